import type { Lang } from '../../diagnostics/words.ts';
import type { Outcome } from '../../model/files.ts';

/** The words of `page`. */
const zh = {
  page: '做一个填报网页：一个文件，双击就能填，不用安装，不用联网',
  usage: '[选项]',
  options: {
    data: '已知的数据，先填在网页里',
    output: '网页的名字（默认是 模板名.html；- 是标准输出）',
    force: '已有的文件也覆盖',
  },
  extension: (output: string) => `网页的名字要以 .html 结尾：${output}`,
  excess: (argument: string) =>
    `page 后面不跟文件：“${argument}”。模板写在 -t 后面，已知的数据写在 --data 后面`,
  account: (path: string, outcome: Outcome) =>
    outcome === 'same' ? `${path} 没有变化` : `已写成 ${path}，用浏览器打开就能填`,
  nothing: '没有写成网页',
};

type PageCommandTexts = typeof zh;

const en: PageCommandTexts = {
  page: 'make a page to fill in: one file to open in a browser, nothing to install, no network',
  usage: '[options]',
  options: {
    data: 'what is known already, filled in from the start',
    output: "the page's name (default: the template's with .html; - is standard output)",
    force: 'write over a file that is there',
  },
  extension: (output) => `a page's name ends with .html: ${output}`,
  excess: (argument) =>
    `page takes no file: '${argument}'. A template comes after -t, what is known after --data`,
  account: (path, outcome) =>
    outcome === 'same' ? `${path} is as it was` : `wrote ${path}; open it in a browser to fill it in`,
  nothing: 'no page was written',
};

export const pageCommandTexts: Readonly<Record<Lang, PageCommandTexts>> = { zh, en };

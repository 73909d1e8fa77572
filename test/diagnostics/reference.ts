import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Message, MessageTable, MessageText } from '../../src/diagnostics/message.ts';
import { families } from '../../src/diagnostics/messages.ts';
import type { Lang } from '../../src/diagnostics/words.ts';

/** Something typed that brings a code up, or that is right: what stands in a fenced block, ` ```yaml ✗ `. */
export interface Example {
  readonly code: string;
  readonly language: string;
  readonly isRight: boolean;
  readonly text: string;
}

/** What stands of a code beside its table: why it matters and what is not meant. */
export interface Explanation {
  readonly code: string;
  /** As Markdown. */
  readonly zh: string;
  readonly en: string;
  /** Wrong and right by turns; none where nothing can be typed that would show it. */
  readonly examples: readonly Example[];
}

const FOLDER = 'src/diagnostics/messages';

/** Where each code is explained: the Markdown files beside the tables of messages. */
export const explanations: ReadonlyMap<string, Explanation> = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => explanationsIn(readFileSync(join(FOLDER, name), 'utf8')))
    .map((each) => [each.code, each]),
);

function explanationsIn(markdown: string): Explanation[] {
  const text = (node: RootContent | undefined): string =>
    markdown.slice(node?.position?.start.offset ?? 0, node?.position?.end.offset ?? 0);
  const nodes = fromMarkdown(markdown).children;
  const heads = nodes.flatMap((node, at) => (node.type === 'heading' ? [at] : []));
  return heads.map((head, index) => {
    const code = text(nodes[head]).replace(/^## /, '');
    const within = nodes.slice(head + 1, heads[index + 1]);
    const [zh, en, ...rest] = within.filter(({ type }) => type === 'paragraph');
    const blocks = within.flatMap((node) => (node.type === 'code' ? [node] : []));
    if (!zh || !en || rest.length > 0 || within.length !== 2 + blocks.length)
      throw new Error(`${code} is explained by a paragraph in Chinese, one in English, and examples`);
    const examples = blocks.map(({ lang, meta, value }) => {
      if (!lang || (meta !== '✗' && meta !== '✓')) throw new Error(`${code}: an example of neither kind`);
      return { code, language: lang, isRight: meta === '✓', text: value };
    });
    return { code, zh: text(zh), en: text(en), examples };
  });
}

type Titles = Readonly<Record<Lang, string>>;

const TITLES: Readonly<Record<keyof typeof families, Titles>> = {
  data: { zh: '数据文件', en: 'Data files' },
  value: { zh: '填写的值', en: 'Values' },
  sheet: { zh: '表格', en: 'Sheets' },
  template: { zh: '模板和说明', en: 'Templates and descriptions' },
  document: { zh: '成文', en: 'Finished documents' },
  run: { zh: '运行和生成文件', en: 'Runs and the files they write' },
};

const SEVERITIES: Readonly<Record<Message['severity'], Titles>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
};

const INTRODUCTION = `# 诊断信息 · Diagnostics

每条提示都有一个代码。这里按代码写明它说什么、怎么办、为什么；\`{…}\` 处换成当时的内容。**错误**要改好才能成文；**警告**请看一眼，不妨碍成文。

例子里 ✗ 是会提示的写法，✓ 是对的写法；填写项是内置模板的。表格里的 \`|\` 分开各格，\`[重点项目]\` 是工作表名，\`{0.0}\` 是数字格式；
模板里的 \`\\u0002\` 代表那个字符；说明文件里的填写项写在“填写项:”下面。

在 \`fill-report check\` 里，不想要的提示可以关掉：命令里写 \`--off 代码\`，或者在文件里写一行 \`fill-report-off: 代码\`
（数据文件和模板写在注释里，Word 文件写在批注里，Markdown 写成 \`<!-- fill-report-off: 代码 -->\`）。

Every finding has a code. Here is what each code says, what to do about it and why; \`{…}\` becomes what was found.
An **error** must be mended before a document is made; a **warning** asks for a look.

In the examples ✗ brings the finding up and ✓ is right; their slots are those of the built-in template. In sheets \`|\` stands between
cells, \`[重点项目]\` is a sheet’s name and \`{0.0}\` a number format; in templates \`\\u0002\` stands for that character; the slots of a
description stand under “填写项:”.

\`fill-report check\` leaves a code out with \`--off code\`, or with a line \`fill-report-off: code\` in the file: in a
comment of a data file, a template or a Word document, as \`<!-- fill-report-off: code -->\` in Markdown.`;

/** docs/diagnostics.md. */
export function diagnosticsReference(): string {
  const tables = Object.entries(families) as [keyof typeof families, MessageTable][];
  const contents = tables.map(([family, table]) => {
    const { zh, en } = TITLES[family];
    const codes = Object.keys(table).map((code) => `[${code}](#${code})`);
    return `**[${zh} · ${en}](#${family})**\n${codes.join(' ·\n')}`;
  });
  const chapters = tables.map(([family, table]) => {
    const { zh, en } = TITLES[family];
    const entries = Object.entries(table).map(([code, message]) => entry(code, message));
    return [`<a id="${family}"></a>\n\n## ${zh} · ${en}`, ...entries].join('\n\n');
  });
  return `${[INTRODUCTION, '## 目录 · Contents', ...contents, ...chapters].join('\n\n')}\n`;
}

function entry(code: string, { severity, zh, en }: Message): string {
  const { zh: word, en: english } = SEVERITIES[severity];
  const explained = explanations.get(code);
  const examples =
    explained?.examples.flatMap(({ isRight, text }) => marked(isRight ? '✓' : '✗', text)) ?? [];
  return [
    `### ${code}`,
    `**${word}** ${said(zh, '怎么办：')}`,
    explained?.zh ?? '',
    `**${english}** ${said(en, 'fix: ')}`,
    explained?.en ?? '',
    ...(examples.length > 0 ? [['```text', ...examples, '```'].join('\n')] : []),
  ].join('\n\n');
}

/** What is wrong and, on a line of its own, what to do. */
function said({ says, fix }: MessageText, lead: string): string {
  return `${escaped(says)}\\\n${lead}${escaped(fix)}`;
}

/** Signs of Markdown as text. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]|~#]/g, '\\$&');
}

/** The lines of an example, the mark before the first. */
function marked(mark: string, text: string): string[] {
  return text.split('\n').map((line, index) => `${index === 0 ? mark : ' '} ${line}`.trimEnd());
}

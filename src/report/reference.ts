import type { Message, MessageTable, MessageText } from '../diagnostics/message.ts';
import { families } from '../diagnostics/messages.ts';
import type { Lang } from '../diagnostics/words.ts';

type Titles = Readonly<Record<Lang, string>>;

const TITLES: Readonly<Record<keyof typeof families, Titles>> = {
  data: { zh: '数据文件', en: 'Data files' },
  value: { zh: '填写的值', en: 'Values' },
  sheet: { zh: '表格', en: 'Sheets' },
  template: { zh: '模板和说明', en: 'Templates and descriptions' },
  document: { zh: '成文', en: 'Finished documents' },
  file: { zh: '生成文件', en: 'Writing documents' },
  slots: { zh: '填报表', en: 'Sheets to fill in' },
  batch: { zh: '批量', en: 'Many reports' },
};

const SEVERITIES: Readonly<Record<Message['severity'], Titles>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
};

const INTRODUCTION = [
  '# 诊断信息 · Diagnostics',
  '',
  '每条提示都有一个代码。这里按代码写明它说什么、怎么办、为什么；`{…}` 处换成当时的内容。',
  '例子里 ✗ 是会提示的写法，✓ 是对的写法。**错误**要改好才能成文；**警告**请看一眼，不妨碍成文。',
  '',
  '在 `fill-report check` 里，不想要的提示可以关掉：命令里写 `--off 代码`，或者在文件里写一行 `fill-report-off: 代码`',
  '（数据文件和模板写在注释里，Word 文件写在批注里，Markdown 写成 `<!-- fill-report-off: 代码 -->`）。',
  '',
  'Every finding has a code. Here is what each code says, what to do about it and why; `{…}` becomes what was found.',
  'In the examples ✗ brings the finding up and ✓ is right. An **error** must be mended before a document is made;',
  'a **warning** asks for a look.',
  '',
  '`fill-report check` leaves a code out with `--off code`, or with a line `fill-report-off: code` in the file: in a',
  'comment of a data file, a template or a Word document, as `<!-- fill-report-off: code -->` in Markdown.',
].join('\n');

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

function entry(code: string, { severity, zh, en, example }: Message): string {
  const { zh: word, en: english } = SEVERITIES[severity];
  const parts = [`### ${code}`, `**${word}** ${said(zh, '怎么办：')}`, escaped(zh.about)];
  parts.push(`**${english}** ${said(en, 'fix: ')}`, escaped(en.about));
  if (example)
    parts.push(['```text', ...marked('✗', example.bad), ...marked('✓', example.good), '```'].join('\n'));
  return parts.join('\n\n');
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

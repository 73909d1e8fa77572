import type { Lang } from '../format.ts';
import type { Message } from '../message.ts';
import { batchMessages } from '../messages/batch.ts';
import { dataMessages } from '../messages/data.ts';
import { documentMessages } from '../messages/document.ts';
import { fileMessages } from '../messages/file.ts';
import { sheetMessages } from '../messages/sheet.ts';
import { templateMessages } from '../messages/template.ts';
import { valueMessages } from '../messages/value.ts';

type Titles = Readonly<Record<Lang, string>>;

const FAMILIES: readonly (readonly [Titles, Readonly<Record<string, Message>>])[] = [
  [{ zh: '数据文件', en: 'Data files' }, dataMessages],
  [{ zh: '填写的值', en: 'Values' }, valueMessages],
  [{ zh: '表格文件', en: 'Sheets' }, sheetMessages],
  [{ zh: '模板', en: 'Templates' }, templateMessages],
  [{ zh: '成文', en: 'Finished documents' }, documentMessages],
  [{ zh: '写文件', en: 'Writing files' }, fileMessages],
  [{ zh: '批量', en: 'Many reports' }, batchMessages],
];

const SEVERITIES: Readonly<Record<Message['severity'], Titles>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
};

const INTRODUCTION = `# Diagnostics · 诊断信息

Every code with what it says, why, and an example; made from the tables in src/diagnostics/messages/.
每个代码说什么、为什么、怎么改；由 src/diagnostics/messages/ 里的表生成。
`;

/** A sentence as a paragraph: with its full stop, and signs of Markdown as text. */
function sentence(text: string, stop: string): string {
  const escaped = text.replace(/[\\`*_<>[\]|~]/g, '\\$&');
  return /[。.!?？！：:）)]$/.test(text) ? escaped : escaped + stop;
}

function inLanguage({ says, fix, about }: Message['zh'], stop: string): string {
  return [says, fix, about]
    .filter((text) => text !== '')
    .map((text) => sentence(text, stop))
    .join(stop === '。' ? '' : ' ');
}

function code(text: string): string {
  return ['', '```', text, '```', ''].join('\n');
}

function entry(name: string, message: Message): string {
  const { zh, en } = SEVERITIES[message.severity];
  const parts = [`### ${name}`, `${zh} · ${en}`, inLanguage(message.zh, '。'), inLanguage(message.en, '.')];
  const { example } = message;
  if (example && example.bad !== '') parts.push(`✗${code(example.bad)}`);
  if (example && example.good !== '') parts.push(`✓${code(example.good)}`);
  return parts.join('\n\n');
}

/** docs/diagnostics.md. */
export function diagnosticsReference(): string {
  const families = FAMILIES.map(([title, messages]) => {
    const entries = Object.entries(messages).map(([name, message]) => entry(name, message));
    return [`## ${title.zh} · ${title.en}`, ...entries].join('\n\n');
  });
  return `${[INTRODUCTION, ...families].join('\n')}\n`.replace(/\n{3,}/g, '\n\n');
}

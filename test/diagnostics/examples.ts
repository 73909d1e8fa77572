import { readFileSync } from 'node:fs';
import { checkDocumentFile } from '../../src/check/document.ts';
import { checkTemplate } from '../../src/check/template.ts';
import { compile } from '../../src/compile/compile.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { fill } from '../../src/fill/fill.ts';
import { checkValues } from '../../src/fill/odd-values.ts';
import { readTogether } from '../../src/fill/records-together.ts';
import { findTemplates } from '../../src/host/find-template.ts';
import type { Slot } from '../../src/model/slot.ts';
import type { Template } from '../../src/model/template.ts';
import { readData } from '../../src/read/read.ts';
import { handmade, number, type XmlCell } from '../fixtures/sheets/handmade.ts';
import type { Example } from './reference.ts';

/** An example's template need not show whose report it is. */
const DESCRIPTION = readFileSync('templates/half-year-summary.slots.yaml', 'utf8').replace(/^对象: .*$/m, '');
const templates = findTemplates(undefined);

/** The words of a template that show a slot. */
function shown({ key, kind, unit, columns = [] }: Slot): string {
  if (kind === '率') return `同比{{增长 ${key}}}`;
  if (kind === '是否') return `全区{{#if ${key}}}有{{/if}}`;
  if (kind === '表') return `{{#each ${key}}}\n\n各项：${columns.map(shown).join('，')}\n\n{{/each}}`;
  return `共{{${key}}}${unit}`;
}

function templateShowing(slots: readonly Slot[]): string {
  return ['# 上半年工作总结', '全区工作情况。', ...slots.map(shown)].join('\n\n');
}

async function compiled(text: string): Promise<Template> {
  const { template } = await compile({
    file: 't.md.hbs',
    text,
    description: { file: 't.slots.yaml', text: DESCRIPTION },
  });
  if (!template) throw new Error(text);
  return template;
}

/** What reading and filling a data file say of it, and what a check says beyond that. */
async function ofData({ language, text }: Example, template: Template): Promise<Diagnostic[]> {
  const file = `数据.${language}`;
  const bytes = language === 'xlsx' ? workbook(text) : new TextEncoder().encode(text);
  const found: Diagnostic[] = [];
  const results = readTogether(readData({ file, bytes }, template.slots), () => template.slots);
  for await (const { record, diagnostics } of results) {
    found.push(...diagnostics);
    if (!record) continue;
    const filled = fill(template, record, { to: 'md' });
    const named = await templates.forRecord(record);
    found.push(...filled.diagnostics, ...checkValues(template.slots, filled), ...named.diagnostics);
  }
  return found;
}

/** The slots of the built-in template that a data file names, in whatever form. */
async function namedIn({ language, text }: Example): Promise<Slot[]> {
  const { template } = await templates.asked();
  if (!template) throw new Error('the built-in template is wrong');
  const slots = [...template.slots.values()];
  if (language === 'csv' || language === 'xlsx') return slots.filter(({ key }) => text.includes(key));
  if (language === 'slots') return slots.filter(({ key }) => text.includes(`${key.split('.').at(-1)}:`));
  const named: Slot[] = [];
  for await (const { record } of readData(
    { file: `数据.${language}`, bytes: new TextEncoder().encode(text) },
    template.slots,
  )) {
    if (!record) continue;
    const { values } = fill(template, record, { to: 'md' });
    named.push(...slots.filter(({ key }) => values.get(key)?.state === 'given'));
  }
  return named;
}

/** Letters within a cell: `~~16~~` crossed out, `^1^` raised. */
function runs(text: string): XmlCell {
  const xml = Array.from(text.matchAll(/~~(.+?)~~|\^(.+?)\^|[^~^]+/g), ([all, struck, raised]) => {
    const look = struck ? '<strike/>' : raised ? '<vertAlign val="superscript"/>' : '';
    return `<r><rPr>${look}</rPr><t>${struck ?? raised ?? all}</t></r>`;
  });
  return { t: 'inlineStr', xml: `<is>${xml.join('')}</is>` };
}

/** A cell as it is written in an example: a number with its format behind it, an error, or words. */
function cell(text: string): XmlCell {
  if (text.startsWith('#')) return { t: 'e', xml: `<v>${text}</v>` };
  if (/[~^]/.test(text)) return runs(text);
  const [, figure, format] = /^(-?[\d.]+)(?: \{(.+)\})?$/.exec(text) ?? [];
  return figure === undefined ? text : number(figure, format);
}

/** Lines of cells with `|` between them; a line such as `[重点项目]` begins a sheet of that name. */
function workbook(text: string): Uint8Array {
  const sheets = text.split(/^(?=\[)/m).map((lines, index) => {
    const [, name = index === 0 ? '填报' : `表${index}`, rows = ''] =
      /^(?:\[(.*)\]\n)?([^]*)$/.exec(lines) ?? [];
    const cells = rows
      .trimEnd()
      .split('\n')
      .flatMap((row, at) =>
        row
          .split(' | ')
          .map((each, column) => [`${String.fromCharCode(65 + column)}${at + 1}`, cell(each)] as const)
          .filter(([, value]) => value !== ''),
      );
    return { name, cells: Object.fromEntries(cells) };
  });
  return handmade(sheets);
}

/** What the right one describes is what the template shows. */
async function ofDescription({ text }: Example, right: Example): Promise<Diagnostic[]> {
  const described = `填写项:\n${text.replace(/^/gm, '  ')}\n`;
  return checkTemplate({
    file: 't.md.hbs',
    text: templateShowing(await namedIn(right)),
    description: { file: 't.slots.yaml', text: described },
  });
}

/** A template's words under a title, unless the example has its own or is about titles. */
async function ofTemplate({ code, text }: Example): Promise<Diagnostic[]> {
  const words = text.replace(/\\u([0-9a-f]{4,6})/gi, (_, hex: string) =>
    String.fromCodePoint(parseInt(hex, 16)),
  );
  const isWhole = /^# /m.test(words) || code.startsWith('template-title');
  const found = await checkTemplate({
    file: 't.md.hbs',
    text: isWhole ? words : `# 题目\n\n${words}`,
    description: { file: 't.slots.yaml', text: DESCRIPTION },
  });
  // An example does not use every slot of the built-in template.
  return found.filter(({ code }) => code !== 'description-unused');
}

/**
 * The codes of all that is said of an example. `right` is the example beside it that is right: what it gives is what the
 * template shows, so that something missing is missed.
 */
export async function codesOf(example: Example, right: Example): Promise<string[]> {
  const diagnostics = await said(example, right);
  return diagnostics.map(({ code }) => code);
}

async function said(example: Example, right: Example): Promise<Diagnostic[]> {
  const { language, text } = example;
  switch (language) {
    case 'hbs':
      return ofTemplate(example);
    case 'slots':
      return ofDescription(example, right);
    case 'text':
      return checkDocumentFile('文件.txt', new TextEncoder().encode(text));
    default:
      return ofData(example, await compiled(templateShowing(await namedIn(right))));
  }
}

import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { argumentText, counted, type Lang, visible, words } from '../diagnostics/words.ts';
import { groupBy } from '../model/group-by.ts';
import type { Slot } from '../model/slot.ts';
import { lineOffset, lineText } from '../model/source.ts';
import { grouped, type UsedDefault } from './account.ts';
import { aligned } from './align.ts';
import { frame } from './frame.ts';
import { fileText, placeText, placeWithinFile, span } from './place.ts';

/** How a report is shown. */
interface Style {
  readonly lang: Lang;
  readonly color: boolean;
}

export interface TextOptions extends Style {
  /** Columns of the terminal. */
  readonly columns: number;
  /** The template's slots, for what a missing one means. */
  readonly slots: ReadonlyMap<string, Slot>;
}

/** What turns a style of a terminal on and off again. */
const STYLES = {
  bold: ['\x1b[1m', '\x1b[22m'],
  dim: ['\x1b[2m', '\x1b[22m'],
  red: ['\x1b[31m', '\x1b[39m'],
  yellow: ['\x1b[33m', '\x1b[39m'],
} as const;

type Paint = (style: keyof typeof STYLES, text: string) => string;

/** So many findings are shown, errors first; the rest is counted. Missing slots and defaults are always all listed. */
const MOST = 50;

const INDENT = '    ';

const TEXTS = {
  zh: {
    error: '错误',
    warning: '警告',
    fix: '怎么办：',
    more: (count: number) => `另有 ${count} 处没有列出（加上 --json 可以看到全部）`,
    missing: (file: string, count: number) => `${file} 缺 ${count} 项：`,
    blank: (place: string) => `${place}还空着`,
    mark: (place: string, mark: string) => `${place}还是“${mark}”`,
    below: (place: string) => `补在${place}下面`,
    belongs: (place: string) => `补在${place}`,
    described: (meaning: string, unit: string) => (unit === '' ? meaning : `${meaning}（${unit}）`),
    such: (slot: string, how: string) => `例如“${slot}”，${how}`,
    defaults: (count: number) => `用了默认值的有 ${count} 项，请核对：`,
    none: '（无）',
    records: (count: number, names: readonly string[]) =>
      names.length === 0
        ? `${count} 份`
        : `${count} 份：${names.join('、')}${count > names.length ? '等' : ''}`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    fix: 'fix: ',
    more: (count: number) => `${count} more not shown (--json shows all)`,
    missing: (file: string, count: number) => `${file} leaves ${counted(count, 'slot')} unfilled:`,
    blank: (place: string) => `${place} is blank`,
    mark: (place: string, mark: string) => `${place} is still “${mark}”`,
    below: (place: string) => `belongs below ${place}`,
    belongs: (place: string) => `belongs at ${place}`,
    described: (meaning: string, unit: string) => (unit === '' ? meaning : `${meaning} (${unit})`),
    such: (slot: string, how: string) => `for example “${slot}”: ${how}`,
    defaults: (count: number) =>
      `${counted(count, 'slot has its', 'slots have their')} default, please check:`,
    none: '(none)',
    records: (count: number, names: readonly string[]) => {
      const records = counted(count, 'record');
      if (names.length === 0) return records;
      return `${records}: ${names.join(', ')}${count > names.length ? ', …' : ''}`;
    },
  },
} as const;

/**
 * Everything there is to say, for a person: findings by place with the line and carets under the words meant, then the
 * missing slots by section, then the defaults used. Lines end in LF; '' if there is nothing.
 */
export function textReport(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  const paint = painter(options);
  const { findings, missing, defaults } = grouped(diagnostics);
  const blocks = [
    ...findingBlocks(findings, options, paint),
    ...missingBlocks(missing, options, paint),
    ...defaultsBlock(
      defaults.map((diagnostic) => ({ diagnostic, records: 1, names: [] })),
      options,
    ),
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** The defaults that many records used, each told once. */
export function defaultsReport(used: readonly UsedDefault[], style: Style): string {
  return defaultsBlock(used, style)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('');
}

function painter({ color }: Style): Paint {
  return (style, text) => (color ? STYLES[style].join(text) : text);
}

function findingBlocks(findings: readonly Diagnostic[], options: TextOptions, paint: Paint): string[][] {
  const errors = findings.filter(isError);
  const kept = new Set([...errors, ...findings.filter((d) => !isError(d))].slice(0, MOST));
  const blocks = findings.filter((d) => kept.has(d)).map((d) => findingLines(d, options, paint));
  const more = findings.length - kept.size;
  return more === 0 ? blocks : [...blocks, [TEXTS[options.lang].more(more)]];
}

function findingLines(d: Diagnostic, options: TextOptions, paint: Paint): string[] {
  const texts = TEXTS[options.lang];
  const { says, fix } = words(d, options.lang);
  const colour = isError(d) ? 'red' : 'yellow';
  const place = paint('bold', placeText(d.place, options.lang));
  const head = `${place} ${paint(colour, texts[d.severity])} ${paint('dim', d.code)} ${says}`;
  return [head, ...excerpt(d, options, paint), ...fixLines(fix, options, paint)];
}

function fixLines(fix: string, { lang }: TextOptions, paint: Paint): string[] {
  if (fix === '') return [];
  return [`  ${paint('bold', TEXTS[lang].fix)}${fix.replaceAll(/ *\n/g, '\n    ')}`];
}

/** The line of source and the carets; nothing where the place is no place in a text. */
function excerpt(d: Diagnostic, options: TextOptions, paint: Paint): string[] {
  const { source, start = 0, end = start } = d.place;
  const at = span(d.place);
  if (source === undefined || at === undefined) return [];
  const number = d.place.paragraph === undefined ? `${at.line} ` : '';
  const offset = lineOffset(source, at.line);
  const gutter = `  ${number}| `;
  const room = Math.max(20, options.columns - gutter.length);
  const { text, carets } = frame(lineText(source, at.line), start - offset, end - offset, room);
  const margin = `  ${' '.repeat(number.length)}| `;
  return [
    `${paint('dim', gutter)}${text}`,
    `${paint('dim', margin)}${paint(isError(d) ? 'red' : 'yellow', carets)}`,
  ];
}

/** A file's missing slots by section, and how the first of them is given. */
function missingBlocks(missing: readonly Diagnostic[], options: TextOptions, paint: Paint): string[][] {
  const files = groupBy(missing, (d) => fileText(d.place, options.lang));
  return Array.from(files, ([file, all]) => {
    const sections = groupBy(all, (d) => section(d.slot ?? ''));
    const named = Array.from(sections).toSorted(([a], [b]) => Number(a !== '') - Number(b !== ''));
    const lines = named.map(([name, slots]) => [
      ...(name === '' ? [] : [`  ${paint('bold', visible(name))}`]),
      ...missingLines(slots, options),
    ]);
    const absent = all.find((d) => d.code === 'value-missing');
    const how = absent === undefined ? '' : exampleText(absent, options);
    return [
      paint('red', TEXTS[options.lang].missing(file, all.length)),
      ...lines.flat(),
      ...fixLines(how, options, paint),
    ];
  });
}

function exampleText(d: Diagnostic, { lang }: TextOptions): string {
  return TEXTS[lang].such(visible(d.slot ?? ''), words(d, lang).fix);
}

/** The part of a key before its first dot. */
function section(key: string): string {
  return key.includes('.') ? key.slice(0, key.indexOf('.')) : '';
}

function missingLines(missing: readonly Diagnostic[], options: TextOptions): string[] {
  const texts = TEXTS[options.lang];
  return aligned(
    missing.map((d) => {
      const slot = options.slots.get(d.slot ?? '');
      return [
        visible(d.slot ?? ''),
        texts.described(visible(slot?.meaning ?? ''), visible(slot?.unit ?? '')),
        whereText(d, options.lang),
      ];
    }),
    INDENT,
  );
}

/** Where a missing value belongs, or what stands there now. */
function whereText(d: Diagnostic, lang: Lang): string {
  const texts = TEXTS[lang];
  const place = placeWithinFile(d.place, lang);
  if (place === '') return '';
  if (d.code === 'value-mark') return texts.mark(place, visible(argumentText(d.args['text'] ?? '', lang)));
  if (d.code === 'value-blank') return texts.blank(place);
  // In a sheet of a slot a row the place is the row above.
  if (d.code === 'value-missing' && d.place.cell !== undefined) return texts.below(place);
  if (d.place.source === undefined) return texts.belongs(place);
  return isAtSection(d) ? texts.below(place) : '';
}

/** Whether the place is the key of the section that the slot belongs to, not just where the record begins. */
function isAtSection({ place, slot = '' }: Diagnostic): boolean {
  const key = place.source?.text.slice(place.start, place.end);
  return slot.includes('.') && key?.includes(slot.split('.').at(-2) ?? '') === true;
}

function defaultsBlock(used: readonly UsedDefault[], style: Style): string[][] {
  if (used.length === 0) return [];
  const texts = TEXTS[style.lang];
  const isMany = used.some(({ records }) => records > 1) || used.some(({ names }) => names.length > 0);
  const rows = used.map(({ diagnostic, records, names }) => [
    visible(diagnostic.slot ?? ''),
    defaultValue(diagnostic, style.lang),
    ...(isMany ? [texts.records(records, names.map(visible))] : []),
  ]);
  return [[painter(style)('yellow', texts.defaults(used.length)), ...aligned(rows, INDENT)]];
}

function defaultValue(d: Diagnostic, lang: Lang): string {
  const value = argumentText(d.args['value'] ?? '', lang);
  return value === '' ? TEXTS[lang].none : visible(value);
}

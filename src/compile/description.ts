import { type Arg, type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { kinds } from '../kinds/kinds.ts';
import { isNote } from '../model/keys.ts';
import { type Fonts, type Margins, type PageFormat, practice } from '../model/page-format.ts';
import type { DataNode, MapEntry, MapNode } from '../model/record.ts';
import type { Kind, Slot } from '../model/slot.ts';
import { nearest } from '../text/near.ts';
import { improperUnit } from '../text/units.ts';

/** What a description says of one slot; what it leaves out follows from how the template uses the slot. */
export interface Entry extends Partial<Pick<Slot, EntryField>> {
  readonly place: Place;
  /** Where each of its values stands. */
  readonly values: Readonly<Partial<Record<EntryField, Place>>>;
  readonly columns?: ReadonlyMap<string, Entry>;
}

/** The file beside a template, `<name>.slots.yaml`: the one description of its slots, its title and its page. */
export interface Description {
  /** The report's short name, used for file names and messages. */
  readonly title: string;
  /** The key of the slot that names a record, and where it stands. */
  readonly subject?: { readonly key: string; readonly place: Place };
  readonly keywords: string;
  readonly format: PageFormat;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Phrases whose marks are words, and no blanks. */
  readonly kept: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Nobody wrote it: it follows from the template, and what it leaves out is no mistake. */
  readonly isInferred?: true;
}

const TOP_KEYS = ['标题', '对象', '关键词', '页面', '字体', '保留', '填写项'];
const ENTRY_KEYS = {
  类型: 'kind',
  单位: 'unit',
  记号: 'mark',
  含义: 'meaning',
  默认: 'default',
  下限: 'min',
  上限: 'max',
  后缀: 'after',
  空时: 'blank',
} as const;
/** A value of an entry: `默认` is `default`. */
type EntryField = (typeof ENTRY_KEYS)[keyof typeof ENTRY_KEYS];

const PAIRS = { zh: '“名称: 值”，一行一个', en: '“name: value”, one a line' };
const PHRASES = { zh: '一个列表，每项是一句原文', en: 'a list of phrases of the template' };
const ONE_VALUE = { zh: '一个值', en: 'a single value' };

/** Values of one sort under a key, by their names. */
interface NamedValues<V extends string> {
  readonly key: string;
  readonly names: Readonly<Record<string, V>>;
  readonly isRight: (text: string) => boolean;
  readonly wanted: Arg;
}

const MARGINS: NamedValues<keyof Margins> = {
  key: '页面',
  names: { 上: 'top', 下: 'bottom', 左: 'left', 右: 'right' },
  // These leave a type area on A4.
  isRight: (text) => /^(?:[1-7]\d|80)(?:\.\d+)?$/.test(text),
  wanted: { zh: ' 10 到 80 之间的毫米数', en: 'millimetres between 10 and 80' },
};
const FONTS: NamedValues<keyof Fonts> = {
  key: '字体',
  names: {
    标题: 'title',
    正文: 'body',
    一级标题: 'heading1',
    二级标题: 'heading2',
    页码: 'pageNumber',
    数字: 'latin',
  },
  isRight: (text) => text.trim() !== '',
  wanted: { zh: '字体名', en: "a font's name" },
};

function unknownKey(entry: MapEntry, known: readonly string[]): Diagnostic {
  const near = nearest(entry.key, known) ?? known.join('、');
  return diagnostic('description-key', entry.keyPlace, { key: entry.key, known: near });
}

function wrongValue(node: DataNode, key: string, wanted: Arg): Diagnostic {
  const text = node.type === 'scalar' || node.type === 'broken' ? node.text : '…';
  return diagnostic('description-value', node.place, { key, value: text, wanted });
}

/** A scalar's text; a list's joined with 、 (the default of a 名单). */
function textOf(node: DataNode): string | undefined {
  if (node.type === 'scalar') return node.means === 'null' ? '' : node.text;
  if (node.type !== 'list') return undefined;
  const texts = node.items.map(textOf);
  return texts.some((text) => text === undefined) ? undefined : texts.join('、');
}

function entriesOf(node: DataNode, key: string, report: Diagnostic[]): readonly MapEntry[] {
  if (node.type === 'map') return node.entries;
  if (node.type !== 'broken') report.push(wrongValue(node, key, PAIRS));
  return [];
}

function readNamed<V extends string>(
  top: ReadonlyMap<string, MapEntry>,
  { key, names, isRight, wanted }: NamedValues<V>,
  report: Diagnostic[],
): (readonly [V, string])[] {
  const node = top.get(key)?.value;
  const entries = node ? entriesOf(node, key, report) : [];
  return entries.flatMap((entry) => {
    if (isNote(entry.key)) return [];
    const name = Object.hasOwn(names, entry.key) ? names[entry.key] : undefined;
    const text = textOf(entry.value);
    if (name !== undefined && text !== undefined && isRight(text)) return [[name, text]];
    report.push(
      name === undefined ? unknownKey(entry, Object.keys(names)) : wrongValue(entry.value, entry.key, wanted),
    );
    return [];
  });
}

function readFormat(top: ReadonlyMap<string, MapEntry>, report: Diagnostic[]): PageFormat {
  const margins = readNamed(top, MARGINS, report).map(([side, text]) => [side, Number(text)] as const);
  const fonts = readNamed(top, FONTS, report);
  return {
    margins: { ...practice.margins, ...Object.fromEntries(margins) },
    fonts: { ...practice.fonts, ...Object.fromEntries(fonts) },
  };
}

/** What has been read of an entry. */
interface Draft {
  readonly texts: Partial<Record<EntryField, string>>;
  readonly values: Partial<Record<EntryField, Place>>;
}

function readField(field: MapEntry, draft: Draft, report: Diagnostic[]): void {
  const name = ENTRY_KEYS[field.key as keyof typeof ENTRY_KEYS];
  const text = textOf(field.value);
  if (text === undefined) report.push(wrongValue(field.value, field.key, ONE_VALUE));
  else if (name === 'kind' && !Object.hasOwn(kinds, text)) {
    report.push(wrongValue(field.value, field.key, Object.keys(kinds).join('、')));
  } else {
    draft.texts[name] = text;
    draft.values[name] = field.value.place;
  }
}

/** A cell may be blank, a sentence may not. */
function fieldKeys(isColumn: boolean): readonly string[] {
  return Object.keys(ENTRY_KEYS).filter((key) => isColumn || key !== '空时');
}

function readEntry({ keyPlace, key, value }: MapEntry, report: Diagnostic[], isColumn: boolean): Entry {
  const draft: Draft = { texts: {}, values: {} };
  let columns: ReadonlyMap<string, Entry> | undefined;
  const isBlank = value.type === 'scalar' && value.means === 'null';
  for (const field of isBlank ? [] : entriesOf(value, key, report)) {
    if (isNote(field.key)) continue;
    if (field.key === '列') columns = readEntries(field.value, '', report, true);
    else if (fieldKeys(isColumn).includes(field.key)) readField(field, draft, report);
    else report.push(unknownKey(field, [...fieldKeys(isColumn), '列']));
  }
  checkUnit(draft, key, report);
  const { texts, values } = draft;
  const found = texts as Omit<Entry, 'place' | 'values' | 'columns'>;
  return { place: keyPlace, values, ...found, ...(columns ? { columns } : {}) };
}

/** A unit that nobody writes, or another than the only one that the kind has. */
function checkUnit({ texts: { unit, kind }, values }: Draft, key: string, report: Diagnostic[]): void {
  if (unit === undefined || !values.unit) return;
  const improper = improperUnit(unit);
  if (improper?.written === unit)
    report.push(diagnostic('template-unit-improper', values.unit, improper, { slot: key }));
  const wanted = kind === undefined ? '' : kinds[kind as Kind].unit;
  if (wanted !== '' && wanted !== unit)
    report.push(diagnostic('description-value', values.unit, { key: '单位', value: unit, wanted }));
}

/** Whether a mapping describes a slot or groups slots: a slot's fields are known words. */
function isGroup(value: DataNode): boolean {
  return (
    value.type === 'map' &&
    value.entries.length > 0 &&
    value.entries.every(
      ({ key, value: inner }) => !Object.hasOwn(ENTRY_KEYS, key) && key !== '列' && inner.type === 'map',
    )
  );
}

/** Reads entries, nested by section or with dotted keys. */
function readEntries(
  node: DataNode,
  prefix: string,
  report: Diagnostic[],
  isColumn = false,
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const item of entriesOf(node, '填写项', report)) {
    const key = prefix === '' ? item.key : `${prefix}.${item.key}`;
    const read = isGroup(item.value)
      ? readEntries(item.value, key, report, isColumn)
      : new Map([[key, readEntry(item, report, isColumn)]]);
    for (const [name, entry] of read) {
      if (entries.has(name)) report.push(diagnostic('description-twice', entry.place, { key: name }));
      else entries.set(name, entry);
    }
  }
  return entries;
}

function readKept(node: DataNode | undefined, report: Diagnostic[]): readonly string[] {
  if (node === undefined) return [];
  const texts = (node.type === 'list' ? node.items : [node]).map(textOf);
  if (texts.some((text) => text === undefined)) report.push(wrongValue(node, '保留', PHRASES));
  return texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [text.trim()]));
}

/** Reads a description; a template without one has none of its entries and the practice page. */
export function readDescription(root: MapNode | undefined): Description {
  const report: Diagnostic[] = [];
  const top = new Map(root?.entries.map((entry) => [entry.key, entry]));
  for (const entry of top.values()) {
    if (!TOP_KEYS.includes(entry.key) && !isNote(entry.key)) report.push(unknownKey(entry, TOP_KEYS));
  }
  const text = (key: string): string => {
    const node = top.get(key)?.value;
    return (node && textOf(node)) ?? '';
  };
  const slots = top.get('填写项')?.value;
  const subject = top.get('对象')?.value;
  const key = text('对象');
  return {
    ...(subject && key !== '' ? { subject: { key, place: subject.place } } : {}),
    title: text('标题'),
    keywords: text('关键词'),
    format: readFormat(top, report),
    entries: slots ? readEntries(slots, '', report) : new Map(),
    kept: readKept(top.get('保留')?.value, report),
    diagnostics: report,
  };
}

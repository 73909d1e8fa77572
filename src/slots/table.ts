import { counted, type Lang, visible } from '../diagnostics/words.ts';
import { columnsOf, defaultOf, isRequired, kindOf } from '../kinds/kinds.ts';
import { groupBy } from '../model/group-by.ts';
import { sectionOf } from '../model/keys.ts';
import type { Slot } from '../model/slot.ts';
import { lineColumn } from '../model/source.ts';
import type { Template } from '../model/template.ts';
import { fileText, placeText } from '../report/place.ts';
import { columnText } from './columns.ts';
import type { KnownRecord, SlotState, State } from './states.ts';

const TABLE = {
  zh: {
    head: (file: string, title: string, count: number, required: number) =>
      `模板 ${file}${title === '' ? '' : `（${title}）`}：${count} 项，其中必填 ${required} 项`,
    columns: ['填写项', '类型', '单位', '默认', '次数', '所在行', '含义'],
    required: '（必填）',
    none: '（空）',
    and: '、',
  },
  en: {
    head: (file: string, title: string, count: number, required: number) =>
      `template ${file}${title === '' ? '' : ` (${title})`}: ${count} slots, ${required} of them required`,
    columns: ['slot', 'kind', 'unit', 'default', 'times', 'lines', 'meaning'],
    required: '(required)',
    none: '(empty)',
    and: ', ',
  },
} as const;

/**
 * A template's slots for a person: key, kind, unit, default, how often and where it stands in the template, meaning; by
 * section, a table's columns below it.
 *
 * @param room - columns of the screen; undefined where there is none to fit into
 */
export function slotTable(
  { file, title, slots }: Pick<Template, 'file' | 'title' | 'slots'>,
  lang: Lang,
  room?: number,
): string {
  const texts = TABLE[lang];
  const required = [...slots.values()].filter(isRequired).length;
  const [key, kind, unit, preset, times, lines, meaning] = texts.columns;
  const columns = [
    { head: key },
    { head: kind },
    { head: unit },
    { head: preset, least: 10 },
    { head: times, right: true },
    { head: lines, least: 12 },
    { head: meaning, least: 24 },
  ] as const;
  const groups = inSections(slots.values()).map((section) =>
    section.flatMap(withColumns).map((slot) => slotRow(slot, lang)),
  );
  return `${texts.head(visible(file), visible(title), slots.size, required)}\n\n${columnText(columns, groups, room)}`;
}

function withColumns(slot: Slot): Slot[] {
  return [slot, ...columnsOf(slot).flatMap(withColumns)];
}

function slotRow(slot: Slot, lang: Lang): string[] {
  const { required, none, and } = TABLE[lang];
  const preset = defaultOf(slot);
  return [
    slot.key,
    kindOf(slot).title[lang],
    slot.unit,
    preset === undefined ? required : preset === '' ? none : preset,
    String(slot.places.length),
    linesOf(slot).join(and),
    slot.meaning,
  ].map(visible);
}

/** The lines of the template that a slot stands in. */
function linesOf({ places }: Slot): number[] {
  const lines = places.flatMap(({ source, start }) =>
    source === undefined || start === undefined ? [] : [lineColumn(source, start).line],
  );
  return [...new Set(lines)];
}

const STATUS = {
  zh: {
    columns: ['填写项', '状态', '内容', '来自', '含义'],
    states: { filled: '已填', default: '默认', missing: '缺', wrong: '有错', unneeded: '不用填' },
    byDefault: '用默认值',
    count: (what: string, count: number) => `${what} ${count} 项`,
    head: (file: string, template: string, counts: readonly string[]) =>
      `${file}（模板 ${template}）：${counts.join('，')}`,
    rows: (count: number) => (count === 0 ? '（空）' : `${count} 行`),
  },
  en: {
    columns: ['slot', 'state', 'value', 'from', 'meaning'],
    states: {
      filled: 'filled',
      default: 'default',
      missing: 'missing',
      wrong: 'wrong',
      unneeded: 'not needed',
    },
    byDefault: 'by default',
    count: (what: string, count: number) => `${count} ${what}`,
    head: (file: string, template: string, counts: readonly string[]) =>
      `${file} (template ${template}): ${counts.join(', ')}`,
    rows: (count: number) => (count === 0 ? '(empty)' : counted(count, 'row')),
  },
} as const;

const STATES: readonly State[] = ['filled', 'default', 'missing', 'wrong', 'unneeded'];

/**
 * What is filled, what is not, and from where, for a person.
 *
 * @param room - columns of the screen; undefined where there is none to fit into
 */
export function statusTable(
  template: Template,
  { record, states }: KnownRecord,
  lang: Lang,
  room?: number,
): string {
  const texts = STATUS[lang];
  const counts = STATES.map((state) => [state, states.filter((of) => of.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => texts.count(state === 'default' ? texts.byDefault : texts.states[state], count));
  const [key, state, value, from, meaning] = texts.columns;
  const columns = [
    { head: key },
    { head: state },
    { head: value, least: 12 },
    { head: from, least: 20 },
    { head: meaning, least: 24 },
  ];
  const byKey = new Map(states.map((of) => [of.slot.key, of]));
  const groups = inSections(template.slots.values()).map((slots) =>
    slots.flatMap((slot) => byKey.get(slot.key) ?? []).map((of) => stateRow(of, lang)),
  );
  const head = texts.head(fileText(record.place, lang), visible(template.file), counts);
  return `${head}\n\n${columnText(columns, groups, room)}`;
}

function stateRow({ slot, state, text, rows, place }: SlotState, lang: Lang): string[] {
  const texts = STATUS[lang];
  return [
    slot.key,
    texts.states[state],
    rows === undefined ? text.replace(/\s+/g, ' ') : texts.rows(rows),
    place === undefined ? '' : placeText(place, lang),
    slot.meaning,
  ].map(visible);
}

/** Slots by section (`综合.固定资产投资` is in 综合), those outside first, sections in the order in which they first come up. */
function inSections(slots: Iterable<Slot>): readonly (readonly Slot[])[] {
  const sections = [...groupBy(slots, ({ key }) => sectionOf(key))];
  return sections.toSorted(([a], [b]) => Number(a !== '') - Number(b !== '')).map(([, own]) => own);
}

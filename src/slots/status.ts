import { type Lang, visible } from '../diagnostics/words.ts';
import type { DataRecord } from '../model/record.ts';
import type { Template } from '../model/template.ts';
import { fileText, placeText } from '../report/place.ts';
import { columnText } from './columns.ts';
import { inSections } from './sections.ts';
import type { SlotState, State } from './states.ts';

const TEXTS = {
  zh: {
    columns: ['填写项', '状态', '内容', '来自', '含义'],
    states: { filled: '已填', default: '默认', missing: '缺', wrong: '有错', unneeded: '不用填' },
    counts: { filled: '已填', default: '用默认值', missing: '缺', wrong: '有错', unneeded: '不用填' },
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
    counts: {
      filled: 'filled',
      default: 'by default',
      missing: 'missing',
      wrong: 'wrong',
      unneeded: 'not needed',
    },
    count: (what: string, count: number) => `${count} ${what}`,
    head: (file: string, template: string, counts: readonly string[]) =>
      `${file} (template ${template}): ${counts.join(', ')}`,
    rows: (count: number) => (count === 0 ? '(empty)' : `${count} ${count === 1 ? 'row' : 'rows'}`),
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
  record: DataRecord,
  states: readonly SlotState[],
  lang: Lang,
  room?: number,
): string {
  const texts = TEXTS[lang];
  const counts = STATES.map((state) => [state, states.filter((of) => of.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => texts.count(texts.counts[state], count));
  const [key, state, value, from, meaning] = texts.columns;
  const columns = [
    { head: key },
    { head: state },
    { head: value, least: 12 },
    { head: from, least: 20 },
    { head: meaning, least: 24 },
  ];
  const byKey = new Map(states.map((of) => [of.slot.key, of]));
  const groups = inSections(template.slots.values()).map(({ slots }) =>
    slots.flatMap((slot) => byKey.get(slot.key) ?? []).map((of) => row(of, lang)),
  );
  const head = texts.head(fileText(record.place, lang), visible(template.file), counts);
  return `${head}\n\n${columnText(columns, groups, room)}`;
}

function row({ slot, state, text, rows, place }: SlotState, lang: Lang): string[] {
  const texts = TEXTS[lang];
  return [
    slot.key,
    texts.states[state],
    rows === undefined ? text.replace(/\s+/g, ' ') : texts.rows(rows),
    place === undefined ? '' : placeText(place, lang),
    slot.meaning,
  ].map(visible);
}

import { type Lang, visible } from '../diagnostics/words.ts';
import { columnsOf, defaultOf, isRequired, kindOf } from '../kinds/kinds.ts';
import type { Slot } from '../model/slot.ts';
import { lineColumn } from '../model/source.ts';
import type { Template } from '../model/template.ts';
import { columnText } from './columns.ts';
import { inSections } from './sections.ts';

const TEXTS = {
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
  const texts = TEXTS[lang];
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
    section.slots.flatMap((slot) => [slot, ...columnsOf(slot)]).map((slot) => row(slot, lang)),
  );
  return `${texts.head(visible(file), visible(title), slots.size, required)}\n\n${columnText(columns, groups, room)}`;
}

function row(slot: Slot, lang: Lang): string[] {
  const { required, none, and } = TEXTS[lang];
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

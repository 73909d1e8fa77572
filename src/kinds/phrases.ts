import type { Arg, Place } from '../diagnostics/diagnostic.ts';
import type { DataNode, MapEntry } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import { lineColumn } from '../model/source.ts';

/** Phrases that messages about values put in for an argument, in both languages. */

const SHAPES: Readonly<Record<DataNode['type'], Arg>> = {
  scalar: { zh: '一个值', en: 'a single value' },
  list: { zh: '一个列表', en: 'a list' },
  map: { zh: '一组“名称: 值”', en: 'a group of keys with values' },
  broken: { zh: '读不出的内容', en: 'something unreadable' },
};

/** What stands at a place, for `here is {found}`. */
export function shapeOf(type: DataNode['type']): Arg {
  return SHAPES[type];
}

/** `（规模以上工业企业，单位：亿元）`; nothing where a slot has neither meaning nor unit. */
export function slotAbout(slot: Slot): Arg {
  const zh = [slot.meaning, slot.unit === '' ? '' : `单位：${slot.unit}`].filter((part) => part !== '');
  const en = [slot.meaning, slot.unit === '' ? '' : `in ${slot.unit}`].filter((part) => part !== '');
  return zh.length === 0 ? '' : { zh: `（${zh.join('，')}）`, en: ` (${en.join(', ')})` };
}

/** What to do about a missing value in a sheet of a slot a row; `after` is the slot in the row above. */
export function newRow(key: string, hint: string, after: Neighbour | undefined): Arg {
  const at = after && elsewhere(after.keyPlace);
  return {
    zh: `${after ? `在“${after.key}”（${inLang(at, 'zh')}）下面` : ''}加一行“${key}”，填上 ${hint}`,
    en: `add a row “${key}”${after ? ` below “${after.key}” (${inLang(at, 'en')})` : ''} and fill in ${hint}`,
  };
}

/** What to do about a missing value in a sheet of a slot a column; `after` is the slot in the column to the left. */
export function newColumn(key: string, hint: string, after: Neighbour | undefined): Arg {
  const at = after && elsewhere(after.keyPlace);
  return {
    zh: `${after ? `在“${after.key}”（${inLang(at, 'zh')}）右边` : ''}加一列“${key}”，填上 ${hint}`,
    en: `add a column “${key}”${after ? ` to the right of “${after.key}” (${inLang(at, 'en')})` : ''} and fill in ${hint}`,
  };
}

/** A slot that stands in a sheet, and where. */
type Neighbour = Pick<MapEntry, 'key' | 'keyPlace'>;

/** An argument's words in a language. */
export function inLang(arg: Arg | undefined, lang: 'zh' | 'en'): string {
  return arg !== undefined && typeof arg === 'object' ? arg[lang] : String(arg ?? '');
}

/** What to do about a missing value of a section that is there. */
export function belowSection(section: string, line: string): Arg {
  return { zh: `在“${section}”下面加一行：${line}`, en: `add a line below “${section}”: ${line}` };
}

/** What to do about a missing value of a table's row. */
export function inRow(line: string): Arg {
  return { zh: `在这一行里加上：${line}`, en: `add to this row: ${line}` };
}

/** What to do about a missing value whose section is missing too. */
export function inData(lines: string): Arg {
  return { zh: `在数据里写上：${lines}`, en: `write in the data: ${lines}` };
}

/** Another place in the same data. */
export function elsewhere({ file, source, start = 0, sheet, cell }: Place): Arg {
  if (cell !== undefined) return sheet === undefined ? cell : `${sheet}!${cell}`;
  if (source === undefined) return file;
  const { line } = lineColumn(source, start);
  return { zh: `第 ${line} 行`, en: `line ${line}` };
}

/** A bound that another slot gives. */
export function boundOf(slot: string, figure: string): Arg {
  return { zh: `“${slot}”的 ${figure}`, en: `${figure}, which is “${slot}”` };
}

/** The bound that a description gives. */
export function boundItself(bound: string): Arg {
  return { zh: ` ${bound}`, en: bound };
}

/** Other units in which an amount may be given. */
export function unitForm(unit: string, others: readonly string[]): Arg {
  if (others.length === 0) return `…${unit}`;
  return { zh: `…${unit}（也可用${others.join('、')}）`, en: `…${unit} (or ${others.join(', ')})` };
}

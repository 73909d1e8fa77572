import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Lang } from '../diagnostics/words.ts';
import { isTable } from '../kinds/kinds.ts';
import type { DataNode, DataRecord } from '../model/record.ts';
import type { Template } from '../model/template.ts';
import { jsonLine } from '../report/json.ts';
import { type ParentTable, tablePaths } from '../sheets/read/table-path.ts';
import { jsonSlot } from './json.ts';
import { typedCell, typedValues } from './known.ts';
import type { KnownRecord, SlotState } from './states.ts';

export type SlotsFormat = 'table' | 'json' | 'yaml' | 'schema' | 'xlsx' | 'csv';

export interface SlotsOutputOptions {
  readonly format: SlotsFormat;
  readonly lang: Lang;
  /** Columns of the screen that a table has to fit; undefined where there is none. */
  readonly room?: number;
  /** The template that what is filled in is to name, as seen from it. */
  readonly template?: string;
  /** A sheet with a row a district. */
  readonly wide: boolean;
  /** The data to show, or to fill in. */
  readonly known?: KnownRecord;
}

/** Whether a format is made to be filled in: then all that the data has goes into it. */
export function isForm(format: SlotsFormat): boolean {
  return format === 'yaml' || format === 'xlsx' || format === 'csv';
}

/** A template's slots in one of the formats. */
export async function slotsOutput(
  template: Template,
  options: SlotsOutputOptions,
): Promise<string | Uint8Array> {
  const { format, known, template: named } = options;
  const { slots, title } = template;
  if (format === 'table') return tableOutput(template, options);
  if (format === 'json') return jsonArray(template, known?.states);
  if (format === 'schema') {
    const { slotSchema } = await import('./schema.ts');
    return `${JSON.stringify(slotSchema(slots, title), null, 2)}\n`;
  }
  const values = known === undefined ? new Map<string, DataNode>() : typedValues(slots, known.record);
  if (format === 'yaml') {
    const { slotYaml } = await import('./yaml.ts');
    return slotYaml(slots, { title, values, ...(named !== undefined && { template: named }) });
  }
  const sheet = {
    values: cells(values),
    tables: tables(slots, values),
    wide: options.wide,
    ...(named !== undefined && { template: named }),
  };
  if (format === 'csv')
    return (await import('../sheets/write/csv.ts')).writeSlotCsv([...slots.values()], sheet);
  return (await import('../sheets/write/xlsx.ts')).writeSlotSheet([...slots.values()], { ...sheet, title });
}

async function tableOutput(template: Template, options: SlotsOutputOptions): Promise<string> {
  const { known, lang, room } = options;
  const { slotTable, statusTable } = await import('./table.ts');
  if (known === undefined) return slotTable(template, lang, room);
  return statusTable(template, known, lang, room);
}

/** An object a line, so that two lists can be compared line by line. */
function jsonArray({ slots }: Template, states: readonly SlotState[] = []): string {
  const byKey = new Map(states.map((state) => [state.slot.key, state]));
  const lines = Array.from(slots.values(), (slot) => jsonLine(jsonSlot(slot, byKey.get(slot.key))).trimEnd());
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

function cells(values: ReadonlyMap<string, DataNode>): ReadonlyMap<string, string> {
  return new Map(
    Array.from(values, ([key, node]) => [key, typedCell(node)] as const).flatMap(([key, text]) =>
      text === undefined ? [] : [[key, text] as const],
    ),
  );
}

type Cells = ReadonlyMap<string, string>;

/** The rows that the data gives tables, by their whole keys, each a text a column, with the names of the rows that hold it. */
function tables(
  slots: Template['slots'],
  values: ReadonlyMap<string, DataNode>,
): ReadonlyMap<string, readonly Cells[]> {
  return new Map(
    tablePaths(slots.values()).map((path) => {
      const outermost = path.parents[0] ?? path;
      return [path.slot.key, rowsWithin(values.get(outermost.key), [...path.parents, path], new Map())];
    }),
  );
}

/** The rows of the last of the tables, the first of which is `node`; `names` are those of the rows around it. */
function rowsWithin(
  node: DataNode | undefined,
  [table, inner, ...further]: readonly ParentTable[],
  names: Cells,
): Cells[] {
  const rows = node?.type === 'list' ? node.items.filter((item) => item.type === 'map') : [];
  return rows.flatMap(({ entries }): Cells[] => {
    const given = new Map(entries.map(({ key, value }) => [key, value]));
    const texts = cells(given);
    if (inner === undefined) return [new Map([...names, ...texts])];
    const name = table?.name;
    const text = texts.get(name?.key ?? '');
    const own = name === undefined || text === undefined ? names : new Map([...names, [name.slot.key, text]]);
    return rowsWithin(given.get(inner.key), [inner, ...further], own);
  });
}

/** Tables that a CSV file has no room for: those with rows in the data, and those that could be filled in. */
export function leftOutOfCsv(
  { slots, file }: Template,
  record: DataRecord | undefined,
): readonly Diagnostic[] {
  const values = record === undefined ? new Map<string, DataNode>() : typedValues(slots, record);
  const tables = [...slots.values()].filter(isTable);
  const lost = tables.flatMap(({ key }) => {
    const node = values.get(key);
    if (node?.type !== 'list') return [];
    const args = { slot: key, rows: node.items.length };
    return [diagnostic('csv-without-table', node.place, args, { slot: key })];
  });
  const others = tables.filter(({ key }) => values.get(key)?.type !== 'list').map(({ key }) => `“${key}”`);
  if (others.length === 0) return lost;
  return [...lost, diagnostic('csv-form-without-table', { file }, { tables: others.join('、') })];
}

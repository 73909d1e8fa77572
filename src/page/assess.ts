import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { isComplete, type Resolved, resolve } from '../fill/resolve.ts';
import { isTable } from '../kinds/kinds.ts';
import { groupBy } from '../model/group-by.ts';
import type { DataRecord } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import type { Template } from '../model/template.ts';
import { readData } from '../read/read.ts';
import { dataFile, isFilled, rowsAt, type TypedValues, typedIn } from './state.ts';

/** What a page begins with: its template, and what is filled in already. */
export interface PageData {
  /** What a data file made with the page calls the template; absent for the usual one. */
  readonly template?: string;
  readonly known?: TypedValues;
  readonly lang?: 'zh' | 'en';
}

/** What is typed, as the command would see it: the data file, what it makes of the template, what is said by field. */
export interface Assessment {
  readonly yaml: string;
  readonly resolved: Resolved;
  /** By the field's name: a slot's key, or `重点项目.2.投资额` for a cell in a table's second row; '' for what is of no field. */
  readonly said: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
  readonly isComplete: boolean;
}

/** The name of the file that the data will be saved as, for messages. */
const FILE = '数据.yaml';

/** Reads what is typed as the command would read the saved file: there is one way for both. */
export async function assess(
  template: Template,
  values: TypedValues,
  page: PageData,
): Promise<Assessment | undefined> {
  const { slots, title } = template;
  const about = page.template === undefined ? { title } : { title, template: page.template };
  const yaml = dataFile(values, slots, about);
  const bytes = new TextEncoder().encode(yaml);
  for await (const { record } of readData({ file: FILE, bytes }, slots)) {
    if (!record) continue;
    const resolved = resolve(template, record);
    const said = byField(resolved.diagnostics, slots, record, values);
    const open = [...said].filter(([, all]) => hasErrors(all));
    const isEmpty = (field: string): boolean => typedAt(values, slots, field).trim() === '';
    return {
      yaml,
      resolved,
      said,
      missing: open.map(([field]) => field).filter((field) => field !== '' && isEmpty(field)),
      wrong: open.map(([field]) => field).filter((field) => field === '' || !isEmpty(field)),
      isComplete: isComplete(resolved),
    };
  }
  return undefined;
}

/** What is typed in a field; of a table as a whole, whether it has rows. */
function typedAt(values: TypedValues, slots: ReadonlyMap<string, Slot>, field: string): string {
  if (slots.has(field)) return typedIn(values, field) || String(rowsAt(values, field).length || '');
  const [, key = '', row = '', column = ''] = CELL.exec(field) ?? [];
  return rowsAt(values, key)[Number(row) - 1]?.[column] ?? '';
}

const CELL = /^(.+)\.(\d+)\.([^.]+)$/;

function byField(
  diagnostics: readonly Diagnostic[],
  slots: ReadonlyMap<string, Slot>,
  record: DataRecord,
  values: TypedValues,
): ReadonlyMap<string, readonly Diagnostic[]> {
  return groupBy(diagnostics, (each) => fieldOf(each, slots, record, values));
}

function fieldOf(
  { slot: key = '', place }: Diagnostic,
  slots: ReadonlyMap<string, Slot>,
  record: DataRecord,
  values: TypedValues,
): string {
  const table = [...slots.values()].find((each) => isTable(each) && key.startsWith(`${each.key}.`));
  if (!table) return slots.has(key) ? key : '';
  const list = nodeAt(record, table.key);
  const { start = -1 } = place;
  const at = list.findIndex(({ place: row }) => start >= (row.start ?? 0) && start <= (row.end ?? 0));
  const row = rowNumbers(values, table.key)[at];
  return row === undefined ? table.key : `${table.key}.${row}.${key.slice(table.key.length + 1)}`;
}

/** The numbers of the rows that are saved: those with something in them. */
function rowNumbers(values: TypedValues, key: string): readonly number[] {
  return rowsAt(values, key).flatMap((row, index) => (isFilled(row) ? [index + 1] : []));
}

function nodeAt({ root }: DataRecord, key: string): readonly { place: Diagnostic['place'] }[] {
  let node: DataRecord['root'] = root;
  const parts = key.split('.');
  for (const [depth, part] of parts.entries()) {
    const value = node.entries.find((entry) => entry.key === part)?.value;
    if (value?.type === 'list' && depth === parts.length - 1) return value.items;
    if (value?.type !== 'map') return [];
    node = value;
  }
  return [];
}

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Slot } from '../model/slot.ts';
import { SUBJECT_HEADS } from '../model/subject.ts';
import type { BoundValue } from '../model/value.ts';
import { offScaleIn, sizedIn, sizedSlots } from './off-scale.ts';

/*
 * What the rows of a table show together: a figure of another size than its column's, a row that is there twice, or was
 * copied and not changed.
 */

/** A table's columns, as its rows are compared by them. */
export interface ComparedColumns {
  readonly table: string;
  readonly sized: readonly Slot[];
  readonly figures: readonly Slot[];
  /** The column that names a row. */
  readonly name?: Slot;
}

type Row = ReadonlyMap<string, BoundValue>;

const NAMES: ReadonlySet<string> = new Set(SUBJECT_HEADS);

export function comparedColumns({ key, columns = [] }: Slot): ComparedColumns {
  const name = columns.find((column) => column.kind === '名' && isName(column.key));
  return {
    table: key,
    sized: sizedSlots(columns),
    figures: columns.filter((column) => kindOf(column).isFigure),
    ...(name && { name }),
  };
}

function isName(key: string): boolean {
  return NAMES.has(key) || /名称$|^姓名$/.test(key);
}

export function compareRows(columns: ComparedColumns, rows: readonly Row[]): readonly Diagnostic[] {
  return [...offScale(columns, rows), ...repeated(columns, rows)];
}

function offScale({ table, sized }: ComparedColumns, rows: readonly Row[]): readonly Diagnostic[] {
  return sized.flatMap((column) => {
    const figures = rows.flatMap((row) => sizedIn([column], row, `${table}.`));
    return offScaleIn(figures).map(([, said]) => said);
  });
}

/** So many figures, of which so many differ, are no chance where another record or row has the same. */
const TELLING = { figures: 5, different: 3 } as const;

/** Whether some figures are so many and so different that no others have them by chance; '' stands for none. */
export function areTelling(texts: readonly string[]): boolean {
  const given = texts.filter((text) => text !== '');
  return given.length >= TELLING.figures && new Set(given).size >= TELLING.different;
}

/** Rows that have the name of one before, or all of its figures. */
function repeated({ table, figures, name }: ComparedColumns, rows: readonly Row[]): readonly Diagnostic[] {
  if (!name) return [];
  const byName = new Set<string>();
  const byFigures = new Map<string, string>();
  return rows.flatMap((row): readonly Diagnostic[] => {
    const { text: own = '', place, state } = row.get(name.key) ?? {};
    if (!place || state !== 'given') return [];
    const slot = `${table}.${name.key}`;
    const texts = figures.map(({ key }) => givenText(row.get(key)));
    const line = areTelling(texts) ? texts.join(' ') : undefined;
    const other = line === undefined ? undefined : byFigures.get(line);
    const isTwice = byName.has(own);
    byName.add(own);
    if (line !== undefined && other === undefined) byFigures.set(line, own);
    if (isTwice) return [diagnostic('row-twice', place, { slot, name: own }, { slot })];
    if (other === undefined) return [];
    const count = texts.filter((text) => text !== '').length;
    return [diagnostic('row-copied', place, { name: own, count, other }, { slot })];
  });
}

function givenText(value: BoundValue | undefined): string {
  return value?.state === 'given' ? value.text : '';
}

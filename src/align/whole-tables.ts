import type { BaseOutput } from '../fill/base.ts';
import type { Loop } from '../model/template.ts';
import type { AddedRow, EditedDocument, RowAt, TextChange } from './edited.ts';
import { namesOf, type Updating } from './next-values.ts';
import type { Stretch } from './stream.ts';
import { keyOf, type Updated } from './updated.ts';

/** The loops that are tables nobody touched, and those whose rows cannot come or go. */
export interface Tables {
  readonly whole: ReadonlyMap<Loop, WholeTable>;
  readonly merged: ReadonlySet<Loop>;
}

/** A table that nobody touched, which gets the new rows as they are. */
export interface WholeTable {
  readonly values: readonly Updated[];
  readonly texts: readonly TextChange[];
  readonly removed: readonly RowAt[];
  readonly added: readonly AddedRow[];
}

export function wholeTables(updating: Updating): Tables {
  const { generated } = updating;
  const whole = new Map<Loop, WholeTable>();
  const merged = new Set<Loop>();
  const loops = new Set(generated.made.map(({ rounds }) => rounds[0]?.loop));
  for (const loop of loops) {
    const table = loop && wholeTable(updating, loop);
    if (!loop || !table) continue;
    if (table === 'merged') merged.add(loop);
    else whole.set(loop, table);
  }
  return { whole, merged };
}

/** A row that the new data has not, or a value of it, is left for another reason where cells are merged. */
export function asMerged(told: Updated): Updated {
  return told.reason === 'rows' || told.state === 'absent' ? { ...told, reason: 'merged' } : told;
}

/** A loop whose rounds are rows of one table that stands there as it was generated: then each place in it is certain. */
function wholeTable(updating: Updating, loop: Loop): WholeTable | 'merged' | undefined {
  const { generated, next, document } = updating;
  const rows = rowsOf(updating, roundsIn(generated.made, loop));
  const rounds = roundsIn(next, loop);
  if (!rows || rounds.length === 0) return undefined;
  const kept = rowsKept(namesOf(generated.made, loop, updating), namesOf(next, loop, updating));
  const filled = rounds.map((round, at) => filledRow(document, rows, kept[at], round));
  if (filled.includes(undefined)) return undefined;
  const gone = rows.filter((_, at) => !kept.includes(at));
  const spans = new Set(rows.map(({ now }) => document.spansOf(now)));
  if ((gone.length > 0 || kept.includes(undefined)) && (spans.has(undefined) || spans.size > 1))
    return 'merged';
  const whole = filled.filter((each) => each !== undefined);
  return {
    values: [
      ...whole.flatMap(({ values }, at) => (kept[at] === undefined ? values.map(asAdded) : values)),
      ...gone.flatMap(({ values }) => values.flatMap((each) => asRemoved(document, each))),
    ],
    texts: whole.flatMap(({ changes }, at) => (kept[at] === undefined ? [] : changes)),
    removed: gone.map(({ now }) => now),
    added: whole.flatMap(({ changes, like }, at) =>
      kept[at] === undefined ? [{ like, changes, ...gap(rows, kept, at) }] : [],
    ),
  };
}

function asAdded({ key, new: next = '' }: Updated): Updated {
  return { state: 'added', key, new: next };
}

function asRemoved(document: EditedDocument, { output, at }: Printed): Updated[] {
  if (!output.output.target) return [];
  return [{ state: 'removed', key: keyOf(output), old: output.text, place: document.placeOf(at) }];
}

/**
 * For each new row, which of the old rows it is: by their names, in the order in which they stood; where names do not
 * tell, by their numbers.
 */
function rowsKept(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const areClear = [before, after].every(
    (names) => !names.includes('') && new Set(names).size === names.length,
  );
  const byNumber = after.map((_, at) => (at < before.length ? at : undefined));
  if (!areClear) return byNumber;
  const numbers = new Map(before.map((name, at) => [name, at]));
  const byName = after.map((name) => numbers.get(name));
  const old = byName.filter((at) => at !== undefined);
  const areSorted = old.every((at, index) => index === 0 || at > (old[index - 1] as number));
  return areSorted && old.length > 0 ? byName : byNumber;
}

/** Where a new row stands: after the last old one before it, or before the first one. */
function gap(
  rows: readonly FoundRow[],
  kept: readonly (number | undefined)[],
  at: number,
): Pick<AddedRow, 'at' | 'before'> {
  const above = kept.slice(0, at).findLast((each) => each !== undefined);
  if (above !== undefined) return { at: (rows[above] as FoundRow).now };
  return { at: (rows[0] as FoundRow).now, before: true };
}

/** The outputs of each round of a loop; one may print nothing. */
function roundsIn(outputs: readonly BaseOutput[], loop: Loop): BaseOutput[][] {
  const rounds: BaseOutput[][] = [];
  for (const output of outputs) {
    const [round] = output.rounds;
    if (round?.loop !== loop) continue;
    rounds[round.index] ??= [];
    rounds[round.index]?.push(output);
  }
  return Array.from(rounds, (round) => round ?? []);
}

/** A round that is one row: where it is, and its values there. */
interface FoundRow {
  readonly now: RowAt;
  readonly values: readonly Printed[];
}

interface Printed {
  readonly output: BaseOutput;
  readonly at: Stretch;
}

/** The rows that rounds are, one each, all of one table that nobody touched; undefined where they are anything else. */
function rowsOf(updating: Updating, rounds: readonly BaseOutput[][]): readonly FoundRow[] | undefined {
  const { generated, document } = updating;
  const printedAt = new Map(generated.made.map((output, at) => [output, generated.outputs[at]]));
  const places = rounds.map((round) => round.map((output) => ({ output, place: printedAt.get(output) })));
  const first = places[0]?.find(({ place }) => place && place.block >= 0)?.place;
  const cell = generated.blocks[first?.block ?? -1]?.cell;
  const found = cell && untouched(updating, cell.table);
  if (!found) return undefined;
  const rows = places.map((round) => rowOf(document, found, round));
  if (!rows.every((row) => row !== undefined)) return undefined;
  return new Set(rows.map(({ now: { row } }) => row)).size === rows.length ? rows : undefined;
}

/** The one row in which all values of a round stand, so that they can be changed. */
function rowOf(
  document: EditedDocument,
  { table, blocks }: Untouched,
  round: readonly { readonly output: BaseOutput; readonly place: Stretch | undefined }[],
): FoundRow | undefined {
  const rows = new Set<number | undefined>();
  const values: Printed[] = [];
  for (const { output, place } of round) {
    const block = blocks.get(place?.block ?? -1);
    // An empty cell has no words to be found by, and none that could be replaced.
    if (output.text === '' && block === undefined) continue;
    if (!place || block === undefined) return undefined;
    const at = { block, start: place.start, end: place.end };
    if (document.isFixed(at)) return undefined;
    rows.add(document.blocks[block]?.cell?.row);
    values.push({ output, at });
  }
  const [row] = rows;
  return row === undefined || rows.size > 1 ? undefined : { now: { table, row }, values };
}

/** A table that stands in the document as it was generated: its number there, and the block that each of its own is. */
interface Untouched {
  readonly table: number;
  readonly blocks: ReadonlyMap<number, number>;
}

/** Only if one table stands there cell by cell as it was generated, and none with the same head more often than it was. */
function untouched({ generated, document }: Updating, table: number): Untouched | undefined {
  const [before, after] = [tablesIn(generated.blocks), tablesIn(document.blocks)];
  const own = before.get(table);
  if (!own) return undefined;
  const isSame = ([, { text }]: readonly [number, TableText]): boolean => text === own.text;
  const alike = (all: ReadonlyMap<number, TableText>): number =>
    Array.from(all.values()).filter(({ head }) => head === own.head).length;
  const isOne = Array.from(before).filter(isSame).length === 1;
  const [found, second] = Array.from(after).filter(isSame);
  if (!isOne || !found || second || alike(before) < alike(after)) return undefined;
  const [number, { blocks }] = found;
  return { table: number, blocks: new Map(own.blocks.map((block, at) => [block, blocks[at] as number])) };
}

interface TableText {
  /** Of its first row. */
  readonly head: string;
  readonly text: string;
  readonly blocks: readonly number[];
}

/** The tables' words by their cells; cells without words say nothing. */
function tablesIn(blocks: EditedDocument['blocks']): ReadonlyMap<number, TableText> {
  const tables = new Map<number, { head: string; text: string; blocks: number[] }>();
  for (const [at, { cell, text }] of blocks.entries()) {
    if (!cell || text.trim() === '') continue;
    const table = tables.get(cell.table) ?? { head: '', text: '', blocks: [] };
    const line = `${cell.row}/${cell.column} ${text}\n`;
    if (cell.row === 0) table.head += line;
    table.text += line;
    table.blocks.push(at);
    tables.set(cell.table, table);
  }
  return tables;
}

interface FilledRow {
  /** The row that it is, or is a copy of. */
  readonly like: RowAt;
  readonly changes: readonly TextChange[];
  readonly values: readonly Updated[];
}

/** The row that a round is (`index`), or the last one that has a place for each of its values; undefined where there is none. */
function filledRow(
  document: EditedDocument,
  rows: readonly FoundRow[],
  index: number | undefined,
  round: readonly BaseOutput[],
): FilledRow | undefined {
  const printed = round.filter(({ text }) => text !== '');
  const fits = ({ values }: FoundRow): boolean =>
    values.length === printed.length &&
    printed.every((each) => values.some(({ output }) => output.output === each.output));
  const row = index === undefined ? rows.findLast(fits) : rows[index];
  if (!row || !fits(row)) return undefined;
  const changes: TextChange[] = [];
  const values: Updated[] = [];
  for (const next of printed) {
    const { output, at } = row.values.find((each) => each.output.output === next.output) as Printed;
    const isSame = next.text === output.text;
    if (!isSame) changes.push({ at, text: next.text, sites: output.output.sites });
    if (!next.output.target) continue;
    const told = {
      key: keyOf(index === undefined ? next : output),
      old: output.text,
      new: next.text,
      place: document.placeOf(at),
    };
    values.push({ ...told, state: isSame ? 'same' : 'replaced' });
  }
  return { like: row.now, changes, values };
}

import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import {
  type Base,
  type BaseOutput,
  type BaseStep,
  baseOf,
  baseWith,
  replay,
  stepsIn,
} from '../fill/base.ts';
import type { Resolved } from '../fill/resolve.ts';
import { freeText } from '../kinds/words.ts';
import { groupBy } from '../model/group-by.ts';
import { slotAt } from '../model/slot.ts';
import { subjectOf } from '../model/subject.ts';
import { type Loop, literalWords, type Output, type Template, targetKey } from '../model/template.ts';
import { type Alignment, align, type Doubt } from './align.ts';
import type { AddedRow, Changes, EditedDocument, Fixed, RowAt, TextChange } from './edited.ts';
import { type GeneratedDocument, generate } from './generated.ts';
import type { Stretch } from './stream.ts';
import { titleIn } from './title.ts';

/**
 * What becomes of a printed value. replaced: by the new one · same: the new one is what stands there · changed: a person
 * changed it, and it is kept · unsure: it is not certain where it stands, and it is left · gone: it is not there any more ·
 * absent: the new data prints it, and the document has no place for it · added, removed: with its row.
 */
export type UpdateState =
  | 'replaced'
  | 'same'
  | 'changed'
  | 'unsure'
  | 'gone'
  | 'absent'
  | 'added'
  | 'removed';

/**
 * Why a value is left. data: the new data prints no such value · rows: its row is not to be found in the new data ·
 * merged: cells of its table are merged, so that no row comes or goes.
 */
export type Reason = Doubt | Fixed | 'data' | 'rows' | 'merged';

/** What is told of a printed value. */
export interface Updated {
  readonly state: UpdateState;
  /** The slot's key; of a row `重点项目[2].名称`, counted from 1. Without a slot ('') it is words of the template. */
  readonly key: string;
  readonly old?: string;
  readonly theirs?: string;
  readonly new?: string;
  readonly reason?: Reason;
  /** Where it stands in the document. */
  readonly place?: Place;
}

export interface UpdatePlan {
  readonly values: readonly Updated[];
  readonly rowsAdded: number;
  readonly rowsRemoved: number;
  readonly changes: Changes;
  /** What the document is made of afterwards. */
  readonly base: Base;
}

/** Whether a plan changes anything. */
export function changesAnything({ changes }: UpdatePlan): boolean {
  return changes.texts.length + changes.removed.length + changes.added.length > 0;
}

/** A document and its new values being laid beside each other. */
interface Updating {
  readonly template: Template;
  readonly document: EditedDocument;
  readonly generated: GeneratedDocument;
  readonly found: readonly Alignment[];
  readonly next: readonly BaseOutput[];
  /** Both by what is looked up in them for each value. */
  readonly before: ByOutput;
  readonly after: ByOutput;
  /** Of each loop that was come to, which row of the new data each row of the document is. */
  readonly rows: Map<Loop, ReadonlyMap<number, number>>;
}

/** What outputs printed: each by its rounds, and in each round of the outermost loop all together. */
interface ByOutput {
  readonly texts: ReadonlyMap<Output, ReadonlyMap<string, string>>;
  readonly lists: ReadonlyMap<Output, ReadonlyMap<number, string>>;
}

function byOutput(outputs: readonly BaseOutput[]): ByOutput {
  const texts = new Map<Output, Map<string, string>>();
  const lists = new Map<Output, Map<number, string>>();
  for (const [output, all] of groupBy(outputs, (each) => each.output)) {
    texts.set(output, new Map(all.toReversed().map((each) => [roundsKey(each), each.text])));
    const rounds = groupBy(all, (each) => each.rounds[0]?.index ?? 0);
    lists.set(
      output,
      new Map(Array.from(rounds, ([row, those]) => [row, those.map(({ text }) => text).join('\n')])),
    );
  }
  return { texts, lists };
}

/** The loops that are tables nobody touched, and those whose rows cannot come or go. */
interface Tables {
  readonly whole: ReadonlyMap<Loop, WholeTable>;
  readonly merged: ReadonlySet<Loop>;
}

/** Whose a document is: what it printed of the slot that names a record. */
export function subjectIn(base: Base, template: Template): string | undefined {
  const subject = subjectOf(template.slots.values());
  const printed = replay(template, base).outputs.find(
    ({ output: { target, prints } }) =>
      target?.type === 'slot' && target.key === subject?.key && prints === 'value',
  );
  return printed?.text;
}

/** What is to be done to put a record's values into an edited document. Nothing but certain places is touched. */
export async function planUpdate(
  template: Template,
  base: Base,
  document: EditedDocument,
  resolved: Resolved,
): Promise<UpdatePlan | Diagnostic> {
  const generated = await generate(template, base, document);
  if ('code' in generated) return generated;
  const newBase = baseOf(template, resolved);
  const { outputs: next } = replay(template, newBase);
  const found = align(generated, document.blocks);
  const printedBy = { before: byOutput(generated.made), after: byOutput(next) };
  const updating: Updating = { template, document, generated, found, next, ...printedBy, rows: new Map() };
  const { whole: tables, merged } = wholeTables(updating);
  const values: Updated[] = [];
  const texts: TextChange[] = [];
  const printed = generated.made.map(({ text }) => text);
  for (const [index, output] of generated.made.entries()) {
    const loop = output.rounds[0]?.loop;
    if (loop && tables.has(loop)) continue;
    const one = updateOne(updating, index);
    if (one.text !== undefined) printed[index] = one.text;
    if (one.change) texts.push(one.change);
    if (output.output.target) values.push(loop && merged.has(loop) ? asMerged(one.told) : one.told);
  }
  for (const table of tables.values()) {
    values.push(...table.values);
    texts.push(...table.texts);
  }
  values.push(...absentValues(updating, { whole: tables, merged }), ...absentWords(template, base, newBase));
  const all = [...tables.values()];
  const after = baseAfter(template, base, newBase, printed, tables);
  return {
    values,
    rowsAdded: all.reduce((sum, { added }) => sum + added.length, 0),
    rowsRemoved: all.reduce((sum, { removed }) => sum + removed.length, 0),
    changes: {
      texts,
      removed: all.flatMap(({ removed }) => removed),
      added: all.flatMap(({ added }) => added),
      ...titleChange(template, base, after),
    },
    base: after,
  };
}

/** The title among a document's properties, where the new data changes it. */
function titleChange(template: Template, base: Base, after: Base): Pick<Changes, 'title'> {
  const [old, next] = [titleIn(template, base), titleIn(template, after)];
  return old === undefined || next === undefined || old === next ? {} : { title: { old, next } };
}

/** The new text of an output that was printed before, or why there is none that is its own. */
function nextOf(updating: Updating, output: BaseOutput): { readonly text: string } | Reason {
  const rounds = nextRounds(updating, output);
  if (rounds === undefined) return 'rows';
  const text = updating.after.texts.get(output.output)?.get(rounds);
  return text === undefined ? 'data' : { text };
}

function roundsKey({ rounds }: Pick<BaseOutput, 'rounds'>): string {
  return rounds.map(({ index }) => index).join('.');
}

/** In which rounds a value stands now: rows are known by their names, never by their numbers. */
function nextRounds(updating: Updating, output: BaseOutput): string | undefined {
  const [outer, ...inner] = output.rounds;
  if (!outer) return '';
  const index = rowsOfLoop(updating, outer.loop).get(outer.index);
  if (index === undefined) return undefined;
  if (inner.length === 0) return String(index);
  // A list within a row is taken as a whole: the same names in the same order, or none of them is known.
  const listed = ({ lists }: ByOutput, row: number): string => lists.get(output.output)?.get(row) ?? '';
  const isSame = listed(updating.before, outer.index) === listed(updating.after, index);
  return isSame ? [index, ...inner.map((round) => round.index)].join('.') : undefined;
}

/** Which row of the new data each row is: by names that stand once in both, or all where the names are the same. */
function rowsOfLoop(updating: Updating, loop: Loop): ReadonlyMap<number, number> {
  const known = updating.rows.get(loop);
  if (known) return known;
  const before = namesOf(updating.generated.made, loop, updating);
  const after = namesOf(updating.next, loop, updating);
  const areSame = before.length === after.length && before.every((each, at) => each === after[at]);
  const [old, now] = [groupBy(before.keys(), (at) => before[at]), groupBy(after.keys(), (at) => after[at])];
  const rows = new Map<number, number>();
  for (const [at, name] of before.entries()) {
    const [other, second] = now.get(name) ?? [];
    const isClear = name !== '' && old.get(name)?.length === 1 && second === undefined;
    if (areSame) rows.set(at, at);
    else if (isClear && other !== undefined) rows.set(at, other);
  }
  updating.rows.set(loop, rows);
  return rows;
}

/** What each round of a loop is known by: the first column with names, or the name itself. */
function namesOf(outputs: readonly BaseOutput[], loop: Loop, { template }: Updating): string[] {
  const names: string[] = [];
  for (const { output, rounds, text } of outputs) {
    const [round] = rounds;
    if (!round || round.loop !== loop || rounds.length > 1) continue;
    const { target } = output;
    const isName =
      target?.type === 'item' ||
      (target?.type === 'column' && slotAt(template.slots, target)?.kind === freeText.name);
    const known = names[round.index] ?? '';
    names[round.index] = isName && known === '' ? text : known;
  }
  return Array.from(names, (name) => name ?? '');
}

interface One {
  readonly told: Updated;
  /** What the document shows afterwards, as far as it is ours. */
  readonly text?: string;
  readonly change?: TextChange;
}

function updateOne(updating: Updating, index: number): One {
  const { generated, found, document } = updating;
  const output = generated.made[index] as BaseOutput;
  const said = found[index] as Alignment;
  const next = nextOf(updating, output);
  const at = 'place' in said ? said.place : undefined;
  const told = {
    key: keyOf(output),
    old: output.text,
    ...(typeof next === 'object' && { new: next.text }),
    ...(at && { place: document.placeOf(at) }),
  };
  if (said.state === 'gone') return { told: { ...told, state: 'gone' } };
  if (said.state === 'unsure') return { told: { ...told, state: 'unsure', reason: said.doubt } };
  if (said.state === 'changed') return changedOne(told, said.text, next);
  if (typeof next !== 'object') return { told: { ...told, state: 'unsure', reason: next } };
  if (next.text === output.text) return { told: { ...told, state: 'same' }, text: next.text };
  const reason = next.text === '' ? 'blank' : document.isFixed(said.place);
  if (reason) return { told: { ...told, state: 'unsure', reason } };
  return {
    told: { ...told, state: 'replaced' },
    text: next.text,
    change: { at: said.place, text: next.text, sites: output.output.sites },
  };
}

/** What a person typed is kept; where it is what the new data says, it is ours again. */
function changedOne(
  told: Omit<Updated, 'state'>,
  theirs: string,
  next: { readonly text: string } | Reason,
): One {
  if (typeof next === 'object' && next.text === theirs)
    return { told: { ...told, state: 'same' }, text: theirs };
  return { told: { ...told, state: 'changed', theirs } };
}

/** A slot's key as it is told; a row's with its number. */
export function keyOf({ output: { target }, rounds }: BaseOutput): string {
  if (!target) return '';
  const numbers = rounds.map(({ index }) => index + 1);
  if (target.type === 'slot') return target.key;
  if (target.type === 'item') return `${target.key}[${numbers.at(-1) ?? 1}]`;
  return `${target.key}[${numbers.at(-1) ?? 1}].${target.column}`;
}

/** A table that nobody touched, which gets the new rows as they are. */
interface WholeTable {
  readonly values: readonly Updated[];
  readonly texts: readonly TextChange[];
  readonly removed: readonly RowAt[];
  readonly added: readonly AddedRow[];
}

/** A row that the new data has not, or a value of it, is left for another reason where cells are merged. */
function asMerged(told: Updated): Updated {
  return told.reason === 'rows' || told.state === 'absent' ? { ...told, reason: 'merged' } : told;
}

function wholeTables(updating: Updating): Tables {
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

/** Which of the old rows each of the new ones is: by their names, in the order in which they stood; where names do not tell, by their numbers. */
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
function rowsOf(updating: Updating, rounds: readonly BaseOutput[][]): FoundRow[] | undefined {
  const { generated, document } = updating;
  const printedAt = new Map(generated.made.map((output, at) => [output, generated.outputs[at]]));
  const places = rounds.map((round) => round.map((output) => printedAt.get(output)));
  const first = generated.blocks[places[0]?.find((place) => place && place.block >= 0)?.block ?? -1]?.cell;
  const found = first && untouched(updating, first.table);
  if (!found) return undefined;
  const { table, blocks } = found;
  const rows: FoundRow[] = [];
  for (const [index, round] of rounds.entries()) {
    const own = new Set<number>();
    const values: Printed[] = [];
    for (const [each, output] of round.entries()) {
      const place = places[index]?.[each];
      const block = blocks.get(place?.block ?? -1);
      const row = document.blocks[block ?? -1]?.cell?.row;
      // An empty cell has no words to be found by, and none that could be replaced.
      if (output.text === '' && block === undefined) continue;
      if (!place || block === undefined || row === undefined || document.isFixed({ ...place, block }))
        return undefined;
      own.add(row);
      values.push({ output, at: { block, start: place.start, end: place.end } });
    }
    const [row] = own;
    if (row === undefined || own.size !== 1) return undefined;
    rows.push({ now: { table, row }, values });
  }
  return new Set(rows.map(({ now: { row } }) => row)).size === rows.length ? rows : undefined;
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

/** Values that the new data prints and the document was not made with, each once. */
function absentValues(updating: Updating, { whole, merged }: Tables): Updated[] {
  const { generated, next } = updating;
  const known = new Set<string>();
  for (const made of generated.made) {
    const { target } = made.output;
    const rounds = nextRounds(updating, made);
    if (target && rounds !== undefined) known.add(`${targetKey(target)} ${rounds}`);
  }
  const absent = new Map<string, Updated>();
  for (const output of next) {
    const loop = output.rounds[0]?.loop;
    const { target } = output.output;
    if (!target || (loop && whole.has(loop))) continue;
    if (known.has(`${targetKey(target)} ${roundsKey(output)}`)) continue;
    const key = keyOf(output);
    const told: Updated = { state: 'absent', key, new: output.text };
    absent.set(`${key} ${roundsKey(output)}`, loop && merged.has(loop) ? asMerged(told) : told);
  }
  return [...absent.values()];
}

/** Words of the template that the new data shows and the document was not made with, and the other way round. */
function absentWords(template: Template, base: Base, newBase: Base): Updated[] {
  const [before, after] = [wordsIn(template, base), wordsIn(template, newBase)];
  const told: Updated[] = [];
  for (const [number, text] of after)
    if (!before.has(number)) told.push({ state: 'absent', key: '', new: text });
  for (const [number, text] of before) {
    if (!after.has(number)) told.push({ state: 'unsure', key: '', old: text, reason: 'data' });
  }
  return told;
}

/** The template's words in a document, by number; only such as a person would see. */
function wordsIn(template: Template, base: Base): Map<number, string> {
  const words = new Map<number, string>();
  for (const { number, node } of Object.values(stepsIn(template, base)).flat()) {
    if (node.type !== 'literal') continue;
    const text = literalWords(node).trim();
    if (/[\p{L}\p{N}]/u.test(text)) words.set(number, text);
  }
  return words;
}

/** What the document is made of afterwards: what a person changed stays as it was, and so is known as theirs again. */
function baseAfter(
  template: Template,
  base: Base,
  newBase: Base,
  printed: readonly string[],
  tables: ReadonlyMap<Loop, WholeTable>,
): Base {
  const isWhole = ({ rounds }: BaseStep): boolean => rounds[0] !== undefined && tables.has(rounds[0].loop);
  const next = stepsIn(template, newBase);
  let at = 0;
  const parts = Object.entries(stepsIn(template, base)).map(([name, steps]) => {
    const done = new Set<Loop>();
    const those = steps.flatMap((step): readonly BaseStep[] => {
      const text = step.text === undefined ? undefined : printed[at];
      if (step.text !== undefined) at += 1;
      const loop = step.rounds[0]?.loop;
      if (!loop || !isWhole(step)) return [text === undefined ? step : { ...step, text }];
      if (done.has(loop)) return [];
      done.add(loop);
      return next[name]?.filter(({ rounds }) => rounds[0]?.loop === loop) ?? [];
    });
    return [name, those] as const;
  });
  return baseWith(template, base, Object.fromEntries(parts));
}

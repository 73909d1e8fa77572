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
import { words } from '../kinds/words.ts';
import { slotAt } from '../model/slot.ts';
import { subjectOf } from '../model/subject.ts';
import type { Loop, Template } from '../model/template.ts';
import { type Alignment, align, type Doubt } from './align.ts';
import type { AddedRow, Changes, EditedDocument, Fixed, RowAt, TextChange } from './edited.ts';
import { type GeneratedDocument, generate } from './generated.ts';
import type { Stretch } from './stream.ts';

/**
 * What becomes of a printed value. replaced: by the new one · same: the new one is what stands there · changed: a person
 * changed it, and it is kept · unsure: it is not certain where it stands, and it is left · gone: it is not there any more ·
 * absent: the new data prints it, and the document has no place for it.
 */
export type UpdateState = 'replaced' | 'same' | 'changed' | 'unsure' | 'gone' | 'absent';

/** Why a value is left. data: the new data prints no such value · rows: its row is not to be found in the new data. */
export type Reason = Doubt | Fixed | 'data' | 'rows';

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
  const updating: Updating = { template, document, generated, found, next };
  const tables = wholeTables(updating);
  const values: Updated[] = [];
  const texts: TextChange[] = [];
  const printed = generated.made.map(({ text }) => text);
  for (const [index, output] of generated.made.entries()) {
    const loop = output.rounds[0]?.loop;
    if (loop && tables.has(loop)) continue;
    const one = updateOne(updating, index);
    if (one.text !== undefined) printed[index] = one.text;
    if (one.change) texts.push(one.change);
    if (output.output.target) values.push(one.told);
  }
  for (const table of tables.values()) {
    values.push(...table.values);
    texts.push(...table.texts);
  }
  values.push(...absentValues(updating, tables), ...absentWords(template, base, newBase));
  const all = [...tables.values()];
  return {
    values,
    rowsAdded: all.reduce((sum, { added }) => sum + added.length, 0),
    rowsRemoved: all.reduce((sum, { removed }) => sum + removed.length, 0),
    changes: {
      texts,
      removed: all.flatMap(({ removed }) => removed),
      added: all.flatMap(({ added }) => added),
    },
    base: baseAfter(template, base, newBase, printed, tables),
  };
}

/** The new text of an output that was printed before; undefined where the new data prints none, or none that is its own. */
function nextOf(updating: Updating, output: BaseOutput): { readonly text: string } | Reason {
  const rounds = nextRounds(updating, output);
  if (rounds === undefined) return 'rows';
  const same = updating.next.find((each) => each.output === output.output && roundsKey(each) === rounds);
  return same ? { text: same.text } : 'data';
}

function roundsKey({ rounds }: Pick<BaseOutput, 'rounds'>): string {
  return rounds.map(({ index }) => index).join('.');
}

/** In which rounds a value stands now: rows are known by their names, never by their numbers. */
function nextRounds(updating: Updating, output: BaseOutput): string | undefined {
  const [outer, ...inner] = output.rounds;
  if (!outer) return '';
  const { generated, next } = updating;
  const [before, after] = [
    namesOf(generated.made, outer.loop, updating),
    namesOf(next, outer.loop, updating),
  ];
  const index = sameRow(before, after, outer.index);
  if (index === undefined) return undefined;
  if (inner.length === 0) return String(index);
  // A list within a row is taken as a whole: the same names in the same order, or none of them is known.
  const listed = (all: readonly BaseOutput[], row: number): string =>
    all
      .filter((each) => each.output === output.output && each.rounds[0]?.index === row)
      .map(({ text }) => text)
      .join('\n');
  const isSame = listed(generated.made, outer.index) === listed(next, index);
  return isSame ? [index, ...inner.map((round) => round.index)].join('.') : undefined;
}

function sameRow(before: readonly string[], after: readonly string[], index: number): number | undefined {
  const name = before[index];
  const areSame = before.length === after.length && before.every((each, at) => each === after[at]);
  if (areSame) return index;
  const isClear = (names: readonly string[]): boolean => names.filter((each) => each === name).length === 1;
  if (name === undefined || name === '' || !isClear(before) || !isClear(after)) return undefined;
  return after.indexOf(name);
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
      (target?.type === 'column' && slotAt(template.slots, target)?.kind === words.name);
    if (isName && names[round.index] === undefined) names[round.index] = text;
    else names[round.index] ??= '';
  }
  return names;
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
    change: { at: said.place, text: next.text },
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

function wholeTables(updating: Updating): Map<Loop, WholeTable> {
  const { generated } = updating;
  const tables = new Map<Loop, WholeTable>();
  const loops = new Set(generated.made.map(({ rounds }) => rounds[0]?.loop));
  for (const loop of loops) {
    const table = loop && wholeTable(updating, loop);
    if (loop && table) tables.set(loop, table);
  }
  return tables;
}

/** A loop whose rounds are rows of one table that stands there as it was generated. */
function wholeTable(updating: Updating, loop: Loop): WholeTable | undefined {
  const { generated, next, document } = updating;
  const before = roundsIn(generated.made, loop);
  const after = roundsIn(next, loop);
  const rows = rowsOf(updating, before);
  const first = rows?.[0];
  if (!rows || !first || after.length === 0 || !isUntouched(updating, first.base, first.now))
    return undefined;
  const fill = (row: FoundRow, round: readonly BaseOutput[]) => filledRow(document, row, round);
  const kept = rows.slice(0, after.length).map((row, index) => fill(row, after[index] ?? []));
  const like = rows.at(-1) as FoundRow;
  const added = after.slice(rows.length).map((round) => fill(like, round));
  if ([...kept, ...added].includes(undefined)) return undefined;
  const whole = (all: readonly (FilledRow | undefined)[]) => all.filter((each) => each !== undefined);
  return {
    values: whole(kept).flatMap(({ values }) => values),
    texts: whole(kept).flatMap(({ changes }) => changes),
    removed: rows.slice(after.length).map(({ now }) => now),
    added: whole(added).map(({ changes }) => ({ like: like.now, changes })),
  };
}

/** The outputs of each round of a loop. */
function roundsIn(outputs: readonly BaseOutput[], loop: Loop): BaseOutput[][] {
  const rounds: BaseOutput[][] = [];
  for (const output of outputs) {
    const [round] = output.rounds;
    if (round?.loop !== loop) continue;
    rounds[round.index] ??= [];
    rounds[round.index]?.push(output);
  }
  return rounds;
}

/** A round that is one row: where it was, where it is, and its values there. */
interface FoundRow {
  readonly base: RowAt;
  readonly now: RowAt;
  readonly values: readonly { readonly output: BaseOutput; readonly at: Stretch }[];
}

/** The rows that rounds are, one each, all of one table; undefined where they are anything else. */
function rowsOf(
  { generated, found, document }: Updating,
  rounds: readonly BaseOutput[][],
): FoundRow[] | undefined {
  const rows: FoundRow[] = [];
  for (const round of rounds) {
    const values: { output: BaseOutput; at: Stretch }[] = [];
    const bases = new Set<string>();
    const nows = new Set<string>();
    let row: { base: RowAt; now: RowAt } | undefined;
    for (const output of round ?? []) {
      const index = generated.made.indexOf(output);
      const said = found[index];
      const base = generated.blocks[generated.outputs[index]?.block ?? -1]?.cell;
      const now = said?.state === 'found' ? document.blocks[said.place.block]?.cell : undefined;
      if (said?.state !== 'found' || !base || !now || document.isFixed(said.place)) return undefined;
      bases.add(`${base.table}/${base.row}`);
      nows.add(`${now.table}/${now.row}`);
      row = { base, now };
      values.push({ output, at: said.place });
    }
    if (!row || bases.size !== 1 || nows.size !== 1) return undefined;
    rows.push({ ...row, values });
  }
  const areRows = new Set(rows.map(({ now }) => now.row)).size === rows.length;
  return areRows && new Set(rows.map(({ now }) => now.table)).size === 1 ? rows : undefined;
}

/** Whether a table stands there cell by cell as it was generated. */
function isUntouched({ generated, document }: Updating, base: RowAt, now: RowAt): boolean {
  const text = (blocks: EditedDocument['blocks'], table: number): string =>
    JSON.stringify(
      blocks.flatMap(({ cell, text: words }) =>
        cell?.table === table ? [[cell.row, cell.column, words]] : [],
      ),
    );
  return text(generated.blocks, base.table) === text(document.blocks, now.table);
}

interface FilledRow {
  readonly changes: readonly TextChange[];
  readonly values: readonly Updated[];
}

/** A row with a round's values; undefined where the round has others than the row has places for. */
function filledRow(
  document: EditedDocument,
  row: FoundRow,
  round: readonly BaseOutput[],
): FilledRow | undefined {
  const changes: TextChange[] = [];
  const values: Updated[] = [];
  if (round.length !== row.values.length) return undefined;
  for (const { output, at } of row.values) {
    const next = round.find((each) => each.output === output.output);
    if (next === undefined || (next.text === '' && output.text !== '')) return undefined;
    const isSame = next.text === output.text;
    if (!isSame) changes.push({ at, text: next.text });
    if (!output.output.target) continue;
    const told = { key: keyOf(output), old: output.text, new: next.text, place: document.placeOf(at) };
    values.push({ ...told, state: isSame ? 'same' : 'replaced' });
  }
  return { changes, values };
}

/** Values that the new data prints and the document was not made with, each once. */
function absentValues(updating: Updating, tables: ReadonlyMap<Loop, WholeTable>): Updated[] {
  const { generated, next } = updating;
  const known = new Set<string>();
  for (const output of generated.made) {
    const rounds = nextRounds(updating, output);
    if (rounds !== undefined) known.add(`${keyOf(output).replace(/\[\d+\]/, '')} ${rounds}`);
  }
  const absent = new Map<string, Updated>();
  for (const output of next) {
    const loop = output.rounds[0]?.loop;
    if (!output.output.target || (loop && tables.has(loop))) continue;
    const key = keyOf(output);
    if (known.has(`${key.replace(/\[\d+\]/, '')} ${roundsKey(output)}`)) continue;
    absent.set(`${key} ${roundsKey(output)}`, { state: 'absent', key, new: output.text });
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
    const text = (node.texts.docx ?? '').replace(/<[^>]*>/g, '').trim();
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
  return baseWith(base, Object.fromEntries(parts));
}

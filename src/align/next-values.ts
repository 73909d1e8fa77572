import type { BaseOutput } from '../fill/base.ts';
import { isWords } from '../kinds/kinds.ts';
import { groupBy } from '../model/group-by.ts';
import { slotAt } from '../model/slot.ts';
import type { Loop, Output, Template } from '../model/template.ts';
import type { Alignment } from './align.ts';
import type { EditedDocument } from './edited.ts';
import type { GeneratedDocument } from './generated.ts';
import type { Reason } from './updated.ts';

/** A document and its new values being laid beside each other. */
export interface Updating {
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

export function byOutput(outputs: readonly BaseOutput[]): ByOutput {
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

/** The new text of an output that was printed before, or why there is none that is its own. */
export function nextOf(updating: Updating, output: BaseOutput): { readonly text: string } | Reason {
  const rounds = nextRounds(updating, output);
  if (rounds === undefined) return 'rows';
  const text = updating.after.texts.get(output.output)?.get(rounds);
  return text === undefined ? 'data' : { text };
}

/** In which rounds a value stands now: rows are known by their names, never by their numbers. */
export function nextRounds(updating: Updating, output: BaseOutput): string | undefined {
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

export function roundsKey({ rounds }: Pick<BaseOutput, 'rounds'>): string {
  return rounds.map(({ index }) => index).join('.');
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
export function namesOf(outputs: readonly BaseOutput[], loop: Loop, { template }: Updating): string[] {
  const names: string[] = [];
  for (const { output, rounds, text } of outputs) {
    const [round] = rounds;
    if (!round || round.loop !== loop || rounds.length > 1) continue;
    const { target } = output;
    const isName =
      target?.type === 'item' || (target?.type === 'column' && isWords(slotAt(template.slots, target)));
    const known = names[round.index] ?? '';
    names[round.index] = isName && known === '' ? text : known;
  }
  return Array.from(names, (name) => name ?? '');
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
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
import type { Loop, Template } from '../model/template.ts';
import { absentValues, absentWords } from './absent.ts';
import { type Alignment, align } from './align.ts';
import type { Changes, EditedDocument, TextChange } from './edited.ts';
import { generate } from './generated.ts';
import { byOutput, nextOf, type Updating } from './next-values.ts';
import { titleChange } from './title.ts';
import { keyOf, type Reason, type Updated } from './updated.ts';
import { asMerged, type WholeTable, wholeTables } from './whole-tables.ts';

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
  const removed = Array.from(tables.values()).flatMap((table) => table.removed);
  const added = Array.from(tables.values()).flatMap((table) => table.added);
  const after = baseAfter(template, { base, newBase }, printed, tables);
  const changes = { texts, removed, added, ...titleChange(template, base, after) };
  return { values, rowsAdded: added.length, rowsRemoved: removed.length, changes, base: after };
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

/**
 * What the document is made of afterwards. Where a person changed a value, the old text stays noted, so that the next
 * update knows again that it was changed.
 */
function baseAfter(
  template: Template,
  { base, newBase }: { readonly base: Base; readonly newBase: Base },
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

import { bind } from '../bind/bind.ts';
import { type Diagnostic, diagnostic, hasErrors, type Place } from '../diagnostics/diagnostic.ts';
import { rateWords } from '../figures/change.ts';
import { toNumerals } from '../figures/numerals.ts';
import { LEVEL_KEY } from '../model/keys.ts';
import type { DataRecord } from '../model/record.ts';
import {
  type Condition,
  type Literal,
  type Loop,
  type Output,
  type Target,
  type Template,
  type TemplateNode,
  targetKey,
} from '../model/template.ts';
import { type Bound, type BoundValue, hasValue } from '../model/value.ts';
import { DISTRICT_LEVELS, districtLevel } from '../text/district-level.ts';
import { checkValues } from './odd-values.ts';
import { isTelling, type PutIn, proofread } from './proof.ts';

/** A text that was put into the document. */
export interface Fill {
  /** Key path of the slot; a 表's column as `重点项目.名称`. */
  readonly key: string;
  /** As printed. */
  readonly text: string;
  readonly state: BoundValue['state'];
  /** Where the data gives it; absent for a default. */
  readonly place?: Place;
}

/** An output with what it prints for a record. */
export interface Printed {
  readonly type: 'printed';
  readonly output: Output;
  /** As printed; the mark of a gap, a wrong value as typed. */
  readonly text: string;
  /** Of a gap or a wrong value, which a document marks. */
  readonly unfilled?: Unfilled;
}

export interface Unfilled {
  /** The words around the mark of a rate that nobody gave, as of one that rises: 增长X%. */
  readonly before: string;
  readonly after: string;
  readonly about: Diagnostic | undefined;
}

/** All that an output printed, with the words around a mark. */
export function printedWhole({ text, unfilled }: Pick<Printed, 'text' | 'unfilled'>): string {
  return unfilled ? `${unfilled.before}${text}${unfilled.after}` : text;
}

/** What a document is put together from, in order. */
export type Step = Literal | Printed;

/**
 * The rounds of the loops around in which steps stand, from the step `at` on: their numbers, from 0, outermost loop
 * first.
 */
export interface RoundsAt {
  readonly at: number;
  readonly indices: readonly number[];
}

/** What a record makes of a template: plain data, of which any format can be written. */
export interface Resolved {
  /** The document's own title, as it is printed; the report's short name if it has none. */
  readonly title: string;
  /** What stands in each of the template's parts, but for the title. */
  readonly parts: Readonly<Record<string, readonly Step[]>>;
  /** In each part, in which rounds of loops its steps stand. */
  readonly rounds?: Readonly<Record<string, readonly RoundsAt[]>>;
  /** Every slot's value by key, also of those that this record does not show. */
  readonly values: Bound['values'];
  /** In the order in which they stand. */
  readonly fills: readonly Fill[];
  /**
   * All there is to say of the record: by its reader, what is wrong with keys and values, what is missing of the slots
   * that it shows and every default that was used.
   */
  readonly diagnostics: readonly Diagnostic[];
}

/** A round of a loop: a row of a table, or a name. */
interface Round {
  /** The list's: a slot's key, or a table's with its column's. */
  readonly key: string;
  /** The round of the loop around. */
  readonly around: Round | undefined;
  readonly row?: ReadonlyMap<string, BoundValue>;
  readonly item?: BoundValue;
  readonly index: number;
  readonly isLast: boolean;
}

/** A walk through a part of a template with one record. */
interface Walk {
  readonly values: Bound['values'];
  readonly steps: Step[];
  readonly rounds: RoundsAt[];
  readonly fills: Fill[];
  /** What is words and not a figure, to be read among the words around it. */
  readonly put: PutIn[];
  /** The level that the record gives itself, and the slots of which none can be told. */
  readonly level: string | undefined;
  readonly levelless: Set<string>;
  readonly said: Said;
}

/** The record's list: what is said in any case, then what the document comes to. */
interface Said {
  readonly diagnostics: Diagnostic[];
  readonly ifShown: Bound['ifShown'];
  readonly isShown: boolean[];
}

/** Of a gap or a default that the document comes to, what counts only then. */
function show({ said: { diagnostics, ifShown, isShown } }: Walk, { ifShown: number }: BoundValue): void {
  const found = number === undefined || isShown[number] ? undefined : ifShown[number];
  if (number === undefined || !found) return;
  isShown[number] = true;
  diagnostics.push(found);
}

/** Every slot has a value, and a loop's tags stand in its rounds: the template was compiled. */
function valueOf({ values }: Walk, target: Target, round: Round | undefined): BoundValue {
  if (target.type === 'slot') return values.get(target.key) as BoundValue;
  let own = round;
  while (own && own.key !== target.key) own = own.around;
  const value = target.type === 'item' ? own?.item : own?.row?.get(target.column);
  return value as BoundValue;
}

/** What a loop goes through. A list of names that nobody filled is one name, its mark, so that it is shown once. */
function roundsOf(key: string, value: BoundValue, around: Round | undefined): readonly Round[] {
  const { state, rows, items = [] } = value;
  if (rows) return rows.map((row, index) => ({ key, around, row, index, isLast: index === rows.length - 1 }));
  const isOne = value.items && (state === 'gap' || state === 'wrong');
  const names = isOne ? [value] : items.map((text) => ({ ...value, text }));
  return names.map((item, index) => ({ key, around, item, index, isLast: index === names.length - 1 }));
}

function keyOf(target: Target | undefined): string {
  return target ? targetKey(target) : '';
}

function print(walk: Walk, output: Output, value: BoundValue): void {
  const { state, place } = value;
  const { words } = output;
  const isRate = words !== undefined && hasValue(value) && FIGURE.test(value.text);
  const text = isRate ? rateWords(value.text, words) : value.text;
  const key = keyOf(output.target);
  if (!output.isCopy)
    walk.fills.push(place && state !== 'default' ? { key, text, state, place } : { key, text, state });
  show(walk, value);
  if (hasValue(value)) {
    if (!output.isCopy && place && isTelling(key, text)) {
      const { items } = output.target?.type === 'item' ? {} : value;
      walk.put.push({ slot: key, text, place, at: walk.steps.length, ...(items && { items }) });
    }
    walk.steps.push({ type: 'printed', output, text });
    return;
  }
  const around = words && state === 'gap' ? { before: words.up, after: `%${words.after}` } : NOTHING;
  walk.steps.push({ type: 'printed', output, text, unfilled: { ...around, about: value.diagnostic } });
}

/** A figure by itself. */
const FIGURE = /^-?\d+(?:\.\d+)?$/;

const NOTHING = { before: '', after: '' } as const;

/** The word for a district's level follows from the value, and so does what is to be said of it. */
function printLevel(walk: Walk, output: Output, value: BoundValue): void {
  const { text, place } = value;
  show(walk, value);
  const isThere = hasValue(value);
  const level = walk.level ?? (isThere ? districtLevel(text) : undefined);
  const slot = keyOf(output.target);
  if (level === undefined && isThere && place && !walk.levelless.has(slot)) {
    walk.levelless.add(slot);
    walk.said.diagnostics.push(diagnostic('level-unknown', place, { slot, text }, { slot }));
  }
  walk.steps.push({ type: 'printed', output, text: level ?? UNKNOWN_LEVEL });
}

/** What a draft shows where nobody can tell. */
const UNKNOWN_LEVEL = '区';

/** The level that a record gives itself, for a name that tells none. */
function givenLevel({ root }: DataRecord, template: Template, diagnostics: Diagnostic[]): string | undefined {
  if (template.slots.has(LEVEL_KEY)) return undefined;
  const entry = root.entries.find(({ key }) => key === LEVEL_KEY);
  if (entry?.value.type !== 'scalar' || entry.value.means === 'null') return undefined;
  const text = entry.value.text.trim();
  if (DISTRICT_LEVELS.includes(text)) return text;
  if (text !== '') diagnostics.push(diagnostic('level-wrong', entry.value.place, { text }));
  return undefined;
}

function resolveOutput(walk: Walk, output: Output, round: Round | undefined): void {
  const { target } = output;
  const number = String((round?.index ?? 0) + 1);
  if (!target)
    walk.steps.push({
      type: 'printed',
      output,
      text: output.prints === 'numeral' ? toNumerals(number) : number,
    });
  else if (output.prints === 'level') printLevel(walk, output, valueOf(walk, target, round));
  else print(walk, output, valueOf(walk, target, round));
}

/** A default that a condition asks for is used, and so it is said. */
function holds(walk: Walk, { subject }: Condition, round: Round | undefined): boolean {
  if (subject === 'first') return round?.index === 0;
  if (subject === 'last') return round?.isLast === true;
  const value = valueOf(walk, subject, round);
  show(walk, value);
  return value.flag ?? roundsOf('', value, undefined).length > 0;
}

function resolveCondition(walk: Walk, condition: Condition, round: Round | undefined): void {
  const isChosen = holds(walk, condition, round) !== condition.negated;
  resolveNodes(walk, isChosen ? condition.nodes : condition.otherwise, round);
}

function resolveLoop(walk: Walk, loop: Loop, around: Round | undefined): void {
  const value = valueOf(walk, loop.subject, around);
  show(walk, value);
  const rounds = roundsOf(keyOf(loop.subject), value, around);
  for (const round of rounds) {
    walk.rounds.push({ at: walk.steps.length, indices: indicesOf(round) });
    resolveNodes(walk, loop.nodes, round);
  }
  if (rounds.length > 0) walk.rounds.push({ at: walk.steps.length, indices: indicesOf(around) });
  else resolveNodes(walk, loop.otherwise, around);
}

function indicesOf(round: Round | undefined): readonly number[] {
  return round ? [...indicesOf(round.around), round.index] : [];
}

function resolveNodes(walk: Walk, nodes: readonly TemplateNode[], round: Round | undefined): void {
  for (const node of nodes) {
    if (node.type === 'literal') walk.steps.push(node);
    else if (node.type === 'output') resolveOutput(walk, node, round);
    else if (node.type === 'condition') resolveCondition(walk, node, round);
    else resolveLoop(walk, node, round);
  }
}

/** A title is one line of plain text. */
function titleText(steps: readonly Step[]): string {
  return steps.map(plainText).join('');
}

function plainText(step: Step): string {
  return step.type === 'literal' ? (step.texts.plain ?? '') : printedWhole(step).replace(/\s+/g, ' ');
}

/** What a record makes of a template; nothing is rendered. */
export function resolve(template: Template, record: DataRecord): Resolved {
  const { values, ifShown, ...bound } = bind(template.slots, record);
  const diagnostics = [...bound.diagnostics];
  const said: Said = { diagnostics, ifShown, isShown: [] };
  const fills: Fill[] = [];
  const shared = {
    values,
    said,
    level: givenLevel(record, template, diagnostics),
    levelless: new Set<string>(),
  };
  const proof: Diagnostic[] = [];
  const rounds: Record<string, readonly RoundsAt[]> = {};
  const { title: titleNodes, ...partNodes } = template.parts;
  const parts = Object.fromEntries(
    Object.entries(partNodes).map(([name, nodes]) => {
      const steps: Step[] = [];
      const put: PutIn[] = [];
      const own: RoundsAt[] = [];
      resolveNodes({ ...shared, fills, put, steps, rounds: own }, nodes, undefined);
      rounds[name] = own;
      proof.push(...proofread(steps, put));
      return [name, steps];
    }),
  );
  const titleSteps: Step[] = [];
  resolveNodes({ ...shared, fills: [], put: [], steps: titleSteps, rounds: [] }, titleNodes, undefined);
  diagnostics.push(...proof, ...checkValues(template.slots, { values }));
  const title = titleText(titleSteps) || template.title;
  return { title, parts, rounds, values, fills, diagnostics };
}

/** Whether a document can be written that is no draft. */
export function isComplete({ diagnostics, fills }: Pick<Resolved, 'diagnostics' | 'fills'>): boolean {
  return !hasErrors(diagnostics) && fills.every(hasValue);
}

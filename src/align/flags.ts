import { type Base, type BaseStep, stepsIn } from '../fill/base.ts';
import { isFlag } from '../kinds/kinds.ts';
import { addTo, groupBy } from '../model/group-by.ts';
import { slotAt } from '../model/slot.ts';
import {
  type Condition,
  type Literal,
  type Loop,
  literalWords,
  nodesIn,
  type Output,
  type Template,
  type TemplateNode,
} from '../model/template.ts';

/** What stands in a document as it was written; of a value its number among all that were printed. */
interface Shown extends BaseStep {
  readonly value?: number;
}

/** A condition that the document came to: what it says of its 是否, by what it shows and what it leaves out. */
interface Witness {
  readonly says: boolean;
  readonly shown: readonly Shown[];
  readonly hidden: readonly Literal[];
}

/** The texts that a witness is held against: as they were written and as they are now; and whether a value stands there still. */
export interface Evidence {
  readonly before: string;
  readonly now: string;
  readonly stands: (value: number) => boolean;
}

/** A 是否's key: a column's with the number of its row. */
export function flagKey(key: string, column?: string, round?: number): string {
  if (column === undefined) return key;
  return round === undefined ? `${key}.${column}` : `${key}[${round + 1}].${column}`;
}

/** What a document tells of what it does not print. */
export interface Unprinted {
  /** Every 是否 that the template asks for, with the conditions over it that the document came to; a column's also row by row. */
  readonly witnesses: ReadonlyMap<string, readonly Witness[]>;
  /** The lists that it came to and that had nothing in them. */
  readonly empty: ReadonlySet<string>;
}

/** What a document tells of its 是否 and its empty lists, as it was written. */
export function unprintedIn(template: Template, base: Base): Unprinted {
  const witnesses = new Map<string, Witness[]>();
  const empty = new Set<string>();
  let value = 0;
  for (const [name, steps] of Object.entries(stepsIn(template, base))) {
    const shown = steps.map((step): Shown => (step.text === undefined ? step : { ...step, value: value++ }));
    const nodes = template.parts[name] ?? [];
    for (const condition of conditionsIn(nodes)) {
      const key = keyOf(template, condition);
      if (key !== undefined && !witnesses.has(key)) witnesses.set(key, []);
    }
    visit({ template, witnesses, empty }, nodes, shown, undefined);
  }
  return { witnesses, empty };
}

interface Walk {
  readonly template: Template;
  readonly witnesses: Map<string, Witness[]>;
  readonly empty: Set<string>;
}

/** Goes through what a document came to for certain; `shown` is what stands there of this round. */
function visit(walk: Walk, nodes: readonly TemplateNode[], shown: readonly Shown[], round?: number): void {
  for (const node of nodes) {
    if (node.type === 'condition') visitCondition(walk, node, shown, round);
    else if (node.type === 'loop') visitLoop(walk, node, shown, round);
  }
}

function visitCondition(walk: Walk, node: Condition, shown: readonly Shown[], round?: number): void {
  const [own, others] = [within(node.nodes, shown), within(node.otherwise, shown)];
  const key = keyOf(walk.template, node, round);
  const came = (isChosen: boolean): void => {
    const [chosen, left] = isChosen ? [node.nodes, node.otherwise] : [node.otherwise, node.nodes];
    const hidden = leavesOf(left).filter((leaf) => leaf.type === 'literal');
    const witness = { says: isChosen !== node.negated, shown: isChosen ? own : others, hidden };
    if (key !== undefined) addTo(walk.witnesses, key, witness);
    visit(walk, chosen, witness.shown, round);
  };
  if (own.length > 0 || (others.length === 0 && !mustShow(node.nodes) && mustShow(node.otherwise)))
    came(true);
  if (others.length > 0 || (own.length === 0 && mustShow(node.nodes))) came(false);
}

function visitLoop(walk: Walk, node: Loop, shown: readonly Shown[], round?: number): void {
  const rounds = groupBy(
    within(node.nodes, shown),
    (step) => step.rounds.find(({ loop }) => loop === node)?.index ?? 0,
  );
  for (const [index, those] of rounds) visit(walk, node.nodes, those, round ?? index);
  const others = within(node.otherwise, shown);
  if (rounds.size > 0 || (others.length === 0 && !mustShow(node.nodes))) return;
  if (node.subject.type === 'slot') walk.empty.add(node.subject.key);
  visit(walk, node.otherwise, others, round);
}

/** The key of the 是否 that a condition asks for. */
function keyOf({ slots }: Template, { subject }: Condition, round?: number): string | undefined {
  if (typeof subject === 'string' || !isFlag(slotAt(slots, subject))) return undefined;
  return flagKey(subject.key, subject.type === 'column' ? subject.column : undefined, round);
}

function within(nodes: readonly TemplateNode[], shown: readonly Shown[]): readonly Shown[] {
  const leaves = new Set<TemplateNode>(leavesOf(nodes));
  return shown.filter(({ node }) => leaves.has(node));
}

/** What is printed of nodes: words and values. */
export function leavesOf(nodes: readonly TemplateNode[]): readonly (Literal | Output)[] {
  return Array.from(nodesIn(nodes)).filter((node) => node.type === 'literal' || node.type === 'output');
}

function conditionsIn(nodes: readonly TemplateNode[]): readonly Condition[] {
  return Array.from(nodesIn(nodes)).filter((node) => node.type === 'condition');
}

/** Whether something stands there whatever the data, where a document comes to it. */
function mustShow(nodes: readonly TemplateNode[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'literal' || node.type === 'output' || (mustShow(node.nodes) && mustShow(node.otherwise)),
  );
}

/** What a 是否 is by its witnesses; undefined where there is none, two disagree, or the document was edited where one stood. */
export function flagBy(witnesses: readonly Witness[], evidence: Evidence): boolean | undefined {
  const [first] = witnesses;
  const areOne = witnesses.every((each) => each.says === first?.says && holds(each, evidence));
  return areOne ? first?.says : undefined;
}

/** Most of what it shows must stand there, and of what it leaves out not most more often than it did. */
function holds({ shown, hidden }: Witness, { before, now, stands }: Evidence): boolean {
  const values = shown.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const words = shown.flatMap(({ node }) => (node.type === 'literal' ? phrasesOf(node) : []));
  const known = words.filter((phrase) => before.includes(phrase));
  const left = known.filter((phrase) => countOf(now, phrase) >= countOf(before, phrase));
  const there = values.filter(stands).length + lengthOf(left);
  const others = hidden.flatMap(phrasesOf);
  const added = others.filter((phrase) => countOf(now, phrase) > countOf(before, phrase));
  const isThere = there * 2 >= values.length + lengthOf(known);
  return isThere && (added.length === 0 || lengthOf(added) * 2 < lengthOf(others));
}

function lengthOf(phrases: readonly string[]): number {
  return phrases.reduce((sum, { length }) => sum + length, 0);
}

function countOf(text: string, phrase: string): number {
  return text.split(phrase).length - 1;
}

/** A literal's words between marks, as a document shows them. */
export function phrasesOf(literal: Literal): readonly string[] {
  return literalWords(literal, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((phrase) => phrase !== '');
}

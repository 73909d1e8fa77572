import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { onceFor } from '../model/once.ts';
import type { Literal, Loop, Output, Template, TemplateNode } from '../model/template.ts';
import { printedWhole, type Resolved, type RoundsAt, type Step } from './resolve.ts';

/**
 * Of what a document was made: its template, what of it stands in the document, and the text that each output printed. It
 * holds nothing that the document does not show, and the document as it was written can be made of it again.
 */
export interface Base {
  /** The template's name, without its folder. */
  readonly template: string;
  /** Of the template's words: another digest, another template, whatever its name. */
  readonly digest: string;
  /** What stands in each part: the numbers of the template's literals and outputs, in order. */
  readonly steps: Readonly<Record<string, readonly number[]>>;
  /** What the outputs among them printed, part after part. */
  readonly printed: readonly string[];
  /** In which rounds of loops the steps of each part stand, where their numbers do not tell. */
  readonly rounds?: Readonly<Record<string, readonly RoundsAt[]>>;
  /** Phrases of the template whose marks are words, and no blanks. */
  readonly kept?: readonly string[];
}

/** A literal or an output, and the loops around it, outermost first. */
interface Numbered {
  readonly node: Literal | Output;
  readonly loops: readonly Loop[];
}

interface TemplateNumbers {
  readonly nodes: readonly Numbered[];
  readonly numbers: ReadonlyMap<TemplateNode, number>;
  /** Whether each round of a loop begins with the same words or value, so that the numbers of steps tell where. */
  readonly tellsRounds: boolean;
}

const numbersOf = onceFor(({ parts: all }: Template): TemplateNumbers => {
  const nodes: Numbered[] = [];
  const { title: _, ...parts } = all;
  for (const part of Object.values(parts)) number(part, [], nodes);
  const numbers = new Map(nodes.map(({ node }, index) => [node, index] as const));
  return { nodes, numbers, tellsRounds: Object.values(parts).every(tellsRounds) };
});

function number(nodes: readonly TemplateNode[], loops: readonly Loop[], into: Numbered[]): void {
  for (const node of nodes) {
    if (node.type === 'literal' || node.type === 'output') into.push({ node, loops });
    else {
      number(node.nodes, node.type === 'loop' ? [...loops, node] : loops, into);
      number(node.otherwise, loops, into);
    }
  }
}

function tellsRounds(nodes: readonly TemplateNode[]): boolean {
  return nodes.every((node) => {
    if (node.type === 'literal' || node.type === 'output') return true;
    const [first] = node.nodes;
    const isClear = node.type === 'condition' || first?.type === 'literal' || first?.type === 'output';
    return isClear && tellsRounds(node.nodes) && tellsRounds(node.otherwise);
  });
}

/** A template's file name. */
function templateName({ file }: Template): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

/** Of what a document of `resolved` is made. */
export function baseOf(template: Template, { parts, rounds }: Pick<Resolved, 'parts' | 'rounds'>): Base {
  const { numbers, tellsRounds } = numbersOf(template);
  const printed: string[] = [];
  const steps: Record<string, number[]> = {};
  for (const name in parts) {
    const those: number[] = [];
    for (const step of parts[name] ?? []) {
      const number = numbers.get(step.type === 'literal' ? step : step.output);
      if (number === undefined) throw new Error(`a step of another template stands in ${name}`);
      those.push(number);
      if (step.type === 'printed') printed.push(printedWhole(step));
    }
    steps[name] = those;
  }
  const { digest, kept } = template;
  return {
    template: templateName(template),
    digest,
    steps,
    printed,
    ...(rounds && !tellsRounds && { rounds }),
    ...(kept && { kept }),
  };
}

/** Whether a template is the one that a base was made of, word for word. */
export function isTemplateOf(base: Base, template: Template): boolean {
  return template.digest === base.digest;
}

/** What a document says it was made of, if it says so and this is its template; else what there is to say. */
export function certainBase(file: string, base: Base | undefined, template: Template): Base | Diagnostic {
  if (base === undefined) return diagnostic('document-without-base', { file }, { file });
  if (isTemplateOf(base, template)) return base;
  return diagnostic('document-template-changed', { file }, { file, template: base.template });
}

/** An output in a document, as it was printed. */
export interface BaseOutput {
  readonly output: Output;
  /** The loops' rounds in which it stands, from 0, outermost first, with their loops. */
  readonly rounds: readonly Round[];
  readonly text: string;
}

interface Round {
  readonly loop: Loop;
  readonly index: number;
}

/** A literal or an output of a document: its number in the template, and what it printed. */
export interface BaseStep {
  readonly number: number;
  readonly node: Literal | Output;
  readonly rounds: readonly Round[];
  readonly text?: string;
}

/** What stands in each part, with the rounds in which it stands. */
export function stepsIn(template: Template, base: Base): Record<string, readonly BaseStep[]> {
  const { nodes } = numbersOf(template);
  let printed = 0;
  const all = Object.entries(base.steps).map(([name, numbers]) => {
    const own = base.rounds?.[name];
    const rounds = own ? roundsGiven(nodes, own) : roundCounter(nodes);
    const steps = numbers.flatMap((number, at): BaseStep[] => {
      const node = nodes[number]?.node;
      if (node === undefined) return [];
      const step = { number, node, rounds: rounds(number, at) };
      if (node.type === 'literal') return [step];
      printed += 1;
      return [{ ...step, text: base.printed[printed - 1] ?? '' }];
    });
    return [name, steps] as const;
  });
  return Object.fromEntries(all);
}

/** The base of a document in which these steps stand. */
export function baseWith(
  template: Template,
  { template: name, digest, kept }: Base,
  parts: Readonly<Record<string, readonly BaseStep[]>>,
): Base {
  const numbers = Object.entries(parts).map(([name, steps]) => [name, steps.map(({ number }) => number)]);
  const printed = Object.values(parts).flatMap((steps) =>
    steps.flatMap(({ text }) => (text === undefined ? [] : [text])),
  );
  const rounds = Object.entries(parts).map(([part, steps]) => [part, roundsOf(steps)]);
  return {
    template: name,
    digest,
    steps: Object.fromEntries(numbers),
    printed,
    ...(!numbersOf(template).tellsRounds && { rounds: Object.fromEntries(rounds) }),
    ...(kept && { kept }),
  };
}

/** Where other rounds begin. */
function roundsOf(steps: readonly BaseStep[]): RoundsAt[] {
  const indices = steps.map(({ rounds }) => rounds.map(({ index }) => index));
  return indices.flatMap((own, at) =>
    String(own) === String(indices[at - 1] ?? []) ? [] : [{ at, indices: own }],
  );
}

/** What stands in each part of the document again, and its outputs in order, each with its rounds. */
export function replay(
  template: Template,
  base: Base,
): { readonly parts: Resolved['parts']; readonly outputs: readonly BaseOutput[] } {
  const outputs: BaseOutput[] = [];
  const parts = Object.entries(stepsIn(template, base)).map(([name, steps]) => {
    const those = steps.map(({ node, rounds, text = '' }): Step => {
      if (node.type === 'literal') return node;
      outputs.push({ output: node, rounds, text });
      return { type: 'printed', output: node, text };
    });
    return [name, those] as const;
  });
  return { parts: Object.fromEntries(parts), outputs };
}

/** Tells the rounds of each step as they are given. */
function roundsGiven(
  nodes: readonly Numbered[],
  given: readonly RoundsAt[],
): (number: number, at: number) => readonly Round[] {
  let next = 0;
  let indices: readonly number[] = [];
  return (number, at) => {
    for (; (given[next]?.at ?? Number.POSITIVE_INFINITY) <= at; next += 1)
      indices = given[next]?.indices ?? [];
    return (nodes[number]?.loops ?? []).map((loop, depth) => ({ loop, index: indices[depth] ?? 0 }));
  };
}

/** Tells the rounds of each step by their numbers: where steps begin again, the innermost loop around both begins a new one. */
function roundCounter(nodes: readonly Numbered[]): (number: number) => readonly Round[] {
  let open: readonly Round[] = [];
  let last = -1;
  return (number) => {
    const loops = nodes[number]?.loops ?? [];
    const kept = open.filter(({ loop }, depth) => loops[depth] === loop);
    const inner = kept.at(-1);
    if (inner && number <= last) kept.splice(-1, 1, { loop: inner.loop, index: inner.index + 1 });
    last = number;
    open = [...kept, ...loops.slice(kept.length).map((loop) => ({ loop, index: 0 }))];
    return open;
  };
}

/** Of what is written: a document with another number is read as one that does not say what it was made of. */
const VERSION = 1;

/** A base as a line of text: JSON, with steps that follow each other as `from-to`, and other rounds as `at:index.index`. */
export function encodeBase({ template, digest, steps, printed, kept, rounds }: Base): string {
  const ranges = Object.entries(steps).map(([name, numbers]) => [name, rangesOf(numbers)]);
  const all = [VERSION, template, digest, Object.fromEntries(ranges), printed];
  if (!rounds) return JSON.stringify(kept ? [...all, kept] : all);
  const given = Object.entries(rounds).map(([name, those]) => [
    name,
    those.map(({ at, indices }) => `${at}:${indices.join('.')}`).join(' '),
  ]);
  return JSON.stringify([...all, kept ?? null, Object.fromEntries(given)]);
}

function rangesOf(numbers: readonly number[]): string {
  const ranges: string[] = [];
  for (let at = 0; at < numbers.length; ) {
    const from = numbers[at] as number;
    let to = from;
    at += 1;
    for (; numbers[at] === to + 1; at += 1) to += 1;
    ranges.push(to === from ? String(from) : `${from}-${to}`);
  }
  return ranges.join(' ');
}

/** No document of ours has more steps: what claims more was not written by us. */
const MOST_STEPS = 1_000_000;

/** Reads what `encodeBase` wrote; undefined of anything else. */
export function decodeBase(text: string): Base | undefined {
  const [version, template, digest, ranges, printed, kept, given] = listOf(text);
  if (version !== VERSION || typeof template !== 'string' || typeof digest !== 'string') return undefined;
  if (typeof ranges !== 'object' || ranges === null || !isTexts(printed)) return undefined;
  const steps: Record<string, readonly number[]> = {};
  for (const [name, value] of Object.entries(ranges)) {
    const numbers = typeof value === 'string' ? numbersIn(value) : undefined;
    if (numbers === undefined) return undefined;
    steps[name] = numbers;
  }
  const rounds = roundsIn(given);
  if (given !== undefined && rounds === undefined) return undefined;
  return { template, digest, steps, printed, ...(isTexts(kept) && { kept }), ...(rounds && { rounds }) };
}

function roundsIn(given: unknown): Record<string, readonly RoundsAt[]> | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const rounds: Record<string, readonly RoundsAt[]> = {};
  for (const [name, value] of Object.entries(given)) {
    if (typeof value !== 'string' || !/^(?:\d{1,7}:(?:\d{1,6}(?:\.\d{1,6})*)?(?: |$))*$/.test(value))
      return undefined;
    rounds[name] = cutAt(value, ' ').map((each) => {
      const [at, indices = ''] = each.split(':');
      return { at: Number(at), indices: cutAt(indices, '.').map(Number) };
    });
  }
  return rounds;
}

/** What stands between signs. */
function cutAt(text: string, sign: string): string[] {
  return text.split(sign).filter((each) => each !== '');
}

function listOf(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function numbersIn(ranges: string): number[] | undefined {
  const numbers: number[] = [];
  for (const range of cutAt(ranges, ' ')) {
    const match = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(range);
    if (!match) return undefined;
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (numbers.length + to - from >= MOST_STEPS) return undefined;
    for (let at = from; at <= to; at += 1) numbers.push(at);
  }
  return numbers;
}

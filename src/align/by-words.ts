import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { baseOf } from '../fill/base.ts';
import { resolve } from '../fill/resolve.ts';
import { flagText } from '../kinds/flag.ts';
import { isFlag, isTable } from '../kinds/kinds.ts';
import { type DataNode, type DataRecord, mapNode, textNode } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import { type Loop, nodesIn, type Template, type TemplateNode } from '../model/template.ts';
import type { EditedDocument } from './edited.ts';
import { type Extracted, extract } from './extract.ts';
import { phrasesOf } from './flags.ts';
import { generate } from './generated.ts';
import { bare, linesOf } from './line-patterns.ts';
import { listsIn, type Row, rowsIn } from './rows-by-words.ts';
import { valuesIn } from './values-by-words.ts';

/*
 * A document that does not say what it was made of, because people typed it along a template or an older version
 * wrote it. Its values are looked for by the template's words around them. The result is a guess: good enough to be
 * shown, compared and aligned, but no reason to overwrite anything.
 */

/**
 * Reads the data of a document along a template, and says that it is a guess. A 是否 that decides about no words is
 * left out. So is a list of which not all rounds were read: a part of it would look whole.
 */
export async function extractByWords(
  file: string,
  template: Template,
  document: EditedDocument,
): Promise<Extracted | Diagnostic> {
  const text = document.blocks.map((block) => bare(block.text)).join('\n');
  const loops = loopsIn(template);
  const guess = await guessOf(file, template, document, { flags: flagsIn(template, text), loops });
  if ('code' in guess) return guess;
  const guessed = recordOf(file, template, ({ key }) => guess.get(key));
  const base = baseOf(template, resolve(template, guessed));
  const extracted = await extract({ file, template, base, document });
  if ('code' in extracted) return extracted;
  const { root } = extracted.record;
  const isKnown = (key: string): boolean =>
    guess.has(key) || !(loops.has(key) || isFlag(template.slots.get(key)));
  const entries = root.entries.filter(({ key }) => isKnown(key));
  if (entries.length === 0) return diagnostic('document-without-values', { file }, { file });
  const unread = Array.from(loops).filter(
    ([key, loop]) => !isKnown(key) && standsIn(loop.nodes, text, DOUBTED),
  );
  const unsure = unread.map(([slot]) => diagnostic('document-value-unsure', { file }, { slot }, { slot }));
  return {
    record: { ...extracted.record, root: { ...root, entries } },
    diagnostics: [
      diagnostic('document-read-by-words', { file }, { file }),
      ...extracted.diagnostics.filter(({ slot = '' }) => isKnown(slot)),
      ...unsure,
    ],
    count: extracted.count - (root.entries.length - entries.length),
  };
}

/** The lists that a template goes through. */
function loopsIn(template: Template): ReadonlyMap<string, Loop> {
  const loops = allNodes(template).flatMap((node) =>
    node.type === 'loop' && node.subject.type === 'slot' ? [[node.subject.key, node] as const] : [],
  );
  return new Map(loops);
}

function allNodes({ parts }: Template): readonly TemplateNode[] {
  return Object.values(parts).flatMap((nodes) => Array.from(nodesIn(nodes)));
}

type Guess = string | readonly Row[];

/** What stands in a document between the template's words, by the keys of slots. */
async function guessOf(
  file: string,
  template: Template,
  document: EditedDocument,
  {
    flags,
    loops,
  }: { readonly flags: ReadonlyMap<string, string>; readonly loops: ReadonlyMap<string, Loop> },
): Promise<ReadonlyMap<string, Guess> | Diagnostic> {
  const empty = recordOf(file, template, (slot) => (isTable(slot) ? [new Map()] : flags.get(slot.key)));
  const generated = await generate(template, baseOf(template, resolve(template, empty)), document);
  if ('code' in generated) return generated;
  const lines = linesOf(generated);
  const texts = document.blocks.map(({ text }) => bare(text));
  return new Map<string, Guess>([
    ...flags,
    ...listsIn(template, lines, texts),
    ...valuesIn(template, lines, texts),
    ...rowsIn(template, { lines, written: generated.blocks, blocks: document.blocks, texts }, loops),
  ]);
}

function recordOf(file: string, { slots }: Template, valueOf: (slot: Slot) => Guess | undefined): DataRecord {
  const place = { file };
  const rowNode = (row: Row): DataNode =>
    mapNode(
      Array.from(row, ([key, text]) => [key, textNode(text, place)]),
      place,
    );
  const node = (value: Guess): DataNode =>
    typeof value === 'string' ? textNode(value, place) : { type: 'list', items: value.map(rowNode), place };
  const given = Array.from(slots.values()).flatMap((slot): (readonly [string, DataNode])[] => {
    const value = valueOf(slot);
    return value === undefined ? [] : [[slot.key, node(value)]];
  });
  return { file, root: mapNode(given, place), place };
}

/** So many characters in a row are in a text by no accident; so many are enough to doubt that nothing is there. */
const TELLING = 6;
const DOUBTED = 2;

/** Each 是否 of which the text has the words of one form only: those under the condition, or those in their place. */
function flagsIn(template: Template, text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const node of allNodes(template)) {
    if (node.type !== 'condition' || typeof node.subject === 'string' || node.subject.type !== 'slot')
      continue;
    const { key } = node.subject;
    if (found.has(key) || !isFlag(template.slots.get(key))) continue;
    const [own, others] = [standsIn(node.nodes, text, TELLING), standsIn(node.otherwise, text, TELLING)];
    if (own !== others) found.set(key, flagText(own !== node.negated));
  }
  return found;
}

/** Whether words of these nodes, `least` characters of them on end, stand in a text. */
function standsIn(nodes: readonly TemplateNode[], text: string, least: number): boolean {
  const phrases = nodes.flatMap((node) => (node.type === 'literal' ? phrasesOf(node) : []));
  return phrases.some((phrase) => phrase.length >= least && text.includes(phrase));
}

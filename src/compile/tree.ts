import { defaultRateWords, type RateWords } from '../figures/change.ts';
import type { TextSites } from '../model/format.ts';
import { type Slot, slotAt } from '../model/slot.ts';
import type { Condition, Literal, Loop, Output, Target, TemplateNode } from '../model/template.ts';
import type { TagNode } from './blocks.ts';
import type { Expression } from './expression.ts';

/** A laid-out template cut at its tags: what stands between them, and each tag with the place of what it prints. */
export type CutPiece = { readonly texts: Literal['texts'] } | TagPiece;

interface TagPiece {
  /** The tag's index. */
  readonly tag: number;
  readonly sites: TextSites;
  /** Another tag says the same. */
  readonly isCopy?: boolean;
}

/** What is known of a template's tags, whatever it is written in. */
export interface Tags {
  readonly nodes: readonly TagNode[];
  readonly targets: ReadonlyMap<TagNode, Target>;
  readonly slots: ReadonlyMap<string, Slot>;
}

/** A block that is open, or the whole. */
interface Frame {
  readonly nodes: TemplateNode[];
  /** Where the block's `else` part goes. */
  readonly otherwise: TemplateNode[];
  /** An `{{else if}}`: closed together with the block around it. */
  readonly chained: boolean;
}

interface Growing extends Tags {
  readonly frames: Frame[];
}

/** The usual words, the description's, the tag's own: the last that says counts. */
function wordsOf(slot: Slot | undefined, own: Partial<RateWords>): RateWords {
  return { ...defaultRateWords, ...(slot?.after === undefined ? {} : { after: slot.after }), ...own };
}

function outputOf({ targets, slots }: Tags, node: TagNode, sites: TextSites): Output | undefined {
  const { expression } = node;
  const target = targets.get(node);
  if (expression?.type === 'number' && !target)
    return { type: 'output', prints: expression.han ? 'numeral' : 'number', sites };
  if (!target) return undefined;
  if (expression?.type === 'print' || expression?.type === 'number')
    return { type: 'output', prints: 'value', target, sites };
  if (expression?.type === 'level') return { type: 'output', prints: 'level', target, sites };
  if (expression?.type !== 'rate') return undefined;
  const words = wordsOf(slotAt(slots, target), expression.words);
  return { type: 'output', prints: 'rate', target, words, sites };
}

/** A block without its content; undefined for an expression that opens none. */
function blockOf(
  expression: Expression | undefined,
  target: Target | undefined,
): Omit<Condition, 'nodes' | 'otherwise'> | Omit<Loop, 'nodes' | 'otherwise'> | undefined {
  if (expression?.type === 'each') return target && { type: 'loop', subject: target };
  if (expression?.type !== 'if' && expression?.type !== 'unless') return undefined;
  const subject = typeof expression.subject === 'string' ? expression.subject : target;
  return subject && { type: 'condition', subject, negated: expression.type === 'unless' };
}

function openBlock({ frames, targets }: Growing, node: TagNode, chained: boolean): void {
  const block = blockOf(node.expression, targets.get(node));
  if (!block) return;
  const frame: Frame = { nodes: [], otherwise: [], chained };
  frames.at(-1)?.nodes.push({ ...block, nodes: frame.nodes, otherwise: frame.otherwise });
  frames.push(frame);
}

function beginElse(growing: Growing, node: TagNode): void {
  const frame = growing.frames.pop();
  if (!frame) return;
  growing.frames.push({ ...frame, nodes: frame.otherwise });
  if (node.expression) openBlock(growing, node, true);
}

function closeBlock({ frames }: Growing): void {
  while (frames.pop()?.chained);
}

function addTag(growing: Growing, { tag, sites, isCopy }: TagPiece): void {
  const node = growing.nodes[tag];
  if (node?.tag.kind === 'open') openBlock(growing, node, false);
  else if (node?.tag.kind === 'else') beginElse(growing, node);
  else if (node?.tag.kind === 'close') closeBlock(growing);
  else if (node) {
    const output = outputOf(growing, node, sites);
    if (output) growing.frames.at(-1)?.nodes.push(isCopy ? { ...output, isCopy } : output);
  }
}

/** The tree of a laid-out template in which nothing is wrong. */
export function growTree(pieces: readonly CutPiece[], tags: Tags): readonly TemplateNode[] {
  const nodes: TemplateNode[] = [];
  const growing: Growing = { ...tags, frames: [{ nodes, otherwise: [], chained: false }] };
  for (const piece of pieces) {
    if ('tag' in piece) addTag(growing, piece);
    else if (Object.values(piece.texts).some((text) => text !== '')) {
      growing.frames.at(-1)?.nodes.push({ type: 'literal', texts: piece.texts });
    }
  }
  return nodes;
}

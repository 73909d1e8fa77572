import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Diagnostic, diagnostic, isError, type Place } from '../../diagnostics/diagnostic.ts';
import type { BrokenNode, DataNode, ListNode, MapEntry, MapNode } from '../../model/record.ts';
import { brokenNode, type DataText, forbiddenFault, joinTwice, keyFault } from '../faults.ts';
import { MAX_DEPTH, MAX_EXPANDED } from '../limits.ts';
import { blockList, blockMap, meaning, placeAt, type Span } from '../nodes.ts';
import { inOneLine, inQuotationMarks, wordsFault } from './plain-words.ts';

/** Goes with the walk from YAML's nodes to ours. */
export interface Walk extends DataText {
  /** What was parsed: the text from `base` on, with mistakes blanked out. */
  readonly mended: string;
  readonly base: number;
  /** Values that were blanked out because of a mistake, by the offset at which the parser found nothing. */
  readonly lost: ReadonlyMap<number, BrokenNode>;
  /** Names that some alias asks for. */
  readonly asked: ReadonlySet<string>;
  readonly anchors: Map<string, Node>;
  readonly diagnostics: Diagnostic[];
  /** How many values aliases have stood for so far. */
  expanded: number;
  /** The alias that we are in; of aliases within aliases the outermost. */
  alias: Alias | undefined;
  /** Whether something was found that makes the whole record unreadable. */
  isUnreadable: boolean;
}

/** Where the walk stands: the key that it is under, and how deep. */
interface At {
  readonly key: string;
  readonly depth: number;
  /** For an item: the list in brackets that it stands in. */
  readonly inBrackets?: { readonly items: number };
}

/** Our node for YAML's. Faults are said and leave a broken node, or make the record unreadable. */
export function toNode(walk: Walk, node: Node, at: At = { key: '', depth: 0 }): DataNode {
  if (walk.alias) walk.expanded += 1;
  if (walk.expanded > MAX_EXPANDED) return refuse(walk, walk.alias ?? node, 'too-many-aliases');
  if (isAlias(node)) return aliasNode(walk, node, at);
  if (at.depth >= MAX_DEPTH && !isScalar(node)) return refuse(walk, node, 'nested-too-deep');
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
  const fault = propertyFault(walk, node);
  if (isMap(node)) return mapNode(walk, node, at);
  if (isSeq(node)) return listNode(walk, node, at);
  return fault ? brokenNode(walk, fault, spanOf(walk, node)) : scalarNode(walk, node, at);
}

function spanOf({ base }: Walk, node: Node): Span {
  const [start, end] = node.range ?? [0, 0, 0];
  return { start: base + start, end: base + end };
}

function placeOf(walk: Walk, { start, end }: Span) {
  return placeAt(walk.origin, start, end);
}

/** Says it, unless we go through an alias: then it was said where the anchor stands. */
function say(walk: Walk, fault: Diagnostic): Diagnostic {
  if (walk.alias === undefined) walk.diagnostics.push(fault);
  return fault;
}

/** What makes the record unreadable is said once. */
function refuse(walk: Walk, node: Node, code: 'too-many-aliases' | 'nested-too-deep'): BrokenNode {
  const { start } = spanOf(walk, node);
  const fault = diagnostic(code, placeOf(walk, { start, end: start + 1 }), {});
  if (!walk.isUnreadable) walk.diagnostics.push(fault);
  walk.isUnreadable = true;
  return brokenNode(walk, fault, { start, end: start });
}

function aliasNode(walk: Walk, node: Alias, at: At): DataNode {
  const span = spanOf(walk, node);
  const target = walk.anchors.get(node.source);
  if (target === undefined) {
    const text = walk.text.slice(span.start, span.end);
    const args = { text: inOneLine(text), right: inOneLine(inQuotationMarks(text)) };
    return brokenNode(walk, say(walk, diagnostic('unknown-alias', placeOf(walk, span), args)), span);
  }
  const isOutermost = walk.alias === undefined;
  walk.alias ??= node;
  const value = toNode(walk, target, { ...at, depth: at.depth + 1 });
  if (isOutermost) walk.alias = undefined;
  return { ...value, place: placeOf(walk, span) };
}

/** An explicit tag, or an anchor that nobody asks for: either would vanish from the text. */
function propertyFault(walk: Walk, node: Exclude<Node, Alias>): Diagnostic | undefined {
  const { start, end } = spanOf(walk, node);
  const isUnasked = node.anchor !== undefined && !walk.asked.has(node.anchor);
  if (node.tag === undefined && !isUnasked) return undefined;
  let from = walk.text.lastIndexOf(node.tag === undefined ? `&${node.anchor}` : '!', start);
  while (/[^\s,[{]/.test(walk.text[from - 1] ?? ' ')) from -= 1;
  const property = /^\S*/.exec(walk.text.slice(from, Math.max(end, start + 1)))?.[0] ?? '';
  const place = placeOf(walk, { start: from, end: from + property.length });
  const right = inOneLine(inQuotationMarks(isScalar(node) ? walk.text.slice(from, end) : property));
  if (node.tag !== undefined)
    return say(walk, diagnostic('explicit-tag', place, { tag: inOneLine(property), right }));
  return say(walk, diagnostic('unused-anchor', place, { anchor: inOneLine(property), right }));
}

function scalarNode(walk: Walk, node: Scalar, { key, inBrackets }: At): DataNode {
  const span = spanOf(walk, node);
  const isPlain = node.type === Scalar.PLAIN;
  if (isPlain && span.start === span.end) return emptyNode(walk, span.start);
  const text = node.source ?? '';
  const fault = forbiddenFault(walk, text, key, span);
  if (fault) return brokenNode(walk, say(walk, fault), span);
  if (isPlain) return wordsNode(walk, span, inBrackets);
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  const end = isBlock ? span.start + walk.text.slice(span.start, span.end).trimEnd().length : span.end;
  const place = placeOf(walk, { start: span.start, end });
  return { type: 'scalar', text: isBlock ? text.replace(/\n+$/, '') : text, means: 'text', place };
}

/** No value: it belongs right behind its colon or dash. Perhaps one stood there that could not be read. */
function emptyNode(walk: Walk, offset: number): DataNode {
  let start = offset;
  while (start > walk.base && walk.mended[start - 1 - walk.base] === ' ') start -= 1;
  const place = placeOf(walk, { start, end: start });
  return walk.lost.get(start) ?? { type: 'scalar', text: '', means: 'null', place };
}

/** An unquoted value. Blanks around it that YAML takes for text (full-width ones) are none of it. */
function wordsNode(walk: Walk, span: Span, inBrackets: At['inBrackets']): DataNode {
  const source = walk.text.slice(span.start, span.end);
  const text = source.trim();
  const start = span.start + source.length - source.trimStart().length;
  const trimmed = { start, end: start + text.length };
  const fault = wordsFault({ ...trimmed, text, ...(inBrackets && { inBrackets }) }, walk.origin);
  if (fault) say(walk, fault);
  if (fault && isError(fault)) return brokenNode(walk, fault, trimmed);
  return { type: 'scalar', text, means: meaning(text), place: placeOf(walk, trimmed) };
}

function listNode(walk: Walk, node: YAMLSeq, { key, depth }: At): ListNode {
  const inBrackets = node.flow === true ? { items: node.items.length } : undefined;
  const at: At = { key, depth: depth + 1, ...(inBrackets && { inBrackets }) };
  const items = node.items.filter((item) => isNode(item)).map((item) => toNode(walk, item, at));
  const span = spanOf(walk, node);
  return inBrackets
    ? { type: 'list', items, place: placeOf(walk, span) }
    : blockList(walk.origin, items, span.start);
}

function mapNode(walk: Walk, node: YAMLMap, { depth }: At): MapNode | BrokenNode {
  const entries = new Map<string, MapEntry>();
  let bare: Diagnostic | undefined;
  for (const { key: keyNode, value: valueNode } of node.items) {
    const name = isNode(keyNode) ? keyOf(walk, keyNode) : undefined;
    if (name === undefined) continue;
    const below: At = { key: name.key, depth: depth + 1 };
    const value = isNode(valueNode)
      ? toNode(walk, valueNode, below)
      : bareKey(walk, name, (bare ??= bareFault(walk, name)));
    const entry = { ...name, value };
    const first = entries.get(name.key);
    entries.set(name.key, first === undefined ? entry : twice(walk, first, entry));
  }
  const span = spanOf(walk, node);
  const list = [...entries.values()];
  // Braces around mere words were meant as a list: of that enough is said.
  if (bare && list.every(({ value }) => value.type === 'broken')) return brokenNode(walk, bare, span);
  return node.flow === true
    ? { type: 'map', entries: list, place: placeOf(walk, span) }
    : blockMap(walk.origin, list, span.start);
}

/** A key of words. Whatever else stands for a key makes the record unreadable: one would not know what it leaves out. */
function keyOf(walk: Walk, node: Node): Omit<MapEntry, 'value'> | undefined {
  const span = spanOf(walk, node);
  const source = isScalar(node) ? (node.source ?? '') : '';
  const key = isScalar(node) && node.type === Scalar.PLAIN ? source.trim() : source;
  const keyPlace = placeOf(walk, span);
  const fault = nameFault(walk, node, key, keyPlace);
  if (fault === undefined) return { key, keyPlace };
  say(walk, fault);
  walk.isUnreadable = true;
  return undefined;
}

function nameFault(walk: Walk, node: Node, key: string, place: Place): Diagnostic | undefined {
  if (!isScalar(node) || (key === '' && node.type === Scalar.PLAIN))
    return diagnostic('key-not-text', place, {});
  if (node.tag !== undefined) return propertyFault(walk, node);
  if (key === '<<' && node.type === Scalar.PLAIN) return diagnostic('merge-key', place, {});
  return keyFault(walk, key, spanOf(walk, node));
}

/** `{甲}`, or `{甲：1}` where YAML sees one name: said of the first in its braces. */
function bareFault(walk: Walk, { key, keyPlace }: Omit<MapEntry, 'value'>): Diagnostic {
  const right = inOneLine(`{${key.replace(/\s*[：:]\s*/, ': ').replace(/^[^:]+$/, '$&: …')}}`);
  return say(walk, diagnostic('braces-without-colon', keyPlace, { text: inOneLine(key), right }));
}

function bareKey(walk: Walk, { keyPlace }: Omit<MapEntry, 'value'>, fault: Diagnostic): BrokenNode {
  return brokenNode(walk, fault, { start: keyPlace.start ?? 0, end: keyPlace.end ?? 0 });
}

/** A key given twice. */
function twice(walk: Walk, first: MapEntry, second: MapEntry): MapEntry {
  const { entry, diagnostic: fault } = joinTwice(walk, first, second);
  say(walk, fault);
  return entry;
}

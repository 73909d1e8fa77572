import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { MarkdownSite } from '../../model/format.ts';
import { childrenOf, endOf, isBreak, startOf } from '../../text/markdown.ts';
import type { TagNode } from '../blocks.ts';
import { cutAtPlaceholders, type Prepared, placeholder, placeholderIndex } from '../placeholders.ts';
import { tagText } from '../scan.ts';
import { emptiableBlock } from './emptiable.ts';
import { checkLists } from './lists.ts';
import { checkParts } from './official.ts';
import type { ParsedTemplate } from './parse.ts';
import { checkStructure, isComment } from './structure.ts';

/** Where in the document a tag stands. */
export interface TagPosition {
  /** What a block tag covers: paragraphs, rows of a table, or words. An output tag always stands among words. */
  readonly level: 'paragraph' | 'row' | 'words';
  /** The node whose children the tag is among. */
  readonly parent: Parents;
  readonly site: MarkdownSite;
}

export interface TagPositions {
  /** By the tag's index. */
  readonly tags: ReadonlyMap<number, TagPosition>;
  readonly diagnostics: readonly Diagnostic[];
}

const TOUCHING = /[*_`]/;
/** Signs that would make something else of what follows them. */
const BEFORE = /[*_`\\&<]/;
/** Signs after which a value still stands where a line's signs are read: `-` and a value `--` would be a rule. */
const LEAD = /^[\s#=:+\d-]*$/;

interface Walk extends ParsedTemplate {
  readonly nodes: readonly TagNode[];
  readonly tags: Map<number, TagPosition>;
  readonly report: Diagnostic[];
}

/** Where on its line the walk through a paragraph's words has come to. */
interface Line {
  readonly site: MarkdownSite;
  /** Whether a value may stand where a line's signs are read. */
  start: boolean;
  /** Whether nothing may stand on it yet. */
  empty: boolean;
  /** How many blocks are open: what stands in one may be left out. */
  depth: number;
}

function isBlock(node: TagNode | undefined): boolean {
  return node !== undefined && node.tag.kind !== 'output';
}

/** The block tag that a paragraph or a row consists of, or -1. */
function soleBlockTag(nodes: readonly TagNode[], node: Nodes): number {
  const [child, ...more] = childrenOf(node);
  if (!child || more.length > 0) return -1;
  if (child.type === 'tableCell') return soleBlockTag(nodes, child);
  if (child.type !== 'text') return -1;
  const index = placeholderIndex(child.value.trim());
  return child.value.trim() === placeholder(index) && isBlock(nodes[index]) ? index : -1;
}

function walkTag(walk: Walk, index: number, parent: Parents, line: Line): void {
  const kind = walk.nodes[index]?.tag.kind;
  if (kind === 'open') line.depth += 1;
  if (kind === 'close') line.depth -= 1;
  if (kind === 'output' && line.depth === 0) line.empty = false;
  walk.tags.set(index, { level: 'words', parent, site: { ...line.site, lineStart: line.start } });
}

function walkText(walk: Walk, value: string, parent: Parents, line: Line): void {
  for (const [at, piece] of cutAtPlaceholders(value).entries()) {
    if (at % 2 === 1) walkTag(walk, placeholderIndex(piece), parent, line);
    else {
      const last = piece.slice(piece.lastIndexOf('\n') + 1);
      if (piece.includes('\n')) line.start = true;
      if (line.depth === 0 && !LEAD.test(last)) line.start = false;
      if (line.depth === 0 && piece.trim() !== '') line.empty = false;
    }
  }
}

/** Where what stands before it is left out, a comment begins a block of HTML, and its line is no paragraph. */
function refuseComment(walk: Walk, node: Nodes): void {
  const what = {
    zh: '条件后面的 HTML 注释（改用 {{!-- 注 --}}）',
    en: 'an HTML comment after a condition (use {{!-- note --}})',
  };
  const place = walk.placeAt(startOf(node), endOf(node));
  walk.report.push(diagnostic('template-markdown', place, { what }));
}

function walkWords(walk: Walk, parent: Parents, line: Line): void {
  for (const child of parent.children as PhrasingContent[]) {
    if (isBreak(child)) line.start = true;
    else if (isComment(child) && line.empty) refuseComment(walk, child);
    else if (child.type === 'text') walkText(walk, child.value, parent, line);
    else if ('children' in child) walkWords(walk, child, line);
    else if (!isComment(child) && line.depth === 0) line.start = false;
  }
}

const WORDS: MarkdownSite = { oneLine: false, cell: false, lineStart: true };

function walkBlock(walk: Walk, node: Nodes, parent: Parents): void {
  const heads = parent.type === 'table' && parent.children[0] === node;
  const sole =
    node.type === 'paragraph' || (node.type === 'tableRow' && !heads) ? soleBlockTag(walk.nodes, node) : -1;
  const line: Line = { site: WORDS, start: true, empty: true, depth: 0 };
  if (sole >= 0) {
    // A colophon is a table in Word.
    const inColophon = parent.type === 'containerDirective' && parent.name === '版记';
    const level = node.type === 'paragraph' && !inColophon ? 'paragraph' : 'row';
    walk.tags.set(sole, { level, parent, site: WORDS });
  } else if (node.type === 'heading') walkWords(walk, node, { ...line, site: { ...WORDS, oneLine: true } });
  else if (node.type === 'tableCell') {
    const site = { oneLine: true, cell: true, lineStart: false };
    walkWords(walk, node, { site, start: false, empty: false, depth: 0 });
  } else if (node.type === 'paragraph') walkWords(walk, node, line);
  else if ('children' in node) for (const child of node.children) walkBlock(walk, child, node);
}

/**
 * Where words in bold begin or end with a letter: `**词**{{甲}}` is bold whatever the value begins with, since
 * CommonMark then looks no further than the letter.
 */
function boldEdges(text: string, node: Nodes, edges = new Set<number>()): ReadonlySet<number> {
  const [start, end] = [startOf(node), endOf(node)];
  if (node.type === 'strong') {
    if (/^\*\*[\p{L}\p{N}]/u.test(text.slice(start, start + 4))) edges.add(start);
    if (/[\p{L}\p{N}]\*\*$/u.test(text.slice(Math.max(start, end - 4), end))) edges.add(end);
  }
  for (const child of childrenOf(node)) boldEdges(text, child, edges);
  return edges;
}

function checkTouching(walk: Walk): void {
  const { text, offsets } = walk.prepared;
  const edges = boldEdges(text, walk.root);
  for (const index of walk.tags.keys()) {
    const node = walk.nodes[index];
    const at = offsets[index] ?? 0;
    const [isAfterBold, isBeforeBold] = [edges.has(at), edges.has(at + 2)];
    if (isAfterBold !== isBeforeBold && !/[*_`]/.test(text.charAt(isAfterBold ? at + 2 : at - 1))) continue;
    const before = BEFORE.exec(text.charAt(at - 1))?.[0];
    const touching = before ?? TOUCHING.exec(text.charAt(at + 2))?.[0];
    if (node && touching)
      walk.report.push(diagnostic('template-tag-touches', node.place, { sign: touching }));
  }
}

function aloneOnLine({ text, offsets }: Prepared, index: number): boolean {
  const at = offsets[index] ?? 0;
  const lineEnd = text.indexOf('\n', at);
  const line = text.slice(text.lastIndexOf('\n', at) + 1, lineEnd < 0 ? undefined : lineEnd);
  return line.trim() === placeholder(index);
}

/** A block's tags must all cover the same: paragraphs of one place, rows of one table, or words of one paragraph. */
function checkLevels(walk: Walk): void {
  const placed = new Map(walk.nodes.map((node, index) => [node.tag, walk.tags.get(index)]));
  for (const [index, node] of walk.nodes.entries()) {
    const position = walk.tags.get(index);
    if (!position || !isBlock(node)) continue;
    const open = node.block && placed.get(node.block);
    const inItem = position.level === 'paragraph' && position.parent.type === 'listItem';
    if (inItem) walk.report.push(diagnostic('template-block-item', node.place, { tag: tagText(node.tag) }));
    else if (position.level === 'words' && aloneOnLine(walk.prepared, index))
      walk.report.push(diagnostic('template-block-lines', node.place, { tag: tagText(node.tag) }));
    else if (open && (open.level !== position.level || open.parent !== position.parent)) {
      walk.report.push(diagnostic('template-block-levels', node.place, { name: node.block?.body ?? '' }));
    }
  }
}

function checkSeen(walk: Walk): void {
  for (const [index, node] of walk.nodes.entries()) {
    if (node.tag.kind !== 'comment' && !walk.tags.has(index)) {
      walk.report.push(diagnostic('template-tag-place', node.place, { tag: tagText(node.tag) }));
    }
  }
}

/** A paragraph of nothing but conditions could come out empty in Word and not at all in Markdown. */
function checkEmptiable(walk: Walk, parent: Parents, hasRounds: (loop: TagNode) => boolean): void {
  for (const child of childrenOf(parent)) {
    if (child.type === 'paragraph' && soleBlockTag(walk.nodes, child) >= 0) continue;
    if (child.type === 'paragraph' || child.type === 'heading') {
      const [begin, end] = [child.children[0], child.children.at(-1)];
      const text = begin && end ? walk.prepared.text.slice(startOf(begin), endOf(end)) : '';
      const first = emptiableBlock(text, walk.nodes, hasRounds);
      // Of a block tag on a line of its own it is said that it needs blank lines, which is the same mistake.
      if (first && !aloneOnLine(walk.prepared, walk.nodes.indexOf(first)))
        walk.report.push(diagnostic('template-paragraph-emptiable', first.place, { name: first.tag.body }));
    } else if ('children' in child && child.type !== 'table') checkEmptiable(walk, child, hasRounds);
  }
}

/**
 * Finds where each tag stands in the parsed template, and what cannot stand there. `hasRounds` says of a loop whether
 * it is gone through at least once, whatever the data.
 */
export function positionTags(
  parsed: ParsedTemplate,
  nodes: readonly TagNode[],
  hasRounds: (loop: TagNode) => boolean,
): TagPositions {
  const isMark = (row: Nodes): boolean => soleBlockTag(nodes, row) >= 0;
  const report = [...checkStructure(parsed, isMark), ...checkParts(parsed, isMark)];
  const walk: Walk = { ...parsed, nodes, tags: new Map(), report };
  walkBlock(walk, parsed.root, parsed.root);
  checkSeen(walk);
  checkTouching(walk);
  checkLevels(walk);
  checkEmptiable(walk, parsed.root, hasRounds);
  const tagOf = (node: Nodes): TagNode | undefined =>
    node.type === 'paragraph' ? nodes[soleBlockTag(nodes, node)] : undefined;
  walk.report.push(...checkLists(parsed, tagOf));
  return { tags: walk.tags, diagnostics: walk.report };
}

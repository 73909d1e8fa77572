import type { Nodes, Parent, Parents, PhrasingContent, Root } from 'mdast';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { WordContext } from '../document.ts';
import type { TagNode } from './blocks.ts';
import {
  cutAtPlaceholders,
  PLACEHOLDER,
  type Prepared,
  placeholder,
  placeholderIndex,
} from './placeholders.ts';

/** Where in the document a tag stands. */
export interface Placement {
  /** What a block tag covers: paragraphs, rows of a table, or words. An output tag always stands among words. */
  readonly level: 'paragraph' | 'row' | 'words';
  /** The node whose children the tag is among. */
  readonly parent: Parents;
  readonly context: WordContext;
}

export interface Placements {
  /** By the tag's index. */
  readonly tags: ReadonlyMap<number, Placement>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Markdown that has no place in an official document, by node type. */
const UNSUPPORTED: Readonly<Record<string, { zh: string; en: string }>> = {
  blockquote: { zh: '引用（>）', en: 'a quotation (>)' },
  code: { zh: '代码块', en: 'a code block' },
  html: { zh: 'HTML', en: 'HTML' },
  image: { zh: '图片', en: 'an image' },
  imageReference: { zh: '图片', en: 'an image' },
  thematicBreak: { zh: '分隔线', en: 'a rule line' },
};
const DEEPEST_HEADING = 5;
const TOUCHING = /[*_`]/;
/** Signs that would make something else of what follows them. */
const BEFORE = /[*_`\\&<]/;

interface Walk {
  readonly nodes: readonly TagNode[];
  readonly prepared: Prepared;
  readonly tags: Map<number, Placement>;
  readonly report: Diagnostic[];
  readonly placeAt: (start: number, end: number) => Place;
}

function isBlock(node: TagNode | undefined): boolean {
  return node !== undefined && node.tag.kind !== 'output';
}

/** The block tag that a paragraph or a row consists of, or -1. */
function soleBlockTag(walk: Walk, node: Nodes): number {
  const [child, ...more] = 'children' in node ? (node.children as Nodes[]) : [];
  if (!child || more.length > 0) return -1;
  if (child.type === 'tableCell') return soleBlockTag(walk, child);
  if (child.type !== 'text') return -1;
  const index = placeholderIndex(child.value.trim());
  return child.value.trim() === placeholder(index) && isBlock(walk.nodes[index]) ? index : -1;
}

export function isBreak(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value));
}

export function isComment(node: Nodes): boolean {
  return node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value.trim());
}

function refuse(walk: Walk, node: Nodes): void {
  const what =
    node.type === 'heading' ? { zh: '六级标题', en: 'a heading of level 6' } : UNSUPPORTED[node.type];
  const start = node.position?.start.offset ?? 0;
  const end = Math.min(node.position?.end.offset ?? start, start + 20);
  if (what) walk.report.push(diagnostic('template-markdown', walk.placeAt(start, end), { what }));
}

/** Notes the tags in a text and says whether a value after it would stand at a line's start. */
function walkText(walk: Walk, value: string, parent: Parents, context: WordContext): boolean {
  let { lineStart } = context;
  for (const [at, piece] of cutAtPlaceholders(value).entries()) {
    if (at % 2 === 1) {
      walk.tags.set(placeholderIndex(piece), { level: 'words', parent, context: { ...context, lineStart } });
    } else if (piece.trim() !== '') lineStart = piece.endsWith('\n');
    else if (piece.includes('\n')) lineStart = true;
  }
  return lineStart;
}

function walkWords(walk: Walk, parent: Parents, context: WordContext): boolean {
  let { lineStart } = context;
  for (const child of parent.children as PhrasingContent[]) {
    if (isBreak(child)) lineStart = true;
    else if (child.type === 'text')
      lineStart = walkText(walk, child.value, parent, { ...context, lineStart });
    else if ('children' in child) lineStart = walkWords(walk, child, { ...context, lineStart });
    else if (!isComment(child)) {
      if (Object.hasOwn(UNSUPPORTED, child.type)) refuse(walk, child);
      lineStart = false;
    }
  }
  return lineStart;
}

const WORDS: WordContext = { oneLine: false, cell: false, lineStart: true };

function walkBlock(walk: Walk, node: Nodes, parent: Parents): void {
  const sole = node.type === 'paragraph' || node.type === 'tableRow' ? soleBlockTag(walk, node) : -1;
  if (sole >= 0) {
    const level = node.type === 'paragraph' ? 'paragraph' : 'row';
    walk.tags.set(sole, { level, parent, context: WORDS });
  } else if (node.type === 'heading') {
    if (node.depth > DEEPEST_HEADING) refuse(walk, node);
    walkWords(walk, node, { ...WORDS, oneLine: true });
  } else if (node.type === 'tableCell') {
    walkWords(walk, node, { oneLine: true, cell: true, lineStart: false });
  } else if (node.type === 'paragraph') walkWords(walk, node, WORDS);
  else if (Object.hasOwn(UNSUPPORTED, node.type) && !isComment(node)) refuse(walk, node);
  else if ('children' in node)
    for (const child of (node as Parent).children) walkBlock(walk, child, node as Parents);
}

function checkTouching(walk: Walk): void {
  const { text } = walk.prepared;
  for (const index of walk.tags.keys()) {
    const node = walk.nodes[index];
    const at = text.indexOf(placeholder(index));
    const before = BEFORE.exec(text.charAt(at - 1))?.[0];
    const touching = before ?? TOUCHING.exec(text.charAt(at + 2))?.[0];
    if (node && touching)
      walk.report.push(diagnostic('template-tag-touches', node.place, { sign: touching }));
  }
}

function aloneOnLine(text: string, index: number): boolean {
  const mark = placeholder(index);
  const at = text.indexOf(mark);
  const lineStart = text.lastIndexOf('\n', at) + 1;
  const lineEnd = text.indexOf('\n', at);
  return text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).trim() === mark;
}

/** A block's tags must all cover the same: paragraphs of one place, rows of one table, or words of one paragraph. */
function checkLevels(walk: Walk): void {
  const opened = new Map(walk.nodes.map((node, index) => [node.tag, walk.tags.get(index)]));
  for (const [index, node] of walk.nodes.entries()) {
    const placement = walk.tags.get(index);
    if (!placement || !isBlock(node)) continue;
    const open = node.block && opened.get(node.block);
    const lines = placement.level === 'words' && aloneOnLine(walk.prepared.text, index);
    if (lines)
      walk.report.push(diagnostic('template-block-lines', node.place, { tag: `{{…${node.tag.body}}}` }));
    else if (open && (open.level !== placement.level || open.parent !== placement.parent)) {
      walk.report.push(diagnostic('template-block-levels', node.place, { name: node.block?.body ?? '' }));
    }
  }
}

function checkSeen(walk: Walk): void {
  for (const [index, node] of walk.nodes.entries()) {
    if (node.tag.kind !== 'comment' && !walk.tags.has(index)) {
      walk.report.push(diagnostic('template-tag-place', node.place, { tag: `{{${node.tag.body}}}` }));
    }
  }
}

/** A paragraph of nothing but conditions could come out empty in Word and not at all in Markdown. */
function checkEmptiable(walk: Walk, root: Parents): void {
  for (const child of root.children as Nodes[]) {
    if (child.type === 'paragraph' && soleBlockTag(walk, child) >= 0) continue;
    if (child.type === 'paragraph' || child.type === 'heading') {
      const text = walk.prepared.text.slice(child.position?.start.offset, child.position?.end.offset);
      const first = emptiableBlock(walk, text);
      if (first)
        walk.report.push(diagnostic('template-paragraph-emptiable', first.place, { name: first.tag.body }));
    } else if ('children' in child && child.type !== 'table') checkEmptiable(walk, child as Parents);
  }
}

/** The first condition of a paragraph in which nothing stands outside conditions. */
function emptiableBlock(walk: Walk, text: string): TagNode | undefined {
  if (!PLACEHOLDER.test(text)) return undefined;
  let depth = 0;
  let first: TagNode | undefined;
  for (const [at, piece] of cutAtPlaceholders(text).entries()) {
    const node = at % 2 === 1 ? walk.nodes[placeholderIndex(piece)] : undefined;
    if (node?.tag.kind === 'open') {
      first ??= node;
      depth += 1;
    } else if (node?.tag.kind === 'close') depth -= 1;
    else if (node?.tag.kind === 'else') return undefined;
    else if (depth === 0 && (node || /[^\s#]/.test(piece))) return undefined;
  }
  return first;
}

/** Finds where each tag stands in the parsed template, and what cannot stand there. */
export function placeTags(
  nodes: readonly TagNode[],
  prepared: Prepared,
  root: Root,
  placeAt: (start: number, end: number) => Place,
): Placements {
  const walk: Walk = { nodes, prepared, tags: new Map(), report: [], placeAt };
  walkBlock(walk, root, root);
  checkSeen(walk);
  checkTouching(walk);
  checkLevels(walk);
  checkEmptiable(walk, root);
  return { tags: walk.tags, diagnostics: walk.report };
}

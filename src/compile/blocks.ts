import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { blockName, type Expression, parseBlock, parseOutput } from './expression.ts';
import type { Scan, Tag } from './scan.ts';

/** A tag with what it asks for, and the blocks it stands in. */
export interface TagNode {
  readonly tag: Tag;
  readonly place: Place;
  /** Absent for a tag that closes, for a bare `{{else}}`, and for a comment. */
  readonly expression?: Expression;
  /** The tag that opened the block to which an `else` or `close` belongs. */
  readonly block?: Tag;
  /** The loops and conditions around it, outermost first. */
  readonly within: readonly TagNode[];
}

export interface Blocks {
  readonly nodes: readonly TagNode[];
  readonly diagnostics: readonly Diagnostic[];
}

function isDiagnostic(parsed: Expression | Diagnostic): parsed is Diagnostic {
  return 'code' in parsed;
}

interface Reader {
  readonly nodes: TagNode[];
  readonly diagnostics: Diagnostic[];
  readonly open: TagNode[];
  /** Blocks that have had their `{{else}}`, and how many `{{else if}}` each has had. */
  readonly ended: Set<Tag>;
  readonly chained: Map<Tag, number>;
}

/** Blocks within blocks, `{{else if}}` counted too: nobody follows more, and compilers have limits of their own. */
const DEEPEST = 32;
/** As many as there are placeholders. */
const MOST_TAGS = 65_000;

/** A tag as it is written, blanks and dashes left out. */
export function tagText(tag: Tag): string {
  const sign = { output: '', open: '#', else: tag.body === '' ? 'else' : 'else ', close: '/', comment: '!' }[
    tag.kind
  ];
  return `{{${sign}${tag.body}}}`;
}

function take(
  reader: Reader,
  tag: Tag,
  place: Place,
  parsed?: Expression | Diagnostic,
  block?: Tag,
): TagNode {
  const expression = parsed && !isDiagnostic(parsed) ? parsed : undefined;
  if (parsed && isDiagnostic(parsed)) reader.diagnostics.push(parsed);
  const node: TagNode = {
    tag,
    place,
    within: [...reader.open],
    ...(expression ? { expression } : {}),
    ...(block ? { block } : {}),
  };
  reader.nodes.push(node);
  return node;
}

/** What stands after a loop's `{{else}}` is in the block but in no row. */
function outsideLoop({ tag, place, within }: TagNode): TagNode {
  return { tag, place, within };
}

function readElse(reader: Reader, tag: Tag, place: Place): void {
  const block = reader.open.pop();
  if (!block) {
    reader.diagnostics.push(diagnostic('template-else-outside', place, { tag: tagText(tag) }));
    return;
  }
  const parsed = tag.body === '' ? undefined : parseElse(tag, place);
  if (reader.ended.has(block.tag)) {
    const args = { tag: tagText(tag), opened: tagText(block.tag) };
    reader.diagnostics.push(diagnostic('template-else-twice', place, args));
  }
  if (!parsed) reader.ended.add(block.tag);
  reader.chained.set(block.tag, (reader.chained.get(block.tag) ?? 0) + 1);
  take(reader, tag, place, parsed, block.tag);
  reader.open.push(block.expression?.type === 'each' ? outsideLoop(block) : block);
}

/** After `else` stands another condition, or nothing. */
function parseElse(tag: Tag, place: Place): Expression | Diagnostic {
  const parsed = parseBlock(tag, place);
  return isDiagnostic(parsed) || parsed.type === 'if' || parsed.type === 'unless'
    ? parsed
    : diagnostic('template-construct', place, { construct: tagText(tag) });
}

function isTooDeep({ open, chained }: Reader): boolean {
  return open.reduce((depth, { tag }) => depth + 1 + (chained.get(tag) ?? 0), 0) > DEEPEST;
}

function readClose(reader: Reader, tag: Tag, place: Place): void {
  const block = reader.open.at(-1);
  if (!block) {
    reader.diagnostics.push(diagnostic('template-block-unopened', place, { tag: tagText(tag) }));
    return;
  }
  const name = blockName(block.tag.body);
  if (name !== tag.body) {
    const args = { tag: tagText(tag), opened: tagText(block.tag), fix: `{{/${name}}}` };
    reader.diagnostics.push(diagnostic('template-block-mismatch', place, args));
    // A block of that name further out is closed with all in it; else this one is taken as closed, whatever it is called.
    const outer = reader.open.findLastIndex((open) => blockName(open.tag.body) === tag.body);
    if (outer >= 0) reader.open.length = outer + 1;
  }
  const closed = reader.open.pop();
  take(reader, tag, place, undefined, closed?.tag);
}

function readTag(reader: Reader, tag: Tag, place: Place): void {
  if (tag.kind === 'comment') take(reader, tag, place);
  else if (tag.kind === 'output') take(reader, tag, place, parseOutput(tag, place));
  else if (tag.kind === 'open') reader.open.push(take(reader, tag, place, parseBlock(tag, place)));
  else if (tag.kind === 'else') readElse(reader, tag, place);
  else readClose(reader, tag, place);
}

/** Matches blocks with their ends and reads every tag of a template's texts. */
export function readBlocks(scans: readonly Scan[]): Blocks {
  const reader: Reader = {
    nodes: [],
    diagnostics: scans.flatMap(({ diagnostics }) => diagnostics),
    open: [],
    ended: new Set(),
    chained: new Map(),
  };
  const all = scans.flatMap(({ at, tags }) => tags.map((tag) => ({ tag, at })));
  for (const [index, { tag, at }] of all.entries()) {
    const place: Place = { ...at, start: tag.start, end: tag.end };
    readTag(reader, tag, place);
    const code = isTooDeep(reader)
      ? 'template-too-deep'
      : index === MOST_TAGS
        ? 'template-too-many'
        : undefined;
    if (code === undefined) continue;
    reader.diagnostics.push(diagnostic(code, place, {}));
    return reader;
  }
  for (const { tag, place } of reader.open) {
    const fix = `{{/${blockName(tag.body)}}}`;
    reader.diagnostics.push(diagnostic('template-block-unclosed', place, { tag: tagText(tag), fix }));
  }
  return reader;
}

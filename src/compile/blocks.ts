import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { blockName, type Expression, parseBlock, parseOutput } from './expression.ts';
import { type PlacedTag, type Scan, type Tag, tagText } from './scan.ts';

/** A tag with what it asks for, and the blocks it stands in. */
export interface TagNode extends PlacedTag {
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

function take(
  { nodes, diagnostics, open }: Reader,
  placed: PlacedTag,
  parsed?: Expression | Diagnostic,
  block?: Tag,
): TagNode {
  const node: TagNode = {
    ...placed,
    within: [...open],
    ...(parsed && !('code' in parsed) && { expression: parsed }),
    ...(block && { block }),
  };
  if (parsed && 'code' in parsed) diagnostics.push(parsed);
  nodes.push(node);
  return node;
}

/** What stands after a loop's `{{else}}` is in the block but in no row. */
function outsideLoop({ tag, place, within }: TagNode): TagNode {
  return { tag, place, within };
}

function readElse(reader: Reader, placed: PlacedTag): void {
  const { tag, place } = placed;
  const block = reader.open.pop();
  if (!block) {
    reader.diagnostics.push(diagnostic('template-else-outside', place, { tag: tagText(tag) }));
    return;
  }
  const parsed = tag.body === '' ? undefined : parseElse(placed);
  if (reader.ended.has(block.tag)) {
    const args = { tag: tagText(tag), opened: tagText(block.tag) };
    reader.diagnostics.push(diagnostic('template-else-twice', place, args));
  }
  if (!parsed) reader.ended.add(block.tag);
  reader.chained.set(block.tag, (reader.chained.get(block.tag) ?? 0) + 1);
  take(reader, placed, parsed, block.tag);
  reader.open.push(block.expression?.type === 'each' ? outsideLoop(block) : block);
}

/** After `else` stands another condition, or nothing. */
function parseElse(placed: PlacedTag): Expression | Diagnostic {
  const parsed = parseBlock(placed);
  return 'code' in parsed || parsed.type === 'if' || parsed.type === 'unless'
    ? parsed
    : diagnostic('template-construct', placed.place, { construct: tagText(placed.tag) });
}

function isTooDeep({ open, chained }: Reader): boolean {
  return open.reduce((depth, { tag }) => depth + 1 + (chained.get(tag) ?? 0), 0) > DEEPEST;
}

function readClose(reader: Reader, placed: PlacedTag): void {
  const { tag, place } = placed;
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
  take(reader, placed, undefined, closed?.tag);
}

function readTag(reader: Reader, placed: PlacedTag): void {
  const { kind } = placed.tag;
  if (kind === 'comment') take(reader, placed);
  else if (kind === 'output') take(reader, placed, parseOutput(placed));
  else if (kind === 'open') reader.open.push(take(reader, placed, parseBlock(placed)));
  else if (kind === 'else') readElse(reader, placed);
  else readClose(reader, placed);
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
    readTag(reader, { tag, place });
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

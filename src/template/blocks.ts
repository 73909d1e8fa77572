import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../diagnostics/source.ts';
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
}

function written(tag: Tag): string {
  const sign = { output: '', open: '#', else: 'else ', close: '/', comment: '!' }[tag.kind];
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
    reader.diagnostics.push(diagnostic('template-else-outside', place, { tag: written(tag) }));
    return;
  }
  const parsed = tag.body === '' ? undefined : parseBlock(tag, place);
  take(reader, tag, place, parsed, block.tag);
  reader.open.push(block.expression?.type === 'each' ? outsideLoop(block) : block);
}

function readClose(reader: Reader, tag: Tag, place: Place): void {
  const block = reader.open.at(-1);
  if (!block) {
    reader.diagnostics.push(diagnostic('template-block-unopened', place, { tag: written(tag) }));
    return;
  }
  const name = blockName(block.tag.body);
  if (name !== tag.body) {
    const args = { tag: written(tag), opened: written(block.tag), fix: `{{/${name}}}` };
    reader.diagnostics.push(diagnostic('template-block-mismatch', place, args));
    // A block of that name further out is closed with all in it; else this one is taken as closed, whatever it is called.
    const outer = reader.open.findLastIndex((open) => blockName(open.tag.body) === tag.body);
    if (outer >= 0) reader.open.length = outer + 1;
  }
  const closed = reader.open.pop();
  take(reader, tag, place, undefined, closed?.tag);
}

/** Matches blocks with their ends and reads every tag. */
export function readBlocks(file: string, source: SourceText, scan: Scan): Blocks {
  const reader: Reader = { nodes: [], diagnostics: [...scan.diagnostics], open: [] };
  for (const tag of scan.tags) {
    const place: Place = { file, source, start: tag.start, end: tag.end };
    if (tag.kind === 'comment') take(reader, tag, place);
    else if (tag.kind === 'output') take(reader, tag, place, parseOutput(tag, place));
    else if (tag.kind === 'open') reader.open.push(take(reader, tag, place, parseBlock(tag, place)));
    else if (tag.kind === 'else') readElse(reader, tag, place);
    else readClose(reader, tag, place);
  }
  for (const { tag, place } of reader.open) {
    const name = blockName(tag.body);
    reader.diagnostics.push(
      diagnostic('template-block-unclosed', place, { tag: written(tag), fix: `{{/${name}}}` }),
    );
  }
  return { nodes: reader.nodes, diagnostics: reader.diagnostics };
}

import { BREAKS } from '../../text/markdown.ts';
import type { TagNode } from '../blocks.ts';
import { cutAtPlaceholders, placeholderIndex } from '../placeholders.ts';

/** What stands in a paragraph or in a branch of a block, read from left to right. */
interface Reading {
  readonly pieces: readonly string[];
  readonly nodes: readonly TagNode[];
  readonly hasRounds: (loop: TagNode) => boolean;
  at: number;
}

/** How a branch ended, and whether something always stands in it. */
interface Branch {
  readonly solid: boolean;
  readonly end?: TagNode;
}

const NOTHING = new RegExp(`${BREAKS.source}|<!--[\\s\\S]*?-->|\\s`, 'gi');

function readBranch(reading: Reading): Branch {
  let solid = false;
  while (reading.at < reading.pieces.length) {
    const at = reading.at++;
    const piece = reading.pieces[at] ?? '';
    const node = at % 2 === 1 ? reading.nodes[placeholderIndex(piece)] : undefined;
    const kind = node?.tag.kind;
    if (node && (kind === 'else' || kind === 'close')) return { solid, end: node };
    if (node && kind === 'open') solid = readBlock(reading, node) || solid;
    else if (node || piece.replace(NOTHING, '') !== '') solid = true;
  }
  return { solid };
}

/** Whether something stands in a block whichever way its conditions turn out. */
function readBlock(reading: Reading, open: TagNode): boolean {
  const first = readBranch(reading);
  let solid = first.solid;
  let { end } = first;
  let last = end;
  while (end?.tag.kind === 'else') {
    last = end;
    const branch = readBranch(reading);
    solid = branch.solid && solid;
    end = branch.end;
  }
  const covers = last?.tag.kind === 'else' && last.tag.body === '';
  return open.expression?.type === 'each' && reading.hasRounds(open) ? first.solid : solid && covers;
}

/** The first block of a paragraph in which nothing may be left when conditions fail. */
export function emptiableBlock(
  text: string,
  nodes: readonly TagNode[],
  hasRounds: Reading['hasRounds'],
): TagNode | undefined {
  const pieces = cutAtPlaceholders(text);
  const blocks = pieces.filter((_, at) => at % 2 === 1).map((piece) => nodes[placeholderIndex(piece)]);
  const first = blocks.find((node) => node?.tag.kind === 'open');
  if (!first) return undefined;
  return readBranch({ pieces, nodes, hasRounds, at: 0 }).solid ? undefined : first;
}

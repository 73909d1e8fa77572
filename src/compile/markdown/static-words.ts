import type { Nodes, Parents, Root } from 'mdast';
import { blankReferences } from '../../markdown/escape.ts';
import { BREAK, childrenOf, endOf, isBreak, startOf } from '../../text/markdown.ts';
import { PLACEHOLDER, placeholderIndex } from '../placeholders.ts';
import { type Edit, fenceEdits } from './official.ts';

interface Guard {
  readonly text: string;
  readonly isBlock: (placeholder: string) => boolean;
  readonly edits: Edit[];
}

const TAG = '[\\u{F0000}-\\u{FFFFD}]';
/**
 * What only GFM takes for signs: strikethrough, literal addresses, footnotes, boxes to tick; and a `!` that would make an
 * image of a link which comes next when the block between them is left out. Escapes stay as they are.
 */
const SIGNS = new RegExp(
  `\\\\[\\s\\S]|[~@\`]|&(?=#?[A-Za-z0-9]*(?:${TAG}|$))|:(?=//)|www\\.|\\[(?=\\^|[ xX]\\])|!(?=${TAG})`,
  'giu',
);
/** A line end within a paragraph is no blank between Chinese characters; where a tag stands alone on a line, the line may come out empty. */
const LINE_END = new RegExp(
  `(?<=${TAG})[ \\t]*\\n[ \\t]*(?=[^\\n])|(?<=[^\\n])[ \\t]*\\n[ \\t]*(?=${TAG})|(?<=[^\\0-\\x7f])[ \\t]*\\n[ \\t]*(?=[^\\0-\\x7f])`,
  'gu',
);
/** What would go on with the number that a value may be: `1` and `. 说明` would be a list. */
const AFTER_VALUE = new RegExp(`(${TAG}\\d*)([.)])(?=[ \\t\\n]|$|${TAG})`, 'gu');
/** What would be a sign if the words before it are left out. */
const AFTER_BLOCK = new RegExp(`(${TAG})(\\d*[.)]|[!-%'-/:-@[\\]^{}|])`, 'gu');
const BLANKS_AFTER = new RegExp(`(${TAG})([ \\t]+)(?=[^\\n \\t]|$)`, 'gu');
const BLANKS_BEFORE = new RegExp(`(?<=[^\\n \\t]|^)([ \\t]+)(${TAG})`, 'gu');

/** What begins a line as a sign if the words behind it are left out: `-` would underline a heading, `1.` begin a list. */
const LINE_SIGN = new RegExp(`(^|\\n)([ \\t]*)([-=+#>]+|\\d+[.)])(?=[ \\t]*${TAG})`, 'gu');

function escapeLineSign(_: string, end: string, blanks: string, sign: string): string {
  return end + blanks + (/^\d/.test(sign) ? `${sign.slice(0, -1)}\\${sign.slice(-1)}` : `\\${sign}`);
}

function escapeSign(sign: string): string {
  if (sign.startsWith('\\')) return sign;
  return `${sign.slice(0, -1)}\\${sign.slice(-1)}`;
}

/** A text between signs so that it reads the same whatever values are put into it and whatever is left out of it. */
function guardText(written: string, isBlock: Guard['isBlock']): string {
  return written
    .replace(LINE_SIGN, escapeLineSign)
    .replace(LINE_END, '')
    .replace(SIGNS, escapeSign)
    .replace(AFTER_BLOCK, (whole, tag: string, sign: string) =>
      isBlock(tag) ? `${tag}${sign.slice(0, -1)}\\${sign.slice(-1)}` : whole,
    )
    .replace(AFTER_VALUE, (whole, before: string, sign: string) =>
      isBlock(before) ? whole : `${before}\\${sign}`,
    )
    .replace(BLANKS_AFTER, (whole, tag: string, blanks: string) =>
      isBlock(tag) ? tag + blankReferences(blanks) : whole,
    )
    .replace(BLANKS_BEFORE, (whole, blanks: string, tag: string) =>
      isBlock(tag) ? blankReferences(blanks) + tag : whole,
    );
}

/** The words of a text node; after a break its line end goes, or the break would stand alone on its line: a block of HTML. */
function guardedText(guard: Guard, parent: Parents, node: Nodes, previous: Nodes | undefined): string {
  const written = guard.text.slice(startOf(node), endOf(node));
  if (parent.type === 'link' && guard.text.charAt(startOf(parent)) === '<') return written;
  const text = guardText(written, guard.isBlock);
  return previous && isBreak(previous) ? text.replace(/^[ \t]*\n[ \t]*/, '') : text;
}

function guardChild(guard: Guard, parent: Parents, at: number, hasBlock: boolean): void {
  const children = childrenOf(parent);
  const [previous, child, next] = [children[at - 1], children[at], children[at + 1]];
  if (!child) return;
  const [start, end] = [startOf(child), endOf(child)];
  if (child.type === 'text') {
    guard.edits.push({ start, end, text: guardedText(guard, parent, child, previous) });
  } else if (isBreak(child) && hasBlock) {
    // A line of its own could come out empty, or the break stand at the end, where a backslash is none.
    guard.edits.push({ start, end: child.type === 'break' && next ? startOf(next) : end, text: BREAK });
  } else if (child.type === 'leafDirective') guard.edits.push(...fenceEdits(guard.text, child));
  else if ('children' in child) guardNode(guard, child, hasBlock);
}

function guardNode(guard: Guard, node: Parents, inBlock: boolean): void {
  const words = node.type === 'paragraph' || node.type === 'heading';
  const text = words ? guard.text.slice(startOf(node), endOf(node)) : '';
  const isPart = node.type === 'containerDirective';
  const [open, ...close] = isPart ? fenceEdits(guard.text, node) : [];
  if (open) guard.edits.push(open);
  const hasBlock = inBlock || Array.from(text).some((char) => PLACEHOLDER.test(char) && guard.isBlock(char));
  for (const at of node.children.keys()) guardChild(guard, node, at, hasBlock);
  guard.edits.push(...close);
}

/**
 * A template's Markdown, its own words escaped where all of GFM, or a value beside them, or a part left out by a
 * condition would make something else of them.
 */
export function guardWords(root: Root, text: string, isBlock: (index: number) => boolean): string {
  const guard: Guard = { text, isBlock: (char) => isBlock(placeholderIndex(char)), edits: [] };
  guardNode(guard, root, false);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of guard.edits) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}

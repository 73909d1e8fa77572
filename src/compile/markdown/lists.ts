import type { List, Nodes, Root } from 'mdast';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { childrenOf, startOf } from '../../text/markdown.ts';
import type { TagNode } from '../blocks.ts';
import type { ParsedTemplate } from './parse.ts';

/** The root's children: tags that cover paragraphs, numbered lists, and all else. */
type Item =
  | { readonly type: 'tag'; readonly node: TagNode }
  | { readonly type: 'list'; readonly list: NumberedList }
  | { readonly type: 'other'; readonly nested: readonly List[] };

interface NumberedList {
  readonly node: List;
  /** Lists with nothing but tags between them go on with each other's numbers in Word: that of their first. */
  readonly group: number;
  /** The number with which the group's first list begins. */
  readonly start: number;
  /** `.` or `)`: Markdown begins anew where it changes. */
  readonly sign: string;
  readonly nested: readonly List[];
}

/**
 * What may stand right before a list: a list's group with its sign; `break` for anything else, `inner` for anything
 * else in the round of a loop, `again` for that once a round has passed.
 */
type Before = string;

interface Check {
  readonly items: readonly Item[];
  readonly report: Set<List>;
  at: number;
}

function nestedLists(node: Nodes): List[] {
  return childrenOf(node).flatMap((child) => [
    ...(child.type === 'list' && child.ordered ? [child] : []),
    ...nestedLists(child),
  ]);
}

function itemsOf(root: Root, text: string, tagOf: (node: Nodes) => TagNode | undefined): Item[] {
  let group: NumberedList | undefined;
  let joins = false;
  return root.children.map((node): Item => {
    const tag = tagOf(node);
    if (tag) {
      joins = group !== undefined;
      return { type: 'tag', node: tag };
    }
    const nested = nestedLists(node);
    if (node.type !== 'list' || !node.ordered) {
      [group, joins] = [undefined, false];
      return { type: 'other', nested };
    }
    const begin = startOf(node);
    const sign = /\d+(.)/.exec(text.slice(begin, begin + 12))?.[1] ?? '.';
    const first = joins ? group : undefined;
    const list = { node, group: first?.group ?? begin, start: first?.start ?? node.start ?? 1, sign, nested };
    [group, joins] = [list, false];
    return { type: 'list', list };
  });
}

/** The numbers of Word and Markdown differ where a list may follow what it would not in the other. */
function readList(check: Check, list: NumberedList, before: ReadonlySet<Before>, other: Before): Before {
  const own = `${list.group}${list.sign}`;
  for (const previous of before) {
    const begins = previous === 'break' || previous === 'inner';
    if (begins ? (list.node.start ?? 1) !== list.start : previous !== own) check.report.add(list.node);
  }
  if (other !== 'break') for (const nested of list.nested) check.report.add(nested);
  return own;
}

/** Reads to the end of a branch; gives what may stand at its end, and the tag that ended it. */
function readBranch(
  check: Check,
  before: ReadonlySet<Before>,
  other: Before,
): { after: ReadonlySet<Before>; end?: TagNode } {
  let after = before;
  while (check.at < check.items.length) {
    const item = check.items[check.at++];
    if (item?.type === 'list') after = new Set([readList(check, item.list, after, other)]);
    else if (item?.type === 'other') {
      after = new Set([other]);
      if (other !== 'break') for (const nested of item.nested) check.report.add(nested);
    } else if (item?.node.tag.kind === 'open') after = readBlock(check, item.node, after, other);
    else if (item) return { after, end: item.node };
  }
  return { after };
}

function readBlock(
  check: Check,
  open: TagNode,
  before: ReadonlySet<Before>,
  other: Before,
): ReadonlySet<Before> {
  const loop = open.expression?.type === 'each';
  const begin = check.at;
  let { after, end } = readBranch(check, before, loop && other === 'break' ? 'inner' : other);
  if (loop) {
    const [behind, round] = [
      check.at,
      new Set(Array.from(after, (one) => (one === 'inner' ? 'again' : one))),
    ];
    check.at = begin;
    ({ after } = readBranch(check, round, 'again'));
    check.at = behind;
  }
  const all = new Set(after);
  let covers = false;
  while (end?.tag.kind === 'else') {
    covers = end.tag.body === '';
    const branch = readBranch(check, before, other);
    for (const one of branch.after) all.add(one);
    end = branch.end;
  }
  if (!covers) for (const one of before) all.add(one);
  return new Set(Array.from(all, (one) => (one === 'inner' || one === 'again' ? other : one)));
}

/** Finds numbered lists whose numbers would depend on what conditions and loops put between them. */
export function checkLists(
  { root, prepared, placeAt }: ParsedTemplate,
  tagOf: (node: Nodes) => TagNode | undefined,
): Diagnostic[] {
  const check: Check = { items: itemsOf(root, prepared.text, tagOf), report: new Set(), at: 0 };
  let before: ReadonlySet<Before> = new Set(['break']);
  while (check.at < check.items.length) before = readBranch(check, before, 'break').after;
  return Array.from(check.report, (list) => {
    const start = startOf(list);
    return diagnostic('template-list-numbers', placeAt(start, start + 2), {});
  });
}

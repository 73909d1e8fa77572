import type { Nodes } from 'mdast';

/** A line break where Markdown's own would end what it stands in: in a heading, in a cell. */
export const BREAK = '<br>';

/** That break as people write it. */
export const BREAKS = /<br(?:\s[^<>]*)?\/?>/gi;

const ONE_BREAK = new RegExp(`^${BREAKS.source}$`, 'i');

/** Whether a node is a line break, of Markdown or of HTML. */
export function isBreak(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'html' && ONE_BREAK.test(node.value));
}

/** Where a node stands in the text that was parsed. */
export const startOf = ({ position }: Nodes): number => position?.start.offset ?? 0;
export const endOf = ({ position }: Nodes): number => position?.end.offset ?? 0;

export function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : [];
}

/** The text of a node, breaks and marks included. */
export function plainText(node: Nodes): string {
  return 'value' in node ? node.value : childrenOf(node).map(plainText).join('');
}

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

import type { Nodes } from 'mdast';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { findMarks } from '../marks.ts';

/** Marks that somebody forgot in a template's own words: they would stand in every report. */
export function staticMarks(
  node: Nodes,
  text: string,
  placeAt: (start: number, end: number) => Place,
): Diagnostic[] {
  if (node.type === 'text') {
    const start = node.position?.start.offset ?? 0;
    const written = text.slice(start, node.position?.end.offset);
    return findMarks(written)
      .filter(({ certain }) => certain)
      .map((mark) =>
        diagnostic('template-mark', placeAt(start + mark.start, start + mark.end), { mark: mark.text }),
      );
  }
  return 'children' in node
    ? (node.children as Nodes[]).flatMap((child) => staticMarks(child, text, placeAt))
    : [];
}

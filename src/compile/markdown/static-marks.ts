import type { Nodes, Text } from 'mdast';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { isKept } from '../../text/kept-phrase.ts';
import { childrenOf, endOf, startOf } from '../../text/markdown.ts';
import { findMarks, type Mark } from '../../text/marks.ts';
import type { ParsedTemplate } from './parse.ts';

function textNodes(node: Nodes): Text[] {
  return node.type === 'text' ? [node] : childrenOf(node).flatMap(textNodes);
}

/** Every mark in a template's own words with its place; in a text with escapes the place is the whole text. `kept` are phrases whose marks are words. */
function marksIn(
  { root, prepared, placeAt }: ParsedTemplate,
  kept: readonly string[],
): { readonly mark: Mark; readonly place: Place }[] {
  return textNodes(root).flatMap((node) => {
    const [start, end] = [startOf(node), endOf(node)];
    const asWritten = prepared.text.slice(start, end) === node.value;
    const open = findMarks(node.value).filter((mark) => !isKept(node.value, mark, kept));
    return open.map((mark) => ({
      mark,
      place: asWritten ? placeAt(start + mark.start, start + mark.end) : placeAt(start, end),
    }));
  });
}

/** Marks that somebody forgot in a template's own words: they would stand in every report. */
export function staticMarks(parsed: ParsedTemplate, kept: readonly string[]): Diagnostic[] {
  return marksIn(parsed, kept)
    .filter(({ mark }) => mark.certain)
    .map(({ mark, place }) => diagnostic('template-mark', place, { mark: mark.text }));
}

/** What may be a mark, and may be a word. */
export function likelyMarks(parsed: ParsedTemplate, kept: readonly string[]): Diagnostic[] {
  return marksIn(parsed, kept)
    .filter(({ mark }) => !mark.certain)
    .map(({ mark, place }) => diagnostic('template-mark-likely', place, { mark: mark.text }));
}

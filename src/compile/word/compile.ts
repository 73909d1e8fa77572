import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { unpack } from '../../documents/package.ts';
import type { CompiledTemplate, TemplateNode } from '../../model/template.ts';
import type { TextSites } from '../../model/writer.ts';
import { escapeXml } from '../../word/xml.ts';
import { compiledSlot } from '../slots.ts';
import { growTree, type Piece } from '../tree.ts';
import type { AnalysedWordTemplate } from './analyse.ts';
import type { WordEdit } from './placement.ts';

/** Cuts an office's Word file at its tags: a tree for each part that has any; all other parts stay as they are. */
export function compileWord(file: string, bytes: Uint8Array, analysed: AnalysedWordTemplate): CompiledTemplate {
  const { nodes, targets, slots, description, placements, read, title } = analysed;
  const tags = { nodes, targets, slots: slots.slots };
  const parts: Record<string, readonly TemplateNode[]> = {};
  for (const [{ name, part }, { edits }] of placements) {
    const isBody = name === read.pack.main;
    if (edits.length > 0 || isBody) parts[isBody ? 'body' : name] = growTree(cutPart(part.xml, edits), tags);
  }
  return {
    file,
    text: read.texts.map(({ at }) => at.source.text).join('\n'),
    title: description.title,
    slots: Array.from(slots.slots.values(), compiledSlot),
    parts: { ...parts, title: growTree(title.pieces, tags), body: parts['body'] ?? [] },
    office: base64(bytes),
  };
}

function cutPart(xml: string, edits: readonly WordEdit[]): Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  let at = 0;
  const flush = (): void => {
    if (text !== '') pieces.push({ texts: { docx: text } });
    text = '';
  };
  for (const { start, end, gives } of edits) {
    text += xml.slice(at, start);
    at = Math.max(at, end);
    for (const each of gives) {
      if (typeof each === 'string') text += each;
      else {
        flush();
        pieces.push({ tag: each.tag, sites: { docx: each.site } });
      }
    }
  }
  text += xml.slice(at);
  flush();
  return pieces;
}

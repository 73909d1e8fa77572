import { hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Slot } from '../../model/slot.ts';
import type { CompiledTemplate, TemplateNode } from '../../model/template.ts';
import { toBase64 } from '../../text/base64.ts';
import { escapeXml } from '../../xml/entities.ts';
import { type Compilation, compiledOf } from '../compilation.ts';
import { type CutPiece, growTree } from '../tree.ts';
import {
  type AnalysedWordTemplate,
  analyseWordTemplate,
  type TitlePiece,
  type WordTemplateSource,
} from './analyse.ts';
import type { WordEdit } from './placement.ts';
import type { WordTitle } from './texts.ts';

/** Cuts an office's Word file at its tags: a tree for each part that has any; all other parts stay as they are. */
function compileWord(file: string, bytes: Uint8Array, analysed: AnalysedWordTemplate): CompiledTemplate {
  const { nodes, targets, slots, description, placements, read, title } = analysed;
  const tags = { nodes, targets, slots: slots.slots };
  const parts: Record<string, readonly TemplateNode[]> = {};
  for (const [{ name, part }, { edits }] of placements) {
    if (edits.length > 0) parts[name] = growTree(cutPart(part.xml, edits), tags);
  }
  const { main } = read.pack;
  const { [main]: body = growTree([{ texts: { docx: bodyXml(analysed) } }], tags), ...others } = parts;
  if (read.title && title.some((piece) => typeof piece === 'number'))
    others[read.title.name] = growTree(titlePart(read.title, title), tags);
  const all = { ...others, title: growTree(title.map(plainPiece), tags), body };
  const text = read.texts.map(({ at }) => at.source.text).join('\n');
  const known = { file, text, slots: slots.slots, description };
  return compiledOf(known, { parts: all, word: { base64: toBase64(bytes), main } });
}

function bodyXml({ placements, read }: AnalysedWordTemplate): string {
  const [story] = Array.from(placements.keys()).filter(({ name }) => name === read.pack.main);
  return story?.part.xml ?? '';
}

function plainPiece(piece: TitlePiece): CutPiece {
  return typeof piece === 'number' ? { tag: piece, sites: {} } : { texts: { plain: piece } };
}

function titlePart({ xml, start, end }: WordTitle, title: readonly TitlePiece[]): CutPiece[] {
  const pieces = title.map(
    (piece): CutPiece =>
      typeof piece === 'number'
        ? { tag: piece, sites: { docx: { run: '', stands: 'plain', uncommented: true } }, isCopy: true }
        : { texts: { docx: escapeXml(piece) } },
  );
  return [{ texts: { docx: xml.slice(0, start) } }, ...pieces, { texts: { docx: xml.slice(end) } }];
}

function cutPart(xml: string, edits: readonly WordEdit[]): CutPiece[] {
  const pieces: CutPiece[] = [];
  let text = '';
  let at = 0;
  for (const { start, end, gives } of edits) {
    text += xml.slice(at, start);
    at = Math.max(at, end);
    for (const each of gives) {
      if (typeof each === 'string') text += each;
      else {
        pieces.push(
          { texts: { docx: text } },
          { tag: each.tag, sites: { docx: each.site }, ...(each.isCopy && { isCopy: true }) },
        );
        text = '';
      }
    }
  }
  return [...pieces, { texts: { docx: text + xml.slice(at) } }];
}

/** Compiles an office's own Word file. */
export async function compileWordTemplate(source: WordTemplateSource): Promise<Compilation> {
  const { analysed, diagnostics } = await analyseWordTemplate(source);
  const slots = analysed?.slots.slots ?? new Map<string, Slot>();
  if (!analysed || hasErrors(diagnostics)) return { slots, diagnostics };
  return { compiled: compileWord(source.file, source.bytes, analysed), slots, diagnostics };
}

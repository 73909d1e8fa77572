import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { markdownWriter, signMarkdown } from '../markdown/write.ts';
import type { Format, Writer } from '../model/format.ts';
import { onceFor } from '../model/once.ts';
import { isOfficeFile, type OfficeFile, type Template, type WordDesign } from '../model/template.ts';
import { openOffice, writeOfficePackage } from '../word/edit/office.ts';
import { makeStaticParts, writePackage } from '../word/package.ts';
import { settle } from '../word/settle.ts';
import { tableGap } from '../word/tables.ts';
import { type WordWriter, wordWriter } from '../word/write.ts';
import { baseOf, encodeBase } from './base.ts';
import type { Printed, Resolved, Step } from './resolve.ts';

/** How each format makes a file of what was resolved: a new format comes in here. */
const WRITERS: Readonly<Record<Format, (template: Template, resolved: Resolved) => Uint8Array>> = {
  docx: writeWord,
  md: writeMarkdown,
};

/** Of each template, since its documents share them. */
const staticPartsOf = onceFor(makeStaticParts);

function writeWord(template: Template, resolved: Resolved): Uint8Array {
  return writeWordWith(template, resolved, PLAIN);
}

/** How a Word document is made otherwise than a report is. */
export interface WordManner {
  /** What writes the values; given the number of its first comment. */
  readonly writer: (firstComment: number) => WordWriter;
  /** What becomes of the body's XML in the end. */
  readonly finish: (document: string) => string;
}

const PLAIN: WordManner = { writer: wordWriter, finish: (document) => document };

/** A Word document in which values are written in another manner. */
export function writeWordWith(template: Template, resolved: Resolved, manner: WordManner): Uint8Array {
  const { word } = template;
  return isOfficeFile(word)
    ? writeOffice(template, word, resolved, manner)
    : writeOwn(template, word, resolved, manner);
}

/** Of each template that is an office's file. */
const officePartsOf = onceFor((word: OfficeFile) =>
  onceFor((parts: Template['parts']) => openOffice(word, Object.keys(parts))),
);

function writeOffice(
  template: Template,
  word: OfficeFile,
  resolved: Resolved,
  { writer: writerOf, finish }: WordManner,
): Uint8Array {
  const rest = officePartsOf(word)(template.parts);
  const writer = writerOf(rest.firstComment);
  const filled = Object.entries(resolved.parts).map(([name, steps]) => {
    const text = partXml(steps, (step) => printedText(step, writer));
    return name === 'body' ? ([word.main, finish(text)] as const) : ([name, text] as const);
  });
  const base = encodeBase(baseOf(template, resolved));
  return writeOfficePackage(rest, { filled, comments: writer.comments(), base });
}

function writeOwn(
  template: Template,
  design: WordDesign,
  resolved: Resolved,
  { writer: writerOf, finish }: WordManner,
): Uint8Array {
  const { parts, title } = resolved;
  const writer = writerOf(0);
  const laidOut = partXml(parts['body'] ?? [], (step) => printedText(step, writer));
  const document = finish(settle(laidOut, design));
  const base = encodeBase(baseOf(template, resolved));
  return writePackage(staticPartsOf(design), { document, title, comments: writer.comments(), base });
}

function writeMarkdown(template: Template, resolved: Resolved): Uint8Array {
  const texts = (resolved.parts['body'] ?? []).map((step) =>
    step.type === 'literal' ? (step.texts.md ?? '') : printedText(step, markdownWriter),
  );
  return signMarkdown(texts.join(''), encodeBase(baseOf(template, resolved)));
}

/** A part's XML, with what `print` makes of what was printed, which is never a table. */
export function partXml(steps: readonly Step[], print: (step: Printed, at: number) => string): string {
  const texts: string[] = [];
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at] as Step;
    const text = step.type === 'literal' ? (step.texts.docx ?? '') : print(step, at);
    if (step.type === 'literal') texts.push(tableGap(texts, text));
    texts.push(text);
  }
  return texts.join('');
}

function printedText({ output: { sites }, text, unfilled }: Printed, writer: Writer): string {
  if (!unfilled) return writer.text(sites, text);
  const { before, after, about } = unfilled;
  return writer.text(sites, before) + writer.marked(sites, text, about) + writer.text(sites, after);
}

/** What is to be said where a template's documents cannot be in a format: of an office's Word file only Word is made. */
export function formatFault({ word, file }: Template, to: Format, place: Place): Diagnostic | undefined {
  if (to === 'docx' || !isOfficeFile(word)) return undefined;
  return diagnostic('output-format', place, { template: file });
}

/**
 * A document's bytes in a format. What is unfilled or wrong in it is marked, as a draft needs it: whoever asks for a
 * report that is no draft looks at the diagnostics first.
 */
export function write(template: Template, resolved: Resolved, to: Format): Uint8Array {
  return WRITERS[to](template, resolved);
}

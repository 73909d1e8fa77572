import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { messages } from '../diagnostics/messages.ts';
import { type Paragraph, placeIn } from '../documents/paragraph.ts';
import { readDocument } from '../documents/read.ts';
import { debrisRules } from './document/debris.ts';
import { figuresRules } from './document/figures.ts';
import { lostRules } from './document/lost.ts';
import { marksRules } from './document/marks.ts';
import { punctuationRules } from './document/punctuation.ts';
import type { Found, Rule } from './document/rule.ts';
import { signsRules } from './document/signs.ts';
import { twiceRules } from './document/twice.ts';
import { unitsRules } from './document/units.ts';

/** In order of precedence: where two rules find the same words, the earlier one says what is wrong. */
const SURE_RULES = [...debrisRules, ...marksRules];
const WORDING_RULES = [
  ...signsRules,
  ...unitsRules,
  ...lostRules,
  ...figuresRules,
  ...twiceRules,
  ...punctuationRules,
];

/** Addresses and names of files: their signs are no wording. */
const NO_WORDING =
  /(?:https?|ftp):\/\/[!-~]+|www\.[!-~]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|[^\s，。；、：“”《》]{1,60}\.(?:docx?|xlsx?|pptx?|pdf|txt|csv|md|wps|et|zip|rar|jpe?g|png|html?)(?![A-Za-z])/gu;

/** The codes of all rules for finished documents. */
export const documentRuleCodes: ReadonlySet<string> = new Set(
  [...SURE_RULES, ...WORDING_RULES].map(({ code }) => code),
);

/** Reads a finished document and checks it; its own lines may turn off codes beside those in `off`. */
export async function checkDocumentFile(
  file: string,
  bytes: Uint8Array,
  off: ReadonlySet<string> = new Set(),
): Promise<Diagnostic[]> {
  const read = await readDocument(file, bytes);
  const unwanted = new Set([...off, ...read.off.map(({ code }) => code)]);
  const unknown = read.off
    .filter(({ code }) => !Object.hasOwn(messages, code))
    .map(({ code, paragraph, start, end }) => {
      return diagnostic('off-unknown', placeIn(file, paragraph, start, end), { code });
    });
  const found = [...read.diagnostics, ...unknown].filter(({ code }) => !unwanted.has(code));
  return [...found, ...checkDocument(file, read.paragraphs, unwanted)];
}

interface Finding extends Found {
  readonly rule: Rule;
}

/**
 * What is left over or broken in a finished document, by paragraph and place. `off` are codes not wanted. A word is
 * blamed once: where findings overlap, the first rule's stands.
 */
export function checkDocument(
  file: string,
  paragraphs: readonly Paragraph[],
  off: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  return paragraphs.flatMap((paragraph) =>
    findingsIn(paragraph)
      .filter(({ rule }) => !off.has(rule.code))
      .toSorted((a, b) => a.start - b.start)
      .map((finding) => say(file, paragraph, finding)),
  );
}

function findingsIn(paragraph: Paragraph): Finding[] {
  const taken = new Uint8Array(paragraph.text.length);
  const sure = SURE_RULES.flatMap((rule) => free(rule, paragraph, taken));
  for (const { index, 0: words } of paragraph.text.matchAll(NO_WORDING))
    taken.fill(1, index, index + words.length);
  return [...sure, ...WORDING_RULES.flatMap((rule) => free(rule, paragraph, taken))];
}

/** What a rule finds in words that are not taken by an earlier one; takes them. */
function free(rule: Rule, paragraph: Paragraph, taken: Uint8Array): Finding[] {
  const findings: Finding[] = [];
  for (const found of rule.find(paragraph)) {
    if (taken.subarray(found.start, found.end).includes(1)) continue;
    taken.fill(1, found.start, found.end);
    findings.push({ ...found, rule });
  }
  return findings;
}

function say(
  file: string,
  paragraph: Paragraph,
  { rule, start, end, instead, severity }: Finding,
): Diagnostic {
  const args = { text: paragraph.text.slice(start, end), instead: instead ?? '' };
  return diagnostic(
    rule.code,
    placeIn(file, paragraph, start, end),
    args,
    severity === undefined ? {} : { severity },
  );
}

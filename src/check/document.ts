import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { unknownOff } from '../documents/off.ts';
import { type Paragraph, placeIn } from '../documents/paragraph.ts';
import { type ReadDocument, readDocument } from '../documents/read.ts';
import { addTo } from '../model/group-by.ts';
import { isKept } from '../text/kept-phrase.ts';
import { consistencyRule, levelsRule } from './document/consistency.ts';
import { countsRules } from './document/counts.ts';
import { datesRules } from './document/dates.ts';
import { debrisRules } from './document/debris.ts';
import { figuresRules } from './document/figures.ts';
import { foreignRule } from './document/foreign.ts';
import { fromToRules } from './document/from-to.ts';
import { lostRules } from './document/lost.ts';
import { keptIn, MARKS, marksRules, openRules } from './document/marks.ts';
import { noticeRule } from './document/notice.ts';
import { numberingRule } from './document/numbering.ts';
import { pairsRule } from './document/pairs.ts';
import { partsRules } from './document/parts.ts';
import { punctuationRules } from './document/punctuation.ts';
import { type Finding, type ReadParagraph, readParagraph } from './document/rule.ts';
import { sharesRules } from './document/shares.ts';
import { signsRules } from './document/signs.ts';
import { twiceRules } from './document/twice.ts';
import { unitsRules } from './document/units.ts';
import { wordingRules } from './document/wording.ts';

/** In order of precedence: where two rules find the same words, the earlier one says what is wrong. */
const SURE_RULES = [...debrisRules, ...marksRules];
const WORDING_RULES = [
  ...signsRules,
  ...unitsRules,
  ...lostRules,
  ...figuresRules,
  ...datesRules,
  ...sharesRules,
  ...fromToRules,
  ...partsRules,
  ...countsRules,
  ...wordingRules,
  ...twiceRules,
];
const RULES = [...SURE_RULES, ...WORDING_RULES, ...punctuationRules, ...openRules];
const FIRST_OF_WORDING = SURE_RULES.length;
const FIRST_OF_LAST = FIRST_OF_WORDING + WORDING_RULES.length;
const DOCUMENT_RULES = [pairsRule, numberingRule, levelsRule, noticeRule, consistencyRule, foreignRule];

/** Addresses and names of files: their signs are no wording. */
const NO_WORDING =
  /(?:https?|ftp):\/\/[!-~]+|www\.[!-~]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|[^\s，。；、：“”《》]{1,60}\.(?:docx?|xlsx?|pptx?|pdf|txt|csv|md|wps|et|zip|rar|jpe?g|png|html?)(?![A-Za-z])/gu;

/** Reads a finished document and checks it; its own lines may turn off codes beside those in `off`. */
export async function checkDocumentFile(
  file: string,
  bytes: Uint8Array,
  off: ReadonlySet<string> = new Set(),
): Promise<Diagnostic[]> {
  return checkRead(file, bytes, await readDocument(file, bytes), off);
}

/** Checks a finished document that was read from these bytes. */
export async function checkRead(
  file: string,
  bytes: Uint8Array,
  read: ReadDocument,
  off: ReadonlySet<string> = new Set(),
): Promise<Diagnostic[]> {
  const unwanted = new Set([...off, ...read.off.map(({ code }) => code)]);
  const unknown = unknownOff(read.off, ({ paragraph, start, end }) => placeIn(file, paragraph, start, end));
  const count = read.openPlaces ?? 0;
  const draft = count === 0 ? [] : [diagnostic('document-draft', { file }, { count })];
  const found = [...read.diagnostics, ...draft, ...unknown].filter(({ code }) => !unwanted.has(code));
  const said = checkDocument(file, read.paragraphs, unwanted);
  const kept = said.some(({ code }) => MARKS.has(code)) ? await keptIn(file, bytes) : [];
  return [...found, ...(kept.length > 0 ? checkDocument(file, read.paragraphs, unwanted, kept) : said)];
}

/**
 * What is left over or broken in a finished document, by paragraph and place. `off` are codes not wanted, `kept` phrases
 * whose marks are words. A word is blamed once: where findings overlap, the first rule's stands.
 */
export function checkDocument(
  file: string,
  paragraphs: readonly Paragraph[],
  off: ReadonlySet<string> = new Set(),
  kept: readonly string[] = [],
): Diagnostic[] {
  const isWord = ({ text }: ReadParagraph, { code, ...span }: Finding): boolean =>
    MARKS.has(code) && isKept(text, span, kept);
  const readings = paragraphs.map(readParagraph);
  const between = betweenParagraphs(readings);
  return readings.flatMap((reading) =>
    findingsIn(reading, between.get(reading) ?? [])
      .filter((finding) => !off.has(finding.code) && !isWord(reading, finding))
      .toSorted((a, b) => a.start - b.start)
      .map((finding) => say(file, reading.paragraph, finding)),
  );
}

function betweenParagraphs(
  readings: readonly ReadParagraph[],
): ReadonlyMap<ReadParagraph, readonly Finding[]> {
  const between = new Map<ReadParagraph, Finding[]>();
  for (const rule of DOCUMENT_RULES)
    for (const [reading, finding] of rule(readings)) addTo(between, reading, finding);
  return between;
}

/** The rules by the characters of which each needs one; the others look at every paragraph. */
const WANTED_BY = new Map<number, number[]>();
const ALWAYS: number[] = [];
for (const [number, { needs }] of RULES.entries()) {
  if (needs === '') ALWAYS.push(number);
  for (const character of new Set(needs)) addTo(WANTED_BY, character.charCodeAt(0), number);
}

/** Which rules a paragraph has something for: 1 for each. */
function rulesFor(text: string): Uint8Array {
  const wanted = new Uint8Array(RULES.length);
  for (const number of ALWAYS) wanted[number] = 1;
  for (let at = 0; at < text.length; at += 1) {
    const those = WANTED_BY.get(text.charCodeAt(at));
    if (those !== undefined) for (const number of those) wanted[number] = 1;
  }
  return wanted;
}

function findingsIn(reading: ReadParagraph, between: readonly Finding[]): Finding[] {
  const wanted = rulesFor(reading.text);
  const sure: Finding[] = [];
  const wording: Finding[] = [];
  const last: Finding[] = [];
  for (const [number, { code, find }] of RULES.entries()) {
    if (wanted[number] === 0) continue;
    const those = number < FIRST_OF_WORDING ? sure : number < FIRST_OF_LAST ? wording : last;
    for (const found of find(reading)) those.push({ ...found, code });
  }
  if (sure.length + wording.length + between.length + last.length === 0) return sure;
  const taken = new Uint8Array(reading.text.length);
  const kept = free(sure, taken);
  for (const { index, 0: words } of reading.text.matchAll(NO_WORDING))
    taken.fill(1, index, index + words.length);
  return [...kept, ...free(wording, taken), ...free(between, taken), ...free(last, taken)];
}

/** What is found in words that are not taken by an earlier rule; takes them. */
function free(findings: readonly Finding[], taken: Uint8Array): Finding[] {
  return findings.filter(({ start, end }) => {
    const isFree = !taken.subarray(start, end).includes(1);
    if (isFree) taken.fill(1, start, end);
    return isFree;
  });
}

function say(
  file: string,
  paragraph: Paragraph,
  { code, start, end, instead, about, severity }: Finding,
): Diagnostic {
  const args = { text: paragraph.text.slice(start, end), instead: instead ?? '', about: about ?? '' };
  const place = placeIn(file, paragraph, start, end);
  return diagnostic(code, place, args, severity === undefined ? {} : { severity });
}

import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { onceFor } from '../model/once.ts';
import type { Literal } from '../model/template.ts';
import { quoted } from '../text/quoted.ts';
import { SHORT_UNITS } from '../text/short-units.ts';
import { unescapeXml, withoutTags } from '../xml/entities.ts';

/*
 * A record's own proof: what its words make with the words that stand around them. Figures end and begin in digits, so
 * only words are looked at.
 */

/** A text that was put in, and where the data gives it. */
export interface PutIn {
  readonly slot: string;
  readonly text: string;
  /** 名单: the names. */
  readonly items?: readonly string[];
  readonly place: Place;
  /** Its number among the steps. */
  readonly at: number;
}

/** A piece of a document: what stands in the template, or what was printed. */
export type ProofPiece = Literal | { readonly type: 'printed'; readonly text: string };

/** Whether the words around a text tell of it: digits alone end and begin no word, but a year may have too few. */
export function isTelling(slot: string, text: string): boolean {
  return YEAR_SLOT.test(slot) || !/^-?\d+(?:\.\d+)?$/.test(text);
}

/** Characters around a text that are looked at, and shown. */
const AROUND = 10;

/** What is wrong with the words of a record where they stand. */
export function proofread(pieces: readonly ProofPiece[], put: readonly PutIn[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const each of put) {
    const [before, behind] = [wordsBefore(pieces, each.at), wordsBehind(pieces, each.at)];
    const said =
      quotedTwice(each, before, behind) ??
      repeatedBehind(each, before, behind) ??
      repeatedBefore(each, before, behind) ??
      none(each, before, behind) ??
      debris(each, before, behind) ??
      stopped(each, before, behind) ??
      blankWithin(each) ??
      timeUnclear(each, before, behind) ??
      overLines(each, before, behind);
    if (said && !isSaid(said, found)) found.push(said);
  }
  return found;
}

/** A text is looked at wherever it stands, and what is wrong with itself said once. */
function isSaid({ code, slot }: Diagnostic, found: readonly Diagnostic[]): boolean {
  const isOfValue = code === 'name-with-blank' || code === 'time-unclear';
  return isOfValue && found.some((other) => other.code === code && other.slot === slot);
}

/** Words on one side of a text, as far as one piece has them. */
interface Reach {
  readonly words: string;
  /** Whether no more are to be looked at: there are enough, or the line is over. */
  readonly isWhole: boolean;
}

/** The words at the ends of a literal. */
interface Ends {
  readonly head: Reach;
  readonly tail: Reach;
}

const endsOf = onceFor(({ texts: { docx, md, plain } }: Literal): Ends => {
  const words = docx === undefined ? (md ?? plain ?? '') : plainWords(docx);
  return { head: upToLine(words), tail: fromLine(words) };
});

function upToLine(text: string): Reach {
  const end = text.indexOf('\n');
  const isOver = end >= 0 && end < AROUND;
  return { words: text.slice(0, isOver ? end : AROUND), isWhole: isOver || text.length >= AROUND };
}

function fromLine(text: string): Reach {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return { words: line.slice(-AROUND), isWhole: line.length < text.length || line.length >= AROUND };
}

/** A literal may begin and end within a tag of an office's own XML, but never within an element's words. */
function plainWords(xml: string): string {
  const lines = xml.replace(/<\/w:(?:p|tc|txbxContent)>|<w:(?:br|tab)\b[^>]*>/g, '\n');
  return unescapeXml(withoutTags(lines));
}

function wordsBehind(pieces: readonly ProofPiece[], at: number): string {
  let found = '';
  for (let next = at + 1; next < pieces.length && found.length < AROUND; next += 1) {
    const piece = pieces[next] as ProofPiece;
    const { words, isWhole } = piece.type === 'literal' ? endsOf(piece).head : upToLine(piece.text);
    found += words;
    if (isWhole) break;
  }
  return found.slice(0, AROUND);
}

function wordsBefore(pieces: readonly ProofPiece[], at: number): string {
  let found = '';
  for (let next = at - 1; next >= 0 && found.length < AROUND; next -= 1) {
    const piece = pieces[next] as ProofPiece;
    const { words, isWhole } = piece.type === 'literal' ? endsOf(piece).tail : fromLine(piece.text);
    found = words + found;
    if (isWhole) break;
  }
  return found.slice(-AROUND);
}

/** How many characters of the end of `text` the beginning of `other` repeats. */
function overlap(text: string, other: string): number {
  const last = text.charCodeAt(text.length - 1);
  for (let length = Math.min(text.length, other.length); length > 0; length -= 1) {
    if (other.charCodeAt(length - 1) === last && text.endsWith(other.slice(0, length))) return length;
  }
  return 0;
}

/** Words that end names of places, and begin the words behind them. */
const PLACE_ENDS = /[区县市旗盟州省乡镇村街]/;
/** Of one character only these are never said twice; of units those that make no other word with what follows. */
const NEVER_TWICE = /[年月日号等]/;
/** 2024年度 before 年, 6月份 before 月. */
const SAID_WHOLE = /([年月])[度份]$/;

function repeatedBehind(put: PutIn, before: string, behind: string): Diagnostic | undefined {
  const { text } = put;
  const length = overlap(text, behind);
  if (length === 0) {
    const said = SAID_WHOLE.exec(text)?.[1];
    return said !== undefined && behind.startsWith(said)
      ? repeats('value-repeats-words', put, { repeated: said, right: text.slice(0, -2), before, behind })
      : undefined;
  }
  const repeated = behind.slice(0, length);
  if (length > 1)
    return repeats('value-repeats-words', put, { repeated, right: text.slice(0, -length), before, behind });
  const follows = behind.charAt(1);
  if (PLACE_ENDS.test(repeated))
    return repeats('value-repeats-likely', put, { repeated, right: '', before, behind });
  const others = SHORT_UNITS.get(repeated);
  const isUnit =
    others !== undefined &&
    (follows === '' || !others.includes(follows)) &&
    /[\d几余多]/.test(text.charAt(text.length - 2));
  if (!isUnit && !NEVER_TWICE.test(repeated)) return undefined;
  return repeats('value-repeats-words', put, { repeated, right: text.slice(0, -1), before, behind });
}

/** The marks of quotations and titles, which the template has around a value already. */
const AROUND_WORDS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['《', '》'],
]);

/** “{{品牌}}” filled with “印象” in its own marks; with others inside it, these are to be single ones. */
function quotedTwice(put: PutIn, before: string, behind: string): Diagnostic | undefined {
  const { text } = put;
  const opener = before.charAt(before.length - 1);
  const closer = AROUND_WORDS.get(opener);
  if (
    closer === undefined ||
    !(text.startsWith(opener) || (text.endsWith(closer) && behind.startsWith(closer)))
  )
    return undefined;
  const inner = text.slice(1, -1);
  const isWhole = text.startsWith(opener) && text.endsWith(closer) && !inner.includes(opener);
  const nested = text.replace(/[“”《》]/gu, (mark) => NESTED[mark] ?? mark);
  return repeats('value-repeats-words', put, {
    repeated: opener + closer,
    right: isWhole ? inner : nested,
    before,
    behind,
  });
}

const NESTED: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '《': '〈', '》': '〉' };

function repeatedBefore(put: PutIn, before: string, behind: string): Diagnostic | undefined {
  const length = overlap(before, put.text);
  const repeated = put.text.slice(0, length);
  if (length < 2 && repeated !== '第') return undefined;
  return repeats('value-repeats-words', put, { repeated, right: put.text.slice(length), before, behind });
}

function repeats(
  code: 'value-repeats-words' | 'value-repeats-likely',
  put: PutIn,
  { repeated, right, before, behind }: Readonly<Record<'repeated' | 'right' | 'before' | 'behind', string>>,
): Diagnostic {
  const { slot, place } = put;
  const stands = asItStands(put, before, behind);
  if (code === 'value-repeats-likely')
    return diagnostic(code, place, { slot, repeated, words: stands }, { slot });
  const shown = right === '' ? { zh: '别的字', en: 'the rest' } : `“${quoted(right)}”`;
  return diagnostic(code, place, { slot, repeated, right: shown, words: stands }, { slot });
}

function asItStands({ text }: PutIn, before: string, behind: string): string {
  return `${before}${quoted(text)}${behind}`;
}

const NONE =
  /^(?:(?:暂时|目前)?[无没]有?(?:企业|项目|单位|[此该]项|数据|内容)?|暂无|不详|不清楚|暂缺|略|空白?|[/／]|N\/?A|nil|none)[。.，,；;]?$/i;
const WORD = /[\p{L}\p{N}]/u;

/** 支持无等企业: no name of a list, and none among the words of a sentence. */
function none(put: PutIn, before: string, behind: string): Diagnostic | undefined {
  const { slot, text, items, place } = put;
  const found = items ? items.find((item) => NONE.test(item)) : NONE.exec(text)?.[0];
  if (found === undefined) return undefined;
  if (!items && !(WORD.test(before) && WORD.test(behind))) return undefined;
  return diagnostic(
    'value-says-none',
    place,
    { slot, text: found, words: asItStands(put, before, behind) },
    { slot },
  );
}

/** Tags, marks, what programs and sheets write; characters that nobody sees, which turn what is read or tell two names apart. */
const DEBRIS =
  /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFC\uFFFD]|\{\{[^{}]*\}\}?|\bundefined\b|\bNaN\b|\bnull\b|\[object Object\]|#(?:REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL)[!?]?|^(?:同[上左]|〃|″)$/;

function debris(put: PutIn, before: string, behind: string): Diagnostic | undefined {
  const { slot, text, place } = put;
  const found = DEBRIS.exec(text)?.[0];
  if (found === undefined) return undefined;
  return diagnostic(
    'value-debris',
    place,
    { slot, text: found, words: asItStands(put, before, behind) },
    { slot },
  );
}

const STOP = /[。；，、：！？]$/;

/** 平稳。 before the 。 of the sentence. */
function stopped(put: PutIn, before: string, behind: string): Diagnostic | undefined {
  const { slot, text, place } = put;
  const stop = STOP.exec(text)?.[0];
  if (stop === undefined || !STOP.test(behind.charAt(0))) return undefined;
  const args = { slot, stop, right: quoted(text.slice(0, -1)), words: asItStands(put, before, behind) };
  return diagnostic('value-stops', place, args, { slot });
}

/** A blank within the name of a place, as forms have it for the sake of their columns: 云 岭区. */
const BLANK_WITHIN = /^\p{Script=Han}+(?:[\p{Zs}\t]+\p{Script=Han}+)+$/u;

function blankWithin({ slot, text, place }: PutIn): Diagnostic | undefined {
  if (!PLACE_ENDS.test(text.slice(-1)) || !BLANK_WITHIN.test(text)) return undefined;
  const right = text.replace(/[\p{Zs}\t]+/gu, '');
  return diagnostic('name-with-blank', place, { slot, text: quoted(text), right }, { slot });
}

const YEAR_SLOT = /(?:年度|年份)$/;
const SPAN_SLOT = /(?:期间|时段)$/;

/** A year of other than four digits; a period in figures alone, which a sheet may take for a date. */
function timeUnclear(put: PutIn, before: string, behind: string): Diagnostic | undefined {
  const { slot, text, place } = put;
  const isYear = YEAR_SLOT.test(slot) && behind.startsWith('年') && /^\d+$/.test(text) && text.length !== 4;
  const isSpan = SPAN_SLOT.test(slot) && /^\d[\d\s./—–~～-]*$/.test(text) && !/^[年月日季]/.test(behind);
  if (!isYear && !isSpan) return undefined;
  const args = { slot, text: quoted(text), words: asItStands(put, before, behind) };
  return diagnostic('time-unclear', place, args, { slot });
}

function overLines(put: PutIn, before: string, behind: string): Diagnostic | undefined {
  const { slot, text, place } = put;
  if (!text.includes('\n') || (!WORD.test(before) && !WORD.test(behind))) return undefined;
  return diagnostic('value-breaks-line', place, { slot, words: asItStands(put, before, behind) }, { slot });
}

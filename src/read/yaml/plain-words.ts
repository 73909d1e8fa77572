import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { shortened } from '../../text/quoted.ts';
import { type Origin, placeAt, type Span } from '../nodes.ts';

/** An unquoted value, as it stands in the source. */
export interface PlainWords extends Span {
  readonly text: string;
  /** The list in brackets of which it is an item. */
  readonly inBrackets?: { readonly items: number };
}

/** A rule gives what it has to say of an unquoted value; only a warning lets the value stand. */
type Rule = (words: PlainWords, origin: Origin) => Diagnostic | undefined;

const RULES: readonly Rule[] = [overLines, commaInList, brackets, hash, quotationMarks];

/** What YAML reads without complaint, but not as it was meant. */
export function wordsFault(words: PlainWords, origin: Origin): Diagnostic | undefined {
  for (const rule of RULES) {
    const fault = rule(words, origin);
    if (fault) return fault;
  }
  return undefined;
}

/** YAML joins the lines with blanks, and takes in whatever else stands further in. */
function overLines(words: PlainWords, origin: Origin): Diagnostic | undefined {
  if (!words.text.includes('\n')) return undefined;
  const right = inOneLine(
    words.text
      .split('\n')
      .map((line) => line.trim())
      .join(''),
  );
  return diagnostic('value-over-lines', placeAt(origin, words.start, words.end), { right });
}

/** In brackets only a half-width comma parts the items. A 、 may stand within a name, unless it is all there is. */
function commaInList({ text, start, inBrackets }: PlainWords, origin: Origin): Diagnostic | undefined {
  if (!inBrackets) return undefined;
  const at = text.search(inBrackets.items === 1 ? /[，；、]/ : /[，；]/);
  if (at < 0) return undefined;
  const right = inOneLine(
    `[${text
      .split(/[，；、]/)
      .map((item) => item.trim())
      .join(', ')}]`,
  );
  return diagnostic('full-width-comma', placeAt(origin, start + at, start + at + 1), {
    comma: text[at] ?? '',
    right,
  });
}

const BRACKETED = /^[【［[]([^【】［］]*[，、；,][^【】［］]*)[】］\]]$/;

/** Words that are still a mark or an instruction: 【待补充：名称、数量】. */
const INSTRUCTION = /^.(?:待|请|填|补|此处|这里)/;

function brackets({ text, start, end }: PlainWords, origin: Origin): Diagnostic | undefined {
  const inner = INSTRUCTION.test(text) ? undefined : BRACKETED.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const right = inOneLine(
    `[${inner
      .split(/[，、；,]/)
      .map((item) => item.trim())
      .join(', ')}]`,
  );
  return diagnostic('full-width-brackets', placeAt(origin, start, end), {
    brackets: `${text[0]}${text.at(-1)}`,
    right,
  });
}

function hash({ text, start }: PlainWords, origin: Origin): Diagnostic | undefined {
  const at = text.search(/\S#\s/) + 1;
  if (at === 0) return undefined;
  const right = inOneLine(`${text.slice(0, at)}  ${text.slice(at)}`);
  return diagnostic('hash-without-space', placeAt(origin, start + at, start + at + 1), {
    right,
    quoted: inOneLine(inQuotationMarks(text)),
  });
}

const WRAPPED = /^(?:“[^“”]*”|‘[^‘’]*’|＂[^＂]*＂|「[^「」]*」)$/;

/** What can hardly be words: a figure, a rate, a yes or no. In quotation marks nobody can read it. */
const NO_WORDS = /^[-−－]?\d|^(?:增长|下降|持平|是|否|有|无)/;

function quotationMarks({ text, start, end }: PlainWords, origin: Origin): Diagnostic | undefined {
  if (!WRAPPED.test(text)) return undefined;
  const inner = text.slice(1, -1);
  const args = { text: inOneLine(text), right: inOneLine(inner), keep: inOneLine(inQuotationMarks(text)) };
  const severity = NO_WORDS.test(inner) ? 'error' : 'warning';
  return diagnostic('chinese-quotation-marks', placeAt(origin, start, end), args, { severity });
}

/** A piece of YAML as a message shows it: one line, not too long. Other than in words (`quoted`), its blanks count. */
export function inOneLine(text: string): string {
  return shortened(text.replace(/\s*[\r\n]+\s*/g, ' '));
}

/** The text in quotation marks that keep it as it is. */
export function inQuotationMarks(text: string): string {
  if (!/["\\\n\r]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

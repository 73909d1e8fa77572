/**
 * Lines of a CSV file with the place of every field (RFC 4180: a field in quotation marks may hold delimiters, line
 * breaks and doubled quotation marks; one within an unquoted field is text, as spreadsheets have it).
 */
export interface CsvRow {
  readonly fields: readonly string[];
  /** Offsets of each field's content in the text, within its quotation marks; ends exclusive. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Where a quotation mark opens that does not end as it must; the fields are then those before it. */
  readonly badQuote?: number;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

interface Field {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the delimiter or the line end after it stands. */
  readonly next: number;
}

function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}

/** The offset of the next line's first character. */
function afterLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at += 1;
  return at;
}

/** A field in quotation marks, the first at `open`; undefined when they do not end as they must. */
function quotedField(text: string, open: number, delimiter: number): Field | undefined {
  const start = open + 1;
  let end = text.indexOf('"', start);
  let doubled = false;
  while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) {
    doubled = true;
    end = text.indexOf('"', end + 2);
  }
  if (end < 0) return undefined;
  const next = end + 1;
  const after = text.charCodeAt(next);
  if (next < text.length && after !== delimiter && !isLineEnd(after)) return undefined;
  const content = text.slice(start, end);
  return { text: doubled ? content.replaceAll('""', '"') : content, start, end, next };
}

function plainField(text: string, start: number, delimiter: number): Field {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === delimiter || code === LF || code === CR) break;
    end += 1;
  }
  return { text: text.slice(start, end), start, end, next: end };
}

/** The rows of `text` from offset `from`; after a bad quotation mark it goes on with the line after the one it stands in. */
export function* csvRows(text: string, delimiter: string, from: number): Generator<CsvRow, void, void> {
  const mark = delimiter.charCodeAt(0);
  let at = from;
  while (at < text.length) {
    const fields: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    let badQuote: number | undefined;
    for (let more = true; more; ) {
      const isQuoted = text.charCodeAt(at) === QUOTE;
      const field = isQuoted ? quotedField(text, at, mark) : plainField(text, at, mark);
      if (field === undefined) {
        badQuote = at;
        at = lineEnd(text, at);
        break;
      }
      fields.push(field.text);
      starts.push(field.start);
      ends.push(field.end);
      more = field.next < text.length && text.charCodeAt(field.next) === mark;
      at = more ? field.next + 1 : field.next;
    }
    at = afterLineEnd(text, at);
    yield badQuote === undefined ? { fields, starts, ends } : { fields, starts, ends, badQuote };
  }
}

/** How a text's fields are parted, and where its first row begins. */
interface CsvShape {
  readonly delimiter: string;
  readonly from: number;
}

const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter that stands most often, outside quotation marks, in the first line that has any; or what `sep=` says. */
export function csvShape(text: string): CsvShape {
  const named = /^"?sep=([,;\t|])"?(?:\r\n?|\n|$)/i.exec(text);
  if (named?.[1] !== undefined) return { delimiter: named[1], from: named[0].length };
  const counts = new Map<string, number>();
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === ',' || char === ';' || char === '\t') counts.set(char, (counts.get(char) ?? 0) + 1);
    else if ((char === '\n' || char === '\r') && counts.size > 0) break;
  }
  const count = (delimiter: string): number => counts.get(delimiter) ?? 0;
  const delimiter = DELIMITERS.reduce<string>((best, next) => (count(next) > count(best) ? next : best), ',');
  return { delimiter, from: 0 };
}

import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { lineColumn } from '../../model/source.ts';
import { blankName } from '../../text/blanks.ts';
import type { DataText } from '../faults.ts';
import { MAX_DEPTH } from '../limits.ts';
import { placeAt, type Span } from '../nodes.ts';
import { lineEnd } from './documents.ts';
import type { Extent, Line } from './lines.ts';
import { inOneLine, inQuotationMarks } from './plain-words.ts';

/** A mistake that YAML would misread, or would blame something else for. */
export interface YamlMistake {
  readonly diagnostic: Diagnostic;
  /** How to read on as if only this one value were lost; without it the document cannot be read. */
  readonly repair?: Repair;
}

interface Repair {
  /** Where a colon belongs that YAML takes for one. */
  readonly colon?: number;
  /** The value, which is blanked out. */
  readonly value: Span;
  /** Offset behind the colon or dash that the value belongs to: where the parser then finds nothing. */
  readonly after: number;
}

/** What the rules look at. */
export interface Scanned extends DataText {
  readonly lines: readonly Line[];
}

/** All mistakes of a document in order, one a line. */
export function findMistakes(scanned: Scanned): YamlMistake[] {
  const indented = new Map(indentMistakes(scanned).map(({ line, mistake }) => [line, mistake]));
  const mistakes = scanned.lines.flatMap(
    (line, index) =>
      indented.get(line) ?? colonMistake(line, scanned) ?? valueMistake(line, index, scanned) ?? [],
  );
  return joinRepeated(mistakes);
}

/** From so many on, the same mistake is told once: whoever writes one colon full-width often writes all of them so. */
const REPEATED = 3;

/** How many further lines are named. */
const NAMED = 8;

function joinRepeated(mistakes: readonly YamlMistake[]): YamlMistake[] {
  const joined = new Map<string, Diagnostic>();
  for (const code of new Set(mistakes.map(({ diagnostic }) => diagnostic.code))) {
    const [first, ...others] = mistakes.flatMap(({ diagnostic }) =>
      diagnostic.code === code ? diagnostic : [],
    );
    if (first === undefined || !('more' in first.args) || others.length + 1 < REPEATED) continue;
    joined.set(code, { ...first, args: { ...first.args, more: furtherLines(others) } });
  }
  return mistakes.map(({ diagnostic: own, ...rest }) => ({
    diagnostic: joined.get(own.code) ?? own,
    ...rest,
  }));
}

function furtherLines(others: readonly Diagnostic[]): { zh: string; en: string } {
  const numbers = others.slice(0, NAMED).map(({ place }) => {
    return place.source ? lineColumn(place.source, place.start ?? 0).line : 0;
  });
  const isCut = others.length > NAMED;
  return {
    zh: `；第 ${numbers.join('、')} ${isCut ? `等 ${others.length} ` : ''}行也是这样`,
    en: `; so are lines ${numbers.join(', ')}${isCut ? ` and others, ${others.length} in all` : ''}`,
  };
}

/** A key whose colon is full-width, or has no blank behind it. */
function colonMistake(line: Line, { origin, text }: Scanned): YamlMistake | undefined {
  const { key, value, after } = line;
  if (key?.mistake === undefined) return undefined;
  const name = text.slice(key.start, key.end);
  const given = text.slice(value.start, value.end).replace(/^\u3000+/, '');
  const right = inOneLine(`${name}: ${given}`.trimEnd());
  const place = placeAt(origin, key.colon, key.colon + 1);
  const fault =
    key.mistake === 'wide'
      ? diagnostic('full-width-colon', place, { key: name, colon: text[key.colon] ?? '', right, more: '' })
      : diagnostic('colon-without-space', place, { key: name, right, more: '' });
  return { diagnostic: fault, repair: { colon: key.colon, value, after } };
}

/** A mistake and the line it stands in. */
interface LineMistake {
  readonly line: Line;
  readonly mistake: YamlMistake;
}

/** Lines indented with something else than spaces; if there are none, the first line that fits no level. */
function indentMistakes(scanned: Scanned): LineMistake[] {
  const odd = scanned.lines.flatMap((line) => oddBlank(line, scanned) ?? []);
  return odd.length > 0 ? odd : misaligned(scanned);
}

function oddBlank(line: Line, { origin, text }: Scanned): LineMistake | undefined {
  const within = text.slice(line.start, line.content).search(/[^ ]/);
  const at = within >= 0 ? line.start + within : line.extent?.badIndent;
  if (at === undefined) return undefined;
  const blank = blankName(text[at] ?? '');
  return {
    line,
    mistake: {
      diagnostic: diagnostic('indent-not-spaces', placeAt(origin, at, at + 1), { blank, more: '' }),
    },
  };
}

/** Follows the levels from line to line. Only the first misfit is told: the next ones are most likely its doing. */
function misaligned(scanned: Scanned): LineMistake[] {
  let levels: readonly number[] = [];
  let before: Line | undefined;
  let opener: Line | undefined;
  for (const line of scanned.lines) {
    const fit = fitLine(line, before, levels);
    if (fit === undefined) return [culprit({ line, before, isOpener: opener === before, levels }, scanned)];
    if (fit.length + line.dashes > MAX_DEPTH) return [tooDeep(line, scanned)];
    if (fit.length > levels.length) opener = line;
    levels = fit;
    before = line;
  }
  return [];
}

function columnOf(line: Line): number {
  return line.content - line.start;
}

/** The levels after a line; undefined if it stands at none of those before and opens none. */
function fitLine(
  line: Line,
  before: Line | undefined,
  levels: readonly number[],
): readonly number[] | undefined {
  if (line.role === 'more') return line.key ? undefined : levels;
  if (line.role === 'stray' || line.role === 'below') return levels;
  const column = columnOf(line);
  const kept = levels.filter((level) => level <= column);
  const isNew = kept.at(-1) !== column;
  const isMisfit = kept.length < levels.length || !opensLevel(before, column);
  if (isNew && levels.length > 0 && isMisfit) return undefined;
  const own = line.role === 'entry' && line.dashes > 0 ? [line.item - line.start] : [];
  return [...kept, ...(isNew ? [column] : []), ...own];
}

/** Whether what stands further in may follow: a line without a value, or one that lacks its colon. */
function opensLevel(before: Line | undefined, column: number): boolean {
  if (before === undefined) return false;
  if (before.role === 'stray') return column > columnOf(before);
  return before.value.start === before.value.end && column > before.parent;
}

/** A line that fits none of the levels before it. */
interface Misfit {
  readonly line: Line;
  readonly before: Line | undefined;
  /** Whether the line before made the last of the levels. */
  readonly isOpener: boolean;
  readonly levels: readonly number[];
}

/** The line to blame: it, or the one before it if that alone made a level which hardly any other line has. */
function culprit({ line, before, isOpener, levels }: Misfit, scanned: Scanned): LineMistake {
  if (before === undefined) return misfit(line, levels, scanned);
  const column = columnOf(line);
  if (line.role === 'more' && before.role === 'below' && columnOf(before) === column) {
    return { line: before, mistake: withoutColon(before, scanned) };
  }
  const count = (at: number) => scanned.lines.filter((other) => columnOf(other) === at).length;
  const difference = isOpener ? count(column) - count(columnOf(before)) : -1;
  const isBefore = difference > 0 || (difference === 0 && column === 0);
  return isBefore ? misfit(before, [...levels.slice(0, -1), column], scanned) : misfit(line, levels, scanned);
}

function tooDeep(line: Line, { origin }: Scanned): LineMistake {
  return {
    line,
    mistake: {
      diagnostic: diagnostic('nested-too-deep', placeAt(origin, line.content, line.content + 1), {}),
    },
  };
}

function misfit(line: Line, levels: readonly number[], { origin }: Scanned): LineMistake {
  const column = columnOf(line);
  const near = levels.reduce((a, b) => (Math.abs(b - column) <= Math.abs(a - column) ? b : a));
  const end = line.key?.end ?? line.value.end;
  const place = placeAt(origin, line.content, Math.max(end, line.content + 1));
  return {
    line,
    mistake: { diagnostic: diagnostic('wrong-indent', place, { column, levels: levels.join('、'), near }) },
  };
}

/** What is wrong with a key or a value so that YAML cannot read it, or with a line that is neither. */
function valueMistake(line: Line, index: number, scanned: Scanned): YamlMistake | undefined {
  const key = keyMistake(line, scanned) ?? tagMistake(line, scanned);
  if (key) return key;
  if (line.role === 'more' || line.value.start === line.value.end) return undefined;
  if (line.extent) return extentMistake(line, line.extent, scanned);
  if (line.role === 'stray') return strayMistake(line, scanned);
  const fault = wordMistake(line, scanned);
  return (
    fault && { diagnostic: fault, repair: { value: wholeValue(index, scanned.lines), after: line.after } }
  );
}

/** A key that begins with a character which YAML keeps for itself. */
function keyMistake({ key, role }: Line, { origin, text }: Scanned): YamlMistake | undefined {
  const mark = key ? (text[key.start] ?? '') : '';
  if (key === undefined || role !== 'entry' || !/[@`%,\]}|>]/.test(mark)) return undefined;
  const right = inOneLine(`${inQuotationMarks(text.slice(key.start, key.end))}:`);
  return {
    diagnostic: diagnostic('reserved-start', placeAt(origin, key.start, key.start + 1), { mark, right }),
  };
}

/** What a value in brackets or braces holds where the template's text was copied, or another program's. */
const TAG = /\{\{[^{}\n]*\}\}/;

/** A template's tag for a value, which YAML takes for braces within braces. */
function tagMistake(
  { value, extent, after, key, end }: Line,
  { origin, text }: Scanned,
): YamlMistake | undefined {
  if (extent?.kind !== 'flow') return undefined;
  const words = text.slice(value.start, value.end);
  const found = TAG.exec(words);
  if (found === null || found.index > 1) return undefined;
  const [tag] = found;
  const start = value.start + found.index;
  const name = key ? text.slice(key.start, key.end) : '';
  return {
    diagnostic: diagnostic('tag-for-value', placeAt(origin, start, start + tag.length), {
      tag: inOneLine(tag),
      right: name === '' ? '…' : `${inOneLine(name)}: …`,
      quoted: inOneLine(inQuotationMarks(words)),
    }),
    repair: { value: { start: value.start, end: extent.isClosed ? lineEnd(text, extent.end) : end }, after },
  };
}

/** An unquoted value with all the lines that go on with it. */
function wholeValue(index: number, lines: readonly Line[]): Span {
  let last = index;
  while (lines[last + 1]?.role === 'more') last += 1;
  return { start: lines[index]?.value.start ?? 0, end: lines[last]?.value.end ?? 0 };
}

/** A value in quotation marks or brackets, or a block scalar. */
function extentMistake(line: Line, extent: Extent, scanned: Scanned): YamlMistake | undefined {
  if (extent.tooDeep !== undefined) {
    return {
      diagnostic: diagnostic(
        'nested-too-deep',
        placeAt(scanned.origin, extent.tooDeep, extent.tooDeep + 1),
        {},
      ),
    };
  }
  const fault = extent.isClosed ? restMistake(line, extent, scanned) : openMistake(line, extent, scanned);
  if (fault === undefined || line.role === 'stray') return fault && { diagnostic: fault };
  const end = extent.isClosed ? lineEnd(scanned.text, extent.end) : line.end;
  return { diagnostic: fault, repair: { value: { start: extent.start, end }, after: line.after } };
}

function openMistake(line: Line, extent: Extent, { origin, text }: Scanned): Diagnostic {
  const value = text.slice(line.value.start, line.value.end);
  const mark = text[extent.start] ?? '';
  const place = placeAt(origin, extent.start, line.value.end);
  if (extent.kind === 'quoted') {
    return diagnostic('quote-not-closed', place, { mark, right: inOneLine(closing(value, mark)) });
  }
  if (extent.kind === 'flow') {
    return diagnostic('bracket-not-closed', place, { mark, close: mark === '[' ? ']' : '}' });
  }
  const start = placeAt(origin, extent.start, extent.start + 1);
  return diagnostic('reserved-start', start, { mark, right: inOneLine(inQuotationMarks(value)) });
}

/** The value with its closing quotation mark; a Chinese one at its end was meant as that. */
function closing(value: string, mark: string): string {
  return value.replace(/[”“＂’‘]?$/, mark);
}

/** What stands behind a closing quotation mark or bracket. */
function restMistake(line: Line, extent: Extent, { origin, text }: Scanned): Diagnostic | undefined {
  const behind = text.slice(extent.end, lineEnd(text, extent.end));
  if (extent.kind === 'block' || /^\s*$|^[ \t]+#/.test(behind)) return undefined;
  if (extent.kind === 'flow' && /^\s*:/.test(behind)) {
    return diagnostic('key-not-text', placeAt(origin, extent.start, extent.end), {});
  }
  const rest = behind.trim();
  const start = extent.end + behind.indexOf(rest);
  const end = start + rest.length;
  const right = inOneLine(inQuotationMarks(text.slice(line.value.start, end)));
  return diagnostic('text-after-value', placeAt(origin, start, end), { rest: inOneLine(rest), right });
}

function strayMistake(line: Line, { origin, text, lines }: Scanned): YamlMistake | undefined {
  const { start, end } = line.value;
  const words = text.slice(start, end);
  if (words.startsWith('＃')) {
    const right = inOneLine(`# ${words.slice(1).trim()}`);
    return { diagnostic: diagnostic('full-width-hash', placeAt(origin, start, start + 1), { right }) };
  }
  if (!lines.some(({ role }) => role === 'entry')) return undefined;
  if (UNSPACED_DASH.test(words)) {
    const right = inOneLine(`- ${words.slice(1).trim()}`);
    return { diagnostic: diagnostic('dash-without-space', placeAt(origin, start, start + 1), { right }) };
  }
  return withoutColon(line, { origin, text });
}

/** A line that should be an entry and has no colon. */
function withoutColon(line: Line, { origin, text }: DataText): YamlMistake {
  const { start, end } = line.value;
  const words = text.slice(start, end);
  const args = { text: inOneLine(words), right: inOneLine(asEntry(words)) };
  return { diagnostic: diagnostic('line-without-colon', placeAt(origin, start, end), args) };
}

/** What such a line was most likely meant as: `地区 云岭区`, `地区=云岭区`, a key alone, a ruler. */
function asEntry(words: string): string {
  const parts = /^(\S+?)(?:\s*[=＝]\s*|\s+)(\S.*)$/.exec(words);
  if (parts) return `${parts[1]}: ${parts[2]}`;
  return /[\p{L}\p{N}]/u.test(words) ? `${words}:` : `# ${words}`;
}

/** An unquoted value that YAML cannot read, and its line. */
interface Unread {
  readonly line: Line;
  readonly words: string;
  readonly scanned: Scanned;
}

const RULES: readonly ((unread: Unread) => Diagnostic | undefined)[] = [
  tag,
  alias,
  item,
  reservedStart,
  dashWithoutSpace,
  colon,
];

/** What is wrong with an unquoted value, so that YAML cannot read it or takes it for something else. */
function wordMistake(line: Line, scanned: Scanned): Diagnostic | undefined {
  const words = scanned.text.slice(line.value.start, line.value.end);
  for (const rule of RULES) {
    const fault = rule({ line, words, scanned });
    if (fault) return fault;
  }
  return undefined;
}

/** The place of the characters `from` to `to` of the value. */
function within({ line, words, scanned }: Unread, from = 0, to = words.length) {
  return placeAt(scanned.origin, line.value.start + from, line.value.start + to);
}

function inQuotes({ words }: Unread): string {
  return inOneLine(inQuotationMarks(words));
}

function tag(unread: Unread): Diagnostic | undefined {
  const found = /^!\S*/.exec(unread.words)?.[0];
  if (found === undefined) return undefined;
  return diagnostic('explicit-tag', within(unread, 0, found.length), {
    tag: inOneLine(found),
    right: inQuotes(unread),
  });
}

/** A proper alias may well have its anchor: that is seen later. */
function alias(unread: Unread): Diagnostic | undefined {
  const { words } = unread;
  if (!words.startsWith('*') || /^\*[^\s,*[\]{}]+$/.test(words)) return undefined;
  return diagnostic('unknown-alias', within(unread), { text: inOneLine(words), right: inQuotes(unread) });
}

function item(unread: Unread): Diagnostic | undefined {
  const { line, words, scanned } = unread;
  if (line.role !== 'entry' || !/^-(?:\s|$)/.test(words)) return undefined;
  const key = line.key ? scanned.text.slice(line.key.start, line.key.end) : '';
  const rest = words.slice(1).trim();
  const value = inOneLine(words);
  if (/^\d/.test(rest))
    return diagnostic('dash-before-figure', within(unread), { value, right: inOneLine(`${key}: -${rest}`) });
  return diagnostic('dash-in-value', within(unread), { value, right: inOneLine(`${key}: [${rest}]`) });
}

function reservedStart(unread: Unread): Diagnostic | undefined {
  const mark = /^[@`%&,\]}]|^\?(?=\s)/.exec(unread.words)?.[0];
  return mark === undefined
    ? undefined
    : diagnostic('reserved-start', within(unread, 0, 1), { mark, right: inQuotes(unread) });
}

/** A list whose dashes have no blank behind them, or are not half-width: YAML sees a text of several lines. */
const UNSPACED_DASH = /^[-－—–•·](?=[^ \t\d-])/;

function dashWithoutSpace(unread: Unread): Diagnostic | undefined {
  const { line, words } = unread;
  if (line.role !== 'below' || !UNSPACED_DASH.test(words)) return undefined;
  return diagnostic('dash-without-space', within(unread, 0, 1), {
    right: inOneLine(`- ${words.slice(1).trim()}`),
  });
}

function colon(unread: Unread): Diagnostic | undefined {
  const at = unread.words.search(/:(?:[ \t]|$)/);
  if (at < 0) return undefined;
  return diagnostic('colon-in-value', within(unread, at, at + 1), {
    value: inOneLine(unread.words),
    right: inQuotes(unread),
  });
}

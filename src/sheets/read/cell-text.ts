/**
 * What a person sees in a cell, as text.
 *
 * - General, and figures in cells formatted as text: the value rounded to 15 significant digits, never with an exponent;
 *   where a file writes more digits that somebody meant, all of them.
 * - Any other format: the digits as displayed (`12.50`, `5.2%`, `12.5亿元`). Thousands separators, padding, ¥, arrows and
 *   brackets go; the sign is the value's, whatever the format shows. Words before the figure stay (`下降3.2%`).
 * - What is displayed must be the value: as it stands, in percent, or counted in 万 or 亿. Digits that the display rounds
 *   away are in `full`. Anything else is refused, since a reader would take the display for the figure: `0.0,` that
 *   shows 12345 as 12.3, exponents, fractions, a dash for zero, `增长` before a negative value, a format of [DBNum1].
 * - Dates as displayed; text as typed, through the format's text section, blanks around it gone.
 * - A formula gives its stored result; one that was never computed, an error value and a formula typed as text are errors.
 */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { shift } from '../../figures/figure.ts';
import { onceForEach } from '../../model/once.ts';
import { isoSerial } from './dates.ts';
import { likeness, plainDecimal } from './decimal.ts';
import { type CellFault, readLetters, struckOut } from './letters.ts';
import type { CellString } from './strings.ts';
import type { CellStyle } from './styles.ts';

/** What a cell holds, and how its style shows it. */
export interface RawCell extends CellStyle {
  readonly value: CellString | number | boolean | null;
  /** `error`: the value is that of a formula that failed; `date`: a date by ISO 8601. */
  readonly kind: 'typed' | 'formula' | 'error' | 'date';
  /** Of a typed number, its digits as the file writes them, where they are more than a number of Excel's holds. */
  readonly digits?: string;
}

export interface CellText {
  readonly text: string;
  readonly means: 'text' | 'bool' | 'null';
  /** Why the text must not be taken for the value. */
  readonly fault?: CellFault;
  /** The figure in full where the display hides digits of it. */
  readonly full?: string;
  /** Of a date that shows as bare digits (2024 in a format of years, 1905): why it is no figure. */
  readonly figureFault?: CellFault;
  /** What a sheet may have made, of itself, of something else that was typed: 3-2 becomes 3月2日, 1/2 a half. */
  readonly turned?: 'date' | 'fraction';
  /** The cell holds a number, and no text that looks like one. */
  readonly isNumber?: true;
}

/** What formatting needs beside the cell: the library, loaded by the caller, and the workbook's first day. */
export interface Formatting {
  readonly numfmt: typeof import('numfmt');
  readonly from1904: boolean;
  /** What a code is for; a sheet has thousands of cells and a handful of codes. */
  readonly kindOf: (format: string) => FormatKind;
}

/** `plain`: General and `@`, which show the value; `general`: General with words around; `unread`: not to be followed. */
type FormatKind = 'plain' | 'general' | 'date' | 'number' | 'unread';

export function formatting(numfmt: Formatting['numfmt'], from1904: boolean): Formatting {
  return { numfmt, from1904, kindOf: onceForEach((format) => formatKind(format, numfmt)) };
}

function formatKind(format: string, numfmt: Formatting['numfmt']): FormatKind {
  if (/^(?:General|@)?$/i.test(format)) return 'plain';
  if (!numfmt.isValidFormat(format) || /\[DBNum\d\]/i.test(format)) return 'unread';
  if (numfmt.isDateFormat(format)) return 'date';
  return /General/i.test(format.replace(/"[^"]*"/g, '')) ? 'general' : 'number';
}

const BLANKS_AROUND = /^[\s\u200B\u2060\uFEFF]+|[\s\u200B\u2060\uFEFF]+$/g;
const UNTIDY = /[\r\u00A0\u202F]|^[\s\u200B\u2060\uFEFF]|[\s\u200B\u2060\uFEFF]$/;
const OPTIONS = { locale: 'zh-CN', nbsp: false };
const NOTHING: CellText = { text: '', means: 'null' };

/** Text as a cell shows it: line ends as LF, no-break spaces as spaces, no blanks around it. */
export function visibleText(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(BLANKS_AROUND, '');
}

/** Visible text as a value; `TRUE` and `FALSE` are what spreadsheets make of true and false. */
export function typedText(visible: string): CellText {
  if (visible === '') return NOTHING;
  return { text: visible, means: /^(?:true|false)$/i.test(visible) ? 'bool' : 'text' };
}

/** What a failed formula shows, and a column too narrow for its figure. */
const ERROR_VALUE = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|FIELD!|#+)$/i;

/** Text that somebody typed, or that a program exported, as a value. */
export function enteredText(text: string): CellText {
  const visible = visibleText(text);
  const start = visible.charCodeAt(0);
  if (start === 0x3d && /^=[A-Z(+-]/i.test(visible)) return faulty('sheet-formula-as-text', visible);
  if (start === 0x23 && ERROR_VALUE.test(visible)) return faulty('sheet-error-value', visible);
  return typedText(visible);
}

function faulty(code: 'sheet-error-value' | 'sheet-formula-as-text', text: string): CellText {
  return { text, means: 'text', fault: (slot, place) => diagnostic(code, place, { slot, text }, { slot }) };
}

function differs(shown: string, value: string, format: string): CellText {
  const fault: CellFault = (slot, place) =>
    diagnostic('sheet-shown-differs', place, { slot, shown, value, format }, { slot });
  return { text: shown, means: 'text', fault };
}

function unseen(
  code: 'sheet-format-unread' | 'sheet-nothing-shown',
  value: string,
  format: string,
): CellText {
  const fault: CellFault = (slot, place) => diagnostic(code, place, { slot, value, format }, { slot });
  return { text: value, means: 'text', fault };
}

const uncomputed: CellFault = (slot, place) =>
  diagnostic('sheet-formula-uncomputed', place, { slot }, { slot });

/** From the first day of a workbook counted from 1900 to that of one counted from 1904. */
const DAYS_TO_1904 = 1462;

/** Formats of dates and times that a sheet gives a cell by itself, for what was typed. */
const OWN_DATE =
  /^(?:yyyy[/-]m{1,2}[/-]d{1,2}|m{1,2}[/-]d{1,2}(?:[/-]yy(?:yy)?)?|yyyy"?年"?m"?月"?|m"?月"?d"?日"?|d-mmm(?:-yy)?|mmm-yy|h:mm(?::ss)?)(?:;@)?$/i;
const OWN_FRACTION = /^# \?{1,2}\/\?{1,2}$/;

function dateText(days: number, format: string, { numfmt, from1904 }: Formatting): CellText {
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(format);
  const serial = from1904 && !elapsed ? days + DAYS_TO_1904 : days;
  const text = typedText(visibleText(numfmt.format(format, serial, OPTIONS)));
  if (/^\d+$/.test(text.text)) {
    const { fault } = differs(text.text, plainDecimal(days), format);
    return fault === undefined ? text : { ...text, figureFault: fault };
  }
  return OWN_DATE.test(format) ? { ...text, turned: 'date' } : text;
}

/** How far the point of a value moves for what is displayed before `%`, `万` …; the display may also be the value itself. */
const SCALES: readonly (readonly [suffix: RegExp, places: number])[] = [
  [/^[%％]/, 2],
  [/^‰/, 3],
  [/^万亿/, -12],
  [/^千万/, -7],
  [/^百万/, -6],
  [/^十万/, -5],
  [/^亿/, -8],
  [/^万/, -4],
  [/^千/, -3],
  [/^百/, -2],
];

/** The value in the scale of the display, and how the two compare; undefined when it is another figure. */
function inScaleOf(
  shown: string,
  suffix: string,
  value: string,
): { full: string; exact: boolean } | undefined {
  // Of a display that rounds everything away (0.004 as 0%) both may be true: a format that scales is the likelier.
  const shifts = [...SCALES.filter(([start]) => start.test(suffix)).map(([, places]) => places), 0];
  const candidates = shifts.map((places) => (places === 0 ? value : shift(value, places)));
  const same = candidates.find((candidate) => likeness(shown, candidate) === 'same');
  if (same !== undefined) return { full: same, exact: true };
  const near = candidates.find((candidate) => likeness(shown, candidate) === 'rounded');
  return near === undefined ? undefined : { full: near, exact: false };
}

const FIGURE = /^(\D*?)(\d[\d,]*(?:\.\d*)?|\.\d+)(\D*)$/;
/** Signs, brackets, arrows and ¥: ornaments of a format, not part of the figure. */
const ORNAMENTS = /[-+−－﹣()（）¥￥▲▼△▽↑↓]/g;
const RISES = /增|升|提高|涨/;
const FALLS = /降|减|跌|落/;
/** What makes a figure negative for whoever reads it: a minus, brackets, an arrow down. */
const BELOW_ZERO = /[-−－﹣(（▼▽↓]/;
const ZERO = /^[0.]*$/;

function withSign(before: string, figure: string, negative: boolean): string | undefined {
  if (RISES.test(before)) return negative ? undefined : before + figure;
  if (FALLS.test(before)) return negative ? before + figure : undefined;
  return before + (negative ? '-' : '') + figure;
}

/** The text of a displayed figure; `value` is its amount without sign. */
function figureText(shown: string, value: string, negative: boolean): Omit<CellText, 'fault'> | undefined {
  const [, before = '', digits = '', after = ''] = FIGURE.exec(shown.replace(/\s/g, '')) ?? [];
  if (digits === '') return undefined;
  const figure = digits.replace(/,/g, '').replace(/\.$/, '').replace(/^\./, '0.');
  const suffix = after.replace(ORNAMENTS, '');
  const actual = inScaleOf(figure, suffix, value);
  const isOtherSign = !negative && !ZERO.test(value) && BELOW_ZERO.test(before);
  const signed = isOtherSign ? undefined : withSign(before.replace(ORNAMENTS, ''), figure, negative);
  if (actual === undefined || signed === undefined) return undefined;
  const text = { text: signed + suffix, means: 'text', isNumber: true } as const;
  return actual.exact ? text : { ...text, full: (negative ? '-' : '') + actual.full + suffix };
}

/** What the format displays when it displays no digit: nothing, words (持平), or a dash for zero. */
function wordless(shown: string, value: string, format: string): CellText {
  if (shown === '') return value === '0' ? NOTHING : unseen('sheet-nothing-shown', value, format);
  if (!/\p{L}/u.test(shown)) return differs(shown, value, format);
  return { text: shown, means: 'text', ...(value === '0' ? {} : { full: value }) };
}

/** Spellings of codes that only Chinese versions write, and `!`, which escapes like a backslash. */
function plainFormat(format: string): string {
  if (!/[!G黑蓝青绿洋红白黄]/.test(format)) return format;
  return format
    .replace(/G\/通用格式/g, 'General')
    .replace(/\[(?:黑色|蓝色|青色|绿色|洋红|红色|白色|黄色)\]/g, '')
    .replace(/"[^"]*"|\\.|!(.)/g, (whole, escaped: string | undefined) =>
      escaped === undefined ? whole : `\\${escaped}`,
    );
}

function numberText(value: number, format: string, { numfmt, kindOf }: Formatting): CellText {
  const plain = plainDecimal(value);
  if (kindOf(format) === 'plain') return { text: plain, means: 'text', isNumber: true };
  const amount = value < 0 ? plain.slice(1) : plain;
  const displayed = visibleText(numfmt.format(format, value, OPTIONS));
  // General shows at most 11 digits, and exponents.
  const shown = kindOf(format) === 'general' ? displayed.replace(/[\d.]+(?:E[-+]\d+)?/, amount) : displayed;
  if (!/\d/.test(shown)) return wordless(shown, plain, format);
  const text = figureText(shown, amount, value < 0) ?? differs(shown, plain, format);
  return OWN_FRACTION.test(format) && shown.includes('/') ? { ...text, turned: 'fraction' } : text;
}

function formatted(value: number, format: string, how: Formatting): CellText {
  const kind = how.kindOf(format);
  if (kind === 'date') return dateText(value, format, how);
  if (kind === 'unread') return unseen('sheet-format-unread', plainDecimal(value), format);
  return numberText(value, format, how);
}

/** A date that is stored by ISO 8601 shows as its format does, like any other. */
function isoText(value: string, format: string, how: Formatting): CellText {
  const serial = isoSerial(value);
  if (serial === undefined || how.kindOf(format) !== 'date')
    return unseen('sheet-format-unread', value, format || 'General');
  return dateText(how.from1904 ? serial - DAYS_TO_1904 : serial, format, how);
}

function stringText(text: string, format: string, { numfmt, kindOf }: Formatting): CellText {
  const hasSections = /[@;]/.test(format) && kindOf(format) !== 'plain' && kindOf(format) !== 'unread';
  return enteredText(hasSections ? numfmt.format(format, text, OPTIONS) : text);
}

/** Digits that no format shows are said as hidden; where the value itself is shown, they are the value. */
function withDigits(shown: CellText, digits: string | undefined, isPlain: boolean): CellText {
  if (digits === undefined || shown.isNumber !== true) return shown;
  return isPlain ? { ...shown, text: digits } : { ...shown, full: digits };
}

/** A cell's text, as if its letters all said the same. */
function plainText({ value, kind, format: code, digits }: RawCell, how: Formatting): CellText {
  const format = plainFormat(code);
  if (value === null) {
    if (kind === 'typed') return NOTHING;
    return { text: '', means: 'null', fault: uncomputed };
  }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', means: 'bool' };
  if (typeof value === 'number')
    return withDigits(formatted(value, format, how), digits, how.kindOf(format) === 'plain');
  const text = typeof value === 'string' ? value : value.map((run) => run.text).join('');
  if (kind === 'error') return faulty('sheet-error-value', text);
  return kind === 'date' ? isoText(text, format, how) : stringText(text, format, how);
}

/** Reads a cell as it is shown. */
export function cellText(cell: RawCell, how: Formatting): CellText {
  const { value, look } = cell;
  // Only letters may differ in a cell; a figure or a date is crossed out whole.
  const letters = value !== null && typeof value === 'object' ? readLetters(value, look) : undefined;
  const read = plainText(letters === undefined ? cell : { ...cell, value: letters.text }, how);
  if (read.text === '' || read.fault !== undefined) return read;
  if (letters?.fault !== undefined) return { ...read, fault: letters.fault };
  return look.struck && letters === undefined ? { ...read, fault: struckOut(read.text, '') } : read;
}

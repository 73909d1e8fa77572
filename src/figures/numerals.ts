/** Digits of Chinese numerals; the forms for cheques are not met in reports. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from('零一二三四五六七八九', (digit, value) => [digit, value] as const),
  ['〇', 0],
  ['两', 2],
]);

const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/**
 * The number below 10,000 that 三千五百零二 says; undefined if it says none, or none for certain: a last digit that
 * skips a place without 零 (三百五) means 350 to some and 305 to none. `below` is what stands before it: 万 asks for 零 too.
 */
function group(text: string, below: number): number | undefined {
  let sum = 0;
  let last = below;
  let digit: number | undefined;
  let zero = false;
  for (const character of text) {
    const ten = TENS.get(character);
    if (ten === undefined) {
      if (digit !== undefined) return undefined;
      digit = DIGITS.get(character);
      if (digit === undefined) return undefined;
      if (digit !== 0) continue;
      if (zero) return undefined;
      [digit, zero] = [undefined, true];
      continue;
    }
    if (ten >= last || (digit === undefined && ten > 10)) return undefined;
    sum += (digit ?? 1) * ten;
    [last, digit, zero] = [ten, undefined, false];
  }
  if (digit !== undefined && last > 10 && last <= 10_000 && !zero) return undefined;
  return sum + (digit ?? 0);
}

/** The digits of 二〇二〇, said one by one. */
function spelled(text: string): string | undefined {
  const digits = Array.from(text, (character) => DIGITS.get(character));
  return text !== '' && digits.every((digit) => digit !== undefined) ? digits.join('') : undefined;
}

const WHOLE = /^(?:([^亿万]+)亿)?(?:([^亿万]+)万)?([^亿万]*)$/u;

function whole(text: string): string | undefined {
  const digits = text.length > 1 ? spelled(text) : undefined;
  if (digits !== undefined) return digits.replace(/^0+(?=[0-9])/, '');
  const parts = WHOLE.exec(text);
  if (parts === null || text === '') return undefined;
  const start = Number.POSITIVE_INFINITY;
  const [, hundredMillions, tenThousands, ones = ''] = parts;
  const values = [
    hundredMillions === undefined ? 0 : group(hundredMillions, start),
    tenThousands === undefined ? 0 : group(tenThousands, hundredMillions === undefined ? start : 10_000),
    group(ones, ones === text ? start : 10_000),
  ];
  const [a, b, c] = values;
  return a === undefined || b === undefined || c === undefined ? undefined : String(a * 1e8 + b * 1e4 + c);
}

/**
 * The figure that Chinese numerals say (一百二十 is `120`, 五点二 `5.2`, 二〇二〇 `2020`, 负三 `-3`); undefined if they
 * say none, or none for certain.
 */
export function fromNumerals(text: string): string | undefined {
  const negative = text.startsWith('负');
  const [left = '', right, ...more] = (negative ? text.slice(1) : text).split('点');
  const integer = whole(left);
  const fraction = right === undefined ? '' : spelled(right);
  if (integer === undefined || fraction === undefined || more.length > 0) return undefined;
  return `${negative ? '-' : ''}${integer}${right === undefined ? '' : `.${fraction}`}`;
}

const HAN_DIGITS = '零一二三四五六七八九';
const HAN_TENS = ['', '十', '百', '千'];

/** A whole number below ten thousand in Chinese numerals, as lists are numbered: 一, 十二, 一百零五. */
export function toNumerals(number: string): string {
  const digits = number.replace(/^0+/, '');
  if (digits.length > HAN_TENS.length) return number;
  const words = Array.from(digits, (digit, at) => {
    return digit === '0' ? '零' : `${HAN_DIGITS[Number(digit)]}${HAN_TENS[digits.length - 1 - at]}`;
  });
  return words.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十') || '零';
}

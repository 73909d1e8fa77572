/*
 * How a sheet knows a figure. Cells of values are formatted as text, so that what is typed is what stays (12.50, not
 * 12.5; 1-5, not a date; all digits): the ready-made rules for numbers would refuse every text there, so the rules are
 * formulas over the text. A formula has no patterns, so it goes by steps, each with a name in the workbook: what is left
 * of the text without digits is the sign, words and unit; what stands between them is the figure. Excel allows a rule 255
 * characters and no lists; a name may have 8,192.
 */

/** A step's name in the workbook, and its formula; `{cell}` stands for the cell that is checked. */
export type SheetStep = readonly [name: string, formula: string];

/** Excel's limit on a text within a formula. */
const TEXT_LENGTH = 255;

const TEXT = '填_文';
const LETTERS = '填_字';
const SIGN = '填_号';
const UNIT = '填_单位';
const AMOUNT = '填_数';
const PERCENT = '填_百分号';
const WORDS = '填_词';
const RATE = '填_率';

/** Each step uses only those before it. */
export const sheetSteps: readonly SheetStep[] = [
  [TEXT, `TRIM(${without(['　', '\u00A0'], '{cell}', ' ')})`],
  [LETTERS, without([' ', '.', ...Array.from('0123456789')], TEXT, '')],
  [SIGN, `IF(LEFT(${LETTERS})="-","-","")`],
  [UNIT, `MID(${LETTERS},LEN(${SIGN})+1,99)`],
  [AMOUNT, `TRIM(MID(${TEXT},LEN(${SIGN})+1,LEN(${TEXT})-LEN(${LETTERS})))`],
  [PERCENT, `IF(RIGHT(${LETTERS})="%","%","")`],
  [WORDS, `LEFT(${LETTERS},LEN(${LETTERS})-LEN(${PERCENT}))`],
  [RATE, `TRIM(MID(${TEXT},LEN(${WORDS})+1,LEN(${TEXT})-LEN(${LETTERS})))`],
];

function without(characters: readonly string[], text: string, by: string): string {
  return characters.reduce((inner, character) => `SUBSTITUTE(${inner},"${character}","${by}")`, text);
}

/** A formula that holds for a figure with one of the units or none; `conditions` are on it. */
export function amountRule(units: readonly string[], ...conditions: readonly string[]): string {
  return all([...figureBetween(SIGN, AMOUNT, UNIT), oneOf(UNIT, ['', ...units]), ...conditions]);
}

/** A formula that holds for a figure with one of the words or none before it, perhaps %, or for one of `alone`. */
export function rateRule(words: readonly string[], alone: readonly string[]): string {
  const worded = all([...figureBetween(WORDS, RATE, PERCENT), oneOf(WORDS, ['', '-', ...words])]);
  return `OR(${oneOf(TEXT, alone)},${worded})`;
}

/** Conditions on the figure and the unit that `amountRule` finds. */
export const conditions = {
  notNegative: `${SIGN}=""`,
  atMost: (most: string): string => `VALUE(${AMOUNT})<=${most}`,
  /** No decimals; of 万, none that 万 does not turn into digits. */
  whole: (tenThousands: string | undefined): string => {
    const none = `ISERROR(FIND(".",${AMOUNT}))`;
    if (tenThousands === undefined) return none;
    return `OR(${none},AND(${UNIT}="${tenThousands}",SUBSTITUTE(MID(${AMOUNT},FIND(".",${AMOUNT}&".")+5,99),"0","")=""))`;
  },
} as const;

/** `before`, `figure` and `after` make up the text, and the figure is one: no blanks, no zeros before it, one point. */
function figureBetween(before: string, figure: string, after: string): string[] {
  return [
    `LEFT(${TEXT},LEN(${before}))=${before}`,
    `RIGHT(${TEXT},LEN(${after}))=${after}`,
    `OR(${before}<>"-",MID(${TEXT},2,1)<>" ")`,
    `${figure}<>""`,
    `ISERROR(FIND(" ",${figure}))`,
    `LEFT(${figure})<>"."`,
    `RIGHT(${figure})<>"."`,
    `LEN(${figure})-LEN(SUBSTITUTE(${figure},".",""))<=1`,
    `OR(LEFT(${figure})<>"0",LEN(${figure})=1,MID(${figure},2,1)=".")`,
  ];
}

function all(conditions: readonly string[]): string {
  return `AND(${conditions.join(',')})`;
}

function oneOf(name: string, texts: readonly string[]): string {
  const list = `|${texts.join('|')}|`;
  const pieces: string[] = [];
  for (let at = 0; at < list.length; at += TEXT_LENGTH) pieces.push(`"${list.slice(at, at + TEXT_LENGTH)}"`);
  return `AND(ISERROR(FIND("|",${name})),ISNUMBER(FIND("|"&${name}&"|",${pieces.join('&')})))`;
}

import type { Element, XmlFault } from '../../xml/parse.ts';
import { walkPart } from '../../xml/part.ts';

/** How letters look, as far as it changes what they say. */
export interface FontLook {
  /** Crossed out by a line. */
  readonly struck: boolean;
  readonly position: 'line' | 'superscript' | 'subscript';
}

export const plainLook: FontLook = { struck: false, position: 'line' };

/** A look with a property of a font (`strike`, `vertAlign`); any other changes nothing. */
export function withProperty(look: FontLook, name: string, attribute: Element['attribute']): FontLook {
  const value = attribute('val');
  if (name === 'strike') return { ...look, struck: value !== '0' && value !== 'false' };
  if (name !== 'vertAlign') return look;
  return { ...look, position: value === 'superscript' || value === 'subscript' ? value : 'line' };
}

/** What a cell's style does to what it shows. */
export interface CellStyle {
  /** The number format's code; '' for General. */
  readonly format: string;
  readonly look: FontLook;
}

export const plainStyle: CellStyle = { format: '', look: plainLook };

/**
 * Codes of the formats that a file names by number alone, as Chinese versions show them (ECMA-376 18.8.30, zh-cn).
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;\\-#,##0',
  38: '#,##0;[Red]\\-#,##0',
  39: '#,##0.00;\\-#,##0.00',
  40: '#,##0.00;[Red]\\-#,##0.00',
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

interface FormatOfCells {
  readonly format: number;
  readonly font: number;
}

/** Formats, fonts and their pairs as the part lists them, each in its own list. */
interface Lists {
  readonly codes: Map<number, string>;
  readonly fonts: FontLook[];
  readonly cells: FormatOfCells[];
}

/** What an element within a list of the part adds to it. */
function add(lists: Lists, list: string, name: string, attribute: Element['attribute']): void {
  if (list === 'numFmts' && name === 'numFmt')
    lists.codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
  else if (list === 'cellXfs' && name === 'xf')
    lists.cells.push({ format: Number(attribute('numFmtId') ?? 0), font: Number(attribute('fontId') ?? 0) });
  else if (list === 'fonts' && name === 'font') lists.fonts.push(plainLook);
  else if (list === 'fonts') lists.fonts.push(withProperty(lists.fonts.pop() ?? plainLook, name, attribute));
}

/** The styles of a workbook's cells, by number. Styles of other things (conditional formats) are not among them. */
export async function readStyles(bytes: Uint8Array): Promise<readonly CellStyle[] | XmlFault> {
  const lists: Lists = { codes: new Map(), fonts: [], cells: [] };
  const path: string[] = [];
  const fault = await walkPart(bytes, {
    open: (name, attribute) => {
      if (path.length > 1) add(lists, path[1] ?? '', name, attribute);
      path.push(name);
    },
    close: () => {
      path.pop();
    },
    text: () => {},
  });
  if (fault !== undefined) return fault;
  return lists.cells.map(({ format, font }) => ({
    format: lists.codes.get(format) ?? BUILT_IN[format] ?? '',
    look: lists.fonts[font] ?? plainLook,
  }));
}

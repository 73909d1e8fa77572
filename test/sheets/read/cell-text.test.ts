import { fc, test } from '@fast-check/vitest';
import * as numfmt from 'numfmt';
import { describe, expect, it } from 'vitest';
import {
  type CellText,
  cellText,
  enteredText,
  formatting,
  type RawCell,
  visibleText,
} from '../../../src/sheets/read/cell-text.ts';
import { plainLook } from '../../../src/sheets/read/styles.ts';

const PLACE = { file: 'a.xlsx', sheet: '表1', cell: 'C7' };

function read(value: RawCell['value'], format = '', kind: RawCell['kind'] = 'typed', from1904 = false) {
  return cellText({ value, format, kind, look: plainLook }, formatting(numfmt, from1904));
}

function faultOf({ fault }: CellText) {
  return fault?.('人数', PLACE).code;
}

/** Value, format, text, and the code said or the figure in full. */
const NUMBERS: readonly (readonly [number, string, string, string?])[] = [
  [12.5, '', '12.5'],
  [12.5, 'General', '12.5'],
  [12.5, '@', '12.5'],
  [0.1 + 0.2, '', '0.3'],
  [123456789012345, '', '123456789012345'],
  [1e21, '', '1000000000000000000000'],
  [1.23e-7, '', '0.000000123'],
  [-3.2, '', '-3.2'],
  [12.5, '0.00', '12.50'],
  [1.005, '0.00', '1.01', '1.005'],
  [5.1, '0.00_ ', '5.10'],
  [1234.5, '#,##0.00', '1234.50'],
  [-1234.5, '#,##0.00_);[Red]\\(#,##0.00\\)', '-1234.50'],
  [0.052, '0.0%', '5.2%'],
  [-0.032, '0.0%', '-3.2%'],
  [0.0523, '0.0%', '5.2%', '5.23%'],
  [8.5, '0.0\\%', '8.5%'],
  [5.2, '0.0"%"', '5.2%'],
  [-3.2, '0.0;[Red]0.0', '-3.2'],
  [-3.2, '0.0;(0.0)', '-3.2'],
  [-3.2, '▲0.0;▼0.0', '-3.2'],
  [3.2, '+0.0;-0.0;0.0', '3.2'],
  [-0.04, '0.0', '-0.0', '-0.04'],
  [12.5, '0.0"亿元"', '12.5亿元'],
  [12.5, '0.0 "亿元"', '12.5亿元'],
  [12.5, 'General"个"', '12.5个'],
  [123456789012345, 'General"个"', '123456789012345个'],
  [12.5, 'G/通用格式"个"', '12.5个'],
  [12.5, '¥#,##0.00', '12.50'],
  [-12.5, '"¥"#,##0.00;"¥"\\-#,##0.00', '-12.50'],
  [12.5, '[$¥-804]#,##0.00', '12.50'],
  [-12.5, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-12.50'],
  [500000000, '0.00,,"亿"', '500.00', 'sheet-shown-differs'],
  [123456, '0!.0000"万元"', '12.3456万元'],
  [123456, '0!.0,"万"', '12.3万', '12.3456万'],
  [12345, '0.0,"万"', '12.3', 'sheet-shown-differs'],
  [12345, '0.0,', '12.3', 'sheet-shown-differs'],
  [12, '0000', '0012'],
  [0.5, '#.0', '0.5'],
  [12, '#.##', '12'],
  [12.5, '0', '13', '12.5'],
  [12.5, '# ?/?', '12 1/2', 'sheet-shown-differs'],
  [123456, '0.00E+00', '1.23E+05', 'sheet-shown-differs'],
  [0, '0.0;-0.0;"持平"', '持平'],
  [0.052, '"增长"0.0%;"下降"0.0%;"持平"', '增长5.2%'],
  [-0.032, '"增长"0.0%;"下降"0.0%;"持平"', '下降3.2%'],
  [-0.032, '"增长"0.0%', '', 'sheet-shown-differs'],
  [0.032, '"下降"0.0%', '', 'sheet-shown-differs'],
  [3.2, '▼0.0', '▼3.2', 'sheet-shown-differs'],
  [3.2, '"-"0.0', '-3.2', 'sheet-shown-differs'],
  [3.2, '(0.0)', '(3.2)', 'sheet-shown-differs'],
  [-3.2, '▼0.0', '-3.2'],
  [0, '▼0.0', '0.0'],
  [0.004, '0%', '0%', '0.4%'],
  [-0.0004, '0.0%', '-0.0%', '-0.04%'],
  [12.5, '[红色]0.0', '12.5'],
  [12.5, '$#,##0.00', '$12.50'],
  [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-', 'sheet-shown-differs'],
  [1234, '[DBNum1][$-804]General', '1234', 'sheet-format-unread'],
  [1234, '[DBNum2]General"元"', '1234', 'sheet-format-unread'],
  [5, 'bad[', '5', 'sheet-format-unread'],
  [5, ';;;', '5', 'sheet-nothing-shown'],
];

describe('a figure as its cell shows it', () => {
  it.each(NUMBERS.map(([value, format, text, more]) => ({ value, format, text, more })))(
    '$value in $format is $text',
    ({ value, format, text, more }) => {
      const cell = read(value, format);
      const number = /\d/.test(text) ? { isNumber: true } : {};
      if (more === undefined) expect(cell).toEqual({ text, means: 'text', ...number });
      else if (more.startsWith('sheet-')) {
        expect(faultOf(cell)).toBe(more);
        expect(cell.text).toContain(text);
      } else expect(cell).toEqual({ text, means: 'text', ...number, full: more });
    },
  );

  it('is nothing where a zero is not shown', () => {
    expect(read(0, '0;-0;;@')).toEqual({ text: '', means: 'null' });
    expect(read(0, '#')).toEqual({ text: '', means: 'null' });
  });

  test.prop([fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 4 })])(
    'has the sign and the digits of its value, whatever the decimals',
    (whole, places) => {
      const value = whole / 10 ** places;
      const text =
        places === 0
          ? ''
          : `.${Math.abs(whole)
              .toString()
              .padStart(places + 1, '0')
              .slice(-places)}`;
      const left = Math.trunc(Math.abs(whole) / 10 ** places);
      const expected = `${whole < 0 ? '-' : ''}${left}${text}`;
      const format = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
      expect(read(value, format).text).toBe(expected);
      expect(read(value, `${format};[Red]${format}`).text).toBe(expected);
      expect(read(value, `#,##${format}_);[Red](#,##${format})`).text).toBe(expected);
    },
  );

  test.prop([fc.double({ noNaN: true, noDefaultInfinity: true })])(
    'never has an exponent under General',
    (value) => {
      expect(read(value).text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/);
      expect(Number(read(value).text)).toBe(Number(value.toPrecision(15)) + 0);
    },
  );
});

describe('other cells', () => {
  it('shows dates as their format does', () => {
    expect(read(44012, 'yyyy"年"m"月"d"日"').text).toBe('2020年6月30日');
    expect(read(44012, 'yyyy/m/d').text).toBe('2020/6/30');
    expect(read(44012 - 1462, 'yyyy/m/d', 'typed', true).text).toBe('2020/6/30');
    expect(read(44012, 'e"年"').text).toBe('2020年');
  });

  it('shows dates that are stored by ISO 8601 as their format does, too', () => {
    expect(read('2020-06-30', 'yyyy"年"m"月"d"日"', 'date').text).toBe('2020年6月30日');
    expect(read('2020-06-30T08:30:00Z', 'yyyy/m/d h:mm', 'date').text).toBe('2020/6/30 8:30');
    expect(read('2020-06-30', 'yyyy/m/d', 'date', true).text).toBe('2020/6/30');
    expect(read('1900-01-01', 'yyyy/m/d', 'date').text).toBe('1900/1/1');
    expect(read('08:30:00', 'h:mm', 'date').text).toBe('8:30');
    for (const format of ['', '0.0', '@']) {
      expect(faultOf(read('2020-06-30', format, 'date'))).toBe('sheet-format-unread');
    }
    expect(faultOf(read('30.6.2020', 'yyyy/m/d', 'date'))).toBe('sheet-format-unread');
  });

  it('shows elapsed time also where days are counted from 1904', () => {
    expect(read(1.5, '[h]:mm', 'typed', true).text).toBe('36:00');
    expect(read(1.5, '[h]:mm').text).toBe('36:00');
  });

  it('reads text through its section of the format', () => {
    expect(read('云岭', '@"区"').text).toBe('云岭区');
    expect(read('云岭 ', '_ * #,##0_ ;_ @_ ').text).toBe('云岭');
    expect(read('12.50', '0.0').text).toBe('12.50');
  });

  it('tidies blanks and line ends', () => {
    expect(visibleText('\u3000云岭区\u00A0\u200B')).toBe('云岭区');
    expect(visibleText('甲\r\n乙\u00A0丙')).toBe('甲\n乙 丙');
    expect(read(' \u00A0 ')).toEqual({ text: '', means: 'null' });
  });

  it('says error values, formulas without result and formulas kept as text', () => {
    expect(faultOf(read('#REF!', '', 'error'))).toBe('sheet-error-value');
    expect(faultOf(read('#DIV/0!'))).toBe('sheet-error-value');
    expect(faultOf(enteredText('####'))).toBe('sheet-error-value');
    expect(enteredText('#1 机组')).toEqual({ text: '#1 机组', means: 'text' });
    expect(faultOf(read(null, '', 'formula'))).toBe('sheet-formula-uncomputed');
    expect(faultOf(read('=B3/B4', '@'))).toBe('sheet-formula-as-text');
    expect(read('', '', 'formula')).toEqual({ text: '', means: 'null' });
  });

  it('takes TRUE and FALSE for what they are', () => {
    expect(read(true)).toEqual({ text: 'TRUE', means: 'bool' });
    expect(read('false')).toEqual({ text: 'false', means: 'bool' });
  });
});

describe('a typed number with more digits than Excel holds', () => {
  const long = (format: string): CellText => {
    const cell = {
      value: Number('1234567890123456.78'),
      digits: '1234567890123456.78',
      kind: 'typed',
      format,
    } as const;
    return cellText({ ...cell, look: plainLook }, formatting(numfmt, false));
  };

  it('is taken as the file writes it; where a format shows it, what is not shown is said', () => {
    expect(long('')).toMatchObject({ text: '1234567890123456.78' });
    expect(long('').full).toBeUndefined();
    expect(long('0')).toMatchObject({ full: '1234567890123456.78' });
  });
});

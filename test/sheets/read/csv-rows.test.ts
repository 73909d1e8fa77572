import { fc, test } from '@fast-check/vitest';
import { CsvError, parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvRows, csvShape } from '../../../src/sheets/read/csv-rows.ts';
import { runs } from '../../runs.ts';

const DELIMITERS = [',', ';', '\t'] as const;

function fieldsOf(text: string, delimiter = ','): (readonly string[])[] {
  return Array.from(csvRows(text, delimiter, 0), ({ fields, badQuote }) =>
    badQuote === undefined ? fields : ['bad', `${badQuote}`],
  );
}

/** What csv-parse makes of a text; undefined when it refuses it. */
function parsed(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

const texts = fc.string({
  unit: fc.constantFrom('a', '云', '1', '.', '"', ',', ';', '\t', '\n', '\r', ' ', '\u{20000}'),
  maxLength: 12,
});

describe('rows of a CSV file', () => {
  test.prop([
    fc.array(fc.array(texts, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
    fc.constantFrom(...DELIMITERS),
    fc.constantFrom('\n', '\r\n'),
  ])('come back as they were written, each field where it stands', (rows, delimiter, end) => {
    const written = rows
      .map(
        (row) =>
          row
            .map((field) => (/["\n\r,;\t]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
            .join(delimiter) + end,
      )
      .join('');
    const read = [...csvRows(written, delimiter, 0)];
    expect(read.map(({ fields }) => fields)).toEqual(rows);
    for (const { fields, starts, ends } of read) {
      expect(fields.map((_, at) => written.slice(starts[at], ends[at]).replaceAll('""', '"'))).toEqual(
        fields,
      );
    }
  });

  test.prop([fc.string({ unit: fc.constantFrom('a', '1', '"', ',', '\n', '\r\n'), maxLength: 40 })], {
    numRuns: runs(2000, 20_000),
  })('are what csv-parse makes of them, or of both refused', (text) => {
    const theirs = parsed(text, ',');
    const ours = [...csvRows(text, ',', 0)];
    const refused = ours.some(({ badQuote }) => badQuote !== undefined);
    // A quotation mark within an unquoted field is text to us, as to spreadsheets; csv-parse refuses it.
    const within = /(?:^|[,\n\r])[^",\n\r][^,\n\r]*"/.test(text);
    if (!within) expect(refused ? undefined : ours.map(({ fields }) => fields)).toEqual(theirs);
  });

  it('go on after a quotation mark without its end', () => {
    expect(fieldsOf('a,"b,c\nd,e\n')).toEqual([
      ['bad', '2'],
      ['d', 'e'],
    ]);
    expect(fieldsOf('a,"b"c,d\ne,f')).toEqual([
      ['bad', '2'],
      ['e', 'f'],
    ]);
    expect(fieldsOf('"a\nb,c')).toEqual([
      ['bad', '0'],
      ['b', 'c'],
    ]);
  });

  it('keep empty fields and lines', () => {
    expect(fieldsOf('')).toEqual([]);
    expect(fieldsOf(',\n\n""')).toEqual([['', ''], [''], ['']]);
    expect(fieldsOf('a,')).toEqual([['a', '']]);
  });
});

describe('the delimiter', () => {
  it.each([
    ['a,b;c,d\n', ','],
    ['a;b;c,d', ';'],
    ['a\tb', '\t'],
    ['"a;b;c",d\n1;2;3', ','],
    ['标题\n\na;b\nc,d,e', ';'],
    ['only', ','],
  ])('of %j is %j', (text, delimiter) => expect(csvShape(text)).toEqual({ delimiter, from: 0 }));

  it('is what sep= says', () => {
    expect(csvShape('sep=;\r\na,b')).toEqual({ delimiter: ';', from: 7 });
    expect(csvShape('"sep=,"\na;b')).toEqual({ delimiter: ',', from: 8 });
  });
});

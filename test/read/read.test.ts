import { describe, expect, it } from 'vitest';
import { readData } from '../../src/read/read.ts';
import { pack, packBlock, writeZip } from '../../src/zip/write.ts';
import { handmade } from '../fixtures/sheets/handmade.ts';
import { slot, slotMap } from '../fixtures/sheets/slots.ts';
import { collect } from './reading.ts';

function read(file: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return collect(readData({ file, bytes }, slotMap([slot('投资', '量', { unit: '亿元' })])));
}

describe('readData', () => {
  it.each([
    ['a.yaml', '甲: 1\n---\n甲: 2\n'],
    ['a.yml', '- 甲: 1\n- 甲: 2\n'],
    ['数据', '甲: 1\n---\n甲: 2\n'],
    ['-', '甲: 1\n---\n甲: 2\n'],
    ['-', '[{"甲": 1}, {"甲": 2}]'],
    ['-', '{"甲": 1}\n{"甲": 2}\n'],
    ['/dev/fd/63', '[\n\t{ "甲": 1 },\n\t{ "甲": 2 }\n]\n'],
    ['a.json', '[{"甲": 1}, {"甲": 2}]'],
    ['A.JSONL', '{"甲": 1}\n{"甲": 2}\n'],
    ['a.ndjson', '{"甲": 1}\n{"甲": 2}\n'],
  ])('reads %s', async (file, text) => {
    expect(await read(file, text)).toEqual({ records: [{ 甲: '1' }, { 甲: '2' }], findings: [] });
  });

  it.each([
    ['-', Buffer.from('项目,值\n投资,3\n人数,2\n')],
    ['-', Buffer.from('项目;值\n投资;3\n人数;2\n')],
    ['-', Buffer.from('cfeec4bf2cd6b50acdb6d7ca2c330ac8cbcafd2c320a', 'hex')],
    ['-', Buffer.from('\uFEFF项目\t值\r\n投资\t3\r\n人数\t2\r\n', 'utf16le')],
    ['数据', Buffer.from('地区,投资,人数\n云岭区,3,2\n')],
  ])('reads a sheet that is piped in, %#', async (file, bytes) => {
    const slots = slotMap([slot('投资', '量', { unit: '亿元' }), slot('人数', '数', { unit: '人' })]);
    const { records } = await collect(readData({ file, bytes }, slots));
    expect(records).toEqual([expect.objectContaining({ 投资: '3', 人数: '2' })]);
  });

  it('says once how the file was decoded, with the first record', async () => {
    const gb = Buffer.from('bcd73a20310a2d2d2d0abcd73a20320a', 'hex');
    expect(await read('a.yaml', gb)).toEqual({
      records: [{ 甲: '1' }, { 甲: '2' }],
      findings: ['gb18030-text'],
    });
  });

  it('says why there is no text', async () => {
    expect(await read('a.yaml', Buffer.from('504b0304', 'hex'))).toEqual({
      records: [undefined],
      findings: ['not-a-text-file'],
    });
  });

  it('gives every record its list, also of a broken line that several share', async () => {
    const text = '项目,云岭区,松岚县\n投资,1,234,8\n人数,2,3\n';
    const slots = slotMap([slot('投资', '量', { unit: '亿元' }), slot('人数', '数', { unit: '人' })]);
    const lists: unknown[] = [];
    for await (const { record, diagnostics } of readData(
      { file: 'a.csv', bytes: Buffer.from(text) },
      slots,
    )) {
      expect(record?.diagnostics).toBe(diagnostics);
      lists.push(diagnostics.map(({ code }) => code));
    }
    expect(lists).toEqual([['csv-width'], ['csv-width']]);
  });

  describe('of an office file', () => {
    const streams = (...names: readonly string[]): Buffer =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        ...names.map((name) => Buffer.from(`\0\0${name}`, 'utf16le')),
      ]);
    const zip = (...parts: readonly (readonly [name: string, content: string])[]): Uint8Array =>
      writeZip(
        packBlock([]),
        parts.map(([name, content]) => pack(name, content)),
      );
    const workbook = handmade([{ name: '表1', cells: { A1: '项目' } }]);
    const word = zip(['word/document.xml', '<w/>']);
    const ods = zip(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']);
    const odt = zip(['mimetype', 'application/vnd.oasis.opendocument.text']);
    const text = Buffer.from('<table></table>');

    it.each([
      ['a.xls', streams('Workbook'), 'data-sheet'],
      ['a.xls', text, 'data-sheet'],
      ['a.et', streams('Workbook'), 'data-sheet'],
      ['a.ods', ods, 'data-sheet'],
      ['a.yaml', streams('Book'), 'data-sheet'],
      ['a.xlsx', ods, 'data-sheet'],
      ['a.csv', ods, 'data-sheet'],
      ['a.xlsx', streams('Workbook'), 'workbook-old'],
      ['a.xlsx', streams('EncryptedPackage'), 'workbook-encrypted'],
      ['a.doc', streams('WordDocument'), 'data-document'],
      ['a.docx', word, 'data-document'],
      ['a.docx', text, 'data-document'],
      ['a.wps', text, 'data-document'],
      ['a.xlsx', word, 'data-document'],
      ['a.yaml', word, 'data-document'],
      ['-', word, 'data-document'],
      ['a.xlsx', odt, 'data-document'],
      ['a.json', streams('WordDocument'), 'data-document'],
      ['a.xlsm', workbook, 'sheet-no-slots'],
      ['a.et', workbook, 'sheet-no-slots'],
      ['-', workbook, 'sheet-no-slots'],
    ])('says what to do: %s, %#', async (file, bytes, code) => {
      expect((await read(file, bytes)).findings).toEqual([code]);
    });
  });
});

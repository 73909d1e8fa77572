import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { markdownOwnership } from '../../src/markdown/write.ts';
import { sourceText } from '../../src/model/source.ts';
import { listOf, listRows, markdownList, xlsxList } from '../../src/report/list.ts';
import { csvRows } from '../../src/sheets/read/csv-rows.ts';
import { writeCsv } from '../../src/sheets/write/csv.ts';
import { wordOwnership } from '../../src/word/ownership.ts';
import { readPart, readZip } from '../../src/zip/read.ts';
import { slot, slotMap } from '../bind/bind-records.ts';

const slots = slotMap(
  slot('综合.投资', '量', '亿元', { meaning: '累计完成额' }),
  slot('项目', '表', '', { columns: [slot('金额', '量', '万元', { meaning: '总投资' })] }),
);
const source = sourceText('地区: =云岭区\n');
const place = { file: '云岭区.yaml', source, start: 0, end: 2 };
const rows = listRows(
  '=云岭区',
  [
    diagnostic('default-used', place, { slot: '年度', value: '2020' }, { slot: '年度' }),
    diagnostic('value-blank', place, { slot: '综合.投资', about: '', hint: '…亿元' }, { slot: '综合.投资' }),
    diagnostic(
      'unit-foreign',
      place,
      { slot: '项目.金额', unit: '万元', given: '|亩', right: '…万元' },
      { slot: '项目.金额' },
    ),
    diagnostic('unknown-key', place, { key: '\u001b[31m甲' }),
  ],
  slots,
  'zh',
);
const list = listOf(rows, '地区', 'zh');

function part(bytes: Uint8Array, name: string): string {
  const zip = readZip(bytes);
  if (typeof zip === 'string') throw new Error(zip);
  const entry = zip.entries.find((each) => each.name === name);
  const content = entry && readPart(zip, entry, entry.size);
  if (content === undefined || typeof content === 'string') throw new Error(`${name}: ${content}`);
  return new TextDecoder().decode(content);
}

describe('a list of what is wrong', () => {
  it('has a row a finding, with the slot and what is meant by it, and no defaults', () => {
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['=云岭区', '项目.金额', '总投资（万元）'],
      ['=云岭区', '', ''],
      ['=云岭区', '综合.投资', '累计完成额（亿元）'],
    ]);
    expect(rows.map((row) => row[5])).toEqual(Array.from(rows, () => '云岭区.yaml:1:1'));
    expect(rows.flat().join('')).not.toContain('\u001b');
  });

  it('runs nothing in a CSV file, and is a text in each cell of a workbook', async () => {
    const csv = new TextDecoder().decode(writeCsv([list.heads, ...list.rows]));
    for (const { fields } of csvRows(csv, ',', 1))
      for (const field of fields) expect(field).not.toMatch(/^[=+@-]/);
    const xlsx = await xlsxList(list);
    expect(part(xlsx, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]|t="(?:n|str)"/);
    expect(part(xlsx, 'xl/sharedStrings.xml')).toContain('=云岭区');
  });

  it('is known to be ours until somebody writes into it', async () => {
    const xlsx = await xlsxList(list);
    expect(wordOwnership(xlsx)).toBe('untouched');
    expect(await xlsxList(list)).toEqual(xlsx);
    expect(part(xlsx, '[Content_Types].xml')).toContain('/docProps/custom.xml');
    expect(part(xlsx, '_rels/.rels')).toContain('docProps/custom.xml');
    const markdown = markdownList(list);
    expect(markdownOwnership(markdown)).toBe('untouched');
    const text = new TextDecoder().decode(markdown);
    expect(text).toContain('| =云岭区 | 项目.金额 | 总投资（万元） |');
    expect(markdownOwnership(new TextEncoder().encode(text.replace('=云岭区', '云岭区')))).toBe('changed');
  });
});

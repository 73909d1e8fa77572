import { describe, expect, it } from 'vitest';
import { docx, paragraph, run } from '../documents/package.ts';
import { part } from '../word/read-back.ts';
import { answered, draftOf, filledOf, imported } from './papers.ts';

const table = (...rows: (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows
    .map((row) => `<w:tr>${row.map((text) => `<w:tc>${cellParagraph(text)}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
const cellParagraph = (text: string): string => (text === '' ? '<w:p w:rsidR="1"/>' : paragraph(run(text)));

async function slotsOf(...rows: (readonly string[])[]): Promise<string[]> {
  const { slots } = await imported(docx(paragraph(run('表')) + table(...rows)), 'docx');
  return slots.map(({ key, kind, unit }) => `${key} ${kind}${unit}`);
}

describe('cells', () => {
  it('of a form that stand empty behind their labels are filled in', async () => {
    const rows = [
      ['姓名', '', '性别', ''],
      ['申请金额（元）', '', '备注', '无'],
    ];
    expect(await slotsOf(...rows)).toEqual(['姓名 名', '性别 名', '申请金额 量元']);
    const made = await imported(docx(table(...rows)), 'docx');
    expect(made.slots.every(({ sure }) => !sure)).toBe(true);
    expect(await draftOf(made)).toEqual(['姓名', '性别', '申请金额（元）', '备注', '无']);
    expect(await filledOf(made, answered(made).data)).toEqual([
      '姓名',
      '东桥',
      '性别',
      '东桥',
      '申请金额（元）',
      '12.5',
      '备注',
      '无',
    ]);
  });

  it('with a percent sign of their own are named by row and column, too, and keep their sign where a change stands', async () => {
    expect(
      await slotsOf(['指标', '增长', '占比'], ['工业投资', 'X%', 'X%'], ['民间投资', 'XX%', 'XX%']),
    ).toEqual(['工业投资增长 率%', '工业投资占比 比%', '民间投资增长 率%', '民间投资占比 比%']);
  });

  it('take the row’s unit where it is another of the head’s kind, and the head’s where it tells a rate', async () => {
    const head = ['指标', '总量（万元）', '增长（%）'];
    expect(await slotsOf(head, ['财政收入（亿元）', 'XX', 'XX'], ['工业投资', 'XX', 'XX'])).toEqual([
      '财政收入总量 量亿元',
      '财政收入增长 率%',
      '工业投资总量 量万元',
      '工业投资增长 率%',
    ]);
  });

  it('under a head are named by their row and column, with the unit that stands there', async () => {
    expect(
      await slotsOf(
        ['指标', '总量（亿元）', '增长（%）'],
        ['地区生产总值', 'XX', 'X'],
        ['工业投资', 'XX', ''],
      ),
    ).toEqual(['地区生产总值总量 量亿元', '地区生产总值增长 率%', '工业投资总量 量亿元', '工业投资增长 率%']);
  });

  it('have whole numbers where things are counted, and the unit above the table where sums stand', async () => {
    const rows = table(['镇', '项目（个）', '投资额', '负责人'], ['东桥', 'XX', 'XX', 'XXX']);
    const { slots } = await imported(docx(paragraph(run('单位：亿元')) + rows), 'docx');
    expect(slots.map(({ key, kind, unit }) => `${key} ${kind}${unit}`)).toEqual([
      '东桥项目 数个',
      '东桥投资额 量亿元',
      '东桥负责人 名',
    ]);
  });

  it('of a list that has been begun are filled in, whole rows left empty are not', async () => {
    expect(await slotsOf(['序号', '姓名', '职务'], ['1', '', ''], ['', '', ''])).toEqual([
      '姓名1 名',
      '职务1 名',
    ]);
  });

  it('keep the format of the paragraph’s end', async () => {
    const blank = '<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:pPr></w:p>';
    const body = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${paragraph(run('姓名'))}</w:tc><w:tc>${blank}</w:tc></w:tr></w:tbl>`;
    const { template } = await imported(docx(body), 'docx');
    expect(part(template as Uint8Array, 'word/document.xml')).toContain(
      '</w:pPr><w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>{{姓名}}</w:t></w:r></w:p>',
    );
  });
});

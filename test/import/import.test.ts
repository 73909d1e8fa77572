import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPaper } from '../../src/import/import.ts';
import { docx, paragraph, run } from '../documents/package.ts';
import { growth, PROPORTIONAL } from '../growth.ts';
import { runs } from '../runs.ts';
import { part } from '../word/read-back.ts';
import { answered, draftOf, filledOf, imported, type PaperFormat } from './papers.ts';

/** A paragraph of Word whose runs part where they like, within marks too. */
function split(text: string, lengths: readonly number[]): string {
  const pieces: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 3;
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return paragraph(...pieces.map((piece) => run(piece.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))));
}

function paperAs(format: PaperFormat, lines: readonly string[], lengths: readonly number[]): string | Buffer {
  if (format === 'docx') return docx(lines.map((line) => split(line, lengths)).join(''));
  return `${lines.join(format === 'md' ? '\n\n' : '\n')}\n`;
}

const MARK = fc.constantFrom('X', 'XX', 'XXX', '×', '××', '____', 'X.X');
const FIGURE = fc
  .tuple(
    fc.constantFrom('完成投资', '新增就业', '实现税收', '建成厂房', '改造危桥', '接待游客'),
    MARK,
    fc.constantFrom('亿元', '万元', '个', '人', '万平方米', '公里', '家企业', '%'),
  )
  .map((parts) => parts.join(''));
const CLAUSE = fc.oneof(
  FIGURE,
  FIGURE,
  MARK.map((mark) => `同比增长${mark}%`),
  MARK.map((mark) => `占${mark}%`),
  fc.constantFrom(
    '20XX年X月X日召开会议',
    'XX区政府第XX号文件',
    '联系人（ ）',
    '地点【 】',
    '由XXX牵头',
    '打造“XX”品牌',
    '使用X光机和KN95口罩',
    '尺寸为3×4米',
    '推行1+X证书制度',
    '在XX镇XX村',
    '出席：XXX、XXX',
    '共A&B两类',
  ),
);
const LINE = fc
  .tuple(fc.array(CLAUSE, { minLength: 1, maxLength: 4 }), fc.constantFrom('。', '；', ''))
  .map(([clauses, end]) => clauses.join('，') + end);
const PAPER = fc.record({
  format: fc.constantFrom<PaperFormat>('txt', 'md', 'docx'),
  lines: fc.array(LINE, { minLength: 1, maxLength: 6 }),
  lengths: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
});

describe('of any paper', () => {
  it('a draft without data is the paper word for word, marks included, and data put back gives the paper with the data', async () => {
    await fc.assert(
      fc.asyncProperty(PAPER, async ({ format, lines, lengths }) => {
        const made = await imported(paperAs(format, lines, lengths), format);
        fc.pre(made.slots.length > 0);
        expect(await draftOf(made)).toEqual(lines);
        expect(new Set(made.slots.map(({ key }) => key)).size).toBe(made.slots.length);
        const { data, expected } = answered(made);
        expect(await filledOf(made, data)).toEqual(expected);
      }),
      { numRuns: runs(30, 600), seed: Number(process.env['SEED'] ?? 1) },
    );
  });
});

/** Small papers of the kinds that offices write. */
const PAPERS: readonly (readonly [name: string, lines: readonly string[], marks: number])[] = [
  [
    'a report',
    [
      '青禾县20XX年工作总结',
      '20XX年，全县完成投资XX亿元，同比增长X%，占全市的XX%。',
      '一、重点项目建设',
      '改造危桥X座，使用X光机检测，发放KN95口罩X万只。',
    ],
    7,
  ],
  [
    'a notice',
    [
      '关于召开安全生产会议的通知',
      '各乡镇人民政府：',
      '定于X月X日上午X时召开会议，请于X月X日前报名。联系人：XXX，电话：XXXXXXXX。',
      '20XX年X月X日',
    ],
    10,
  ],
  [
    'a contract',
    [
      '房屋租赁合同',
      '甲方（出租方）：________',
      '第一条 建筑面积____平方米，尺寸为3×4米。',
      '第二条 月租金为人民币____元（大写：____元整）。',
    ],
    4,
  ],
  [
    'minutes',
    ['会议纪要', '时间：20XX年X月X日', '出席：XXX、XXX、XXX', '由XXX牵头，XXX配合，陈某某列席。'],
    8,
  ],
  ['a letter', ['XX函〔20XX〕XX号', 'XX市教育局：', '兹选派XX名教师赴贵市XX学校学习，为期X个月。'], 7],
  ['a form', ['申请表', '姓名：______　性别：____', '本人____（姓名）系________（单位名称）职工。'], 4],
  ['a bulletin', ['三次产业结构为×∶×∶×。', '当日接报突发事件×起，X至X月降雨XXX毫米。'], 7],
  ['words asked for', ['合同编号：【合同编号】', '合同签订后【天数】日内交货。'], 2],
];

describe.each(['txt', 'docx'] as const)('as .%s', (format) => {
  it.each(PAPERS)('%s', async (_, lines, marks) => {
    const made = await imported(paperAs(format, lines, [2, 1, 5]), format);
    expect(made.places).toHaveLength(marks);
    expect(await draftOf(made)).toEqual(lines);
    const { data, expected } = answered(made);
    expect(await filledOf(made, data)).toEqual(expected);
  });
});

describe('words that look like marks stay', () => {
  it.each([
    '使用X光机、X射线和X波段雷达检查。',
    '配备KN95口罩，取得1+X证书，购买iPhone X和SpaceX股票。',
    '尺寸为3×4米，版面210mm×297mm。',
    '电话133****6789、027-8810****。',
    '被告人陈某某、李某被提起公诉。',
    '二〇二五年防汛值班表。',
    '实施“1+6+X”行动，规格为XXL。',
    '某种程度上，某些地方仍有差距。',
  ])('%s', async (line) => {
    expect((await imported(`${line}\n`, 'txt')).places).toEqual([]);
  });
});

describe('what is written of a paper', () => {
  it('Markdown stays as it is written, bold beside a mark too', async () => {
    const made = await imported('# 请示\n\n拨付**专项资金**XX万元，由XX**另行**通知。\n', 'md');
    expect(made.template).toBe('# 请示\n\n拨付**专项资金**{{专项资金}}万元，由{{另行通知}}**另行**通知。\n');
    const { data } = answered(made);
    expect(await filledOf(made, data)).toEqual(['请示', '拨付专项资金12.5万元，由东桥另行通知。']);
  });

  it('what is bold and begins or ends with a mark is plain, for a value may begin with a sign', async () => {
    const made = await imported('由**XX公司**负责，*XX*配合，**另行XX**。\n', 'md');
    expect(made.template).not.toMatch(/\*/);
    expect(await draftOf(made)).toEqual(['由XX公司负责，XX配合，另行XX。']);
  });

  it('in Word only what was a mark is replaced; spelling marks, formats and other parts stay', async () => {
    const body = paragraph(
      run('完成'),
      '<w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>X</w:t></w:r><w:r><w:t>X</w:t></w:r>',
      run('亿元。'),
    );
    const made = await imported(docx(body), 'docx');
    const xml = (bytes: string | Uint8Array) => part(bytes as Uint8Array, 'word/document.xml');
    expect(xml(made.template)).toBe(
      xml(docx(body))?.replace(
        '<w:t>X</w:t></w:r><w:r><w:t>X</w:t>',
        '<w:t>{{金额}}</w:t></w:r><w:r><w:t></w:t>',
      ),
    );
    expect(await draftOf(made)).toEqual(['完成XX亿元。']);
  });

  it('in Word text boxes with the same words keep their own slots, in their form for older programs too', async () => {
    const box = `<w:txbxContent>${paragraph(run('编号：XX'))}</w:txbxContent>`;
    const shape = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const made = await imported(docx(paragraph(shape) + paragraph(shape)), 'docx');
    expect(made.slots.map(({ key }) => key)).toEqual(['编号', '编号2']);
    const xml = part(made.template as Uint8Array, 'word/document.xml') ?? '';
    expect(xml.match(/\{\{编号2?\}\}/g)).toEqual(['{{编号}}', '{{编号}}', '{{编号2}}', '{{编号2}}']);
  });

  it('in Word blanks and tabs that are underlined are a line to write on', async () => {
    const underlined = (content: string) => `<w:r><w:rPr><w:u w:val="single"/></w:rPr>${content}</w:r>`;
    const tabs = underlined('<w:tab/><w:tab/>');
    const blanks = underlined('<w:t xml:space="preserve">   </w:t>');
    const made = await imported(
      docx(paragraph(run('甲方：'), tabs, run('乙方：'), blanks, blanks, run('签订'))),
      'docx',
    );
    expect(made.slots.map(({ key }) => key)).toEqual(['甲方', '乙方']);
    expect(await draftOf(made)).toEqual(['甲方：\t\t乙方：      签订']);
    expect(await filledOf(made, { 甲方: '东桥', 乙方: '西桥' })).toEqual(['甲方：东桥乙方：西桥签订']);
  });

  it('in Word no slot is without its tag: between brackets that are runs of their own, in place of hyphens that never break', async () => {
    const hyphens = '<w:r><w:noBreakHyphen/><w:noBreakHyphen/></w:r>';
    const body = paragraph(run('联系人（'), run('），收入'), hyphens, run('亿元'));
    const made = await imported(docx(body), 'docx', { extra: ['--'] });
    expect(made.slots).toHaveLength(2);
    const [name = '', income = ''] = made.slots.map(({ key }) => key);
    expect(await filledOf(made, { [name]: '东桥', [income]: '12.5' })).toEqual([
      '联系人（东桥），收入12.5亿元',
    ]);
  });

  it('in Word a mark that begins with a picture is refused, which no tag can stand for', async () => {
    const picture = paragraph(
      run('收入'),
      '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>',
      run('亿元'),
    );
    const made = await importPaper('paper.docx', docx(picture), { extra: ['\uFFFC'] });
    expect(made).toMatchObject([{ code: 'document-part-broken' }]);
  });

  it('adverts before the title are left out and told; with `all` they stay', async () => {
    const paper =
      '会员免费下载\n\n青禾县工作总结\n今年以来，全县上下认真贯彻落实上级的决策部署，统筹推进各项工作，经济社会保持平稳健康发展，完成固定资产投资XX亿元。\n';
    const made = await imported(paper, 'txt');
    expect(made.paper.leftOut.map(({ text }) => text)).toContain('会员免费下载');
    expect((await draftOf(made))[0]).toBe('青禾县工作总结');
    expect((await draftOf(await imported(paper, 'txt', { all: true })))[0]).toBe('会员免费下载');
  });

  it('what stands around a mark is told; of one alone its label, or those of its cell', async () => {
    const meanings = async (content: string | Buffer, format: PaperFormat) =>
      (await imported(content, format)).slots.map(({ meaning }) => meaning);
    expect(await meanings('完成投资X亿元。\n联系人：XXX，男。\nXXX，男，汉族。\n', 'txt')).toEqual([
      '完成投资…亿元',
      '联系人：…',
      '…，男，汉族。',
    ]);
    const cells = ['镇', '投资额', '东桥', 'XX'].map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`);
    const rows = `<w:tr>${cells.slice(0, 2).join('')}</w:tr><w:tr>${cells.slice(2).join('')}</w:tr>`;
    const table = `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`;
    expect(await meanings(docx(table), 'docx')).toEqual(['东桥，投资额…']);
  });

  it('other marks are named', async () => {
    const made = await imported('完成投资@@亿元，责任人待定。\n', 'txt', { extra: ['@@', '待定'] });
    expect(made.places.map(({ mark }) => mark)).toEqual(['@@', '待定']);
  });

  it('`literal` keeps the word of rise, and the figure cannot be negative then', async () => {
    const made = await imported('投资增长X%。\n', 'txt', { literal: true });
    expect(made.template).toBe('投资增长{{投资增长}}%。\n');
    expect(made.description).toContain('下限: 0');
    expect((await imported('投资增长X%。\n', 'txt')).template).toBe('投资{{增长 投资增长}}。\n');
    expect((await imported('投资增长（下降）X%。\n', 'txt')).template).toBe('投资{{增长 投资增长}}。\n');
    expect((await imported('投资提高/降低X%以上，用电量同比±X%。\n', 'txt')).template).toBe(
      '投资{{增长 投资提高 升="提高" 降="降低" 后="以上"}}，用电量同比{{增长 用电量增长}}。\n',
    );
  });

  it('what people decided holds: a name, the same as another, words that stay, kind and unit', async () => {
    const paper = '甲公司出资XX万元，乙公司出资XX万元，方案为“XX”，另有XX处。\n';
    const keys = (await imported(paper, 'txt')).slots.map(({ key }) => key);
    const decisions = new Map([
      [keys[0] ?? '', { name: '出资', kind: '量', unit: '万元' } as const],
      [keys[1] ?? '', { same: '出资' }],
      [keys[2] ?? '', { words: true }],
      [keys[3] ?? '', { words: true }],
    ]);
    const made = await imported(paper, 'txt', { decisions });
    expect(made.description).toContain('保留: ["方案为“XX”", "另有XX处"]');
    expect(made.template).toBe('甲公司出资{{出资}}万元，乙公司出资{{出资}}万元，方案为“XX”，另有XX处。\n');
    const { data, expected } = answered(made);
    expect(await filledOf(made, data)).toEqual(expected);
  });

  it.each(['完成投资X亿元，', '完成投资X亿元。\n'])(
    'takes time in proportion for many of %j',
    async (text) => {
      expect(await growth((size) => imported(text.repeat(size), 'txt'), 250)).toBeLessThan(PROPORTIONAL);
    },
  );
});

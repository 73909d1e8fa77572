import { readFileSync } from 'node:fs';
import { generate } from '../../src/align/generated.ts';
import { readWordDocument } from '../../src/align/word-document.ts';
import { compile } from '../../src/compile/compile.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { baseOf } from '../../src/fill/base.ts';
import { resolve } from '../../src/fill/resolve.ts';
import { loadTemplate } from '../../src/host/load-template.ts';
import type { Template } from '../../src/model/template.ts';
import { readData } from '../../src/read/read.ts';
import { docx, paragraph, run } from '../documents/package.ts';
import type { Line, Model, Piece } from './model.ts';

const SWITCHES = `
指标表: 是
城市品质.途经铁路: 是
重点项目:
  - { 名称: 澜江碳纤维产业园二期, 投资额: 26.5, 进展: 主体封顶，年底试生产 }
  - { 名称: 云岭数字谷, 投资额: 18, 进展: 正在施工 }
  - { 名称: 白鹭河综合治理, 投资额: 9.6, 进展: 正在施工 }
  - { 名称: 鹿鸣谷旅游度假区, 投资额: 35.2, 进展: 已签约，正在办理用地手续 }
`;

function fileOf(path: string): string {
  return readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8');
}

/** A template filled with data, as a document of which it is known what each of its words is. */
async function modelOf(template: Template, data: string): Promise<Model> {
  for await (const { record } of readData(
    { file: 'd.yaml', bytes: new TextEncoder().encode(data) },
    template.slots,
  )) {
    if (!record) break;
    const resolved = resolve(template, record);
    if (hasErrors(resolved.diagnostics))
      throw new Error(resolved.diagnostics.map(({ code }) => code).join(' '));
    const word = { format: 'docx', readAlike: readWordDocument } as const;
    const generated = await generate(template, baseOf(template, resolved), word);
    if ('code' in generated) throw new Error(generated.code);
    return generated.blocks.map(({ text, cell }, block): Line => {
      const pieces: Piece[] = [];
      let at = 0;
      for (const [output, { start, end, slot, block: own }] of generated.outputs.entries()) {
        if (own !== block || start === end) continue;
        if (start > at) pieces.push({ text: text.slice(at, start) });
        pieces.push({ text: text.slice(start, end), output, slot });
        at = end;
      }
      if (at < text.length) pieces.push({ text: text.slice(at) });
      return { pieces, ...(cell && { cell }) };
    });
  }
  throw new Error('no record');
}

/** A built-in template filled with one of its samples; `full` turns all optional parts on. */
async function sample(template: string, data: string, full = false): Promise<Model> {
  const loaded = await loadTemplate(template);
  if (!loaded.template) throw new Error(`no template ${template}`);
  return modelOf(loaded.template, full ? `${fileOf(data)}\n${SWITCHES}` : fileOf(data));
}

const OFFICES = ['东风', '西关', '南湖', '北城'];

/** An office's own Word file: paragraphs that resemble each other, equal and adjacent values. */
async function officeSample(): Promise<Model> {
  const lines = [
    '关于{{地区}}各街道办事处重点工作的通报',
    '各街道办事处：',
    '现将{{年度}}年{{期间}}有关情况通报如下。',
    ...OFFICES.map(
      (name, at) =>
        `${name}街道办事处完成投资{{投资${at}}}亿元，同比增长{{增速${at}}}%；新增就业{{就业${at}}}人，办结事项{{事项${at}}}件。`,
    ),
    '全{{层级 地区}}{{企业数}}家企业中，{{达标数}}家达标，{{领导数}}位领导联系企业{{联系数}}个、项目{{项目数}}个。',
    '其中，{{单位}}和{{牵头单位}}进展较快，分别完成{{甲}}件、{{乙}}件。',
    '请{{牵头单位}}于{{期限}}前报送材料。',
  ];
  const bytes = docx(lines.map((text) => paragraph(run(text))).join(''));
  const { template, diagnostics } = await compile({ file: 'office.docx', bytes });
  if (!template) throw new Error(diagnostics.map(({ code }) => code).join(' '));
  const values: Record<string, string> = {
    地区: '云岭区',
    年度: '2020',
    期间: '上半年',
    企业数: '486',
    达标数: '36',
    领导数: '36',
    联系数: '36',
    项目数: '72',
    单位: '区发展和改革局',
    牵头单位: '区统计局',
    甲: '12',
    乙: '12',
    期限: '7月15日',
  };
  for (const [at] of OFFICES.entries()) {
    Object.assign(values, {
      [`投资${at}`]: `3${at}.5`,
      [`增速${at}`]: '2.1',
      [`就业${at}`]: '120',
      [`事项${at}`]: `8${at}`,
    });
  }
  return modelOf(
    template,
    Object.entries(values)
      .map(([key, value]) => `${key}: "${value}"\n`)
      .join(''),
  );
}

/** All samples. */
export async function samples(): Promise<readonly Model[]> {
  return Promise.all([
    sample('half-year-summary', 'yunling.yaml', true),
    sample('half-year-summary', 'songlan.yaml'),
    sample('economic-brief', 'economic-brief/yunlu.yaml'),
    sample('notice', 'notice/qingping.yaml'),
    officeSample(),
    sample('half-year-summary', 'yunling.yaml'),
    sample('half-year-summary', 'chengxi.yaml', true),
  ]);
}

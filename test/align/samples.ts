import { readFileSync } from 'node:fs';
import { fill } from '../../src/fill/fill.ts';
import { loadTemplate } from '../../src/host/load-template.ts';
import { readData } from '../../src/read/read.ts';
import { readPart, readZip } from '../../src/zip/read.ts';
import type { Line, Model, Piece } from './model.ts';

const SWITCHES = `
指标表: 是
城市品质.途经铁路: 是
重点项目:
  - 名称: 澜江碳纤维产业园二期
    投资额: 26.5
    进展: 主体封顶，年底试生产
  - 名称: 云岭数字谷
    投资额: 18
    进展: 正在施工
  - 名称: 白鹭河综合治理
    投资额: 9.6
    进展: 正在施工
  - 名称: 鹿鸣谷旅游度假区
    投资额: 35.2
    进展: 已签约，正在办理用地手续
`;

/** The built-in template filled with a sample, all its optional parts on or off. */
export async function sample(name: string, full: boolean): Promise<Model> {
  const loaded = await loadTemplate('half-year-summary');
  if (!loaded.template) throw new Error('no template');
  const text = readFileSync(`data/${name}.yaml`, 'utf8');
  const bytes = Buffer.from(full ? `${text}\n${SWITCHES}` : text);
  for await (const { record } of readData({ file: 'x.yaml', bytes }, loaded.template.slots)) {
    if (!record) continue;
    const filled = fill(loaded.template, record, { to: 'docx' });
    if (!filled.document)
      throw new Error(
        JSON.stringify(filled.diagnostics.filter((d) => d.severity === 'error').map((d) => [d.code, d.args])),
      );
    return modelOf(
      filled.document,
      filled.fills.map((each) => each.text),
    );
  }
  throw new Error('no record');
}

function modelOf(document: Uint8Array, fills: string[]): Model {
  const zip = readZip(document);
  if (typeof zip === 'string') throw new Error(zip);
  const entry = zip.entries.find((e) => e.name === 'word/document.xml');
  const xml = Buffer.from(readPart(zip, entry as never, 1e7) as Uint8Array).toString('utf8');
  const lines: Line[] = [];
  let table = -1;
  let row = -1;
  let column = -1;
  let inTable = false;
  let at = 0;
  let output = 0;
  for (const { 0: piece } of xml.matchAll(/<w:tbl>|<\/w:tbl>|<w:tr>|<w:tr [^>]*>|<w:tc>|<w:p>.*?<\/w:p>/gs)) {
    if (piece === '<w:tbl>') {
      table += 1;
      row = -1;
      inTable = true;
    } else if (piece === '</w:tbl>') inTable = false;
    else if (piece.startsWith('<w:tr')) {
      row += 1;
      column = -1;
    } else if (piece === '<w:tc>') column += 1;
    else {
      const pieces: Piece[] = [];
      for (const { 1: raw = '' } of piece.matchAll(/<w:t[ >][^>]*>?([^<]*)<\/w:t>/g)) {
        const text = raw
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, '&');
        if (text === fills[at]) {
          at += 1;
          pieces.push({ text, output });
          output += 1;
        } else pieces.push({ text });
      }
      lines.push({ pieces, ...(inTable && { cell: { table, row, column } }) });
    }
  }
  if (at !== fills.length) throw new Error(`only ${at} of ${fills.length} values found`);
  return lines;
}

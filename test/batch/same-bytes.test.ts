import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Cell, readXlsx, writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Slot } from '../../src/model/slot.ts';
import { writeSlotSheet } from '../../src/sheets/write/xlsx.ts';
import { gb18030 } from '../text/gb18030.ts';
import {
  csvText,
  type District,
  jsonLines,
  jsonOf,
  longRows,
  makeDistricts,
  wideRows,
  yamlDocuments,
  yamlOf,
} from './districts.ts';
import { builtIn, contents, newFolder, run } from './running.ts';

const root = newFolder();
let slots: readonly Slot[];
let districts: readonly District[];
let expected: ReadonlyMap<string, string>;

beforeAll(async () => {
  const { template } = await builtIn.asked();
  if (!template) throw new Error('no template');
  slots = [...template.slots.values()];
  districts = await makeDistricts(template.slots, 7);
  expected = await documents('yaml', { '各区.yaml': yamlDocuments(districts) });
});

/** The Word and Markdown files that some data files give, all of whose records are right. */
async function documents(
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<ReadonlyMap<string, string>> {
  const folder = join(root, name);
  const paths = Object.entries(files).map(([file, content]) => {
    const path = join(folder, 'data', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  });
  const results = await run(paths, join(folder, 'out'), { formats: ['docx', 'md'] });
  const errors = results.flatMap(({ diagnostics }) => diagnostics.filter((d) => d.severity === 'error'));
  expect(errors.map(({ code }) => code)).toEqual([]);
  return contents(join(folder, 'out'));
}

/** The collection sheet that we make, with a row added for each district. */
async function collectionSheet(): Promise<Uint8Array> {
  const { sheets } = await readXlsx(await writeSlotSheet(slots, { wide: true }), { readStyles: true });
  const [main] = sheets;
  if (!main) throw new Error('no sheet');
  const keys = collectionKeys(main.rows.slice(0, 2));
  const rows = [
    ...main.rows.slice(0, 2),
    ...districts.map((district) => keys.map((key) => district.get(key) ?? '')),
  ];
  return writeXlsx({ sheets: [{ name: main.name, rows, ...(main.merges && { merges: main.merges }) }] });
}

/** The slots of the columns, by the heads that stand above them in two rows. */
function collectionKeys([sections = [], heads = []]: readonly (readonly Cell['value'][])[]): string[] {
  let section = '';
  const width = Math.max(sections.length, heads.length);
  return Array.from({ length: width }, (_, column) => {
    const head = nameOf(heads[column]);
    const above = nameOf(sections[column]);
    if (head === '') return above;
    if (above !== '') section = above;
    return `${section}.${head}`;
  });
}

function nameOf(cell: Cell['value'] | undefined): string {
  return String(cell ?? '').replace(/（.*）$/, '');
}

/** A workbook with the sheet that we make for one report, for each district. */
async function sheetsOfOne(): Promise<Uint8Array> {
  const books = districts.map(async (values) => {
    const { sheets } = await readXlsx(await writeSlotSheet(slots, { values }));
    return { name: values.get('地区') ?? '', rows: sheets[0]?.rows ?? [] };
  });
  return writeXlsx({ sheets: await Promise.all(books) });
}

describe('the same values give the same bytes', () => {
  it('named after the districts, a Word and a Markdown file each', () => {
    expect(expected.size).toBe(14);
    expect([...expected.keys()]).toContain('澄溪一号县上半年工作总结.docx');
  });

  it.each<readonly [string, () => Promise<Readonly<Record<string, string | Uint8Array>>>]>([
    ['JSON lines', async () => ({ 'a.jsonl': jsonLines(districts) })],
    ['a JSON list', async () => ({ 'a.json': `[${districts.map(jsonOf).join(',')}]` })],
    [
      'a YAML list',
      async () => ({
        'a.yaml': districts.map((d) => `- ${yamlOf(d).trim().replaceAll('\n', '\n  ')}\n`).join(''),
      }),
    ],
    ['CSV, a district a row', async () => ({ 'a.csv': csvText(wideRows(districts)) })],
    ['CSV, a slot a row', async () => ({ 'a.csv': csvText(longRows(districts)) })],
    ['CSV in GB18030', async () => ({ 'a.csv': gb18030(csvText(wideRows(districts))) })],
    ['YAML in GB18030', async () => ({ 'a.yaml': gb18030(yamlDocuments(districts)) })],
    [
      'a wide sheet',
      async () => ({
        'a.xlsx': await writeXlsx({ sheets: [{ name: '上报表', rows: wideRows(districts) }] }),
      }),
    ],
    [
      'a long sheet',
      async () => ({
        'a.xlsx': await writeXlsx({ sheets: [{ name: '上报表', rows: longRows(districts) }] }),
      }),
    ],
    ['our collection sheet', async () => ({ 'a.xlsx': await collectionSheet() })],
    ['a sheet of ours for each district', async () => ({ 'a.xlsx': await sheetsOfOne() })],
  ])('%s', async (name, files) => {
    const made = await documents(name, await files());
    expect([...made.keys()]).toEqual([...expected.keys()]);
    expect(made).toEqual(expected);
  });

  it('a file for each district, under the names of the files', async () => {
    const files = districts.map((district, index) => [`${index}.yaml`, yamlOf(district)]);
    const made = await documents('files', Object.fromEntries(files));
    expect(made.size).toBe(14);
    expect(new Set(made.values())).toEqual(new Set(expected.values()));
  });
});

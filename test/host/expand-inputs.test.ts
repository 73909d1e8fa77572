import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expandInputs } from '../../src/host/expand-inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'fill-report-inputs-'));
const NAMES = ['b.yaml', 'a.yml', 'c.json', 'd.jsonl', 'e.xlsx', 'f.csv'];
const NOT_DATA = ['a.slots.yaml', 'a.schema.json', '.hidden.yaml', '~$e.xlsx', 'g.docx', 'h.txt'];

beforeAll(() => {
  for (const name of [...NAMES, ...NOT_DATA]) writeFileSync(join(folder, name), '');
  mkdirSync(join(folder, 'inner.yaml'));
  mkdirSync(join(folder, 'empty'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function names(...inputs: string[]): Promise<string[]> {
  const { files } = await expandInputs(inputs.map((input) => join(folder, input)));
  return files.map((file) => relative(folder, file));
}

describe('expandInputs', () => {
  test('a folder gives its data files in the order of their names', async () => {
    expect(await names('.')).toEqual(['a.yml', 'b.yaml', 'c.json', 'd.jsonl', 'e.xlsx', 'f.csv']);
  });

  test('a glob gives what is data', async () => {
    expect(await names('*.{yaml,json}')).toEqual(['b.yaml', 'c.json']);
  });

  test('each file once', async () => {
    expect(await names('b.yaml', '.', './b.yaml')).toHaveLength(NAMES.length);
  });

  test('of what a shell expanded, descriptions and schemas are passed over; named alone, a file is taken', async () => {
    expect(await names('a.slots.yaml', 'b.yaml', 'a.schema.json')).toEqual(['b.yaml']);
    expect(await names('a.slots.yaml')).toEqual(['a.slots.yaml']);
  });

  test('nothing found is said, a file that is not there left to the reader', async () => {
    const { diagnostics } = await expandInputs([join(folder, 'empty'), join(folder, '*.pdf')]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['folder-without-data', 'glob-without-data']);
    expect(await names('none.yaml')).toEqual(['none.yaml']);
  });
});

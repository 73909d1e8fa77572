import { expect, it } from 'vitest';
import { checkFiles } from '../../src/check/file.ts';
import { diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { findTemplates } from '../../src/host/find-template.ts';

const templates = findTemplates(undefined);

function given(file: string, text: string) {
  return { file, input: { bytes: new TextEncoder().encode(text) } };
}

const districts = ['1—6月', '1—6月', '1—6月', '1—6月', '1—5月'].map((period, at) =>
  given(`${at}.yaml`, `地区: 第${at}区\n期间: ${period}\n`),
);

async function codesOf(files: Parameters<typeof checkFiles>[0], off: readonly string[] = []) {
  const found: [string, string][] = [];
  for await (const [{ file }, { diagnostics }] of checkFiles(files, templates, new Set(off)))
    for (const { code } of diagnostics) if (code !== 'value-missing') found.push([file, code]);
  return found;
}

it('compares the records of all files, as filling them does', async () => {
  expect(await codesOf(districts)).toEqual([['4.yaml', 'period-differs']]);
  expect(await codesOf(districts.slice(2))).toEqual([]);
});

it('leaves out of a file what that file turns off', async () => {
  const [first, ...others] = districts.toReversed();
  if (!first) throw new Error('no file');
  const off = given(
    '4.yaml',
    `# fill-report-off: period-differs\n${new TextDecoder().decode(first.input.bytes)}`,
  );
  expect(await codesOf([off, ...others])).toEqual([]);
  expect(await codesOf(districts, ['period-differs'])).toEqual([]);
});

it('says of each file what there is to say, in order, whatever stands between data', async () => {
  const [one, two, ...more] = districts;
  if (!one || !two) throw new Error('no files');
  const unread = {
    file: '无.yaml',
    input: { diagnostic: diagnostic('input-not-found', { file: '无.yaml' }, { file: '无.yaml' }) },
  };
  const between = [given('文.md', '# 题目\n\n建成XX个。\n'), one, unread, given('空.json', '[]'), two];
  const found = await codesOf([...between, ...more]);
  const order = found.map(([file]) => file);
  expect([...new Set(order)]).toEqual(['文.md', '无.yaml', '空.json', '4.yaml']);
});

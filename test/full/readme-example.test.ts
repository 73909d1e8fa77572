import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'fill-report-readme-'));

beforeAll(() => {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/fill-report'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('README.md has a library example that runs as it stands', () => {
  const example = /```js\n(import [\s\S]*?)```/.exec(readme)?.[1] ?? '';
  writeFileSync(join(folder, 'example.mjs'), example);
  writeFileSync(join(folder, 'data.yaml'), '地区: 云岭区\n投资:\n  总额: 352000万元\n  增长: -3.20\n');
  const printed = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(printed).toBe('地区: 云岭区\n地区: 云岭区\n投资.总额: 35.2\n投资.增长: 下降3.20%\n');
  expect(existsSync(join(folder, 'brief.docx'))).toBe(true);
});

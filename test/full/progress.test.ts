import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'fast-string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMAND } from '../batch/command.ts';
import { makeDistricts, yamlDocuments } from '../batch/districts.ts';
import { builtIn, newFolder } from '../batch/running.ts';

const RECORDS = 1_500;
const COLUMNS = 60;
const hasTerminal = spawnSync('script', ['--version']).status === 0 && process.platform === 'linux';

const folder = newFolder();
beforeAll(async () => {
  const { template } = await builtIn.asked();
  writeFileSync(
    join(folder, 'a.yaml'),
    yamlDocuments(await makeDistricts(template?.slots ?? new Map(), RECORDS)),
  );
});

describe.skipIf(!hasTerminal)('on a terminal (needs the program `script`)', () => {
  it('a line tells how far the run has come, never wider than the screen, and goes away', () => {
    const run = `stty cols ${COLUMNS}; '${process.execPath}' '${COMMAND}' a.yaml -o out/ --lang zh`;
    const { stdout } = spawnSync('script', ['-qec', run, '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      input: '',
    });
    const lines = stdout.split('\r\u001b[K').slice(1);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) {
      expect(line).toMatch(/^已处理 \d+ 份，有问题 0 份，约剩 \d+ 秒 /);
      expect(stringWidth(line)).toBeLessThan(COLUMNS);
    }
    expect(lines.at(-1)).not.toContain('约剩');
    expect(readdirSync(join(folder, 'out'))).toHaveLength(RECORDS);
  });
});

it('on a pipe there are nothing but lines', () => {
  const { stderr } = spawnSync(process.execPath, [COMMAND, 'a.yaml', '-o', 'again/', '--lang', 'zh'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).not.toMatch(/[\r\u001b]/);
  expect(stderr.trimEnd().split('\n').at(-1)).toBe(
    `共 ${RECORDS} 份，已生成 ${RECORDS} 个文件（模板 half-year-summary）。`,
  );
});

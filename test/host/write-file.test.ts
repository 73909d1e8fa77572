import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileWriter, type WriterOptions, writeNew } from '../../src/host/write-file.ts';
import type { Ownership } from '../../src/model/format.ts';

const ROOT = process.getuid?.() === 0;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Options extends WriterOptions {
  readonly ownership: Ownership;
}

const judged = (ownership: Ownership, force = false): Options => ({ force, ownership });
const untouched = judged('untouched');
const at = (name: string): string => join(folder, name);
const names = (): string[] => readdirSync(folder).toSorted();
const bytes = (text: string): Uint8Array => Buffer.from(text);

function code(path: string, options: Options = untouched, content = 'new'): string {
  const written = fileWriter(options)(path, bytes(content), () => options.ownership);
  return 'outcome' in written ? written.outcome : written.diagnostic.code;
}

describe('fileWriter', () => {
  it('writes a new file and nothing else', () => {
    expect(code(at('总结.docx'))).toBe('written');
    expect(readFileSync(at('总结.docx'), 'utf8')).toBe('new');
    expect(names()).toEqual(['总结.docx']);
  });

  it('makes the folders on the way', () => {
    expect(code(at('out/上半年/a.docx'))).toBe('written');
    expect(names()).toEqual(['out']);
  });

  it('replaces a file of ours that nobody touched', () => {
    writeFileSync(at('a.docx'), 'old');
    expect(code(at('a.docx'))).toBe('replaced');
    expect(readFileSync(at('a.docx'), 'utf8')).toBe('new');
  });

  it('leaves a file with that very content alone, whoever made it', () => {
    writeFileSync(at('a.docx'), 'new');
    utimesSync(at('a.docx'), 1_000, 1_000);
    expect(code(at('a.docx'), judged('foreign'))).toBe('same');
    expect(statSync(at('a.docx')).mtimeMs).toBe(1_000_000);
  });

  it.each([
    ['changed', 'output-edited'],
    ['foreign', 'output-foreign'],
  ] as const)('keeps a %s file, but for --force', async (ownership, refusal) => {
    writeFileSync(at('a.docx'), 'work');
    expect(code(at('a.docx'), judged(ownership))).toBe(refusal);
    expect(readFileSync(at('a.docx'), 'utf8')).toBe('work');
    expect(names()).toEqual(['a.docx']);
    expect(code(at('a.docx'), judged(ownership, true))).toBe('replaced');
    expect(readFileSync(at('a.docx'), 'utf8')).toBe('new');
  });

  it('keeps what stands where a new file is to be, but for --force', () => {
    writeFileSync(at('a.yaml'), 'work');
    expect(writeNew(at('a.yaml'), bytes('new'))).toMatchObject({ diagnostic: { code: 'output-exists' } });
    expect(readFileSync(at('a.yaml'), 'utf8')).toBe('work');
    expect(writeNew(at('a.yaml'), bytes('new'), true)).toEqual({ outcome: 'replaced' });
  });

  it('takes an empty file for a place to write', () => {
    writeFileSync(at('a.docx'), '');
    expect(code(at('a.docx'), judged('foreign'))).toBe('replaced');
  });

  it('sees a file that appears or changes while it is writing', () => {
    const racing = (present: Uint8Array): Ownership => {
      if (Buffer.from(present).toString() === 'edited') return 'changed';
      writeFileSync(at('a.docx'), 'edited');
      return 'untouched';
    };
    writeFileSync(at('a.docx'), 'old');
    const written = fileWriter({ force: false })(at('a.docx'), bytes('new'), racing);
    expect(written).toMatchObject({ diagnostic: { code: 'output-edited' } });
    expect(readFileSync(at('a.docx'), 'utf8')).toBe('edited');
    expect(names()).toEqual(['a.docx']);
  });

  it.each([
    ['云岭区.docx', '~$云岭区.docx'],
    ['abcdefg.docx', '~$bcdefg.docx'],
    ['abcdefg.docx', '~$cdefg.docx'],
    ['云岭区上半年总结.docx', '~$区上半年总结.docx'],
    ['云岭区上半年总结.docx', '.~区上半年总结.docx'],
    ['云岭区.docx', '.~lock.云岭区.docx#'],
  ])('does not write %s beside %s, even with force', async (name, owner) => {
    writeFileSync(at(name), 'old');
    writeFileSync(at(owner), '');
    const written = writeNew(at(name), bytes('new'), true);
    expect(written).toMatchObject({ diagnostic: { code: 'output-open', args: { owner } } });
    expect(readFileSync(at(name), 'utf8')).toBe('old');
  });

  it("does not take another document's owner file for its own", () => {
    writeFileSync(at('~$bcdef.docx'), '');
    expect(code(at('abcdef.docx'))).toBe('written');
  });

  it('tells what stands in the way', () => {
    mkdirSync(at('folder.docx'));
    writeFileSync(at('file'), '');
    expect(code(at('folder.docx'))).toBe('output-folder');
    expect(code(at('file/a.docx'))).toBe('output-not-a-folder');
    expect(code(at('file/b/a.docx'))).toBe('output-not-a-folder');
    expect(code(at(`${'长'.repeat(100)}.docx`))).toBe('output-name-too-long');
    expect(names()).toEqual(['file', 'folder.docx']);
  });

  it.skipIf(process.platform === 'win32')('does not replace a device', () => {
    symlinkSync('/dev/null', at('a.docx'));
    expect(code(at('a.docx'))).toBe('output-special');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.skipIf(process.platform === 'win32')("keeps a replaced file's permissions", () => {
    writeFileSync(at('a.docx'), 'old');
    chmodSync(at('a.docx'), 0o604);
    code(at('a.docx'));
    expect(statSync(at('a.docx')).mode & 0o777).toBe(0o604);
  });

  it.skipIf(process.platform === 'win32')(
    'writes through a symbolic link, also to a file that is not there yet',
    async () => {
      mkdirSync(at('real'));
      symlinkSync('real/b.docx', at('link.docx'));
      expect(code(at('link.docx'))).toBe('written');
      expect(lstatSync(at('link.docx')).isSymbolicLink()).toBe(true);
      expect(readFileSync(at('real/b.docx'), 'utf8')).toBe('new');
      expect(code(at('link.docx'), untouched, 'newer')).toBe('replaced');
      expect(readFileSync(at('real/b.docx'), 'utf8')).toBe('newer');
    },
  );

  it.skipIf(process.platform === 'win32' || ROOT)('says that a file or folder is read-only', () => {
    writeFileSync(at('a.docx'), 'old');
    chmodSync(at('a.docx'), 0o444);
    expect(code(at('a.docx'))).toBe('output-no-permission');
    chmodSync(folder, 0o555);
    expect(code(at('b.docx'))).toBe('output-no-permission');
    chmodSync(folder, 0o755);
    expect(names()).toEqual(['a.docx']);
  });

  it('writes many files, and only says so in a dry run', () => {
    const letters = Array.from({ length: 40 }, (_, n) => String(n));
    for (const dryRun of [true, false]) {
      const write = fileWriter({ force: false, dryRun });
      const outcomes = letters.map((letter) =>
        write(at(`out/${letter}.md`), bytes(letter), () => 'untouched'),
      );
      expect(outcomes).toEqual(letters.map(() => ({ outcome: 'written' })));
      expect(names()).toEqual(dryRun ? [] : ['out']);
    }
    expect(letters.map((letter) => readFileSync(at(`out/${letter}.md`), 'utf8'))).toEqual(letters);
  });
});

describe('what a killed process leaves', () => {
  const host = hostname()
    .replace(/[^A-Za-z0-9.]/g, '_')
    .slice(0, 64);

  it('clears what dead processes of this host have left, and nothing else', () => {
    // More than any system numbers its processes.
    const dead = 99_999_999;
    const kept = [
      `.fill-report-${host}-${process.ppid}-1.tmp`,
      `.fill-report-otherhost-${dead}-1.tmp`,
      `.fill-report-${host}-${dead}-1.tmp.docx`,
      '总结.docx',
    ];
    const cleared = [`.fill-report-${host}-${dead}-1.tmp`, `.fill-report-${host}-${process.pid}-7.tmp`];
    for (const name of [...kept, ...cleared]) writeFileSync(at(name), '');
    expect(code(at('a.docx'))).toBe('written');
    expect(names()).toEqual([...kept, 'a.docx'].toSorted());
  });
});

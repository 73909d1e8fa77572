import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A transcript is a Markdown file that shows commands at work. Each `##` section has a folder of its own; a fenced
 * block whose info string ends in a file's name is that file; a `console` block holds commands after `$ ` and exactly
 * what they print (both streams), then `(exit 1)` if they end with anything but 0.
 */
export interface Block {
  /** What follows the backticks: `yaml 云岭区.yaml`, `console`. */
  readonly info: string;
  readonly content: string;
  /** Offsets of the content in the transcript. */
  readonly start: number;
  readonly end: number;
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const PROGRAM = join(import.meta.dirname, '../../bin/fill-report.js');
/** Stands in transcripts for the section's folder. */
const FOLDER = '/home/clerk';

export function sections(transcript: string): Section[] {
  const heads = Array.from(transcript.matchAll(/^## (.+)$/gm));
  return heads.map((head, index) => {
    const end = heads[index + 1]?.index ?? transcript.length;
    return { title: head[1] ?? '', blocks: blocks(transcript, head.index, end) };
  });
}

function blocks(transcript: string, from: number, to: number): Block[] {
  const fenced = /^(`{3,})(.*)\n([^]*?)^\1$/gm;
  return Array.from(transcript.slice(from, to).matchAll(fenced), (match) => {
    const [, fence = '', info = '', content = ''] = match;
    const start = from + match.index + fence.length + info.length + 1;
    return { info, content, start, end: start + content.length };
  });
}

/** Runs a section in a new folder and gives what each of its console blocks should have said. */
export function play({ blocks }: Section): { readonly block: Block; readonly said: string }[] {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'transcript-')));
  const [bin, folder] = [join(root, 'bin'), join(root, 'folder')];
  try {
    for (const made of [bin, folder]) mkdirSync(made);
    symlinkSync(PROGRAM, join(bin, 'fill-report'));
    return blocks.flatMap((block) => {
      if (block.info === 'console') return [{ block, said: runAll(block.content, folder, bin) }];
      const file = / (\S.*)$/.exec(block.info)?.[1];
      if (file !== undefined) writeFile(join(folder, file), block.content);
      return [];
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function writeFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The commands of a block, each followed by what it prints now. */
function runAll(content: string, folder: string, bin: string): string {
  const commands = content.match(/^\$ .*$/gm) ?? [];
  return commands.map((line) => `${line}\n${run(line.slice(2), folder, bin)}`).join('');
}

function run(command: string, folder: string, bin: string): string {
  const env = { PATH: `${bin}:${process.env['PATH']}`, HOME: folder, LANG: 'zh_CN.UTF-8' };
  const { stdout, status } = spawnSync('sh', ['-c', `{ ${command}\n} 2>&1`], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  const text = stdout.replaceAll(folder, FOLDER);
  const ended = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return status === 0 ? ended : `${ended}(exit ${status})\n`;
}

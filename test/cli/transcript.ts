import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROGRAM, runLine, type Surroundings } from './shell.ts';

/**
 * A transcript is a Markdown file that shows commands at work. Each `##` section has a folder of its own; a fenced
 * block whose info string ends in a file's name is that file; a `console` block holds commands after `$ ` and exactly
 * what they print (both streams), then `(exit 1)` if they end with anything but 0.
 */
interface Block {
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

export interface Played {
  readonly block: Block;
  /** What the block should have held. */
  readonly said: string;
}

/** Runs a section in a new folder. */
export async function play({ blocks }: Section): Promise<Played[]> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'transcript-')));
  const [bin, folder] = [join(root, 'bin'), join(root, 'folder')];
  const env = { PATH: `${bin}:${process.env['PATH']}`, HOME: folder, LANG: 'zh_CN.UTF-8' };
  const played: Played[] = [];
  try {
    for (const made of [bin, folder]) mkdirSync(made);
    symlinkSync(PROGRAM, join(bin, 'fill-report'));
    for (const block of blocks) {
      const file = / (\S.*)$/.exec(block.info)?.[1];
      if (block.info === 'console')
        played.push({ block, said: await runAll(block.content, { folder, env }) });
      else if (file !== undefined) writeFile(join(folder, file), block.content);
    }
    return played;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function writeFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The commands of a block, each followed by what it prints now. */
async function runAll(content: string, at: Surroundings): Promise<string> {
  let said = '';
  for (const line of content.match(/^\$ .*$/gm) ?? []) {
    const { printed, exit } = await runLine(line.slice(2), at);
    const text = printed.replaceAll(at.folder, FOLDER);
    const ended = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    said += `${line}\n${ended}${exit === 0 ? '' : `(exit ${exit})\n`}`;
  }
  return said;
}

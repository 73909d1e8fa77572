import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { main } from '../../src/cli/main.ts';

const ROOT = join(import.meta.dirname, '../..');
export const PROGRAM = join(ROOT, 'bin/fill-report.js');
const NAME = 'fill-report';

/** Where a line runs. */
export interface Surroundings {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Ended {
  /** On both streams, in the order in which it was printed. */
  readonly printed: string;
  readonly exit: number | null;
}

/** A command between `|`s. */
interface Stage {
  readonly text: string;
  /** The words of a run of ours, which needs no shell. */
  readonly words?: readonly string[];
  /** Where its standard error goes. */
  readonly stderr: 'shown' | 'dropped' | 'piped';
}

/** A command in which a shell has nothing to do but to part the words. */
const PLAIN = /^(?:'[^']*'|"[^"$`\\]*"|[^'"$`\\|&;<>()*?[\]#~])*$/;
/** What is left to a real shell as a whole. */
const WHOLE = /\$\(|^\(|^\{|^bash |^sh |\bulimit\b|\/dev\/full|^\w+=/;

/**
 * Runs a line as a shell would: commands joined by `&&`, `;` and `|`. Ours run in this process, as they were built, since
 * to start another is most of what a run takes; others, and what needs more of a shell, run in one.
 */
export async function runLine(line: string, at: Surroundings): Promise<Ended> {
  if (WHOLE.test(line)) return inShell(line, at);
  let printed = '';
  let exit: number | null = 0;
  for (const [joint, command] of commandsOf(line)) {
    if (joint === '&&' && exit !== 0) continue;
    const ended = await runPipe(splitOutsideQuotes(command, '|').map(stage), at);
    printed += ended.printed;
    exit = ended.exit;
  }
  return { printed, exit };
}

/** The commands of a list, each with what joins it to the one before. */
function commandsOf(line: string): [joint: string, command: string][] {
  return splitOutsideQuotes(line, ';').flatMap((list) =>
    splitOutsideQuotes(list, '&&').map((command, index): [string, string] => [
      index === 0 ? ';' : '&&',
      command.trim(),
    ]),
  );
}

function splitOutsideQuotes(line: string, by: string): string[] {
  const pieces = line.match(/'[^']*'|"(?:\\.|[^"\\])*"|\\.|&&|[^]/g) ?? [];
  const parts = [''];
  for (const piece of pieces) {
    if (piece === by) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

function stage(text: string): Stage {
  const [, command = '', dropped, piped] = /^(.*?)(?:(\s2> ?\/dev\/null)|(\s2>&1))?\s*$/s.exec(text) ?? [];
  const stderr = dropped ? 'dropped' : piped ? 'piped' : 'shown';
  if (!command.trim().startsWith(`${NAME} `) && command.trim() !== NAME) return { text, stderr: 'piped' };
  if (!PLAIN.test(command)) return { text, stderr: 'piped' };
  const words = command.match(/(?:'[^']*'|"[^"]*"|[^'"\s])+/g) ?? [];
  const plain = words.map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));
  return { text, words: plain.slice(1), stderr };
}

async function runPipe(stages: readonly Stage[], at: Surroundings): Promise<Ended> {
  const shown: Buffer[] = [];
  let input: Buffer = Buffer.alloc(0);
  let exit: number | null = 0;
  for (const [index, { text, words, stderr }] of stages.entries()) {
    const isLast = index === stages.length - 1;
    if (words === undefined) {
      // What goes to standard error before the end of a pipe is not part of what goes through it.
      const ended = spawnSync('sh', ['-c', isLast ? `{ ${text}\n} 2>&1` : text], {
        cwd: at.folder,
        env: at.env,
        input,
      });
      if (!isLast) shown.push(ended.stderr);
      [input, exit] = [ended.stdout, ended.status];
    } else {
      const passed: Buffer[] = [];
      const err = { shown: isLast ? passed : shown, dropped: [], piped: passed }[stderr];
      exit = await runHere(words, at, { input, out: passed, err });
      input = Buffer.concat(passed);
    }
  }
  return { printed: Buffer.concat([...shown, input]).toString('utf8'), exit };
}

interface Streams {
  readonly input: Buffer;
  readonly out: Buffer[];
  readonly err: Buffer[];
}

interface Built {
  readonly main: typeof main;
}

let built: Built | undefined;

/** The command as it was built, loaded once as its own process loads it. */
function builtCommand(): Built {
  const { load }: { load: (file: string) => Built } = createRequire(import.meta.url)(
    join(ROOT, 'bin/load.js'),
  );
  built ??= load(join(ROOT, 'dist/cli.cjs'));
  return built;
}

/** Runs it in this process. */
async function runHere(
  argv: readonly string[],
  { folder, env }: Surroundings,
  streams: Streams,
): Promise<number> {
  const stdin = Readable.from(streams.input.length > 0 ? [streams.input] : []);
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await builtCommand().main(argv, {
      env,
      stdin,
      stdout: collect(streams.out),
      stderr: collect(streams.err),
    });
  } finally {
    process.chdir(before);
  }
}

function collect(pieces: Buffer[]): Writable {
  return new Writable({
    write: (piece: Buffer, _, done) => {
      pieces.push(piece);
      done();
    },
  });
}

function inShell(line: string, { folder, env }: Surroundings): Ended {
  const script = `{ ${line}\n} 2>&1`;
  const { stdout, status } = spawnSync('sh', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
  return { printed: stdout, exit: status };
}

import type { WriteStream } from 'node:tty';
import type { Lang } from '../diagnostics/words.ts';

/** A stream that may be a terminal. */
type Output = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'hasColors'>>;

/** What the command line is given by its process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Where the command line speaks to, and what it hears. */
export interface Terminal {
  readonly lang: Lang;
  /** Whether what is said may be coloured: on a terminal, unless NO_COLOR or the like forbids it. */
  readonly color: boolean;
  /** Whether what is said goes to a terminal, where a line can be written over. */
  readonly isTerminal: boolean;
  /** Columns for what is said. */
  readonly columns: number;
  /** Whether standard output is a terminal, on which a Word file makes no sense. */
  readonly outIsTerminal: boolean;
  /** Whether results may be coloured, as what is said may. */
  readonly outColor: boolean;
  /** Columns of the terminal that standard output is, if it is one. */
  readonly outColumns?: number;
  /** Standard input; asked for late, because to open it takes time. */
  readonly input: () => Surroundings['stdin'];
  /** To standard output: results. Settles when they are handed over, fails if they cannot be. */
  readonly out: (content: string | Uint8Array) => Promise<void>;
  /** To standard error: what a person should read. */
  readonly say: (text: string) => void;
}

/** Columns where there is no terminal to ask. */
const COLUMNS = 100;

/** A reader that goes away early (`| head`) is no error. */
export function terminal(lang: Lang, surroundings: Surroundings): Terminal {
  const { stdout, stderr } = surroundings;
  // What went wrong with a write is told to its callback; without a listener it would end the process.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  const { isTTY: isTerminal = false, columns = 0 } = stderr;
  const { isTTY: outIsTerminal = false, columns: outColumns = 0 } = stdout;
  return {
    lang,
    color: isTerminal && stderr.hasColors?.() === true,
    isTerminal,
    // A terminal that does not know its own size says 0.
    columns: isTerminal && columns > 0 ? columns : COLUMNS,
    outIsTerminal,
    outColor: outIsTerminal && stdout.hasColors?.() === true,
    ...(outIsTerminal && outColumns > 0 && { outColumns }),
    input: () => surroundings.stdin,
    out: (content) =>
      new Promise((resolve, reject) => {
        stdout.write(content, (error) => (error && !isClosedPipe(error) ? reject(error) : resolve()));
      }),
    say: (text) => void stderr.write(text),
  };
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}

import type { Lang } from '../diagnostics/words.ts';

/** Where the command line speaks to. */
export interface Terminal {
  readonly lang: Lang;
  /** Whether what is said may be coloured: on a terminal, unless NO_COLOR or the like forbids it. */
  readonly color: boolean;
  /** Columns for what is said. */
  readonly columns: number;
  /** Whether standard output is a terminal, on which a Word file makes no sense. */
  readonly outIsTerminal: boolean;
  /** Columns of the terminal that standard output is, if it is one. */
  readonly outColumns?: number;
  /** To standard output: results. Settles when they are handed over, fails if they cannot be. */
  readonly out: (content: string | Uint8Array) => Promise<void>;
  /** To standard error: what a person should read. */
  readonly say: (text: string) => void;
}

/** Columns where there is no terminal to ask. */
const COLUMNS = 100;

/** The process's own streams. A reader that goes away early (`| head`) is no error. */
export function terminal(lang: Lang): Terminal {
  const { stdout, stderr } = process;
  // What went wrong with a write is told to its callback; without a listener it would end the process.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  return {
    lang,
    color: stderr.isTTY && stderr.hasColors(),
    // A terminal that does not know its own size says 0.
    columns: stderr.isTTY && stderr.columns > 0 ? stderr.columns : COLUMNS,
    outIsTerminal: stdout.isTTY,
    ...(stdout.isTTY && stdout.columns > 0 && { outColumns: stdout.columns }),
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

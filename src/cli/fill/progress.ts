import { visible } from '../../diagnostics/words.ts';
import type { Terminal } from '../terminal.ts';
import { cutShort } from './table.ts';
import { fillTexts, type Tally } from './texts.ts';

/** A line on a terminal that is written over and over. */
export interface Progress {
  /** @param share - how much of the work is done, from 0 to 1 */
  readonly show: (tally: Readonly<Tally>, share: number, name: string) => void;
  readonly clear: () => void;
}

const SILENT: Progress = { show: () => undefined, clear: () => undefined };
const CLEAR_LINE = '\r\u001b[K';
/** A line is written at most ten times a second, and none in the first half second: most runs are over by then. */
const EVERY = 100;
const FIRST = 500;

/** Shows how far a run has come, if `wanted` and there is a terminal to show it on. */
export function progressLine(screen: Terminal, wanted: boolean): Progress {
  if (!wanted || !screen.isTerminal) return SILENT;
  const started = performance.now();
  let last = started + FIRST - EVERY;
  let isShown = false;
  return {
    show: ({ records, failed }, share, name) => {
      const now = performance.now();
      if (now - last < EVERY) return;
      last = now;
      isShown = true;
      const seconds = share > 0 ? Math.ceil(((now - started) / share - (now - started)) / 1000) : undefined;
      const text = `${fillTexts[screen.lang].progress(records, failed, seconds)}  ${visible(name)}`;
      screen.say(`${CLEAR_LINE}${cutShort(text, screen.columns - 1)}`);
    },
    clear: () => {
      if (isShown) screen.say(CLEAR_LINE);
    },
  };
}

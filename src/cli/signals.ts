const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ctrl-C and the like end the process as they always do, but not within the writing of a file, which is synchronous: a
 * listener waits for it.
 */
export function deferSignals(): void {
  for (const signal of SIGNALS) process.once(signal, () => process.kill(process.pid, signal));
}

/** Whether somebody asked the run to stop. */
export interface Stopping {
  readonly asked: () => boolean;
  /** Ends the process as the signal would have. */
  readonly obey: () => void;
}

/** Hears Ctrl-C and the like: a run stops between two files, and can say how far it came. A second one ends it at once. */
export function stopping(): Stopping {
  let heard: NodeJS.Signals | undefined;
  for (const signal of SIGNALS) process.removeAllListeners(signal);
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      heard = signal;
      for (const other of SIGNALS) process.removeAllListeners(other);
    });
  }
  return {
    asked: () => heard !== undefined,
    obey: () => {
      if (heard !== undefined) process.kill(process.pid, heard);
    },
  };
}

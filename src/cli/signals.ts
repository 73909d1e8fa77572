const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ctrl-C and the like end the process as they always do, but not within the writing of a file, which is synchronous: a
 * listener waits for it. Where somebody listens already, nothing changes.
 */
export function deferSignals(): void {
  for (const signal of SIGNALS) {
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.kill(process.pid, signal));
  }
}

/** Whether somebody asked the run to stop. */
export interface Stopping {
  readonly asked: () => boolean;
  /** Settles when somebody asks. */
  readonly heard: Promise<void>;
  /** Ends the process as the signal would have. */
  readonly obey: () => void;
}

/** Hears Ctrl-C and the like: a run stops between two files, and can say how far it came. A second one ends it at once. */
export function stopping(): Stopping {
  let signalled: NodeJS.Signals | undefined;
  const forget = (): void => {
    for (const signal of SIGNALS) process.removeAllListeners(signal);
  };
  forget();
  const heard = new Promise<void>((resolve) => {
    for (const signal of SIGNALS) {
      process.once(signal, () => {
        signalled = signal;
        forget();
        resolve();
      });
    }
  });
  return {
    asked: () => signalled !== undefined,
    heard,
    obey: () => {
      if (signalled !== undefined) process.kill(process.pid, signalled);
    },
  };
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Slot } from '../model/slot.ts';
import { textReport } from '../report/text.ts';
import type { ListOptions, ProblemList } from './problem-list.ts';
import type { Terminal } from './terminal.ts';

interface Told {
  readonly diagnostics: readonly Diagnostic[];
  readonly template: { readonly slots: ReadonlyMap<string, Slot> } | undefined;
  /** What came of it, in lines; '' for nothing. */
  readonly account: string;
}

/** Tells a person what is wrong and, unless it shall be quiet, what came of it. */
export function tell({ diagnostics, template, account }: Told, quiet: boolean, screen: Terminal): void {
  const findings = textReport(diagnostics, { ...screen, slots: template?.slots ?? new Map() });
  screen.say([findings, quiet ? '' : account].filter((text) => text !== '').join('\n'));
}

/** What nobody asked to be listed. */
const NO_LIST: ProblemList = {
  add: () => undefined,
  write: async (end) => {
    await end();
    return true;
  },
};

/** The list that `--report` asks for, if it does: loaded only then. */
export async function problemListFor(
  path: string | undefined,
  options: ListOptions,
  screen: Terminal,
): Promise<ProblemList> {
  if (path === undefined) return NO_LIST;
  const { problemList } = await import('./problem-list.ts');
  return problemList(path, options, screen);
}

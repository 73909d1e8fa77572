import type { RecordResult } from '../../batch/run.ts';
import type { Outcome } from '../../model/files.ts';
import { grouped } from '../../report/order.ts';

/** How much is to be said of a record. */
export interface Counts {
  readonly missing: number;
  /** Errors but for missing slots and refusals. */
  readonly errors: number;
  /** Documents that were not written because of their names or of what stands there. */
  readonly refused: number;
  /** Warnings but for the defaults, which are told once for all records. */
  readonly warnings: number;
  readonly defaults: number;
}

/** Counts of a run so far. */
export interface Tally {
  records: number;
  /** Records not all of whose documents are there, or would be. */
  failed: number;
  /** Of these, those in whose place a person's work stands. */
  kept: number;
  /** Records with something missing or wrong that are written all the same (`--draft`). */
  drafts: number;
  readonly documents: Record<Outcome, number>;
}

const KEPT: ReadonlySet<string> = new Set(['output-edited', 'output-foreign']);

export function countsOf({ diagnostics, refusals }: RecordResult): Counts {
  const { missing, defaults } = grouped(diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  // A refusal that many records share stands with the first of them.
  const told = refusals.filter((refusal) => diagnostics.includes(refusal)).length;
  return {
    missing: missing.length,
    errors: errors - missing.length - told,
    refused: refusals.length,
    warnings: diagnostics.length - errors - defaults.length,
    defaults: defaults.length,
  };
}

export function newTally(): Tally {
  return { records: 0, failed: 0, kept: 0, drafts: 0, documents: { written: 0, replaced: 0, same: 0 } };
}

export function addTo(tally: Tally, { ok, outputs, refusals }: RecordResult, counts: Counts): void {
  tally.records += 1;
  if (!ok) tally.failed += 1;
  if (refusals.some(({ code }) => KEPT.has(code))) tally.kept += 1;
  if (outputs.length > 0 && counts.missing + counts.errors > 0) tally.drafts += 1;
  for (const { outcome } of outputs) tally.documents[outcome] += 1;
}

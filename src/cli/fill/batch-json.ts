import { resolve } from 'node:path';
import type { Output, RecordResult } from '../../batch/run.ts';
import { argumentText, type Lang } from '../../diagnostics/words.ts';
import type { Outcome } from '../../model/files.ts';
import { type JsonFinding, jsonFinding } from '../../report/json.ts';
import { grouped } from '../../report/order.ts';
import { placeText } from '../../report/place.ts';
import type { UsedDefault } from '../../report/text.ts';
import type { Tally } from './tally.ts';

/** A line a record. */
interface JsonRecord {
  readonly type: 'record';
  /** What the record is called: by the slot that names it, else its input's name. */
  readonly name: string;
  readonly file: string;
  /** Where the record begins, as `file:line:column` or `file sheet!cell`. */
  readonly place: string;
  /** Whether every document that was asked for is there now, or would be. */
  readonly ok: boolean;
  /** Full paths; those that were not written are in the findings. None when `--strict` lets nothing be written. */
  readonly documents: readonly Output[];
  readonly missing: number;
  /** How many findings there are of each severity. */
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly JsonFinding[];
}

/** The last line. */
interface JsonBatchSummary extends Readonly<Record<Outcome, number>> {
  readonly type: 'summary';
  /** Whether every document of every record is there now; the exit code is 0 then. */
  readonly ok: boolean;
  readonly dryRun: boolean;
  /** Whether the run was ended before its end. */
  readonly stopped: boolean;
  readonly records: number;
  readonly failed: number;
  readonly missing: number;
  readonly errors: number;
  readonly warnings: number;
  readonly defaults: readonly { readonly slot: string; readonly value: string; readonly records: number }[];
}

export function jsonRecord(result: RecordResult, lang: Lang): JsonRecord {
  const { findings, missing, defaults } = grouped(result.diagnostics);
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error').length;
  return {
    type: 'record',
    name: result.name,
    file: result.file,
    place: placeText(result.place, lang),
    ok: result.ok,
    documents: result.outputs.map(({ path, outcome }) => ({ path: resolve(path), outcome })),
    missing: missing.length,
    errors,
    warnings: result.diagnostics.length - errors,
    findings: [...findings, ...missing, ...defaults].map((found) => jsonFinding(found, lang)),
  };
}

/** What the lines before the last one add up to. */
export type Sums = Record<'missing' | 'errors' | 'warnings', number>;

export function jsonSummary(
  { records, failed, documents }: Tally,
  sums: Readonly<Sums>,
  used: readonly UsedDefault[],
  told: Pick<JsonBatchSummary, 'ok' | 'dryRun' | 'stopped'>,
  lang: Lang,
): JsonBatchSummary {
  const defaults = used.map(({ said, records: count }) => ({
    slot: said.slot ?? '',
    value: argumentText(said.args['value'] ?? '', lang),
    records: count,
  }));
  return { type: 'summary', ...told, records, failed, ...documents, ...sums, defaults };
}

import { resolve } from 'node:path';
import type { OutputFile, RecordResult } from '../../batch/run.ts';
import { argumentText, type Lang } from '../../diagnostics/words.ts';
import type { Outcome } from '../../model/files.ts';
import {
  type Account,
  type Counts,
  countsOf,
  grouped,
  type Severities,
  severitiesOf,
  told,
} from '../../report/account.ts';
import { type JsonFinding, jsonFinding } from '../../report/json.ts';
import { placeText } from '../../report/place.ts';
import type { Tally } from './texts.ts';

/** The last line for one report; its findings stand in lines before it. */
interface JsonReport extends Severities {
  readonly type: 'summary';
  /** Whether every document that was asked for is there now; the exit code is 0 then and 1 otherwise. */
  readonly ok: boolean;
  /** Full paths (`-` for standard output); none when nothing was written. */
  readonly documents: readonly OutputFile[];
  readonly dryRun: boolean;
  /** The template's name or file; absent where there is none. */
  readonly template?: string;
  /** How many slots got a value from the data, their default, and nothing. */
  readonly filled: number;
  readonly defaults: readonly JsonDefault[];
  readonly missing: number;
}

interface JsonDefault {
  readonly slot: string;
  readonly value: string;
}

/** A line a record. */
interface JsonRecord extends Severities {
  readonly type: 'record';
  /** What the record is called: by the slot that names it, else its input's name. */
  readonly name: string;
  readonly file: string;
  /** Where the record begins, as `file:line:column` or `file sheet!cell`. */
  readonly place: string;
  readonly template?: string;
  /** Whether every document that was asked for is there now, or would be. */
  readonly ok: boolean;
  /** Full paths; those that were not written are in the findings. None when `--strict` lets nothing be written. */
  readonly documents: readonly OutputFile[];
  readonly missing: number;
  readonly findings: readonly JsonFinding[];
}

/** The last line for many reports. */
interface JsonSummary extends Severities, Readonly<Record<Outcome, number>> {
  readonly type: 'summary';
  /** Whether every document of every record is there now; the exit code is 0 then. */
  readonly ok: boolean;
  readonly dryRun: boolean;
  /** Whether the run was ended before its end. */
  readonly stopped: boolean;
  readonly records: number;
  readonly failed: number;
  readonly missing: number;
  readonly templates: readonly string[];
  /** `names`: the first records that used it; absent where all did. */
  readonly defaults: readonly (JsonDefault & {
    readonly records: number;
    readonly names?: readonly string[];
  })[];
}

/** @param filled - how many slots got a value from the data */
export function reportAsJson(result: RecordResult, filled: number, dryRun: boolean, lang: Lang): JsonReport {
  const counts = countsOf(result.diagnostics);
  const { missing } = counts;
  const defaults = grouped(result.diagnostics).defaults.map((used) => jsonDefault(used, lang));
  return {
    type: 'summary',
    ok: result.ok,
    documents: documentsOf(result),
    dryRun,
    ...templateOf(result),
    filled,
    defaults,
    missing,
    ...severitiesOf(counts),
  };
}

export function jsonRecord(result: RecordResult, counts: Counts, lang: Lang): JsonRecord {
  return {
    type: 'record',
    name: result.name,
    file: result.file,
    place: placeText(result.place, lang),
    ...templateOf(result),
    ok: result.ok,
    documents: documentsOf(result),
    missing: counts.missing,
    ...severitiesOf(counts),
    findings: told(result.diagnostics).map((found) => jsonFinding(found, lang)),
  };
}

export function jsonSummary(
  { records, failed, documents, templates }: Readonly<Tally>,
  account: Account,
  how: Pick<JsonSummary, 'ok' | 'dryRun' | 'stopped'>,
  lang: Lang,
): JsonSummary {
  const { missing, ...counts } = account.counts();
  const defaults = account.defaults().map(({ diagnostic, records: count, names }) => ({
    ...jsonDefault(diagnostic, lang),
    records: count,
    ...(names.length > 0 && { names }),
  }));
  return {
    type: 'summary',
    ...how,
    records,
    failed,
    ...documents,
    missing,
    ...severitiesOf({ missing, ...counts }),
    templates: [...templates],
    defaults,
  };
}

/** With the files beside them, under their full paths. */
export function documentsOf({ outputs, beside }: RecordResult): OutputFile[] {
  return [...outputs, ...beside].map(({ path, outcome }) => ({
    path: path === '-' ? path : resolve(path),
    outcome,
  }));
}

function templateOf({ template }: RecordResult): { readonly template?: string } {
  return template ? { template: template.file } : {};
}

function jsonDefault({ slot = '', args }: RecordResult['diagnostics'][number], lang: Lang): JsonDefault {
  return { slot, value: argumentText(args['value'] ?? '', lang) };
}

import stringWidth from 'fast-string-width';
import type { RecordResult } from '../batch/run.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type JsonFinding, jsonFinding, jsonLine, jsonReport } from '../diagnostics/format/json.ts';
import { grouped } from '../diagnostics/format/order.ts';
import { placeText } from '../diagnostics/format/place.ts';
import { textReport } from '../diagnostics/format/text.ts';
import { argumentText, visible } from '../diagnostics/format.ts';
import type { Outcome } from '../files.ts';
import { type BatchTexts, batchTexts } from './batch-texts.ts';
import type { Terminal } from './terminal.ts';

export interface BatchReportOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  /** Nothing is written: what would be is told. */
  readonly dryRun: boolean;
  /** Nothing is written because not everything is right (`--strict`). */
  readonly isRefused: boolean;
}

/** Counts of a run so far. */
export interface Tally {
  records: number;
  /** Records that are not written because something is wrong with them. */
  failed: number;
  readonly documents: Record<Outcome, number>;
}

/** Gathers what a run over many records has to say; memory grows with what is wrong, not with what is right. */
export interface BatchReport {
  readonly tally: Readonly<Tally>;
  /** What is wrong with the inputs as a whole. */
  readonly addInputs: (diagnostics: readonly Diagnostic[]) => Promise<void>;
  readonly add: (result: RecordResult) => Promise<void>;
  /** Says it all. `stopped`: the run was ended before its end. */
  readonly end: (stopped: boolean) => Promise<void>;
}

/** One line of the table that is sent back to the districts. */
interface Row {
  readonly name: string;
  readonly state: string;
  readonly where: string;
}

/** A default with how many records used it. */
interface Used {
  readonly slot: string;
  readonly value: string;
  records: number;
}

interface JsonRecord {
  readonly type: 'record';
  /** 地区, or the input's name. */
  readonly name: string;
  readonly file: string;
  /** The line, cell or sheet where the record begins, as `file:line:column`. */
  readonly place: string;
  readonly ok: boolean;
  readonly documents: readonly { readonly path: string; readonly outcome: Outcome }[];
  readonly missing: number;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly JsonFinding[];
}

/** Beyond so many records only those with something wrong have a line of their own. */
const ALL_ROWS = 200;
/** So many records' troubles are told in full; the rest are in the table. */
const MOST_DETAILS = 50;

interface Counts {
  readonly missing: number;
  readonly errors: number;
  readonly warnings: number;
}

function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const { missing } = grouped(diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { missing: missing.length, errors: errors - missing.length, warnings: diagnostics.length - errors };
}

function stateOf(
  { outputs }: RecordResult,
  { missing, errors }: Counts,
  texts: BatchTexts,
  dryRun: boolean,
): string {
  const wrong = [
    ...(missing > 0 ? [texts.missing(missing)] : []),
    ...(errors > 0 ? [texts.errors(errors)] : []),
  ].join(texts.comma);
  const [output] = outputs;
  if (!output) return wrong;
  const done = dryRun ? texts.would[output.outcome] : texts.done[output.outcome];
  return wrong === '' ? done : texts.draft(wrong);
}

function noteDefaults(used: Map<string, Used>, diagnostics: readonly Diagnostic[], { lang }: Terminal): void {
  for (const { slot = '', args } of grouped(diagnostics).defaults) {
    const value = argumentText(args['value'] ?? '', lang);
    const known = used.get(`${slot}\n${value}`);
    if (known) known.records += 1;
    else used.set(`${slot}\n${value}`, { slot, value, records: 1 });
  }
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  const pad = (text: string, column: number): string =>
    text + ' '.repeat((widths[column] ?? 0) - stringWidth(text));
  return rows.map((row) => `  ${row.map(pad).join('  ').trimEnd()}\n`).join('');
}

function jsonRecord(result: RecordResult, counts: Counts, { lang }: Terminal): JsonRecord {
  const { findings, missing, defaults } = grouped(result.diagnostics);
  return {
    type: 'record',
    name: result.name,
    file: result.file,
    place: placeText(result.record?.place ?? { file: result.file }, lang),
    ok: result.outputs.length > 0,
    documents: result.outputs,
    ...counts,
    findings: [...findings, ...missing, ...defaults].map((found) => jsonFinding(found, lang)),
  };
}

/** Starts the report of a run. */
export function batchReport(options: BatchReportOptions, screen: Terminal): BatchReport {
  const texts = batchTexts[screen.lang];
  const tally: Tally = { records: 0, failed: 0, documents: { written: 0, replaced: 0, same: 0 } };
  const sum = { missing: 0, errors: 0, warnings: 0 };
  const rows: (Row & { readonly troubled: boolean })[] = [];
  const troubled: RecordResult[] = [];
  const used = new Map<string, Used>();

  const add = async (result: RecordResult): Promise<void> => {
    const counts = countsOf(result.diagnostics);
    const isTroubled = counts.missing + counts.errors > 0;
    tally.records += 1;
    if (result.outputs.length === 0) tally.failed += 1;
    for (const { outcome } of result.outputs) tally.documents[outcome] += 1;
    for (const count of ['missing', 'errors', 'warnings'] as const) sum[count] += counts[count];
    noteDefaults(used, result.diagnostics, screen);
    if (options.json) await screen.out(jsonLine(jsonRecord(result, counts, screen)));
    else if (isTroubled || rows.length < ALL_ROWS) {
      const where = result.outputs.map(({ path }) => path).join(' ');
      const place = placeText(result.record?.place ?? { file: result.file }, screen.lang);
      const state = stateOf(result, counts, texts, options.dryRun);
      rows.push({ name: result.name, state, where: where === '' ? place : where, troubled: isTroubled });
    }
    if (
      !options.json &&
      counts.missing + counts.errors + otherWarnings(result) > 0 &&
      troubled.length < MOST_DETAILS
    ) {
      troubled.push(result);
    }
  };

  const addInputs = async (diagnostics: readonly Diagnostic[]): Promise<void> => {
    sum.errors += diagnostics.length;
    if (options.json) await screen.out(jsonReport(diagnostics, screen.lang));
    else if (diagnostics.length > 0)
      screen.say(`${textReport(diagnostics, { ...screen, slots: new Map() })}\n`);
  };

  const end = async (stopped: boolean): Promise<void> => {
    if (options.json) {
      const defaults = [...used.values()];
      const { records, failed, documents } = tally;
      const ok = failed === 0 && !stopped && !options.isRefused;
      await screen.out(
        jsonLine({ type: 'summary', ok, records, failed, ...documents, ...sum, defaults, stopped }),
      );
      return;
    }
    for (const result of troubled) screen.say(`${detailsOf(result, texts, screen)}\n`);
    if (used.size > 0) screen.say(defaultsText([...used.values()], texts));
    if (options.quiet) return;
    const shown = tally.records > ALL_ROWS ? rows.filter((row) => row.troubled) : rows;
    screen.say(table(shown.map(({ name, state, where }) => [visible(name), state, visible(where)])));
    screen.say(
      options.isRefused
        ? texts.strict(tally.failed, tally.records)
        : texts.account(tally, options.dryRun, stopped),
    );
  };

  return { tally, addInputs, add, end };
}

/** Warnings but for the defaults, which are told once for all records. */
function otherWarnings({ diagnostics }: RecordResult): number {
  return grouped(diagnostics).findings.filter(({ severity }) => severity === 'warning').length;
}

function detailsOf(result: RecordResult, texts: BatchTexts, screen: Terminal): string {
  const { defaults } = grouped(result.diagnostics);
  const rest = result.diagnostics.filter((found) => !defaults.includes(found));
  const place = placeText(result.record?.place ?? { file: result.file }, screen.lang);
  const head = result.name === result.file ? visible(result.file) : texts.record(visible(result.name), place);
  return `── ${head}\n${textReport(rest, { ...screen, slots: result.template?.slots ?? new Map() })}`;
}

function defaultsText(used: readonly Used[], texts: BatchTexts): string {
  const rows = used.map(({ slot, value, records }) => [
    visible(slot),
    visible(value),
    texts.records(records),
  ]);
  return `${texts.defaults(used.length)}\n${table(rows)}\n`;
}

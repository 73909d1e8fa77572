import { resolve } from 'node:path';
import type { Output, RecordResult } from '../../batch/run.ts';
import { argumentText } from '../../diagnostics/words.ts';
import { jsonLine, jsonReport } from '../../report/json.ts';
import { grouped } from '../../report/order.ts';
import { textReport } from '../../report/text.ts';
import type { Terminal } from '../terminal.ts';
import { texts } from '../texts.ts';

/** The last line of the JSON form. */
interface JsonSummary {
  readonly type: 'summary';
  /** Whether every document that was asked for is there now; the exit code is 0 then and 1 otherwise. */
  readonly ok: boolean;
  /** Full paths (`-` for standard output); none when nothing was written. */
  readonly documents: readonly Output[];
  readonly dryRun: boolean;
  /** How many slots got a value from the data, their default, and nothing. */
  readonly filled: number;
  readonly defaults: readonly { readonly slot: string; readonly value: string }[];
  readonly missing: number;
  /** How many findings there are of each severity. */
  readonly errors: number;
  readonly warnings: number;
}

export interface ReportOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly dryRun: boolean;
}

/** Says everything there is to say of one report: to a person on standard error, or to a program on standard output. */
export async function report(result: RecordResult, options: ReportOptions, screen: Terminal): Promise<void> {
  const told = summary(result, options, screen);
  if (options.json) {
    await screen.out(jsonReport(result.diagnostics, screen.lang) + jsonLine(told));
    return;
  }
  const findings = textReport(result.diagnostics, { ...screen, slots: result.template?.slots ?? new Map() });
  const account = options.quiet ? '' : `${accountText(told, screen)}\n`;
  screen.say([findings, account].filter((text) => text !== '').join('\n'));
}

function accountText(
  { documents, defaults, errors, missing, ...told }: JsonSummary,
  { lang }: Terminal,
): string {
  const words = texts[lang];
  const counts = { errors: errors - missing, missing };
  if (documents.length === 0) return words.nothing(counts);
  return words.account({ documents, defaults: defaults.length, ...told, ...counts });
}

function summary(result: RecordResult, { dryRun }: ReportOptions, { lang }: Terminal): JsonSummary {
  const { missing, defaults } = grouped(result.diagnostics);
  const errors = result.diagnostics.filter((d) => d.severity === 'error');
  const given = result.resolved?.fills
    .filter((fill) => fill.state === 'given')
    .map((fill) => slotOf(fill.key, result));
  return {
    type: 'summary',
    ok: result.ok,
    documents: result.outputs.map(({ path, outcome }) => ({
      path: path === '-' ? path : resolve(path),
      outcome,
    })),
    dryRun,
    filled: new Set(given).size,
    defaults: defaults.map((d) => ({ slot: d.slot ?? '', value: argumentText(d.args['value'] ?? '', lang) })),
    missing: missing.length,
    errors: errors.length,
    warnings: result.diagnostics.length - errors.length,
  };
}

/** The slot that a fill belongs to: a column's is its table's. */
function slotOf(key: string, { template }: RecordResult): string {
  return template?.slots.has(key) === false ? key.slice(0, key.lastIndexOf('.')) : key;
}

import { type RecordResult, saidOfData } from '../../batch/run.ts';
import { sectionOf } from '../../model/keys.ts';
import { countsOf } from '../../report/account.ts';
import { jsonReport as jsonFindings, jsonLine } from '../../report/json.ts';
import { tell } from '../tell.ts';
import type { Terminal } from '../terminal.ts';
import { documentsOf, reportAsJson } from './json.ts';
import { fillTexts } from './texts.ts';

export interface ReportOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly dryRun: boolean;
}

/** Says everything there is to say of one report: to a person on standard error, or to a program on standard output. */
export async function report(result: RecordResult, options: ReportOptions, screen: Terminal): Promise<void> {
  const { diagnostics, template } = result;
  const { lang } = screen;
  const filled = filledSlots(result);
  if (options.json) {
    const summary = reportAsJson(result, filled, options.dryRun, lang);
    await screen.out(jsonFindings(diagnostics, lang) + jsonLine(summary));
    return;
  }
  const account = fillTexts[lang].one({
    documents: documentsOf(result),
    dryRun: options.dryRun,
    filled,
    // That a file was kept is no fault of the document that was written.
    counts: countsOf(result.outputs.length > 0 ? saidOfData(result) : diagnostics),
    ...(template && { template: template.file }),
  });
  tell({ diagnostics, template, account: `${account}\n` }, options.quiet, screen);
}

/** How many slots got a value from the data. */
function filledSlots({ resolved, template }: RecordResult): number {
  const given = resolved?.fills.filter(({ state }) => state === 'given') ?? [];
  // A column's fill belongs to its table.
  return new Set(given.map(({ key }) => (template?.slots.has(key) === false ? sectionOf(key) : key))).size;
}

import { type RecordResult, saidOfData } from '../../batch/run.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { visible } from '../../diagnostics/words.ts';
import { isFileKept } from '../../host/write-file.ts';
import { type Account, type Counts, countsOf, newAccount, withoutDefaults } from '../../report/account.ts';
import { jsonLine, jsonReport } from '../../report/json.ts';
import { placeText } from '../../report/place.ts';
import { defaultsReport, textReport } from '../../report/text.ts';
import type { Terminal } from '../terminal.ts';
import { jsonRecord, jsonSummary } from './json.ts';
import { type RowMode, type TableLine, tableLineOf, tableText } from './table.ts';
import { fillTexts, type Tally } from './texts.ts';

export interface ManyReportsOptions extends RowMode {
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Gathers what a run over many records has to say; memory grows with what is wrong, not with what is right. */
export interface ManyReports {
  readonly tally: Readonly<Tally>;
  /** What is wrong with the inputs as a whole. */
  readonly addInputs: (diagnostics: readonly Diagnostic[]) => Promise<void>;
  readonly add: (result: RecordResult) => Promise<void>;
  /** Says it all. `stopped`: the run was ended before its end. */
  readonly end: (stopped: boolean) => Promise<void>;
}

/** Beyond so many records only those with something wrong have a line of their own. */
const ALL_ROWS = 200;
/** So many records' troubles are told in full; the rest have their lines in the table. */
const MOST_DETAILS = 50;

/** Starts the report of a run. */
export function manyReports(options: ManyReportsOptions, screen: Terminal): ManyReports {
  return options.json ? jsonReports(options, screen) : textReports(options, screen);
}

function jsonReports({ dryRun, isRefused }: ManyReportsOptions, screen: Terminal): ManyReports {
  const { lang, out } = screen;
  const tally = newTally();
  const account = newAccount();
  let isSound = !isRefused;
  return {
    tally,
    addInputs: async (diagnostics) => {
      if (hasErrors(diagnostics)) isSound = false;
      account.add(diagnostics);
      await out(jsonReport(diagnostics, lang));
    },
    add: async (given) => {
      const result = isRefused ? { ...given, outputs: [] } : given;
      const counts = addTo(tally, account, result);
      await out(jsonLine(jsonRecord(result, counts, lang)));
    },
    end: async (stopped) => {
      const how = { ok: isSound && tally.failed === 0 && !stopped, dryRun, stopped };
      await out(jsonLine(jsonSummary(tally, account, how, lang)));
    },
  };
}

/** The table first, then the details of what is wrong, the defaults, and how many there were of what. */
function textReports(options: ManyReportsOptions, screen: Terminal): ManyReports {
  const { say, lang } = screen;
  const texts = fillTexts[lang];
  const tally = newTally();
  const account = newAccount();
  const rows: { readonly row: TableLine; readonly isTroubled: boolean }[] = [];
  const [wrong, warned] = [firstDetails(screen), firstDetails(screen)];

  const add = (result: RecordResult): void => {
    const counts = addTo(tally, account, result);
    const isTroubled = !result.ok || isWrong(counts);
    if (isTroubled || rows.length < ALL_ROWS)
      rows.push({ row: tableLineOf(result, options, screen), isTroubled });
    if (isWrong(counts) || result.refusals.length > 0) wrong.add(result);
    else if (counts.warnings > 0) warned.add(result);
  };

  const end = (stopped: boolean): void => {
    if (!options.quiet && rows.length > 0) {
      const shown = tally.records > ALL_ROWS ? rows.filter(({ isTroubled }) => isTroubled) : rows;
      say(`${tableText(shown.map(({ row }) => row))}${texts.notListed(tally.records - shown.length)}\n`);
    }
    for (const text of [...wrong.texts(), ...warned.texts()]) say(`${text}\n`);
    const defaults = account.defaults();
    if (defaults.length > 0) say(`${defaultsReport(defaults, screen)}\n`);
    if (options.quiet || tally.records === 0) return;
    say(options.isRefused ? texts.strict(tally) : texts.account(tally, options.dryRun, stopped));
  };

  return {
    tally,
    addInputs: async (diagnostics) => {
      if (diagnostics.length > 0) say(`${textReport(diagnostics, { ...screen, slots: new Map() })}\n`);
    },
    add: async (result) => add(result),
    end: async (stopped) => end(stopped),
  };
}

function newTally(): Tally {
  const documents = { written: 0, replaced: 0, same: 0 };
  return { records: 0, failed: 0, kept: 0, drafts: 0, documents, templates: new Set() };
}

function isWrong({ errors, missing }: Counts): boolean {
  return errors + missing > 0;
}

function addTo(tally: Tally, account: Account, result: RecordResult): Counts {
  const { ok, outputs, refusals, record, template } = result;
  tally.records += 1;
  if (!ok) tally.failed += 1;
  if (refusals.some(isFileKept)) tally.kept += 1;
  if (outputs.length > 0 && isWrong(countsOf(saidOfData(result)))) tally.drafts += 1;
  for (const { outcome } of outputs) tally.documents[outcome] += 1;
  if (template) tally.templates.add(template.file);
  return account.add(result.diagnostics, record && result.name);
}

/** The details of the first records that have any, as text: a result would keep its whole file in memory. */
function firstDetails(screen: Terminal): {
  readonly add: (result: RecordResult) => void;
  readonly texts: () => readonly string[];
} {
  const kept: string[] = [];
  let more = 0;
  return {
    add: (result) => {
      const details = kept.length < MOST_DETAILS ? detailsOf(result, screen) : '';
      if (details !== '') kept.push(details);
      else if (kept.length === MOST_DETAILS) more += 1;
    },
    texts: () => (more === 0 ? kept : [...kept, fillTexts[screen.lang].more(more)]),
  };
}

/** All that is said of a record but for the defaults; '' where it was said with another. */
function detailsOf(result: RecordResult, screen: Terminal): string {
  const rest = withoutDefaults(result.diagnostics);
  if (rest.length === 0) return '';
  const place = placeText(result.place, screen.lang);
  const head = result.record ? fillTexts[screen.lang].record(visible(result.name), place) : place;
  return `── ${head}\n${textReport(rest, { ...screen, slots: result.template?.slots ?? new Map() })}`;
}

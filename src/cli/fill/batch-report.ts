import type { RecordResult } from '../../batch/run.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { argumentText, visible } from '../../diagnostics/words.ts';
import { jsonLine, jsonReport } from '../../report/json.ts';
import { grouped } from '../../report/order.ts';
import { placeText } from '../../report/place.ts';
import { defaultsReport, textReport, type UsedDefault } from '../../report/text.ts';
import type { Terminal } from '../terminal.ts';
import { jsonRecord, jsonSummary, type Sums } from './batch-json.ts';
import { type Row, type RowMode, rowOf, tableText } from './batch-table.ts';
import { batchTexts } from './batch-texts.ts';
import { addTo, countsOf, newTally, type Tally } from './tally.ts';

export interface BatchReportOptions extends RowMode {
  readonly json: boolean;
  readonly quiet: boolean;
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

/** Beyond so many records only those with something wrong have a line of their own. */
const ALL_ROWS = 200;
/** So many records' troubles are told in full; the rest have their lines in the table. */
const MOST_DETAILS = 50;

/** Starts the report of a run. */
export function batchReport(options: BatchReportOptions, screen: Terminal): BatchReport {
  return options.json ? jsonBatchReport(options, screen) : textBatchReport(options, screen);
}

function jsonBatchReport({ dryRun, isRefused }: BatchReportOptions, screen: Terminal): BatchReport {
  const { lang, out } = screen;
  const tally = newTally();
  const sums: Sums = { missing: 0, errors: 0, warnings: 0 };
  const used = usedDefaults();
  let isSound = !isRefused;
  return {
    tally,
    addInputs: async (diagnostics) => {
      if (diagnostics.length > 0) isSound = false;
      sums.errors += diagnostics.length;
      await out(jsonReport(diagnostics, lang));
    },
    add: async (given) => {
      const result = isRefused ? { ...given, outputs: [] } : given;
      addTo(tally, result, countsOf(result));
      used.add(result.diagnostics);
      const record = jsonRecord(result, lang);
      for (const count of ['missing', 'errors', 'warnings'] as const) sums[count] += record[count];
      await out(jsonLine(record));
    },
    end: async (stopped) => {
      const told = { ok: isSound && tally.failed === 0 && !stopped, dryRun, stopped };
      await out(jsonLine(jsonSummary(tally, sums, used.all(), told, lang)));
    },
  };
}

/** The table first, then the details of what is wrong, the defaults, and how many there were of what. */
function textBatchReport(options: BatchReportOptions, screen: Terminal): BatchReport {
  const { say, lang } = screen;
  const texts = batchTexts[lang];
  const tally = newTally();
  const used = usedDefaults();
  const rows: { readonly row: Row; readonly isTroubled: boolean }[] = [];
  const [wrong, warned] = [firstDetails(screen), firstDetails(screen)];

  const add = (result: RecordResult): void => {
    const counts = countsOf(result);
    const isTroubled = !result.ok || counts.missing + counts.errors > 0;
    addTo(tally, result, counts);
    used.add(result.diagnostics);
    if (isTroubled || rows.length < ALL_ROWS)
      rows.push({ row: rowOf(result, counts, options, screen), isTroubled });
    if (counts.missing + counts.errors + counts.refused > 0) wrong.add(result);
    else if (counts.warnings > 0) warned.add(result);
  };

  const end = (stopped: boolean): void => {
    if (!options.quiet && rows.length > 0) {
      const shown = tally.records > ALL_ROWS ? rows.filter(({ isTroubled }) => isTroubled) : rows;
      say(`${tableText(shown.map(({ row }) => row))}${texts.notListed(tally.records - shown.length)}\n`);
    }
    for (const text of [...wrong.texts(), ...warned.texts()]) say(`${text}\n`);
    if (used.all().length > 0) say(`${defaultsReport(used.all(), screen)}\n`);
    if (options.quiet || tally.records === 0) return;
    say(
      options.isRefused
        ? texts.strict(tally.failed, tally.records)
        : texts.account(tally, options.dryRun, stopped),
    );
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

/** Tells the defaults that records used once a run, each value with how many used it. */
function usedDefaults(): {
  readonly add: (diagnostics: readonly Diagnostic[]) => void;
  readonly all: () => readonly UsedDefault[];
} {
  const used = new Map<string, { readonly said: Diagnostic; records: number }>();
  const add = (diagnostics: readonly Diagnostic[]): void => {
    for (const said of grouped(diagnostics).defaults) {
      const key = `${said.slot ?? ''}\n${argumentText(said.args['value'] ?? '', 'zh')}`;
      const known = used.get(key);
      if (known) known.records += 1;
      else used.set(key, { said, records: 1 });
    }
  };
  return { add, all: () => [...used.values()] };
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
    texts: () => (more === 0 ? kept : [...kept, batchTexts[screen.lang].more(more)]),
  };
}

/** All that is said of a record but for the defaults; '' where it was said with another. */
function detailsOf(result: RecordResult, screen: Terminal): string {
  const { defaults } = grouped(result.diagnostics);
  const rest = result.diagnostics.filter((found) => !defaults.includes(found));
  if (rest.length === 0) return '';
  const place = placeText(result.place, screen.lang);
  const head = result.record ? batchTexts[screen.lang].record(visible(result.name), place) : place;
  return `── ${head}\n${textReport(rest, { ...screen, slots: result.template?.slots ?? new Map() })}`;
}

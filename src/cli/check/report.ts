import type { Checked } from '../../check/file.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { argumentText, visible } from '../../diagnostics/words.ts';
import { githubReport } from '../../report/github.ts';
import { jsonLine, jsonReport } from '../../report/json.ts';
import { grouped } from '../../report/order.ts';
import { placeText } from '../../report/place.ts';
import { defaultsReport, textReport, type UsedDefault } from '../../report/text.ts';
import type { Terminal } from '../terminal.ts';
import { type CheckSummary, checkTexts } from './texts.ts';

export interface CheckReportOptions {
  readonly form: 'text' | 'json' | 'github';
  readonly quiet: boolean;
  /** More warnings than this are a failure. */
  readonly maxWarnings?: number;
}

/** Says what a check finds, as it comes; memory grows with the defaults used alone. */
export interface CheckReport {
  /** Records of one file, or a file as a whole; what several are told of as one says it once. */
  readonly add: (checked: readonly Checked[]) => Promise<void>;
  /** The last line. Gives whether all is well. */
  readonly end: (files: number) => Promise<boolean>;
}

/** So many records and files are told in full; the rest is counted. */
const MOST = 50;

/** Starts the report of a check. */
export function checkReport(options: CheckReportOptions, screen: Terminal): CheckReport {
  const texts = checkTexts[screen.lang];
  const sum = { records: 0, errors: 0, missing: 0, warnings: 0 };
  const used = new Map<string, UsedDefault>();
  let told = 0;
  let isFirst = true;

  /** What is said stands apart by blank lines. */
  const say = (text: string): void => {
    screen.say(isFirst ? text : `\n${text}`);
    isFirst = false;
  };

  const tell = async (checked: Checked, isMany: boolean): Promise<void> => {
    if (options.form === 'json') await screen.out(jsonReport(checked.diagnostics, screen.lang));
    else if (options.form === 'github') await screen.out(githubReport(checked.diagnostics, screen.lang));
    else {
      const text = textOf(checked, isMany, screen);
      noteDefaults(used, checked.diagnostics, screen);
      if (text !== '' && told < MOST) say(text);
      if (text !== '') told += 1;
    }
  };

  const add = async (all: readonly Checked[]): Promise<void> => {
    for (const checked of all) {
      if (checked.record) sum.records += 1;
      const counted = countsOf(checked.diagnostics);
      for (const count of ['errors', 'missing', 'warnings'] as const) sum[count] += counted[count];
      await tell(checked, all.length > 1);
    }
  };

  const end = async (files: number): Promise<boolean> => {
    const most = options.maxWarnings ?? Number.POSITIVE_INFINITY;
    const isOver = sum.warnings > most;
    const ok = sum.errors === 0 && !isOver;
    const summary: CheckSummary = { files, ...sum };
    if (options.form === 'json') {
      await screen.out(jsonLine({ type: 'summary', ok, ...summary }));
      return ok;
    }
    if (told > MOST) say(`${texts.more(told - MOST)}\n`);
    if (used.size > 0) say(defaultsReport([...used.values()], screen));
    if (!options.quiet || isOver) say(`${texts.account(summary, isOver ? most : undefined)}\n`);
    return ok;
  };

  return { add, end };
}

type Counts = Pick<CheckSummary, 'errors' | 'missing' | 'warnings'>;

function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, missing: grouped(diagnostics).missing.length, warnings: diagnostics.length - errors };
}

/** What is said at once; the defaults come at the end, each once for all records. Of many records in a file each has a head. */
function textOf({ diagnostics, record }: Checked, isMany: boolean, screen: Terminal): string {
  const { defaults } = grouped(diagnostics);
  const rest = diagnostics.filter((each) => !defaults.includes(each));
  const text = textReport(rest, { ...screen, slots: record?.slots ?? new Map() });
  if (text === '' || !record || !isMany) return text;
  return `${checkTexts[screen.lang].record(visible(record.name), placeText(record.place, screen.lang))}\n${text}`;
}

function noteDefaults(
  used: Map<string, UsedDefault>,
  diagnostics: readonly Diagnostic[],
  { lang }: Terminal,
): void {
  for (const said of grouped(diagnostics).defaults) {
    const key = `${said.slot}\n${argumentText(said.args['value'] ?? '', lang)}`;
    used.set(key, { said, records: (used.get(key)?.records ?? 0) + 1 });
  }
}

import type { Checked } from '../../check/file.ts';
import { visible } from '../../diagnostics/words.ts';
import { newAccount, severitiesOf } from '../../report/account.ts';
import { githubReport } from '../../report/github.ts';
import { jsonLine, jsonReport } from '../../report/json.ts';
import { placeText } from '../../report/place.ts';
import { textReport } from '../../report/text.ts';
import type { Terminal } from '../terminal.ts';
import { type CheckSummary, checkTexts } from './texts.ts';

export interface CheckReportOptions {
  readonly form: 'text' | 'json' | 'github';
  readonly quiet: boolean;
  /** More warnings than this are a failure. */
  readonly maxWarnings?: number;
}

/** Says what a check finds on standard output, as it comes, and to a person what it came to; nothing is kept. */
export interface CheckReport {
  /** Records of one file, or a file as a whole; what several are told of as one says it once. */
  readonly add: (checked: readonly Checked[]) => Promise<void>;
  /** The last line. Gives whether all is well. */
  readonly end: (files: number) => Promise<boolean>;
}

/** So many records and files are told in full; the rest is counted. */
const MOST = 50;

/** Starts the report of a check. */
export function checkReport({ form, quiet, maxWarnings }: CheckReportOptions, screen: Terminal): CheckReport {
  const { lang } = screen;
  const texts = checkTexts[lang];
  const account = newAccount();
  const templates = new Set<string>();
  let records = 0;
  let told = 0;

  /** What is said of a record stands apart by blank lines. */
  const tellText = async (text: string): Promise<void> => {
    if (text !== '' && told < MOST) await screen.out(told === 0 ? text : `\n${text}`);
    if (text !== '') told += 1;
  };

  const add = async (all: readonly Checked[]): Promise<void> => {
    for (const checked of all) {
      const { diagnostics, record } = checked;
      account.add(diagnostics);
      if (record) records += 1;
      if (record?.template !== undefined) templates.add(record.template);
      if (form === 'text') await tellText(textOf(checked, all.length > 1, screen));
      else await screen.out((form === 'json' ? jsonReport : githubReport)(diagnostics, lang));
    }
  };

  const end = async (files: number): Promise<boolean> => {
    const counts = account.counts();
    const { errors, warnings } = severitiesOf(counts);
    const over = maxWarnings !== undefined && warnings > maxWarnings ? maxWarnings : undefined;
    const ok = errors === 0 && over === undefined;
    const summary: CheckSummary = { files, records, errors, missing: counts.missing, warnings };
    if (form === 'json') {
      await screen.out(jsonLine({ type: 'summary', ok, ...summary, templates: [...templates] }));
      return ok;
    }
    if (told > MOST) await screen.out(`\n${texts.more(told - MOST)}\n`);
    const line = `${texts.account(summary, over, templates)}\n`;
    if (!quiet || over !== undefined) screen.say(told > 0 ? `\n${line}` : line);
    return ok;
  };

  return { add, end };
}

/** Of many records in a file each has a head. */
function textOf({ diagnostics, record }: Checked, isMany: boolean, screen: Terminal): string {
  const shown = { ...screen, color: screen.outColor, columns: screen.outColumns ?? screen.columns };
  const text = textReport(diagnostics, { ...shown, slots: record?.slots ?? new Map() });
  if (text === '' || !record || !isMany) return text;
  return `${checkTexts[screen.lang].record(visible(record.name), placeText(record.place, screen.lang))}\n${text}`;
}

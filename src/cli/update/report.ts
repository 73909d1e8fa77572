import { resolve } from 'node:path';
import type { UpdatePlan } from '../../align/update.ts';
import { toldOf, toldStates, updateCounts, withoutMoot } from '../../align/update-words.ts';
import type { Updated, UpdateState } from '../../align/updated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { visible } from '../../diagnostics/words.ts';
import { aligned } from '../../report/align.ts';
import { jsonLine, jsonReport } from '../../report/json.ts';
import { placeWithinFile } from '../../report/place.ts';
import { textReport } from '../../report/text.ts';
import { shortened } from '../../text/quoted.ts';
import { isJson } from '../option.ts';
import type { Terminal } from '../terminal.ts';
import type { UpdateOptions } from './program.ts';
import { type UpdateTexts, updateTexts } from './texts.ts';

/** What became of one document. */
export interface UpdateResult {
  readonly file: string;
  readonly plan?: UpdatePlan;
  /** Where the new document is, or would be; absent where nothing was to be written. */
  readonly path?: string;
  /** Where the old one was kept. */
  readonly kept?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Says what became of each document, as it comes. */
export interface UpdateReport {
  readonly add: (result: UpdateResult) => Promise<void>;
  /** The last line of the JSON form; of several documents an account. Gives whether all is well. */
  readonly end: (ok: boolean) => Promise<boolean>;
}

/** What was done as the data says: nothing in it is left to a person. */
const DONE: ReadonlySet<UpdateState> = new Set(['removed', 'added', 'replaced']);

/** So many values of a state are shown. */
const MOST = 40;

/** So many characters of what changed. */
const LONGEST = 60;

/** `many`: each document's list goes under its name. */
export function updateReport(options: UpdateOptions, many: boolean, screen: Terminal): UpdateReport {
  const json = isJson(options);
  const dryRun = options.dryRun === true;
  const done: UpdateResult[] = [];
  return {
    add: async (given) => {
      const result = given.plan ? { ...given, plan: withoutMoot(given.plan) } : given;
      if (result.file === '' && result.diagnostics.length === 0) return;
      if (json) await screen.out(jsonText(result, dryRun, screen));
      else screen.say(heading(result, many, done.length) + text(result, options, screen));
      if (result.file !== '') done.push(result);
    },
    end: async (ok) => {
      const documents = done.filter(({ path }) => path !== undefined).length;
      if (json) await screen.out(jsonLine({ type: 'summary', ok, documents, dryRun }));
      else if (many && !options.quiet) screen.say(account(done, dryRun, updateTexts[screen.lang]));
      return ok;
    },
  };
}

function jsonText(
  { file, plan, path, kept, diagnostics }: UpdateResult,
  dryRun: boolean,
  screen: Terminal,
): string {
  const found = jsonReport(diagnostics, screen.lang);
  if (plan === undefined) return found;
  const values = plan.values.map(({ place, ...value }) => {
    const at = place ? placeWithinFile(place, screen.lang) : undefined;
    return jsonLine({ type: 'value', file, ...value, ...(at !== undefined && { place: at }) });
  });
  const document = {
    type: 'document',
    file,
    ...(path !== undefined && { path: resolve(path) }),
    ...(kept !== undefined && { kept: resolve(kept) }),
    dryRun,
    ...updateCounts(plan),
  };
  return [found, ...values, jsonLine(document)].join('');
}

function text(result: UpdateResult, { quiet, dryRun }: UpdateOptions, screen: Terminal): string {
  const texts = updateTexts[screen.lang];
  const { file, plan, path, kept, diagnostics } = result;
  const found = textReport(diagnostics, { ...screen, slots: new Map() });
  if (plan === undefined) return found;
  const values = toldStates
    .filter((state) => !quiet || !DONE.has(state))
    .map((state) => stateText(plan.values, state, texts, screen))
    .filter((each) => each !== '');
  const done = path === undefined ? texts.nothing : texts.written(path, kept, dryRun === true);
  const own = `${visible(path === undefined ? `${file} ` : '')}${done}\n${texts.counts(updateCounts(plan))}\n`;
  return [found, ...values, ...(quiet ? [] : [own])].filter((each) => each !== '').join('\n');
}

function heading({ file, plan }: UpdateResult, many: boolean, number: number): string {
  return many && plan ? `${number > 0 ? '\n' : ''}${visible(file)}\n` : '';
}

/** What became of all documents, and which of them a person is to look at. */
function account(done: readonly UpdateResult[], dryRun: boolean, texts: UpdateTexts): string {
  const updated = done.filter(({ path }) => path !== undefined).length;
  const failed = done.filter(({ plan }) => plan === undefined).length;
  const open = done.filter(({ plan }) => plan?.values.some(({ state }) => isOpen(state)));
  const names = open.slice(0, MOST).map(({ file }) => visible(file));
  if (open.length > MOST) names.push('…');
  const counts = { all: done.length, updated, same: done.length - updated - failed, failed };
  return `\n${[texts.all(counts, dryRun), ...(names.length > 0 ? [texts.open(open.length, names)] : [])].join('\n')}\n`;
}

function isOpen(state: UpdateState): boolean {
  return state !== 'same' && !DONE.has(state);
}

function stateText(
  values: readonly Updated[],
  state: UpdateState,
  texts: UpdateTexts,
  screen: Terminal,
): string {
  const those = values.filter((value) => value.state === state);
  if (those.length === 0) return '';
  const rows = those.slice(0, MOST).map((value) => row(value, texts, screen));
  const more = those.length > MOST ? [`    ${texts.more(those.length - MOST)}`] : [];
  return `${[`${texts.heads[state]}${screen.lang === 'zh' ? '：' : ':'}`, ...aligned(rows, '    '), ...more].join('\n')}\n`;
}

function row(value: Updated, texts: UpdateTexts, { lang }: Terminal): string[] {
  const { name, change, why } = toldOf(value, texts);
  const { place } = value;
  return [name, shortened(change, LONGEST), why, place ? placeWithinFile(place, lang) : ''].map(visible);
}

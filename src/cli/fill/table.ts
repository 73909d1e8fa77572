import { type RecordResult, saidOfData } from '../../batch/run.ts';
import { brief, visible } from '../../diagnostics/words.ts';
import type { Outcome } from '../../model/files.ts';
import { countsOf } from '../../report/account.ts';
import { aligned } from '../../report/align.ts';
import { placeText } from '../../report/place.ts';
import { displayWidth } from '../../text/width.ts';
import type { Terminal } from '../terminal.ts';
import { type FillTexts, fillTexts } from './texts.ts';

/** A line of the table that is sent back to the districts: its name, how it came out, its documents or its place. */
export type TableLine = readonly [name: string, state: string, where: string];

/** A name is cut to so many columns. */
const NAME = 40;

export interface RowMode {
  readonly dryRun: boolean;
  /** Nothing is written because something is wrong with other records. */
  readonly isRefused: boolean;
}

export function tableLineOf(result: RecordResult, mode: RowMode, screen: Terminal): TableLine {
  const { outputs, beside, refusals, place } = result;
  const documents = [...[...outputs, ...beside].map(({ path }) => path), ...refusals.flatMap(documentOf)];
  const where = documents.length > 0 ? documents.map(visible).join(' ') : undefined;
  return [
    cutShort(visible(result.name), NAME),
    stateOf(result, mode, screen),
    where ?? placeText(place, screen.lang),
  ];
}

/** The document that a refusal is about. */
function documentOf({ args }: RecordResult['refusals'][number]): string[] {
  const path = args['file'] ?? args['path'];
  return typeof path === 'string' ? [path] : [];
}

function stateOf(result: RecordResult, mode: RowMode, { lang }: Terminal): string {
  const texts = fillTexts[lang];
  if (result.isTemplateWrong) return texts.template;
  const { missing, errors } = countsOf(saidOfData(result));
  const wrong = [
    ...(missing > 0 ? [texts.missing(missing)] : []),
    ...(errors > 0 ? [texts.errors(errors)] : []),
  ].join(texts.comma);
  const outcome = OUTCOMES.find((each) => result.outputs.some((output) => output.outcome === each));
  const reasons = new Set(result.refusals.map((refusal) => brief(refusal, lang)));
  return [...(outcome === undefined ? [wrong] : [doneText(outcome, wrong, mode, texts)]), ...reasons]
    .filter((part) => part !== '')
    .join(texts.comma);
}

/** What is told of several documents of a record is the first of these. */
const OUTCOMES: readonly Outcome[] = ['written', 'replaced', 'same'];

function doneText(outcome: Outcome, wrong: string, { dryRun, isRefused }: RowMode, texts: FillTexts): string {
  if (wrong !== '') return texts.draft(wrong);
  if (isRefused) return texts.right;
  return (dryRun ? texts.would : texts.done)[outcome];
}

/** Rows as lines, indented, the columns standing under each other on a terminal. */
export function tableText(rows: readonly TableLine[]): string {
  return aligned(rows, '  ')
    .map((line) => `${line}\n`)
    .join('');
}

/** A text cut to what fits into so many columns. */
export function cutShort(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) >= columns) break;
    kept += character;
  }
  return `${kept}…`;
}

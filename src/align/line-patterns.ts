import { FALLS, FLATS, type RateWords, RISES, readRate, splitRate } from '../figures/change.ts';
import type { BaseOutput } from '../fill/base.ts';
import { kindOf } from '../kinds/kinds.ts';
import { groupBy } from '../model/group-by.ts';
import { slotAt } from '../model/slot.ts';
import type { Template } from '../model/template.ts';
import { escapedPattern } from '../text/pattern.ts';
import type { GeneratedDocument } from './generated.ts';

/*
 * A template's lines as patterns: its words, and between them what may stand where a value is printed.
 */

/** A text without blanks, which people put in and leave out. */
export function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A piece of a block: words, or the output that is printed there. */
export type Piece = string | BaseOutput;

/** A block that holds outputs: its words, and what is printed between them. */
export interface LinePattern {
  readonly block: number;
  readonly pieces: readonly Piece[];
}

/** The blocks that hold outputs, cut at them. */
export function linesOf({ blocks, outputs, made }: GeneratedDocument): LinePattern[] {
  const byBlock = groupBy(outputs.keys(), (index) => outputs[index]?.block ?? -1);
  byBlock.delete(-1);
  return Array.from(byBlock, ([block, those]) => {
    const text = blocks[block]?.text ?? '';
    const pieces: Piece[] = [];
    let at = 0;
    for (const index of those.toSorted((a, b) => (outputs[a]?.start ?? 0) - (outputs[b]?.start ?? 0))) {
      const { start = 0, end = 0 } = outputs[index] ?? {};
      pieces.push(bare(text.slice(at, start)), made[index] as BaseOutput);
      at = end;
    }
    return { block, pieces: [...pieces, bare(text.slice(at))] };
  });
}

const FIGURE = '-?\\d[\\d,，]*(?:\\.\\d+)?';
/** A character of words that may be any. */
const ANY = '[^。；：]';

/** Whether what an output prints is words of any kind: where they end, only what stands behind them tells. */
export function printsWords(template: Template, output: BaseOutput): boolean {
  return wildcard(template, output).startsWith(ANY);
}

/** What may stand where an output prints, as narrow as its kind. */
export function wildcard({ slots }: Template, { output: { target, prints, words } }: BaseOutput): string {
  if (prints === 'numeral') return '[一二三四五六七八九十百零〇]+';
  if (!target || prints === 'number') return '\\d+';
  if (prints === 'level') return '.{1,2}';
  if (words) {
    const changes = [words.up, words.down, ...RISES, ...FALLS]
      .filter((word) => word !== '')
      .map(escapedPattern);
    const flats = [words.flat, ...FLATS].filter((word) => word !== '').map(escapedPattern);
    return `(?:${changes.join('|')})\\d+(?:\\.\\d+)?[%％](?:${escapedPattern(words.after)})?|${flats.join('|')}`;
  }
  const slot = slotAt(slots, target);
  if (slot && kindOf(slot).isFigure) return FIGURE;
  const isList = slot !== undefined && target.type !== 'column' && kindOf(slot).loops === 'names';
  return `${ANY}${isList ? '{1,300}?' : '{1,80}?'}`;
}

/** A rate's words as a signed figure, as data has it: by the words of its place, else by those that any rate is read with. */
export function signedRate(text: string, words: RateWords): string | undefined {
  const { direction, words: word } = splitRate(text);
  return readRate(text, words) ?? (direction && readRate(text, { ...words, [direction]: word }));
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Base, type BaseOutput, replay } from '../fill/base.ts';
import { write } from '../fill/write.ts';
import { type Template, targetKey } from '../model/template.ts';
import { AFTER_NUMBER, CLOSE, OPEN, ZERO } from '../text/place-marks.ts';
import type { Generated, PrintedAt } from './align.ts';
import type { EditedDocument } from './edited.ts';
import type { Block } from './stream.ts';

/** A document as it was generated: its text, and each output with its place in it. */
export interface GeneratedDocument extends Generated {
  readonly made: readonly BaseOutput[];
}

/** Makes the document of a base again, in the format of what became of it, to know where each value stood. */
export async function generate(
  template: Template,
  base: Base,
  { format, readAlike }: Pick<EditedDocument, 'format' | 'readAlike'>,
): Promise<GeneratedDocument | Diagnostic> {
  const { parts, outputs } = replay(template, base);
  let number = 0;
  const marked = Object.entries(parts).map(([name, steps]) => {
    const those = steps.map((step) => {
      if (step.type === 'literal') return step;
      number += 1;
      return { ...step, text: `${OPEN}${digits(number - 1)}${AFTER_NUMBER}${step.text}${CLOSE}` };
    });
    return [name, those] as const;
  });
  const resolved = {
    title: '',
    parts: Object.fromEntries(marked),
    values: new Map(),
    fills: [],
    diagnostics: [],
  };
  const document = await readAlike(template.file, write(template, resolved, format));
  return 'code' in document ? document : unmarked(document.blocks, outputs);
}

function digits(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(ZERO + Number(digit)));
}

/** What a slot's outputs have in common: where two stand, the same is printed whatever the data. */
function identity({ output, rounds }: BaseOutput): string {
  const { target, prints } = output;
  const at = rounds.map(({ index }) => index).join('.');
  if (!target) return `#${at}`;
  return `${target.type} ${targetKey(target)} ${prints} ${target.type === 'slot' ? '' : at} ${JSON.stringify(output.words ?? '')}`;
}

const MARKED = new RegExp(`${OPEN}([\uFDE0-\uFDE9]+)${AFTER_NUMBER}|${CLOSE}`, 'g');

/** Takes the marks out of the text, and the values' places by them. */
function unmarked(blocks: readonly Block[], made: readonly BaseOutput[]): GeneratedDocument {
  const places = new Map<number, PrintedAt>();
  const plain = blocks.map((block, index): Block => {
    let text = '';
    let at = 0;
    let open: { number: number; start: number } | undefined;
    for (const match of block.text.matchAll(MARKED)) {
      text += block.text.slice(at, match.index);
      at = match.index + match[0].length;
      if (match[1] !== undefined) open = { number: numberOf(match[1]), start: text.length };
      else if (open !== undefined) {
        const output = made[open.number];
        const slot = output ? identity(output) : '';
        places.set(open.number, { block: index, start: open.start, end: text.length, slot });
      }
    }
    return { ...block, text: text + block.text.slice(at) };
  });
  // One that stands nowhere that is read (in a field's code) has no place.
  const nowhere: PrintedAt = { block: -1, start: 0, end: 0, slot: '' };
  return { blocks: plain, outputs: made.map((_, number) => places.get(number) ?? nowhere), made };
}

function numberOf(marks: string): number {
  return Number(Array.from(marks, (mark) => mark.charCodeAt(0) - ZERO).join(''));
}

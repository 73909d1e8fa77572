import { type Base, stepsIn } from '../fill/base.ts';
import { literalWords, type Template, targetKey } from '../model/template.ts';
import { nextRounds, roundsKey, type Updating } from './next-values.ts';
import { keyOf, type Updated } from './updated.ts';
import { asMerged, type Tables } from './whole-tables.ts';

/** Values that the new data prints and the document was not made with, each once. */
export function absentValues(updating: Updating, { whole, merged }: Tables): Updated[] {
  const { generated, next } = updating;
  const known = new Set<string>();
  for (const made of generated.made) {
    const { target } = made.output;
    const rounds = nextRounds(updating, made);
    if (target && rounds !== undefined) known.add(`${targetKey(target)} ${rounds}`);
  }
  const absent = new Map<string, Updated>();
  for (const output of next) {
    const loop = output.rounds[0]?.loop;
    const { target } = output.output;
    if (!target || (loop && whole.has(loop))) continue;
    if (known.has(`${targetKey(target)} ${roundsKey(output)}`)) continue;
    const key = keyOf(output);
    const told: Updated = { state: 'absent', key, new: output.text };
    absent.set(`${key} ${roundsKey(output)}`, loop && merged.has(loop) ? asMerged(told) : told);
  }
  return [...absent.values()];
}

/** Words of the template that the new data shows and the document was not made with, and the other way round. */
export function absentWords(template: Template, base: Base, newBase: Base): Updated[] {
  const [before, after] = [wordsIn(template, base), wordsIn(template, newBase)];
  const told: Updated[] = [];
  for (const [number, text] of after)
    if (!before.has(number)) told.push({ state: 'absent', key: '', new: text });
  for (const [number, text] of before) {
    if (!after.has(number)) told.push({ state: 'unsure', key: '', old: text, reason: 'data' });
  }
  return told;
}

/** The template's words in a document, by number; only such as a person would see. */
function wordsIn(template: Template, base: Base): Map<number, string> {
  const words = new Map<number, string>();
  for (const { number, node } of Object.values(stepsIn(template, base)).flat()) {
    if (node.type !== 'literal') continue;
    const text = literalWords(node).trim();
    if (/[\p{L}\p{N}]/u.test(text)) words.set(number, text);
  }
  return words;
}

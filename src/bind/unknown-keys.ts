import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { exampleLines } from '../kinds/example.ts';
import { hasHostileName, nameOf } from '../model/keys.ts';
import type { MapNode } from '../model/record.ts';
import { blankName } from '../text/blanks.ts';
import { nearness } from '../text/near.ts';
import { quoted } from '../text/quoted.ts';
import { type Collected, explain, type Unknown, walk } from './entries.ts';
import type { Guess, IndexedSlot, Section, SlotIndex } from './slot-index.ts';

/** More different unknown keys than that are no habit of a batch, and not worth the memory. */
const GUESSES_KEPT = 2000;

/** A record with more unknown keys is no slip of the pen, and guessing would take its time. */
const GUESSES_MOST = 1000;

/** Says of every unknown key what it most likely stands for, once all known ones are found. */
export function guessUnknown(collected: Collected): void {
  // Guessing at a section adds the unknown keys inside it, at the end.
  for (const [index, unknown] of collected.unknown.entries()) {
    if (index < GUESSES_MOST) guess(collected, unknown);
    else warnOf(collected, unknown);
  }
}

function warnOf({ diagnostics }: Collected, { entry: { key, keyPlace, value } }: Unknown): void {
  // What the reader could not tell to be a key at all, it has spoken of.
  if (value.type === 'broken' && value.place.start === keyPlace.start) return;
  diagnostics.push(diagnostic('unknown-key', keyPlace, { key: quoted(key) }));
}

function guess(collected: Collected, unknown: Unknown): void {
  const { entry, section } = unknown;
  const { keyPlace, value } = entry;
  if (hasHostileName(entry.key)) {
    if (value.type !== 'broken')
      collected.diagnostics.push(diagnostic('reserved-key', keyPlace, { key: quoted(entry.key) }));
    return;
  }
  const other = value.type === 'map' ? sectionMeant(collected.index, entry.key, value) : undefined;
  if (other !== undefined && value.type === 'map') {
    const fault = sectionFault(other, entry, section);
    collected.diagnostics.push(fault);
    walk(collected, value, other, fault);
    return;
  }
  const meant = slotMeant(collected, section.path === '' ? entry.key : `${section.path}.${entry.key}`);
  if (meant === undefined) {
    warnOf(collected, unknown);
    return;
  }
  const fault = keyFault(meant, entry, section);
  collected.diagnostics.push(fault);
  explain(collected, meant.slot.index, fault);
}

function keyFault(
  { slot, misplaced }: Guess,
  { key, keyPlace }: Unknown['entry'],
  section: Section,
): Diagnostic {
  const near = slot.slot.key;
  const about = { slot: near };
  if (misplaced) {
    const args = { key: quoted(key), near, how: exampleLines(slot.slot) };
    return diagnostic('misplaced-key', keyPlace, args, about);
  }
  const inside = section === slot.section && !key.includes('.');
  const args = { key: quoted(key), near: inside ? nameOf(near) : near };
  const what = blankBetween(key, args.near);
  if (what) return diagnostic('key-with-blank', keyPlace, { ...args, what }, about);
  return diagnostic('misspelt-key', keyPlace, args, about);
}

const BLANKS = /[\s\p{Cf}]/gu;

/** The blank, seen or unseen, that alone makes a name another than `near`. */
function blankBetween(name: string, near: string): ReturnType<typeof blankName> | undefined {
  const [blank] = name.match(BLANKS) ?? [];
  return blank !== undefined && name.replace(BLANKS, '') === near ? blankName(blank) : undefined;
}

/** What a key that stands for the section `meant` is to be; it stands in `section`. */
function sectionFault(meant: Section, { key, keyPlace }: Unknown['entry'], section: Section): Diagnostic {
  const near = meant.path;
  if (near === '') return diagnostic('extra-level', keyPlace, { key: quoted(key) });
  const what = blankBetween(key, near);
  if (what) return diagnostic('key-with-blank', keyPlace, { key: quoted(key), near, what });
  return key === nameOf(near) && section.path !== ''
    ? diagnostic('misplaced-section', keyPlace, { key: quoted(key) })
    : diagnostic('misspelt-section', keyPlace, { key: quoted(key), near });
}

/** The section that a mapping under an unknown key stands for: by its name, or by half of what is inside or more. */
function sectionMeant({ sections }: SlotIndex, key: string, map: MapNode): Section | undefined {
  let best: Section | undefined;
  let most = 0;
  for (const section of sections) {
    const fitting = map.entries.filter((entry) => section.children.has(entry.key)).length;
    const named = section.path !== '' && nearness(key, nameOf(section.path)) !== undefined;
    const score = fitting + (named ? 0.5 : 0);
    const enough = named || (fitting > 0 && fitting * 2 >= map.entries.length);
    if (enough && score > most) [best, most] = [section, score];
  }
  return best;
}

/**
 * The slot that a wrong key means: the nearest that the record does not give otherwise, else one that is near beyond
 * doubt.
 */
function slotMeant({ index, found, blamed }: Collected, path: string): Guess | undefined {
  const guesses = guessesFor(index, path);
  const free = guesses.find(({ slot }) => found[slot.index] === undefined && !blamed.has(slot.index));
  return free ?? guesses.find(({ sure }) => sure);
}

function guessesFor({ slots, guesses: kept }: SlotIndex, path: string): readonly Guess[] {
  const known = kept.get(path);
  if (known !== undefined) return known;
  const parts = path.split('.');
  const guesses = slots.flatMap((slot) => compare(slot, parts) ?? []).toSorted((a, b) => a.steps - b.steps);
  if (kept.size >= GUESSES_KEPT) kept.clear();
  kept.set(path, guesses);
  return guesses;
}

/** How near a key path is to a slot's: part by part, or by its last part where the sections differ. */
function compare(slot: IndexedSlot, parts: readonly string[]): Guess | undefined {
  const leaf = parts.at(-1) ?? '';
  const last = slot.parts.at(-1) ?? '';
  const own = nearness(leaf, last);
  if (own === undefined) return undefined;
  const sections = nearnessOf(parts.slice(0, -1), slot.parts.slice(0, -1));
  const long = Array.from(last).length >= 4;
  if (sections !== undefined) {
    const steps = own + sections;
    return { slot, steps, sure: steps === 0 || (steps === 1 && long), misplaced: false };
  }
  if (own > 0 && parts.length > 1) return undefined;
  return { slot, steps: own + 0.5, sure: own === 0, misplaced: own === 0 };
}

function nearnessOf(parts: readonly string[], others: readonly string[]): number | undefined {
  if (parts.length !== others.length) return undefined;
  let sum = 0;
  for (const [index, part] of parts.entries()) {
    const steps = nearness(part, others[index] ?? '');
    if (steps === undefined) return undefined;
    sum += steps;
  }
  return sum;
}

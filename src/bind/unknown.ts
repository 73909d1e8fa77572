import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { MapNode } from '../model/record.ts';
import { hasHostileName } from '../text/hostile.ts';
import { nearness } from '../text/near.ts';
import { type Collected, explain, type Unknown, walk } from './entries.ts';
import { exampleLines } from './lines.ts';
import { quoted } from './place.ts';
import type { Branch, Guess, Plan, PlannedSlot } from './plan.ts';

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
  const { entry, branch } = unknown;
  const { keyPlace, value } = entry;
  if (hasHostileName(entry.key)) {
    if (value.type !== 'broken')
      collected.diagnostics.push(diagnostic('reserved-key', keyPlace, { key: quoted(entry.key) }));
    return;
  }
  const section = value.type === 'map' ? sectionMeant(collected.plan, entry.key, value) : undefined;
  if (section !== undefined && value.type === 'map') {
    const said = sectionFault(section, entry, branch);
    collected.diagnostics.push(said);
    walk(collected, value, section, said);
    return;
  }
  const meant = slotMeant(collected, branch.path === '' ? entry.key : `${branch.path}.${entry.key}`);
  if (meant === undefined) {
    warnOf(collected, unknown);
    return;
  }
  const said = keyFault(meant, entry, branch);
  collected.diagnostics.push(said);
  explain(collected, meant.slot.index, said);
}

function keyFault(
  { slot, misplaced }: Guess,
  { key, keyPlace }: Unknown['entry'],
  branch: Branch,
): Diagnostic {
  const near = slot.slot.key;
  const about = { slot: near };
  if (misplaced) {
    return diagnostic(
      'misplaced-key',
      keyPlace,
      { key: quoted(key), near, how: exampleLines(slot.slot) },
      about,
    );
  }
  const inside = branch === slot.section && !key.includes('.');
  return diagnostic(
    'misspelt-key',
    keyPlace,
    { key: quoted(key), near: inside ? (slot.parts.at(-1) ?? near) : near },
    about,
  );
}

function sectionFault(section: Branch, { key, keyPlace }: Unknown['entry'], branch: Branch): Diagnostic {
  const near = section.path;
  if (near === '') return diagnostic('extra-level', keyPlace, { key: quoted(key) });
  const name = near.slice(near.lastIndexOf('.') + 1);
  return key === name && branch.path !== ''
    ? diagnostic('misplaced-section', keyPlace, { key: quoted(key) })
    : diagnostic('misspelt-section', keyPlace, { key: quoted(key), near });
}

/** The section that a mapping under an unknown key stands for: by its name, or by half of what is inside or more. */
function sectionMeant(plan: Plan, key: string, map: MapNode): Branch | undefined {
  let best: Branch | undefined;
  let most = 0;
  for (const section of plan.sections) {
    const name = section.path.slice(section.path.lastIndexOf('.') + 1);
    const fitting = map.entries.filter((entry) => section.children.has(entry.key)).length;
    const named = section.path !== '' && nearness(key, name) !== undefined;
    const score = fitting + (named ? 0.5 : 0);
    const enough = named || (fitting > 0 && fitting * 2 >= map.entries.length);
    if (enough && score > most) [best, most] = [section, score];
  }
  return best;
}

/** A slot that the record does not give is meant rather than one that it does; one far off is not meant at all then. */
function slotMeant({ plan, found, blamed }: Collected, path: string): Guess | undefined {
  const guesses = guessesFor(plan, path);
  const free = guesses.find(({ slot }) => found[slot.index] === undefined && !blamed.has(slot.index));
  return free ?? guesses.find(({ sure }) => sure);
}

function guessesFor(plan: Plan, path: string): readonly Guess[] {
  const known = plan.guesses.get(path);
  if (known !== undefined) return known;
  const parts = path.split('.');
  const guesses = plan.slots
    .flatMap((slot) => compare(slot, parts) ?? [])
    .toSorted((a, b) => a.steps - b.steps);
  if (plan.guesses.size >= GUESSES_KEPT) plan.guesses.clear();
  plan.guesses.set(path, guesses);
  return guesses;
}

/** How near a key path is to a slot's: part by part, or by its last part where the sections differ. */
function compare(slot: PlannedSlot, parts: readonly string[]): Guess | undefined {
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

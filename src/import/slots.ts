import type { Place } from '../diagnostics/diagnostic.ts';
import type { Paragraph } from '../documents/paragraph.ts';
import { toNumerals } from '../figures/numerals.ts';
import { kinds } from '../kinds/kinds.ts';
import type { Kind } from '../model/slot.ts';
import { clauseAround } from '../text/clause.ts';
import type { CellLabels } from './cell-labels.ts';
import { type Around, GAP, type ImportedRate, type NamedPlace } from './names/around.ts';
import { namePlace } from './names/names.ts';
import { unitOf } from './names/units.ts';
import type { MarkedPlace } from './places.ts';
import { sectionsOf } from './sections.ts';

/** A slot that a paper's marks make, in the order of its first place. */
export interface ImportedSlot {
  readonly key: string;
  readonly kind: Kind;
  readonly unit: string;
  /** As it stands in the paper, with what belongs to the value. */
  readonly mark: string;
  /** The words around, the mark as `…`. */
  readonly meaning: string;
  readonly sure: boolean;
  readonly places: readonly ImportedPlace[];
}

/** A place with what is put there instead of it. */
export interface ImportedPlace extends MarkedPlace {
  /** Offsets of what the tag takes the place of: with a rate its word of rise, with a district its level. */
  readonly tagStart: number;
  readonly tagEnd: number;
  readonly rate?: ImportedRate;
}

/** What a person has decided of a slot, by the name that it would have. */
export interface Decision {
  /** Where it is said which slot it is of. */
  readonly place?: Place;
  readonly name?: string;
  /** The same as another slot. */
  readonly same?: string;
  /** No slot at all: the words stay. */
  readonly words?: boolean;
  readonly kind?: Kind;
  readonly unit?: string;
}

export interface ImportOptions {
  /** Keep the words 增长 as they are: the slot is then an amount in percent that cannot be negative. */
  readonly literal?: boolean;
  readonly decisions?: ReadonlyMap<string, Decision>;
  /** Of paragraphs in a table, what their cells' labels say. */
  readonly cells?: readonly (CellLabels | undefined)[];
}

interface Found extends NamedPlace {
  readonly place: MarkedPlace;
  readonly section: string;
  readonly meaning: string;
}

/** What a paper's marks make. */
export interface SlotsOfPaper {
  readonly slots: readonly ImportedSlot[];
  /** Every name that was given, before anybody decided otherwise. */
  readonly names: ReadonlySet<string>;
}

type Growing = { -readonly [K in keyof ImportedSlot]: ImportedSlot[K] } & { places: ImportedPlace[] };

/** Makes slots of a paper's marks: each with the name that a person would give it, and its own key. */
export function slotsOf(
  paragraphs: readonly Paragraph[],
  places: readonly MarkedPlace[],
  options: ImportOptions = {},
): SlotsOfPaper {
  const sections = sectionsOf(paragraphs, places);
  const found = nameAll(paragraphs, places, sections, options.cells ?? []);
  const keys = uniqueKeys(found);
  const slots = new Map<string, Growing>();
  for (const [at, each] of found.entries()) {
    const text = paragraphs[each.place.paragraph]?.text ?? '';
    const decision = options.decisions?.get(keys[at] ?? '') ?? {};
    if (!decision.words) addPlace(slots, keyFor(keys[at] ?? '', options), { each, text, decision, options });
  }
  return { slots: [...slots.values()], names: new Set(keys) };
}

/** The key that was decided on; the same as another is as that one is called now. */
function keyFor(key: string, { decisions }: ImportOptions): string {
  const { same, name } = decisions?.get(key) ?? {};
  return same === undefined ? (name ?? key) : (decisions?.get(same)?.name ?? same);
}

interface Placing {
  readonly each: Found;
  readonly text: string;
  readonly decision: Decision;
  readonly options: ImportOptions;
}

function addPlace(
  slots: Map<string, Growing>,
  key: string,
  { each, text, decision, options }: Placing,
): void {
  const isLiteral = options.literal === true && kinds[each.kind].uses.includes('rate');
  const place = tagPlace(each, text, isLiteral);
  const known = slots.get(key);
  if (known) {
    known.places.push(place);
    return;
  }
  slots.set(key, {
    key,
    kind: decision.kind ?? (isLiteral ? '量' : each.kind),
    unit: decision.unit ?? each.unit,
    // An empty cell shows where to write by a blank.
    mark: each.place.mark + each.suffix || '\u3000',
    meaning: each.meaning,
    sure: each.sure && each.place.certain,
    places: [place],
  });
}

function tagPlace(found: Found, text: string, isLiteral: boolean): ImportedPlace {
  const { place, suffix, rate } = found;
  const { start, end } = place;
  if (!rate || isLiteral) return { ...place, tagStart: start, tagEnd: end + suffix.length };
  const percent = /^[%％]/.exec(text.slice(end))?.[0].length ?? 0;
  return {
    ...place,
    tagStart: start - (rate.written ?? rate.word).length,
    tagEnd: end + percent + rate.after.length,
    rate,
  };
}

function nameAll(
  paragraphs: readonly Paragraph[],
  places: readonly MarkedPlace[],
  sections: readonly string[],
  cells: readonly (CellLabels | undefined)[],
): Found[] {
  let subjects: string[] = [];
  let last: NamedPlace | undefined;
  return places.map((place, at) => {
    const text = paragraphs[place.paragraph]?.text ?? '';
    const around = aroundOf(text, place, placesNear(places, at));
    const isAfter = places[at - 1]?.paragraph === place.paragraph;
    if (!isAfter || /[。\n]/.test(around.before)) subjects = [];
    if (!isAfter) last = undefined;
    const before = withoutSuffix(around.before, last?.suffix ?? '');
    const cell = cells[place.paragraph];
    const named = namePlace({ ...around, before, subjects, listed: last?.name ?? '', ...(cell && { cell }) });
    if (named.subject !== undefined) subjects.push(named.subject);
    last = named;
    return {
      ...named,
      place,
      section: sections[place.paragraph] ?? '',
      meaning: meaningOf(text, place, cell),
    };
  });
}

/** The 区 of `XXX区` belongs to that mark. */
function withoutSuffix(before: string, suffix: string): string {
  return before.startsWith(suffix) ? before.slice(suffix.length) : before;
}

/** Nothing that stands farther from a mark says what it is for. */
const REACH = 1000;

/** The places of a place's own paragraph that may say something of it. */
function placesNear(places: readonly MarkedPlace[], at: number): readonly MarkedPlace[] {
  const { paragraph, start, end } = places[at] as MarkedPlace;
  const isNear = (other: MarkedPlace | undefined): boolean =>
    other?.paragraph === paragraph && other.end > start - REACH && other.start < end + REACH;
  let [from, to] = [at, at + 1];
  while (isNear(places[from - 1])) from -= 1;
  while (isNear(places[to])) to += 1;
  return places.slice(from, to);
}

/** The words around a mark; other marks of its paragraph stand as gaps. */
function aroundOf(
  text: string,
  place: MarkedPlace,
  beside: readonly MarkedPlace[],
): Omit<Around, 'subjects' | 'listed'> {
  const upTo = withGaps(text, Math.max(0, place.start - REACH), place.start, beside);
  const from = withGaps(text, place.end, Math.min(text.length, place.end + REACH), beside);
  const before = upTo.slice(upTo.lastIndexOf(GAP) + 1);
  const own = from.split(GAP)[0] ?? '';
  // 提升X等X条特色带: what the list is of stands behind the figure that counts it.
  const behind = own === '等' ? `等${withoutUnit(from.split(GAP)[1] ?? '')}` : own;
  return { before: upTo === before ? before : withoutUnit(before), behind, upTo, from, mark: place.mark };
}

function withGaps(text: string, from: number, to: number, places: readonly MarkedPlace[]): string {
  let at = from;
  let made = '';
  for (const { start, end } of places) {
    if (start < from || end > to) continue;
    made += text.slice(at, start) + GAP;
    at = end;
  }
  return made + text.slice(at, to);
}

/** Of the words between two marks the unit of the first is no part of what is said of the second. */
function withoutUnit(text: string): string {
  return unitOf(text)?.rest ?? text;
}

/** So many characters of a clause are shown on either side of its mark. */
const MEANING = 24;

/** The clause that a mark stands in, the mark as an ellipsis; where it stands alone, its label or those of its cell. */
function meaningOf(text: string, place: MarkedPlace, cell: CellLabels | undefined): string {
  const { before, behind } = clauseAround(text, place, MEANING);
  if (before.trim() !== '' || behind.trim() !== '') return `${before}…${behind}`.trim();
  const { start, end } = place;
  const label =
    LABEL.exec(text.slice(Math.max(0, start - MEANING), start))?.[0] ??
    [cell?.row, cell?.column].filter(Boolean).join('，');
  return `${label.trim()}…${label === '' ? text.slice(end, end + MEANING).trim() : ''}`;
}

const LABEL = /[^，。；：！？\s_]{1,16}[：:][ \u3000]*$/;

/** A key of its own for each place, or one for places that say the same. */
function uniqueKeys(found: readonly Found[]): string[] {
  const taken = new Set<string>();
  /** How often a number was put behind each key. */
  const numbered = new Map<string, number>();
  const sames = new Map<string, string>();
  return found.map(({ name, longer, same, section }) => {
    const known = same === '' ? undefined : sames.get(same);
    if (known !== undefined) return known;
    const isTop = name === '地区' || section === '';
    const prefix = isTop ? '' : `${section}.`;
    const bare = keyText(name) || '内容';
    const wider = keyText(longer);
    let key = prefix + bare;
    if (taken.has(key) && wider !== '' && wider !== bare) key = prefix + wider;
    if (taken.has(key)) {
      const plain = prefix + bare;
      let number = numbered.get(plain) ?? 2;
      while (taken.has(plain + number)) number += 1;
      numbered.set(plain, number + 1);
      key = plain + number;
    }
    taken.add(key);
    if (same !== '') sames.set(same, key);
    return key;
  });
}

/** What can stand in a key and in a tag. */
function keyText(name: string): string {
  const text = name.replace(/[^\p{L}\p{N}_]/gu, '');
  // A key is a word in a tag, and begins with no digit: 四A级, 六十岁以上老人.
  return text
    .replace(/^\d{1,2}(?!\d)/, toNumerals)
    .replace(/^\d/, '第$&')
    .slice(0, 24);
}

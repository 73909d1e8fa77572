import type { Paragraph } from '../documents/paragraph.ts';
import type { Kind } from '../model/slot.ts';
import { type NamedPlace, namePlace } from './names.ts';
import type { MarkedPlace } from './places.ts';

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
  readonly rate?: { readonly word: string; readonly after: string };
}

/** What a person has decided of a slot, by the name that it would have. */
export interface Decision {
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
}

interface Found extends NamedPlace {
  readonly place: MarkedPlace;
  readonly section: string;
  readonly meaning: string;
}

/** Makes slots of a paper's marks: each with the name that a person would give it, and its own key. */
export function slotsOf(
  paragraphs: readonly Paragraph[],
  places: readonly MarkedPlace[],
  options: ImportOptions = {},
): ImportedSlot[] {
  const sections = sectionsOf(paragraphs);
  const found = nameAll(paragraphs, places, sections);
  const keys = uniqueKeys(found);
  const slots = new Map<
    string,
    { -readonly [K in keyof ImportedSlot]: ImportedSlot[K] } & { places: ImportedPlace[] }
  >();
  for (const [at, each] of found.entries()) {
    const decision = options.decisions?.get(keys[at] ?? '');
    if (decision?.words) continue;
    const key = decision?.same ?? decision?.name ?? keys[at] ?? '';
    const isLiteral = options.literal === true && each.kind === '率';
    const text = paragraphs[each.place.paragraph]?.text ?? '';
    const place = tagPlace(each, text, isLiteral);
    const known = slots.get(key);
    if (known) {
      known.places.push(place);
      continue;
    }
    const kind = decision?.kind ?? (isLiteral ? '量' : each.kind);
    const unit = decision?.unit ?? each.unit;
    const mark = each.place.mark + each.suffix;
    slots.set(key, {
      key,
      kind,
      unit,
      mark,
      meaning: each.meaning,
      sure: each.sure && each.place.certain,
      places: [place],
    });
  }
  return [...slots.values()];
}

function tagPlace(found: Found, text: string, isLiteral: boolean): ImportedPlace {
  const { place, suffix, rate } = found;
  const { start, end } = place;
  if (!rate || isLiteral) return { ...place, tagStart: start, tagEnd: end + suffix.length };
  const percent = /^[%％]/.exec(text.slice(end))?.[0].length ?? 0;
  return { ...place, tagStart: start - rate.word.length, tagEnd: end + percent + rate.after.length, rate };
}

function nameAll(
  paragraphs: readonly Paragraph[],
  places: readonly MarkedPlace[],
  sections: readonly string[],
): Found[] {
  let previous = '';
  return places.map((place, at) => {
    const text = paragraphs[place.paragraph]?.text ?? '';
    const [last, next] = [places[at - 1], places[at + 1]];
    const isAfter = last?.paragraph === place.paragraph;
    const before = text.slice(isAfter ? last.end : 0, place.start);
    const isBeside = next?.paragraph === place.paragraph;
    const own = text.slice(place.end, isBeside ? next.start : undefined);
    // 提升X等X条特色带: what the list is of stands behind the figure that counts it.
    const behind = own === '等' && isBeside ? `等${withoutUnit(text.slice(next.end))}` : own;
    if (!isAfter || /[。；\n]/.test(before)) previous = '';
    const bare = isAfter ? withoutUnit(before) : before;
    const named = namePlace({
      before: bare,
      behind,
      mark: place.mark,
      previous,
    });
    previous = named.name.replace(/(?:增长|占比|下降|百分点|户数|人数|金额|面积|数)$/, '');
    return { ...named, place, section: sections[place.paragraph] ?? '', meaning: meaningOf(text, place) };
  });
}

/** Of the words between two marks the unit of the first is no part of what is said of the second. */
function withoutUnit(text: string): string {
  return text.replace(
    /^[余多]?(?:万亿|亿|万)?(?:元|人次|[人家个名位户项条件次只吨亩套台辆所座处场])(?=[一-龥])/,
    '',
  );
}

const CLAUSE = /[，。；：！？\n]/;

/** The clause that a mark stands in, the mark as an ellipsis. */
function meaningOf(text: string, { start, end }: MarkedPlace): string {
  const before = text.slice(0, start).split(CLAUSE).at(-1) ?? '';
  const behind = text.slice(end).split(CLAUSE)[0] ?? '';
  return `${before.slice(-24)}…${behind.slice(0, 24)}`.trim();
}

const HEAD =
  /^(?:第[一二三四五六七八九十]+[章节部分]+|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)\s*/;

/** The section of each paragraph: by the head above it, or the one that it begins with. */
function sectionsOf(paragraphs: readonly Paragraph[]): string[] {
  let section = '';
  const hasHeads = paragraphs.some(({ text }) => /^[一二三四五六七八九十]+、/.test(text));
  return paragraphs.map(({ text }, at) => {
    if (HEAD.test(text) && !text.startsWith('（')) section = sectionName(text);
    else if (/^下一步|^下半年/.test(text)) section = '';
    return hasHeads && section === '' && at > 0 && !/^下一步|^下半年/.test(text) ? '综合' : section;
  });
}

/** 二、聚焦精准服务，加快推进复产达产。 is 复产达产; 三、聚焦动能转换，扛好…大旗。 is 动能转换. */
function sectionName(text: string): string {
  const head = text.replace(HEAD, '').split(/[。：\n]/)[0] ?? '';
  const clauses = head
    .split(/[，、；]/)
    .map((clause) =>
      clause.replace(
        /^(?:(?:聚焦|紧扣|围绕|坚持|突出|聚力|加快|推进|扎实|做好|提升|加强|强化|深化|着力|全力|持续|狠抓|抓好|打造|关于|以)+)/,
        '',
      ),
    );
  const best = clauses
    .filter((clause) => clause.length >= 4 && clause.length <= 10)
    .toSorted((a, b) => a.length - b.length)[0];
  return (best ?? clauses[0] ?? '').slice(0, 10).replace(/[.“”"'（）()\s]/g, '');
}

/** A key of its own for each place, or one for places that say the same. */
function uniqueKeys(found: readonly Found[]): string[] {
  const taken = new Map<string, string>();
  const sames = new Map<string, string>();
  return found.map(({ name, longer, same, section, kind }) => {
    const known = same === '' ? undefined : sames.get(same);
    if (known !== undefined) return known;
    const isTop = name === '地区' || section === '';
    const prefix = isTop ? '' : `${section}.`;
    const bare = keyText(name) || '内容';
    const wider = keyText(longer);
    let key = prefix + bare;
    if (taken.has(key) && wider !== '' && wider !== bare) key = prefix + wider;
    for (let number = 2; taken.has(key); number += 1) key = `${prefix}${bare}${number}`;
    taken.set(key, kind);
    if (same !== '') sames.set(same, key);
    return key;
  });
}

/** What can stand in a key and in a tag. */
function keyText(name: string): string {
  const text = name.replace(/[^\p{L}\p{N}_]/gu, '');
  return /^\d/.test(text) ? `第${text}` : text.slice(0, 24);
}

import { isRate } from '../../kinds/kinds.ts';
import { groupBy } from '../../model/group-by.ts';
import { LEVEL_KEY, nameOf, sectionOf } from '../../model/keys.ts';
import { onceFor } from '../../model/once.ts';
import type { Slot } from '../../model/slot.ts';
import { subjectOf } from '../../model/subject.ts';
import { isDistrictHead } from './heads.ts';

/** The slot that a head or a row's name stands for. `unit` is what stood in brackets after it. */
export interface Named {
  /** Key path; for a slip of a slot's key the key as misspelt, for the binder to say. */
  readonly key: string;
  /** Absent for a slip, and for 层级. */
  readonly slot?: Slot;
  readonly unit?: string;
}

/** The slots' keys as sheets name them. */
export interface SlotNames {
  readonly slots: ReadonlyMap<string, Slot>;
  /** Key paths by last name: several where a name stands in more than one section. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly sections: ReadonlySet<string>;
  /** The slot that names a record. */
  readonly subject?: Slot;
  /** The section that the whole sheet is, if it is one. */
  readonly within?: string;
}

export function slotNames(slots: ReadonlyMap<string, Slot>): SlotNames {
  const subject = subjectOf(slots.values());
  return {
    slots,
    ...(subject && { subject }),
    byName: groupBy(slots.keys(), nameOf),
    sections: new Set([...slots.keys()].map(sectionOf).filter((section) => section !== '')),
  };
}

const ORDINAL = /^(?:[（(][\d一二三四五六七八九十]+[)）]|[\d一二三四五六七八九十]+[、.．])\s*/;
const BRACKETED = /^(.+?)[（(]([^（()）]*)[)）]$/;

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The section that a text names (`综合`, `一、综合`), if it does. */
export function sectionNamed(text: string, names: SlotNames): string | undefined {
  const plain = squeezed(text);
  return [plain, plain.replace(ORDINAL, '')].find((name) => names.sections.has(name));
}

function keyOf(name: string, section: string | undefined, names: SlotNames): string | undefined {
  if (names.slots.has(name)) return name;
  const inSection = `${section}.${name}`;
  if (section !== undefined && names.slots.has(inSection)) return inSection;
  const keys = names.byName.get(name) ?? [];
  if (keys.length === 1) return keys[0];
  return isDistrictHead(name) ? names.subject?.key : undefined;
}

/** The name, the name without the ordinal before it, and both without the brackets after them. */
function readings(text: string): readonly { name: string; unit?: string }[] {
  const whole = squeezed(text);
  return [whole, whole.replace(ORDINAL, '')].flatMap((name) => {
    const [, before, unit] = BRACKETED.exec(name) ?? [];
    return before === undefined || unit === undefined ? [{ name }] : [{ name }, { name: before, unit }];
  });
}

/** The slot that `text` names, in `section` where that is known; undefined when it names none, or one of several. */
export function slotNamed(text: string, section: string | undefined, names: SlotNames): Named | undefined {
  for (const { name, unit } of readings(text)) {
    const key = keyOf(name, section ?? names.within, names);
    const slot = key === undefined ? undefined : names.slots.get(key);
    if (slot !== undefined)
      return { key: slot.key, slot, ...(unit === undefined || unit === '' ? {} : { unit }) };
    // No slot of the template's, but the record's own: whether 高新区管委会 is of a 区 or a 县.
    if (name === LEVEL_KEY && names.subject !== undefined) return { key: LEVEL_KEY };
  }
  return undefined;
}

/** Heads under another that is the name itself: 地区生产总值 over 总量. */
const AMOUNT = /^(?:总[量额值]|绝对[数值量额]|数值|数额|金额|值|完成[额数]?)$/;
/** Heads under another that say how it changed: 地区生产总值 over 增速. */
const CHANGE = /^(?:同比|比(?:上年|去年)(?:同期)?)?(?:增长|增速|增幅|增减|±)?(?:率|[%％])?$/;
/** How slots call that. */
const CHANGES = ['增长', '增速', '同比增长', '增幅', '同比'];

/** All that names of slots begin with. */
const beginningsOf = onceFor((slots: SlotNames['slots']): ReadonlySet<string> => {
  const names = Array.from(slots.keys()).flatMap((key) => [key, nameOf(key)]);
  return new Set(names.flatMap((name) => Array.from(name, (_, at) => name.slice(0, at + 1))));
});

/** The slot that a head names only with the one above it: 总量 and 增长 under 地区生产总值. */
export function slotNamedUnder(above: string, head: string, names: SlotNames): Named | undefined {
  const [upper, whole] = [BRACKETED.exec(squeezed(above))?.[1] ?? squeezed(above), squeezed(head)];
  if (upper === '' || whole === '' || upper === whole || names.sections.has(upper)) return undefined;
  const mayName = beginningsOf(names.slots).has(upper.replace(ORDINAL, '')) || isDistrictHead(upper + whole);
  if (!mayName) return undefined;
  const [, lower = whole, bracketed = ''] = BRACKETED.exec(whole) ?? [];
  const named = (word: string): Named | undefined => slotNamed(upper + word, undefined, names);
  const direct = named(whole);
  if (direct) return direct;
  const amount = named('');
  if (amount?.slot && (AMOUNT.test(lower) || lower === amount.slot.unit)) {
    const unit = lower === amount.slot.unit ? lower : bracketed;
    return { ...amount, ...(unit !== '' && { unit }) };
  }
  if (!CHANGE.test(lower)) return undefined;
  return CHANGES.map(named).find((found) => isRate(found?.slot));
}

/** The keys of which a bare name could be meant; none when it names no slot. */
export function keysNamed(text: string, names: SlotNames): readonly string[] {
  return [...new Set(readings(text).flatMap(({ name }) => names.byName.get(name) ?? []))];
}

/** The section that a text names with something in brackets behind it: 综合（亿元）. */
export function sectionBracketed(text: string, names: SlotNames): string | undefined {
  return readings(text).find(({ name, unit }) => unit !== undefined && names.sections.has(name))?.name;
}

/** Whether two texts differ by one character: put in, left out, changed, or two beside each other swapped. */
export function oneOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  );
}

/** Names shorter than this are all near each other. */
const LONG_ENOUGH = 3;

/** The misspelt key path that `text` is, if it is one character off a slot's. */
export function slipNamed(text: string, names: SlotNames): Named | undefined {
  for (const { name, unit } of readings(text)) {
    if (name.length < LONG_ENOUGH) continue;
    for (const key of names.slots.keys()) {
      if (oneOff(name, key)) return { key: name };
      if (oneOff(name, nameOf(key))) {
        const path = sectionOf(key) === '' ? name : `${sectionOf(key)}.${name}`;
        return { key: path, ...(unit === undefined ? {} : { unit }) };
      }
    }
  }
  return undefined;
}

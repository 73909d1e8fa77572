import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { isTable, isWords, kindByUses, kinds } from '../kinds/kinds.ts';
import { isReserved } from '../model/keys.ts';
import { type Kind, type Slot, USES } from '../model/slot.ts';
import { nearest } from '../text/near.ts';
import type { TagNode } from './blocks.ts';
import type { Description, Entry } from './description.ts';
import { blockName } from './expression.ts';
import { inferEntry } from './infer.ts';
import { noUses, type SlotUses, type TemplateUses, type Uses } from './uses.ts';

/** A template's slots by key: in the order of the description, then as they first stand. */
export interface Slots {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly diagnostics: readonly Diagnostic[];
}

function joinedKind(entry: Entry | undefined, uses: Uses, hasColumns: boolean): Kind {
  if (entry?.kind) return entry.kind;
  return kindByUses(new Set(USES.filter((use) => uses[use].length > 0)), hasColumns);
}

function allUses(uses: Uses): TagNode[] {
  return USES.flatMap((use) => uses[use]).toSorted((a, b) => a.tag.start - b.tag.start);
}

const MISUSES = {
  print: 'template-print-kind',
  rate: 'template-rate-kind',
  level: 'template-level-kind',
  test: 'template-condition-kind',
  loop: 'template-loop-kind',
} as const;

/** A condition on a printed slot would make it vanish unsaid when nobody fills it; other misuses print nonsense. */
function misuses(key: string, kind: Kind, uses: Uses): Diagnostic[] {
  const printed = uses.print.length + uses.rate.length > 0;
  const wrong = USES.filter((use) => !kinds[kind].uses.includes(use));
  return wrong.flatMap((use) =>
    uses[use].map(({ place }) => {
      if (use === 'test' && printed)
        return diagnostic('template-condition-printed', place, { key }, { slot: key });
      return diagnostic(MISUSES[use], place, { key, kind }, { slot: key });
    }),
  );
}

function columnsOf(
  key: string,
  entry: Entry | undefined,
  used: SlotUses | undefined,
  report: Diagnostic[],
): Slot[] {
  const names = new Set([...(entry?.columns?.keys() ?? []), ...(used?.columns.keys() ?? [])]);
  return Array.from(names, (name) => {
    const described = entry?.columns?.get(name);
    const uses = used?.columns.get(name);
    const place = uses && firstPlace(uses);
    if (entry?.columns && !described && place) {
      const near = nearest(name, [...entry.columns.keys()]) ?? [...entry.columns.keys()].join('、');
      report.push(diagnostic('template-column-unknown', place, { key, column: name, near }, { slot: key }));
    }
    return readSlot({ key: name, path: `${key}.${name}`, described, used: uses }, report);
  });
}

/** A slot or a column as the description and the template have it. */
interface Joined {
  readonly key: string;
  /** A column's key with its table's. */
  readonly path: string;
  readonly described: Entry | undefined;
  readonly used: SlotUses | undefined;
}

function readSlot({ key, path, described, used }: Joined, report: Diagnostic[]): Slot {
  const uses = used?.uses ?? noUses();
  const entry = described ?? inferEntry(uses.print);
  const kind = joinedKind(entry, uses, (used?.columns.size ?? 0) > 0);
  report.push(...misuses(path, kind, uses));
  const { default: preset, min, max, after, blank } = entry ?? {};
  return {
    key,
    kind,
    unit: entry?.unit ?? kinds[kind].unit,
    mark: entry?.mark || kinds[kind].mark,
    meaning: entry?.meaning ?? '',
    ...(preset !== undefined && { default: preset }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(after !== undefined && { after }),
    ...(blank !== undefined && { blank }),
    ...(isTable({ kind }) && { columns: columnsOf(path, entry, used, report) }),
    places: allUses(uses).map(({ place }) => place),
  };
}

function firstUse({ uses, columns }: SlotUses): TagNode | undefined {
  const [first] = allUses(uses);
  if (first) return first;
  for (const column of columns.values()) {
    const use = firstUse(column);
    if (use) return use;
  }
  return undefined;
}

function firstPlace(used: SlotUses): Place | undefined {
  return firstUse(used)?.place;
}

function undescribed(key: string, used: SlotUses, description: Description): Diagnostic | undefined {
  const use = firstUse(used);
  // Within {{#with}}, which is said to be wrong, names are parts of names.
  if (use === undefined || use.within.some(({ tag }) => blockName(tag.body) === 'with')) return undefined;
  const { place } = use;
  const near = nearest(key, [...description.entries.keys()]);
  return near === undefined
    ? diagnostic('template-slot-undescribed', place, { key }, { slot: key })
    : diagnostic('template-slot-near', place, { key, near, tag: `{{${near}}}` }, { slot: key });
}

/** In the order of the description, if somebody wrote one; else as they first stand. */
function keysInOrder({ slots }: TemplateUses, { entries, isInferred }: Description): ReadonlySet<string> {
  const [described, used] = [[...entries.keys()], [...slots.keys()]];
  return new Set(isInferred ? [...used, ...described] : [...described, ...used]);
}

/** Joins what the description says of the slots with how the template uses them. */
export function gatherSlots(used: TemplateUses, description: Description): Slots {
  const diagnostics: Diagnostic[] = [];
  const slots = new Map<string, Slot>();
  for (const key of keysInOrder(used, description)) {
    const entry = description.entries.get(key);
    const uses = used.slots.get(key);
    const place = entry?.place ?? (uses && firstPlace(uses));
    if (place && isReserved(key))
      diagnostics.push(diagnostic('template-key-reserved', place, { key }, { slot: key }));
    if (entry && !uses)
      diagnostics.push(diagnostic('description-unused', entry.place, { key }, { slot: key }));
    else if (uses) slots.set(key, readSlot({ key, path: key, described: entry, used: uses }, diagnostics));
    const isLeftOut = !entry && uses && !isReserved(key) && !description.isInferred;
    const missing = isLeftOut ? undescribed(key, uses, description) : undefined;
    if (missing) diagnostics.push(missing);
  }
  if (description.subject) nameSubject(description.subject, slots, diagnostics);
  return { slots, diagnostics };
}

/** The slot that names a record holds words. */
function nameSubject(
  { key, place }: NonNullable<Description['subject']>,
  slots: Map<string, Slot>,
  diagnostics: Diagnostic[],
): void {
  const slot = slots.get(key);
  if (slot && isWords(slot)) {
    slots.set(key, { ...slot, isSubject: true });
    return;
  }
  const names = [...slots.values()].filter(isWords).map((each) => each.key);
  const wanted = nearest(key, names) ?? names.join('、');
  diagnostics.push(diagnostic('description-value', place, { key: '对象', value: key, wanted }));
}

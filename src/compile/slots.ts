import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { Kind, Slot } from '../model/slot.ts';
import { nearest } from '../text/near.ts';
import type { TagNode } from './blocks.ts';
import type { Description, Entry } from './description.ts';
import type { SlotUses, TemplateUses, Use, Uses } from './uses.ts';

/** A template's slots by key: in the order of the description, then as they first stand. */
export interface Slots {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a slot without a mark of its own shows in a draft. */
const MARKS: Readonly<Record<Kind, string>> = {
  名: 'XX',
  名单: 'XX',
  数: 'X',
  量: 'X',
  率: 'X',
  比: 'X',
  是否: '',
  表: '',
};

/** Uses that each kind allows: a rate may stand as a signed figure in a table, where its column says what it is. */
const ALLOWED: Readonly<Record<Kind, readonly Use[]>> = {
  名: ['print', 'level'],
  名单: ['print', 'loop'],
  数: ['print'],
  量: ['print'],
  率: ['print', 'rate'],
  比: ['print'],
  是否: ['test'],
  表: ['test', 'loop'],
};

const USES: readonly Use[] = ['print', 'rate', 'level', 'test', 'loop'];

function kindOf(entry: Entry | undefined, uses: Uses, hasColumns: boolean): Kind {
  if (entry?.kind) return entry.kind;
  if (uses.loop.length > 0) return hasColumns || uses.print.length === 0 ? '表' : '名单';
  if (uses.rate.length > 0) return '率';
  return uses.test.length > 0 && uses.print.length + uses.level.length === 0 ? '是否' : '名';
}

function allUses(uses: Uses): TagNode[] {
  return USES.flatMap((use) => uses[use]).toSorted((a, b) => a.tag.start - b.tag.start);
}

function slotOf(
  key: string,
  entry: Entry | undefined,
  kind: Kind,
  uses: Uses | undefined,
  columns?: Slot[],
): Slot {
  const percent = kind === '率' || kind === '比' ? '%' : '';
  return {
    key,
    kind,
    unit: entry?.unit ?? percent,
    mark: entry?.mark || MARKS[kind],
    meaning: entry?.meaning ?? '',
    ...(entry?.default === undefined ? {} : { default: entry.default }),
    ...(entry?.min === undefined ? {} : { min: entry.min }),
    ...(entry?.max === undefined ? {} : { max: entry.max }),
    ...(entry?.after === undefined ? {} : { after: entry.after }),
    ...(columns ? { columns } : {}),
    places: uses ? allUses(uses).map((node) => node.place) : [],
  };
}

/** A condition on a printed slot would make it vanish unsaid when nobody fills it; other misuses print nonsense. */
function misuses(key: string, kind: Kind, uses: Uses): Diagnostic[] {
  const printed = uses.print.length + uses.rate.length > 0;
  const wrong = USES.filter((use) => !ALLOWED[kind].includes(use));
  return wrong.flatMap((use) =>
    uses[use].map(({ place }) => {
      if (use === 'test' && printed)
        return diagnostic('template-condition-printed', place, { key }, { slot: key });
      if (use === 'test') return diagnostic('template-condition-kind', place, { key, kind }, { slot: key });
      if (use === 'loop') return diagnostic('template-loop-kind', place, { key, kind }, { slot: key });
      if (use === 'rate') return diagnostic('template-rate-kind', place, { key, kind }, { slot: key });
      if (use === 'level') return diagnostic('template-level-kind', place, { key, kind }, { slot: key });
      return diagnostic('template-print-kind', place, { key, kind }, { slot: key });
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
    const kind = kindOf(described, uses ?? { print: [], rate: [], level: [], test: [], loop: [] }, false);
    if (entry?.columns && !described && uses) {
      const near = nearest(name, [...entry.columns.keys()]) ?? [...entry.columns.keys()].join('、');
      const place = allUses(uses)[0]?.place;
      if (place)
        report.push(diagnostic('template-column-unknown', place, { key, column: name, near }, { slot: key }));
    }
    if (uses) report.push(...misuses(`${key}.${name}`, kind, uses));
    return slotOf(name, described, kind, uses);
  });
}

function readSlot(
  key: string,
  entry: Entry | undefined,
  used: SlotUses | undefined,
  report: Diagnostic[],
): Slot {
  const uses = used?.uses ?? { print: [], rate: [], level: [], test: [], loop: [] };
  const kind = kindOf(entry, uses, (used?.columns.size ?? 0) > 0);
  report.push(...misuses(key, kind, uses));
  return slotOf(key, entry, kind, uses, kind === '表' ? columnsOf(key, entry, used, report) : undefined);
}

function firstPlace({ uses, columns }: SlotUses): Place | undefined {
  return [uses, ...columns.values()].flatMap(allUses)[0]?.place;
}

function undescribed(key: string, used: SlotUses, description: Description): Diagnostic | undefined {
  const place = firstPlace(used);
  if (!place) return undefined;
  const near = nearest(key, [...description.entries.keys()]);
  return near === undefined
    ? diagnostic('template-slot-undescribed', place, { key }, { slot: key })
    : diagnostic('template-slot-near', place, { key, near, tag: `{{${near}}}` }, { slot: key });
}

/**
 * A key that no data file can give: what begins with _ and 备注 are for notes, template names the template, and
 * JavaScript's own names are refused.
 */
const RESERVED = /(?:^|\.)(?:_[^.]*|备注|constructor|prototype)(?:\.|$)|^(?:template|模板)$/;

/** Joins what the description says of the slots with how the template uses them. */
export function gatherSlots(used: TemplateUses, description: Description): Slots {
  const diagnostics: Diagnostic[] = [];
  const slots = new Map<string, Slot>();
  for (const key of new Set([...description.entries.keys(), ...used.slots.keys()])) {
    const entry = description.entries.get(key);
    const uses = used.slots.get(key);
    const place = entry?.place ?? (uses && firstPlace(uses));
    if (place && RESERVED.test(key))
      diagnostics.push(diagnostic('template-key-reserved', place, { key }, { slot: key }));
    if (entry && !uses)
      diagnostics.push(diagnostic('description-unused', entry.place, { key }, { slot: key }));
    else if (uses) slots.set(key, readSlot(key, entry, uses, diagnostics));
    const missing = !entry && uses && !RESERVED.test(key) ? undescribed(key, uses, description) : undefined;
    if (missing) diagnostics.push(missing);
  }
  return { slots, diagnostics };
}

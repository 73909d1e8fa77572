import type { Schema, SchemaObject } from '../kinds/kind.ts';
import { defaultOf, isTable, kindOf } from '../kinds/kinds.ts';
import { LEVEL_KEY, NOTE_PATTERNS, nameOf, TEMPLATE_KEYS } from '../model/keys.ts';
import type { Slot } from '../model/slot.ts';
import { DISTRICT_LEVELS } from '../text/district-level.ts';
import { escapedPattern } from '../text/pattern.ts';

/** A section of the data: what may stand in it, by path from it. */
interface Branch {
  readonly slots: Map<string, Slot>;
  readonly sections: Map<string, Branch>;
}

/** What may stand for a slot: its schema, or a reference to it. */
type Part = (slot: Slot) => Schema;

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

const NOTES: Readonly<Record<string, Schema>> = Object.fromEntries(
  NOTE_PATTERNS.map((pattern) => [pattern, true]),
);

const LEVEL = {
  title: LEVEL_KEY,
  description: '地区名称末尾看不出是区、县还是市的，写在这里。',
  enum: DISTRICT_LEVELS,
};
const TEMPLATE: Schema = {
  type: ['string', 'null'],
  title: '模板',
  description: '用哪个模板：内置模板的名字，或 .md.hbs 文件（从数据文件所在的文件夹找）。命令行的 -t 优先。',
};

/**
 * A JSON Schema (draft 2020-12) of a template's data files, by which an editor completes keys, shows what they mean and
 * flags mistakes while somebody types. A key may be nested or a dotted path. What is blank is no mistake here: what is
 * still missing, `check` says.
 */
export function slotSchema(slots: ReadonlyMap<string, Slot>, title: string): Schema {
  const ids = new Map(Array.from(slots.keys(), (key, index) => [key, `slot${index + 1}`]));
  const { type, properties, patternProperties, additionalProperties } = section(
    branches(slots.values()),
    ({ key }) => ({ $ref: `#/$defs/${ids.get(key)}` }),
  );
  return {
    $schema: DRAFT,
    title: title === '' ? '数据文件' : `${title}的数据文件`,
    type,
    properties: {
      ...Object.fromEntries(TEMPLATE_KEYS.map((key) => [key, TEMPLATE])),
      [LEVEL_KEY]: LEVEL,
      ...properties,
    },
    patternProperties,
    additionalProperties,
    $defs: Object.fromEntries(Array.from(slots, ([key, slot]) => [ids.get(key), slotPart(slot)])),
  };
}

function branches(slots: Iterable<Slot>): Branch {
  const root: Branch = { slots: new Map(), sections: new Map() };
  for (const slot of slots) {
    const parts = slot.key.split('.');
    let branch = root;
    parts.forEach((part, depth) => {
      branch.slots.set(parts.slice(depth).join('.'), slot);
      if (depth < parts.length - 1) branch = descend(branch, part);
    });
  }
  return root;
}

function descend({ sections }: Branch, name: string): Branch {
  const known = sections.get(name);
  if (known !== undefined) return known;
  const made: Branch = { slots: new Map(), sections: new Map() };
  sections.set(name, made);
  return made;
}

interface MapSchema {
  readonly type: readonly string[];
  readonly properties: Readonly<Record<string, Schema>>;
  readonly patternProperties: Readonly<Record<string, Schema>>;
  readonly additionalProperties: false;
}

/** Dotted paths are patterns, not properties: an editor knows them but does not offer each key twice. */
function section({ slots, sections }: Branch, part: Part): MapSchema {
  const own = [...slots].filter(([path]) => !path.includes('.'));
  const dotted = [...slots].filter(([path]) => path.includes('.'));
  const within = (name: string, inner: Branch): Schema => {
    const slot = slots.get(name);
    const mapping = { title: name, ...section(inner, part) };
    return slot === undefined ? mapping : { anyOf: [part(slot), mapping] };
  };
  return {
    type: ['object', 'null'],
    properties: {
      ...Object.fromEntries(own.map(([name, slot]) => [name, part(slot)])),
      ...Object.fromEntries(Array.from(sections, ([name, inner]) => [name, within(name, inner)])),
    },
    patternProperties: {
      ...Object.fromEntries(dotted.map(([path, slot]) => [exactly(path), part(slot)])),
      ...dottedSections(sections, '', part),
      ...NOTES,
    },
    additionalProperties: false,
  };
}

/** Sections within sections, by their dotted paths. */
function dottedSections(
  sections: ReadonlyMap<string, Branch>,
  prefix: string,
  part: Part,
): Record<string, Schema> {
  const found: Record<string, Schema> = {};
  for (const [name, inner] of sections) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (prefix !== '') found[exactly(path)] = { title: path, ...section(inner, part) };
    Object.assign(found, dottedSections(inner.sections, path, part));
  }
  return found;
}

function exactly(text: string): string {
  return `^${escapedPattern(text)}$`;
}

function descriptionOf(slot: Slot): string {
  const preset = defaultOf(slot);
  const optional = preset === undefined ? '必填。' : preset === '' ? '选填。' : `选填，空着就用“${preset}”。`;
  const meaning = slot.meaning === '' ? '' : `${slot.meaning}。`;
  const { title, typing } = kindOf(slot);
  return `${meaning}${title.zh}，${optional}${typing}`;
}

function slotPart(slot: Slot): SchemaObject {
  const name = nameOf(slot.key);
  const values = kindOf(slot).schema(slot);
  return {
    title: slot.unit === '' ? name : `${name}（${slot.unit}）`,
    description: descriptionOf(slot),
    ...(slot.default === undefined ? {} : { default: slot.default }),
    ...(slot.blank ? { anyOf: [values, { const: slot.blank }] } : values),
    ...(isTable(slot) ? { items: rowPart(slot) } : {}),
  };
}

function rowPart({ columns = [] }: Slot): Schema {
  if (columns.length === 0) return { type: ['object', 'string', 'number'] };
  const inRow = branches(columns);
  return { ...section(inRow, slotPart), type: 'object' };
}

import { defaultOf, isTable, kindOf } from '../kinds/kinds.ts';
import { nameOf, sectionOf } from '../model/keys.ts';
import type { DataNode } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import { meaning as meaningOf } from '../read/nodes.ts';

export interface DataFileOptions {
  /** The report's short name. */
  readonly title: string;
  /** The schema's file, as seen from the data file, by which an editor completes and checks. */
  readonly schema?: string;
  /** The template that the data file is to name, as seen from it; without it `fill` uses the one that is asked for. */
  readonly template?: string;
  /** What is known already, by key. */
  readonly values?: ReadonlyMap<string, DataNode>;
}

/** A level of the data file: its slots, then its sections. */
interface Level {
  readonly slots: Slot[];
  readonly sections: Map<string, Level>;
}

/**
 * A data file ready to fill: every slot by section, with what is meant, its unit and its default in a comment above it.
 * It is the same whatever the user's language, since those who fill it in are clerks.
 */
export function slotYaml(slots: ReadonlyMap<string, Slot>, options: DataFileOptions): string {
  const { title, schema, template, values = new Map<string, DataNode>() } = options;
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    `# ${oneLine(title)}${title === '' ? '' : '的'}数据。在每个冒号后面填写，冒号后面留一个空格；“#”后面是说明，不用改。`,
    '# 数字可以带单位（如 35.2亿元、352000万元），会自动换算；标着“选填”的可以空着。',
    '',
    ...(template === undefined ? [] : ['# 用哪个模板，从本文件所在的文件夹找', `模板: ${scalar(template)}`]),
    ...levelLines(levels(slots), '', values),
    '',
  ].join('\n');
}

function levels(slots: ReadonlyMap<string, Slot>): Level {
  const root: Level = { slots: [], sections: new Map() };
  for (const slot of slots.values()) {
    const parts = sectionOf(slot.key).split('.');
    const isInsideSlot = parts.some((_, depth) => slots.has(parts.slice(0, depth + 1).join('.')));
    const path = isInsideSlot || slot.key === nameOf(slot.key) ? [] : parts;
    path.reduce(descend, root).slots.push(slot);
  }
  return root;
}

function descend({ sections }: Level, name: string): Level {
  const known = sections.get(name);
  if (known !== undefined) return known;
  const made: Level = { slots: [], sections: new Map() };
  sections.set(name, made);
  return made;
}

function levelLines(
  { slots, sections }: Level,
  section: string,
  values: ReadonlyMap<string, DataNode>,
): string[] {
  const leaves = slots.flatMap((slot) => {
    const key = section === '' ? slot.key : nameOf(slot.key);
    return [...commentLines(slot, key), ...entryLines(key, values.get(slot.key))];
  });
  const nested = Array.from(sections, ([name, level]) => {
    const path = section === '' ? name : `${section}.${name}`;
    return ['', `${scalar(name)}:`, ...levelLines(level, path, values).map(indented)];
  });
  return [...leaves, ...nested.flat()];
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

function commentLines(slot: Slot, key: string): string[] {
  const preset = defaultOf(slot);
  const { zh: title } = kindOf(slot).title;
  const what = slot.unit === '' ? title : `${title}，${slot.unit}`;
  const optional = preset === undefined ? '' : preset === '' ? '；选填' : `；选填，空着就用“${preset}”`;
  const about = slot.meaning === '' ? what + optional : `${slot.meaning}（${what}${optional}）`;
  const comment = [`# ${oneLine(about)}`];
  if (!isTable(slot)) return comment;
  return [
    ...comment,
    ...['一个“-”是一行，例如：', `${scalar(key)}:`, ...exampleRow(slot)].map((line) => `# ${oneLine(line)}`),
  ];
}

/** A row of a table, to see how it is typed. */
function exampleRow({ columns = [] }: Slot): string[] {
  const lines = columns.flatMap((column) => {
    const key = scalar(nameOf(column.key));
    return isTable(column) ? [`${key}:`, ...exampleRow(column)] : [`${key}: …${column.unit}`];
  });
  return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}

/** What a person should read in one comment line; a control character would end it, or be an error. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF\uFEFF]+/gu, ' ').trimEnd();
}

/** `key: value`. The blank behind the colon of an empty one is meant: what is typed there is right at once. */
function entryLines(key: string, value: DataNode | undefined): string[] {
  if (value === undefined) return [`${scalar(key)}: `];
  const lines = nodeLines(value);
  return value.type === 'scalar' || value.type === 'broken' || lines.length === 0
    ? [`${scalar(key)}: ${lines[0] ?? ''}`]
    : [`${scalar(key)}:`, ...lines.map(indented)];
}

function nodeLines(node: DataNode): string[] {
  if (node.type === 'broken') return [scalar(node.text)];
  if (node.type === 'scalar') return [node.means === 'text' ? scalar(node.text) : node.text];
  if (node.type === 'map') return node.entries.flatMap(({ key, value }) => entryLines(key, value));
  return node.items.flatMap((item) => {
    const lines = nodeLines(item);
    return (lines.length === 0 ? [''] : lines).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
  });
}

/** Letters, figures and signs that mean nothing to YAML wherever they stand, nor to who looks for slips. */
const PLAIN =
  /^(?:[\p{L}\p{N}“《（]|-(?=[0-9]))(?:[\p{L}\p{M}\p{N}%+./、—–（）《》“”·-]*[\p{L}\p{M}\p{N}%+）》”])?$/u;

/** A text as YAML, in quotation marks where it would be read as something else. */
function scalar(text: string): string {
  if (PLAIN.test(text) && meaningOf(text) === 'text' && !/[ー－−]/.test(text)) return text;
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\uFEFF\p{Cs}\uFFFE\uFFFF]/gu, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

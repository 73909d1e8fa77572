import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { isFlat, type RateWords } from '../figures/change.ts';
import { exact } from '../figures/exact.ts';
import { type Base, type BaseOutput, stepsIn } from '../fill/base.ts';
import { flag } from '../kinds/flag.ts';
import { isTable, kindOf } from '../kinds/kinds.ts';
import type { DataNode, DataRecord, MapEntry, MapNode } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import type { Condition, Template, TemplateNode } from '../model/template.ts';
import { type Alignment, align } from './align.ts';
import type { EditedDocument } from './edited.ts';
import { type GeneratedDocument, generate } from './generated.ts';
import { keyOf } from './update.ts';

/** The data of a document as it says it, and what of it is not clear. */
export interface Extracted {
  readonly record: DataRecord;
  readonly diagnostics: readonly Diagnostic[];
  /** How many slots were read. */
  readonly count: number;
}

interface Reading {
  readonly file: string;
  readonly template: Template;
  readonly document: EditedDocument;
  readonly generated: GeneratedDocument;
  readonly found: readonly Alignment[];
  readonly diagnostics: Diagnostic[];
}

/** A value as the document says it, and where. */
interface Said {
  readonly text: string;
  readonly place: Place;
}

/** Reads a document's data back out of it. What is not certain is left out, and told. */
export async function extract(
  file: string,
  template: Template,
  base: Base,
  document: EditedDocument,
): Promise<Extracted | Diagnostic> {
  const generated = await generate(template, base, document);
  if ('code' in generated) return generated;
  const found = align(generated, document.blocks);
  const reading: Reading = { file, template, document, generated, found, diagnostics: [] };
  const flags = flagsOf(template, base);
  const values = new Map<string, DataNode>();
  for (const slot of template.slots.values()) {
    const flag = flags.get(slot.key);
    const node = isTable(slot) ? tableNode(reading, slot) : valueNode(reading, slot, flag);
    if (node) values.set(slot.key, node);
  }
  const record: DataRecord = { file, root: mapOf(values, file), place: { file } };
  return { record, diagnostics: reading.diagnostics, count: values.size };
}

function mapOf(values: ReadonlyMap<string, DataNode>, file: string): MapNode {
  const entries = Array.from(values, ([key, value]): MapEntry => ({ key, keyPlace: { file }, value }));
  return { type: 'map', entries, place: { file } };
}

function scalar(text: string, place: Place, means: 'text' | 'bool' = 'text'): DataNode {
  return { type: 'scalar', text, means, place };
}

/** A slot's value: what all its places say, if they agree. */
function valueNode(reading: Reading, slot: Slot, flag: boolean | undefined): DataNode | undefined {
  if (flag !== undefined) return scalar(flag ? '是' : '否', { file: reading.file });
  const places = reading.generated.made.flatMap((output, index) => {
    const { target, prints } = output.output;
    const isIt = target?.type === 'slot' && target.key === slot.key && prints !== 'level';
    return isIt ? [index] : [];
  });
  const items = reading.generated.made.flatMap(({ output: { target } }, index) =>
    target?.type === 'item' && target.key === slot.key ? [index] : [],
  );
  if (places.length === 0 && items.length > 0) return listNode(reading, slot, items);
  const said = agreed(reading, slot.key, slot, places);
  if (said === undefined) return undefined;
  if (kindOf(slot).loops !== 'names') return scalar(said.text, said.place);
  const names = said.text.split('、').map((name) => scalar(name, said.place));
  return { type: 'list', items: names, place: said.place };
}

/** A list that is printed name by name. */
function listNode(reading: Reading, slot: Slot, items: readonly number[]): DataNode | undefined {
  const rounds = grouped(items, (index) => reading.generated.made[index]?.rounds.at(-1)?.index ?? 0);
  const names = Array.from(rounds.values()).flatMap((those) => {
    const said = agreed(reading, keyOf(reading.generated.made[those[0] ?? 0] as BaseOutput), slot, those);
    return said ? [scalar(said.text, said.place)] : [];
  });
  const [first] = names;
  return first && { type: 'list', items: names, place: first.place };
}

/** What the document says in all places of a value; undefined where it says nothing for certain, or two things. */
function agreed(reading: Reading, key: string, slot: Slot, places: readonly number[]): Said | undefined {
  const { file, diagnostics, found } = reading;
  const said = places.flatMap((index) => saidAt(reading, index) ?? []);
  // Words say of a rate of nought that it is one; a figure also how it was written.
  const first = said.find(({ text }) => text !== '0') ?? said[0];
  const other = said.find(({ text }) => first && text !== first.text && !areNought(text, first.text));
  if (first && other) {
    const args = { slot: key, one: first.text, other: other.text };
    diagnostics.push(diagnostic('document-value-differs', other.place, args, { slot: slot.key }));
    return undefined;
  }
  if (first || places.length === 0) return first && first.text !== slot.mark ? first : undefined;
  const unsure = places.map((index) => found[index]).find((each) => each?.state === 'unsure');
  const place =
    unsure && 'place' in unsure && unsure.place ? reading.document.placeOf(unsure.place) : { file };
  const code = unsure ? 'document-value-unsure' : 'document-value-gone';
  diagnostics.push(diagnostic(code, place, { slot: key }, { slot: slot.key }));
  return undefined;
}

function areNought(...texts: readonly string[]): boolean {
  return texts.every((text) => exact(text)?.units === 0n);
}

/** A printed value as data: a rate's words as its sign. */
function saidAt({ document, generated, found }: Reading, index: number): Said | undefined {
  const output = generated.made[index];
  const said = found[index];
  if (!output || (said?.state !== 'found' && said?.state !== 'changed')) return undefined;
  const text = said.state === 'found' ? output.text : said.text;
  const { words } = output.output;
  const figure = words ? rateOf(text, words) : text;
  return figure === undefined ? undefined : { text: figure, place: document.placeOf(said.place) };
}

/** The signed figure of a rate in words; undefined where they are other words. */
function rateOf(text: string, { up, down, flat, after }: RateWords): string | undefined {
  if (text === flat || isFlat(text)) return '0';
  const figure = /^(.*?)([\d.]+)[%％](.*)$/.exec(text);
  const [, before = '', digits = '', behind = ''] = figure ?? [];
  if (figure && before === up && (behind === after || behind === '')) return digits;
  return figure && before === down && behind === '' ? `-${digits}` : undefined;
}

/** 是否 by what of the template stands in the document. */
function flagsOf(template: Template, base: Base): Map<string, boolean> {
  const shown = new Set<TemplateNode>(
    Object.values(stepsIn(template, base)).flatMap((steps) => steps.map(({ node }) => node)),
  );
  const flags = new Map<string, boolean>();
  const visit = (nodes: readonly TemplateNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'literal' || node.type === 'output') continue;
      if (node.type === 'condition') readFlag(node);
      visit(node.nodes);
      visit(node.otherwise);
    }
  };
  const readFlag = ({ subject, negated, nodes, otherwise }: Condition): void => {
    if (typeof subject === 'string' || subject.type !== 'slot') return;
    if (template.slots.get(subject.key)?.kind !== flag.name) return;
    const isThere = holdsAny(nodes, shown);
    if (isThere || holdsAny(otherwise, shown) || nodes.length > 0)
      flags.set(subject.key, isThere !== negated);
  };
  for (const [part, nodes] of Object.entries(template.parts)) if (part !== 'title') visit(nodes);
  return flags;
}

function holdsAny(nodes: readonly TemplateNode[], shown: ReadonlySet<TemplateNode>): boolean {
  return nodes.some((node) => {
    if (node.type === 'literal' || node.type === 'output') return shown.has(node);
    return holdsAny(node.nodes, shown) || holdsAny(node.otherwise, shown);
  });
}

/** A row as the document says it, and where it stands in its table. */
interface SaidRow {
  readonly row: number;
  readonly node: MapNode;
}

/** A table's rows in the order in which they stand now, those that people added among them. */
function tableNode(reading: Reading, slot: Slot): DataNode | undefined {
  const { generated, file } = reading;
  const own = generated.made.flatMap(({ output: { target } }, index) =>
    target?.type === 'column' && target.key === slot.key ? [index] : [],
  );
  const rounds = [...grouped(own, (index) => generated.made[index]?.rounds[0]?.index ?? 0).entries()];
  const rows = rounds.flatMap(([round, those]) => rowOf(reading, slot, round, those) ?? []);
  const all = [...rows, ...addedRows(reading, own)].toSorted((a, b) => a.row - b.row);
  return all.length === 0 ? undefined : { type: 'list', items: all.map(({ node }) => node), place: { file } };
}

function rowOf(reading: Reading, slot: Slot, round: number, places: readonly number[]): SaidRow | undefined {
  const { found, document, generated, file } = reading;
  if (places.every((index) => found[index]?.state === 'gone')) return undefined;
  const values = new Map<string, DataNode>();
  for (const column of slot.columns ?? []) {
    const those = places.filter((index) => {
      const target = generated.made[index]?.output.target;
      return target?.type === 'column' && target.column === column.key;
    });
    const said = agreed(reading, `${slot.key}[${round + 1}].${column.key}`, slot, those);
    if (said) values.set(column.key, scalar(said.text, said.place));
  }
  const at = places.flatMap((index) => {
    const said = found[index];
    return said && 'place' in said && said.place ? (document.blocks[said.place.block]?.cell?.row ?? []) : [];
  });
  return { row: at[0] ?? round, node: mapOf(values, file) };
}

/** Rows that people added to a table whose cells hold a value each. */
function addedRows({ generated, found, document, file }: Reading, own: readonly number[]): SaidRow[] {
  const columns = new Map<number, string>();
  const tables = new Set<number>();
  const known = new Set<number>();
  let first = Number.POSITIVE_INFINITY;
  for (const index of own) {
    const output = generated.outputs[index];
    const target = generated.made[index]?.output.target;
    const block = generated.blocks[output?.block ?? -1];
    const said = found[index];
    const now = said && 'place' in said && said.place ? document.blocks[said.place.block]?.cell : undefined;
    if (!output || !block?.cell || target?.type !== 'column') return [];
    if (block.text.trim() !== block.text.slice(output.start, output.end)) return [];
    columns.set(block.cell.column, target.column);
    if (!now) continue;
    tables.add(now.table);
    known.add(now.row);
    first = Math.min(first, block.cell.row);
  }
  const [table] = tables;
  if (tables.size !== 1 || table === undefined) return [];
  const rows = grouped(
    document.blocks.filter(({ cell }) => cell?.table === table && cell.row >= first && !known.has(cell.row)),
    ({ cell }) => cell?.row ?? 0,
  );
  return Array.from(rows, ([row, cells]) => {
    const values = new Map<string, DataNode>();
    for (const { cell, text } of cells) {
      const column = columns.get(cell?.column ?? -1);
      if (column !== undefined) values.set(column, scalar(text.trim(), { file }));
    }
    return { row, node: mapOf(values, file) };
  }).filter(({ node }) => node.entries.length > 1);
}

function grouped<T>(all: readonly T[], by: (each: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const each of all) groups.set(by(each), [...(groups.get(by(each)) ?? []), each]);
  return groups;
}

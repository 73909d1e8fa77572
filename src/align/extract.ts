import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { readRate } from '../figures/change.ts';
import { exact } from '../figures/exact.ts';
import type { Base, BaseOutput } from '../fill/base.ts';
import { flagText } from '../kinds/flag.ts';
import { isFlag, isTable, kindOf } from '../kinds/kinds.ts';
import { groupBy } from '../model/group-by.ts';
import {
  type DataNode,
  type DataRecord,
  type ListNode,
  type MapNode,
  mapNode,
  textNode,
} from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import type { Target, Template } from '../model/template.ts';
import type { Values } from '../model/value.ts';
import { addedRows, type NewRow } from './added-rows.ts';
import { type Alignment, align } from './align.ts';
import type { EditedDocument } from './edited.ts';
import { type Evidence, flagBy, flagKey, type Unprinted, unprintedIn } from './flags.ts';
import { type GeneratedDocument, generate } from './generated.ts';
import type { Block, Cell, Stretch } from './stream.ts';
import { keyOf } from './updated.ts';

/** The data of a document as it says it, and what of it is not clear. */
export interface Extracted {
  readonly record: DataRecord;
  readonly diagnostics: readonly Diagnostic[];
  /** How many slots were read whole. */
  readonly count: number;
}

/** A document to read, and what it was made of. */
interface Made {
  readonly file: string;
  readonly document: EditedDocument;
  readonly template: Template;
  readonly base: Base;
  /** The values that it was made of, where they are at hand. */
  readonly known?: Values | undefined;
}

interface Reading extends Made {
  readonly generated: GeneratedDocument;
  readonly found: readonly Alignment[];
  readonly unprinted: Unprinted;
  readonly diagnostics: Diagnostic[];
}

/** A value as the document says it, and where. */
interface Said {
  readonly text: string;
  readonly place: Place;
}

/** Reads a document's data back out of it. What is not certain is left out, and told. */
export async function extract(made: Made): Promise<Extracted | Diagnostic> {
  const { file, template, base, document } = made;
  const generated = await generate(template, base, document);
  if ('code' in generated) return generated;
  const found = align(generated, document.blocks);
  const unprinted = unprintedIn(template, base);
  const reading: Reading = { ...made, generated, found, unprinted, diagnostics: [] };
  const values = new Map<string, DataNode>();
  let count = 0;
  for (const slot of template.slots.values()) {
    const told = reading.diagnostics.length;
    const node = nodeOf(reading, slot);
    if (!node) continue;
    values.set(slot.key, node);
    if (reading.diagnostics.length === told) count += 1;
  }
  const record: DataRecord = { file, root: mapNode(values, { file }), place: { file } };
  return { record, diagnostics: reading.diagnostics, count };
}

function nodeOf(reading: Reading, slot: Slot): DataNode | undefined {
  if (isTable(slot)) return tableNode(reading, slot);
  if (!isFlag(slot)) return valueNode(reading, slot);
  if (!reading.unprinted.witnesses.has(slot.key)) return undefined;
  const { generated, document, found } = reading;
  const [before, now] = [textOf(generated.blocks), textOf(document.blocks)];
  return flagNode(reading, slot, slot.key, { before, now, stands: (value) => isThere(found[value]) });
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

function isThere(said: Alignment | undefined): said is Extract<Alignment, { state: 'found' | 'changed' }> {
  return said?.state === 'found' || said?.state === 'changed';
}

/** 是否 by what of the template stands in the document. */
function flagNode(reading: Reading, slot: Slot, key: string, evidence: Evidence): DataNode | undefined {
  const witnesses = reading.unprinted.witnesses.get(key) ?? [];
  const says = flagBy(witnesses, evidence);
  if (says !== undefined) return textNode(flagText(says), { file: reading.file });
  if (witnesses.length > 0 || slot.default === undefined) {
    const args = { slot: key };
    reading.diagnostics.push(diagnostic('document-flag-unsure', { file: reading.file }, args, args));
  }
  return undefined;
}

/** A slot's value: what all its places say, if they agree. */
function valueNode(reading: Reading, slot: Slot): DataNode | undefined {
  const { key } = slot;
  const outputs = outputsOf(reading, key, 'slot').filter(
    (index) => reading.generated.made[index]?.output.prints !== 'level',
  );
  const items = outputsOf(reading, key, 'item');
  if (outputs.length === 0 && items.length > 0) return listNode(reading, slot, items);
  const said = agreed(reading, { key, slot, outputs });
  if (said === undefined || kindOf(slot).loops !== 'names') return wordsNode(said);
  const names = namesIn(reading, slot, said, items);
  return names && namesNode(names, said);
}

/** The numbers of the outputs that print a slot so. */
function outputsOf({ generated }: Reading, key: string, type: Target['type']): readonly number[] {
  return generated.made.flatMap(({ output: { target } }, index) =>
    target?.type === type && target.key === key ? [index] : [],
  );
}

function namesNode(names: readonly string[], { place }: Said): ListNode {
  return { type: 'list', items: names.map((name) => textNode(name, place)), place };
}

/** The names of a list that is printed as one text: as they are printed one by one, or were given; a name may hold a 、. */
function namesIn(
  reading: Reading,
  slot: Slot,
  said: Said,
  items: readonly number[],
): readonly string[] | undefined {
  const { found, known, diagnostics } = reading;
  const given = known?.get(slot.key);
  if (given?.items && given.text === said.text) return given.items;
  const listed = items.every((index) => isThere(found[index])) ? listNode(reading, slot, items) : undefined;
  if (listed === undefined) return said.text.split('、');
  const names = listed.items.flatMap((item) => (item.type === 'scalar' ? [item.text] : []));
  const other = names.join('、');
  if (other === said.text) return names;
  const args = { slot: slot.key, one: said.text, other };
  diagnostics.push(diagnostic('document-value-differs', said.place, args, { slot: slot.key }));
  return undefined;
}

/** A list that is printed name by name. */
function listNode(reading: Reading, slot: Slot, items: readonly number[]): ListNode | undefined {
  const rounds = groupBy(items, (index) => reading.generated.made[index]?.rounds.at(-1)?.index ?? 0);
  const names = Array.from(rounds.values()).flatMap((outputs) => {
    const said = agreed(reading, { key: toldKey(reading, outputs[0]), slot, outputs });
    return said ? [textNode(said.text, said.place)] : [];
  });
  const [first] = names;
  return first && { type: 'list', items: names, place: first.place };
}

function toldKey({ generated }: Reading, index: number): string {
  return keyOf(generated.made[index] as BaseOutput);
}

/** A value that is looked for: its key as it is told, its slot, and the numbers of the outputs that print it. */
interface Wanted {
  readonly key: string;
  readonly slot: Slot;
  readonly outputs: readonly number[];
  /** Whether a place that is not certain is one to point at; yes unless said. */
  readonly isOwn?: (place: Stretch) => boolean;
}

/** What the document says in all places of a value; undefined where it says nothing for certain, or two things, which is told. */
function agreed(reading: Reading, wanted: Wanted): Said | undefined {
  const { diagnostics } = reading;
  const { key, slot, outputs } = wanted;
  const said = outputs.flatMap((index) => saidAt(reading, index) ?? []);
  // Words say of a rate of nought that it is one; a figure also how it was written.
  const first = said.find(({ text }) => text !== '0') ?? said[0];
  const other = said.find(({ text }) => first && text !== first.text && !areNought(text, first.text));
  if (first && other) {
    const args = { slot: key, one: first.text, other: other.text };
    diagnostics.push(diagnostic('document-value-differs', other.place, args, { slot: slot.key }));
    return undefined;
  }
  const unread = outputs.flatMap((index) => unreadAt(reading, index) ?? [])[0];
  if (!unread && (first || outputs.length === 0)) return first?.text === slot.mark ? undefined : first;
  diagnostics.push(unread ? rateUnread(reading, wanted, unread) : unfound(reading, wanted));
  return undefined;
}

type Changed = Extract<Alignment, { state: 'changed' }>;

/** What somebody put in the place of a value that cannot be read: other words than a rate's. */
function unreadAt(reading: Reading, index: number): Changed | undefined {
  const said = reading.found[index];
  return said?.state === 'changed' && !saidAt(reading, index) ? said : undefined;
}

function rateUnread({ document }: Reading, { key, slot }: Wanted, { place, text }: Changed): Diagnostic {
  return diagnostic('document-rate-unread', document.placeOf(place), { slot: key, text }, { slot: slot.key });
}

/** Why no place says a value: it is not certain which one it is, or there is none. */
function unfound({ file, document, found }: Reading, { key, slot, outputs, isOwn }: Wanted): Diagnostic {
  const unsure = outputs.flatMap((index) => found[index] ?? []).find(({ state }) => state === 'unsure');
  const at = unsure && 'place' in unsure ? unsure.place : undefined;
  const place = at && isOwn?.(at) !== false ? document.placeOf(at) : { file };
  const code = unsure ? 'document-value-unsure' : 'document-value-gone';
  return diagnostic(code, place, { slot: key }, { slot: slot.key });
}

function areNought(...texts: readonly string[]): boolean {
  return texts.every((text) => exact(text)?.units === 0n);
}

/** A printed value as data: a rate's words as its sign. */
function saidAt({ document, generated, found }: Reading, index: number): Said | undefined {
  const output = generated.made[index];
  const said = found[index];
  if (!output || !isThere(said)) return undefined;
  const text = said.state === 'found' ? output.text : said.text;
  const { words } = output.output;
  const figure = words ? readRate(text, words) : text;
  return figure === undefined ? undefined : { text: figure, place: document.placeOf(said.place) };
}

/** A row as the document says it, and where it stands in its table. */
interface SaidRow {
  readonly row: number;
  readonly node: MapNode;
}

/** A table's rows in the order in which they stand now, those that people added among them. */
function tableNode(reading: Reading, slot: Slot): DataNode | undefined {
  const { generated, document, file, diagnostics, unprinted } = reading;
  const own = outputsOf(reading, slot.key, 'column');
  const told = diagnostics.length;
  const rounds = [...groupBy(own, (index) => generated.made[index]?.rounds[0]?.index ?? 0).entries()];
  const rows = rounds.flatMap(([round, those]) => rowOf(reading, slot, round, those) ?? []);
  const added = addedRows(reading, own).flatMap((row) => addedRow(reading, slot, row));
  const all = [...rows, ...added].toSorted((a, b) => a.row - b.row);
  const isEmpty = unprinted.empty.has(slot.key) && cellsIn(document) <= cellsIn(generated);
  if (all.length > 0 || isEmpty) return { type: 'list', items: all.map(({ node }) => node), place: { file } };
  const wasThere = own.length > 0 || unprinted.empty.has(slot.key);
  const code = own.length > 0 ? 'document-value-gone' : 'document-value-unsure';
  if (wasThere && diagnostics.length === told)
    diagnostics.push(diagnostic(code, { file }, { slot: slot.key }, { slot: slot.key }));
  return undefined;
}

/** How many cells hold words: of a list that was empty more of them may be rows that somebody added. */
function cellsIn({ blocks }: { readonly blocks: readonly Block[] }): number {
  return blocks.filter(({ cell, text }) => cell !== undefined && text.trim() !== '').length;
}

function rowOf(reading: Reading, slot: Slot, round: number, own: readonly number[]): SaidRow | undefined {
  const { found, file, unprinted } = reading;
  if (own.every((index) => found[index]?.state === 'gone')) return undefined;
  const at = rowAt(reading, own);
  const isOwn = (place: Stretch): boolean => isInRow(reading, place, at);
  const byColumn = groupBy(own, (index) => columnOf(reading, index));
  const values = new Map<string, DataNode>();
  for (const column of slot.columns ?? []) {
    const key = flagKey(slot.key, column.key, round);
    const outputs = byColumn.get(column.key) ?? [];
    const node = unprinted.witnesses.has(flagKey(slot.key, column.key))
      ? flagNode(reading, column, key, rowEvidence(reading, own))
      : (innerNode(reading, slot, column, round) ??
        saidNode(column, agreed(reading, { key, slot: column, outputs, isOwn })));
    if (node) values.set(column.key, node);
  }
  return values.size === 0 ? undefined : { row: at?.row ?? round, node: mapNode(values, { file }) };
}

/** The column that an output prints; undefined where it prints something else. */
function columnOf({ generated }: Reading, index: number): string | undefined {
  const target = generated.made[index]?.output.target;
  return target?.type === 'column' ? target.column : undefined;
}

/** A list or a table within a row that is printed name by name, or row by row. */
function innerNode(reading: Reading, slot: Slot, column: Slot, round: number): DataNode | undefined {
  const { generated, file } = reading;
  const key = flagKey(slot.key, column.key);
  const own = generated.made.flatMap(({ output: { target }, rounds }, index) =>
    target?.key === key && target.type !== 'slot' && rounds[0]?.index === round ? [index] : [],
  );
  if (own.length === 0) return undefined;
  if (!isTable(column)) return listNode(reading, column, own);
  const rows = groupBy(own, (index) => generated.made[index]?.rounds.at(-1)?.index);
  const items = Array.from(rows.values()).flatMap((places) => {
    const values = groupBy(places, (index) => columnOf(reading, index));
    const nodes = (column.columns ?? []).flatMap((each): [string, DataNode][] => {
      const outputs = values.get(each.key);
      if (!outputs) return [];
      const key = toldKey(reading, outputs[0]);
      const node = saidNode(each, agreed(reading, { key, slot: each, outputs }));
      return node ? [[each.key, node]] : [];
    });
    return nodes.length > 0 ? [mapNode(nodes, { file })] : [];
  });
  return { type: 'list', items, place: { file } };
}

/** A row's value: of a 名单 its names. */
function saidNode(slot: Slot, said: Said | undefined): DataNode | undefined {
  return said && kindOf(slot).loops === 'names' ? namesNode(said.text.split('、'), said) : wordsNode(said);
}

function wordsNode(said: Said | undefined): DataNode | undefined {
  return said && textNode(said.text, said.place);
}

/** The row in which values stand for certain. */
function rowAt({ found, document }: Reading, places: readonly number[]): Cell | undefined {
  return places.flatMap((index) => {
    const said = found[index];
    return isThere(said) ? (document.blocks[said.place.block]?.cell ?? []) : [];
  })[0];
}

/** Whether a place is in a row, and not in one that is like it. */
function isInRow({ document }: Reading, { block }: Stretch, row: Cell | undefined): boolean {
  const cell = document.blocks[block]?.cell;
  return cell !== undefined && cell.table === row?.table && cell.row === row.row;
}

/** What a row's own blocks say, as they were written and as they are now. */
function rowEvidence({ generated, document, found }: Reading, places: readonly number[]): Evidence {
  const written = places.map((index) => generated.outputs[index]?.block ?? -1);
  const now = places.flatMap((index) => {
    const said = found[index];
    return isThere(said) ? [said.place.block] : [];
  });
  return {
    before: textOf(withRows(generated.blocks, written)),
    now: textOf(withRows(document.blocks, now)),
    stands: (value) => isThere(found[value]),
  };
}

/** Blocks, and those beside them in rows. */
function withRows(blocks: readonly Block[], own: readonly number[]): readonly Block[] {
  const cells = own.flatMap((at) => blocks[at]?.cell ?? []);
  return blocks.filter(
    ({ cell }, at) =>
      own.includes(at) || cells.some(({ table, row }) => cell?.table === table && cell.row === row),
  );
}

/** A row that somebody added; one that may be something else is told. */
function addedRow(
  { document, diagnostics }: Reading,
  slot: Slot,
  { row, cells, isCertain }: NewRow,
): SaidRow[] {
  const [first] = cells;
  if (!first) return [];
  const place = document.placeOf(first.place);
  if (!isCertain) {
    const args = { slot: slot.key, text: cells.map(({ text }) => text).join('、') };
    diagnostics.push(diagnostic('document-row-unsure', place, args, { slot: slot.key }));
    return [];
  }
  const values = cells.map(({ column, words, text, place }) => {
    const figure = words && readRate(text, words);
    return [column, textNode(figure ?? text, document.placeOf(place))] as const;
  });
  return [{ row, node: mapNode(new Map(values), { file: place.file }) }];
}

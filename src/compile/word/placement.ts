import type { WordSite } from '../../model/format.ts';
import {
  blockAround,
  type InlineElement,
  preservesSpace,
  type TextPiece,
  type WordBlock,
  type WordField,
  type WordParagraph,
  type WordPart,
  writtenName,
  type XmlSpan,
  xmlOffset,
} from '../../word/edit/part.ts';
import { sectionEnds, sectionParagraph, takenSections } from './sections.ts';

/** A tag in a part: typed in a paragraph's text, or a field that names a slot. */
export interface WordTag {
  /** Its index among the template's tags. */
  readonly index: number;
  readonly kind: 'output' | 'open' | 'else' | 'close' | 'comment';
  readonly paragraph: WordParagraph;
  /** Offsets in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly field?: WordField;
}

/** The tags of one block in order: the one that opens it, its `{{else}}`s, the one that closes it. */
type WordTagGroup = readonly WordTag[];

/** A change to a part's XML: what stands there gives way to texts, and to tags (their indices) with their sites. */
export interface WordEdit extends XmlSpan {
  readonly gives: readonly Given[];
}

type Given = string | GivenTag;

interface GivenTag {
  readonly tag: number;
  readonly site: WordSite;
  readonly isCopy?: boolean;
}

/** What cannot be: tags whose block crosses a border, or takes something that must not be taken. */
export interface WordFault {
  readonly tag: WordTag;
  readonly reason: 'crossing' | 'section' | 'note' | 'rows';
}

export interface WordPlacement {
  readonly edits: readonly WordEdit[];
  readonly faults: readonly WordFault[];
}

/** What a block covers: paragraphs of one container, rows of one table, or words of one paragraph. */
type Level = 'paragraph' | 'row' | 'words';

/** Makes a tag that nobody typed: the `{{else}}` of a block, or a condition on what a block asks for, and its end. */
export type MakeTag = (block: WordTag, kind: 'else' | 'open' | 'close') => number;

/** A part with its tags, those of blocks also together. */
interface TaggedPart {
  readonly part: WordPart;
  readonly tags: readonly WordTag[];
  readonly groups: readonly WordTagGroup[];
  /** Whether it can hold comments. */
  readonly comments: boolean;
}

interface Placing extends TaggedPart {
  readonly makeTag: MakeTag;
  readonly edits: WordEdit[];
  readonly faults: WordFault[];
  /** What a block's tags cover, by the index of the one that opens it. */
  readonly levels: Map<number, Level>;
}

/**
 * Says for every tag of a part what its XML gives way to. Blocks: alone in its paragraph a tag covers paragraphs, and its
 * paragraph goes; alone in a row, rows; opened in one cell of a row and closed in another, that row; within a paragraph, words.
 */
export function placeWordTags(tagged: TaggedPart, makeTag: MakeTag): WordPlacement {
  const placing: Placing = { ...tagged, edits: [], faults: [], levels: new Map(), makeTag };
  for (const tag of tagged.tags) {
    if (tag.kind === 'output') placeOutput(placing, tag);
    else if (tag.kind === 'comment') removeText(placing, tag);
  }
  for (const group of tagged.groups) placeBlock(placing, group);
  keepSections(placing);
  keepContainers(placing);
  keepTables(placing);
  return { edits: merged(placing.edits), faults: placing.faults };
}

function placed(
  { comments }: Placing,
  { index, paragraph }: WordTag,
  run: string,
  stands?: 'inside',
): GivenTag {
  const { isCopy, parent } = paragraph;
  const canComment = comments && !isCopy && !blockAround(parent, 'textbox');
  const site = { run, ...(stands && { stands }), ...(!canComment && { uncommented: true }) };
  return { tag: index, site, ...(isCopy && { isCopy }) };
}

/** A value stands within the run of its tag's first character, and so has its format. */
function placeOutput(placing: Placing, tag: WordTag): void {
  if (tag.field) {
    const { start, end, run } = tag.field;
    placing.edits.push({ start, end, gives: [placed(placing, tag, run.properties)] });
  } else cutText(placing, tag, (run) => [placed(placing, tag, run, 'inside')]);
}

function removeText(placing: Placing, tag: WordTag): void {
  cutText(placing, tag, () => []);
}

/** Takes a tag's text out of all elements that hold a piece of it; the first gives way to `gives`. */
function cutText(placing: Placing, tag: WordTag, gives: (run: string) => WordEdit['gives']): void {
  let isFirst = true;
  for (const piece of tag.paragraph.pieces) {
    const [start, end] = [Math.max(piece.start, tag.start), Math.min(piece.end, tag.end)];
    if (start >= end) continue;
    if (piece.type === 'mark') {
      placing.edits.push({ ...piece.element, gives: [] });
      continue;
    }
    keepBlanks(placing, piece);
    placing.edits.push({
      start: xmlOffset(piece, start),
      end: xmlOffset(piece, end),
      gives: isFirst ? gives(piece.run.properties) : [],
    });
    isFirst = false;
  }
}

/** An element from which something is cut may now begin or end in a blank. */
function keepBlanks({ part, edits }: Placing, piece: TextPiece): void {
  const preserves = preservesSpace(part.xml, piece);
  if (!preserves) return;
  const { start: at, text } = preserves;
  if (edits.some(({ start, end }) => start === at && end === at)) return;
  edits.push({ start: at, end: at, gives: [text] });
}

function placeBlock(placing: Placing, group: WordTagGroup): void {
  const [open] = group;
  if (!open) return;
  const level = levelOf(group, placing.tags);
  if (level === undefined) {
    placing.faults.push({ tag: group.at(-1) ?? open, reason: 'crossing' });
    return;
  }
  placing.levels.set(open.index, level);
  if (level === 'words') placeWords(placing, group);
  else if (level === 'paragraph') for (const tag of group) replace(placing, tag, tag.paragraph);
  else placeRows(placing, group);
  refuseTaken(placing, group);
}

/** Whether nothing stands in a paragraph but the tag (and comments to the template's reader). */
function isAlone(tag: WordTag, all: readonly WordTag[]): boolean {
  const { text } = tag.paragraph;
  let rest = text.slice(0, tag.start) + text.slice(tag.end);
  for (const other of all)
    if (other.kind === 'comment' && other.paragraph === tag.paragraph)
      rest = rest.replace(text.slice(other.start, other.end), '');
  return rest.trim() === '';
}

function rowOf(tag: WordTag | undefined): WordBlock | undefined {
  return blockAround(tag?.paragraph.parent, 'row');
}

/** Whether nothing stands in a row but the tag. */
function isAloneInRow(tag: WordTag, row: WordBlock, all: readonly WordTag[]): boolean {
  return (
    isAlone(tag, all) && paragraphsOf(row).every((each) => each === tag.paragraph || each.text.trim() === '')
  );
}

function paragraphsOf(block: WordBlock): WordParagraph[] {
  return block.children.flatMap((child) => (child.type === 'paragraph' ? [child] : paragraphsOf(child)));
}

function levelOf(group: WordTagGroup, all: readonly WordTag[]): Level | undefined {
  const [open] = group as readonly [WordTag];
  const { parent } = open.paragraph;
  if (group.every((tag) => tag.paragraph === open.paragraph)) return 'words';
  if (group.every((tag) => tag.paragraph.parent === parent && isAlone(tag, all))) return 'paragraph';
  const [row, ...others] = group.map(rowOf);
  if (!row) return undefined;
  const rows = [row, ...others];
  if (rows.every((each) => each === row)) return opensAndCloses(group, row, all) ? 'row' : undefined;
  const alone = group.every((tag, at) => {
    const own = rows[at];
    return own !== undefined && own.parent === row.parent && isAloneInRow(tag, own, all);
  });
  return alone ? 'row' : undefined;
}

/** Whether a row's block is opened before all other tags of the row and closed behind them, and has no else. */
function opensAndCloses(group: WordTagGroup, row: WordBlock, all: readonly WordTag[]): boolean {
  const inside = all.filter(
    (tag) => tag.kind !== 'comment' && tag.paragraph.start >= row.start && tag.paragraph.end <= row.end,
  );
  const indices = inside.map(({ index }) => index);
  const [open, close] = group as readonly [WordTag, WordTag];
  return group.length === 2 && open.index === Math.min(...indices) && close.index === Math.max(...indices);
}

/** The paragraph or row that a tag stands alone in gives way to it; halves of bookmarks that stand there stay. */
function replace(placing: Placing, tag: WordTag, { start, end }: XmlSpan): void {
  const { part } = placing;
  const markers = part.markers.filter(
    (each) => each.start >= start && each.end <= end && /Start$|End$/.test(each.name),
  );
  const kept = markers.map((each) => part.xml.slice(each.start, each.end)).join('');
  const place = placed(placing, tag, '');
  // A section ends behind the tag in whose paragraph it ends.
  const section = sectionEnds(part, { start, end }).map((each) => sectionParagraph(part, each));
  const gives = tag.kind === 'open' ? [kept, place] : [place, kept];
  placing.edits.push({ start, end, gives: [...gives, ...section] });
}

function placeRows(placing: Placing, group: WordTagGroup): void {
  const [open, close] = group as readonly [WordTag, WordTag];
  const row = rowOf(open);
  if (!row) return;
  if (rowOf(close) !== row || isAloneInRow(open, row, placing.tags)) {
    for (const tag of group) replace(placing, tag, rowOf(tag) ?? row);
    return;
  }
  for (const tag of group) removeText(placing, tag);
  placing.edits.push(
    { start: row.start, end: row.start, gives: [placed(placing, open, '')] },
    { start: row.end, end: row.end, gives: [placed(placing, close, '')] },
  );
}

/** Elements that can be ended before a block's tag and begun anew behind it. */
const DIVISIBLE = new Set(['w:ins', 'w:moveTo', 'w:hyperlink', 'w:smartTag', 'w:dir', 'w:bdo']);

/** Within a paragraph a block's tags stand between runs, all in the same element, so that what they take is whole. */
function placeWords(placing: Placing, group: WordTagGroup): void {
  const chains = group.map((tag) => firstRun(tag)?.within ?? []);
  const [first = []] = chains;
  let shared = 0;
  while (
    chains.every((chain) => chain[shared] !== undefined && chain[shared]?.start === first[shared]?.start)
  )
    shared += 1;
  for (const [at, tag] of group.entries()) {
    const inner = chains[at]?.slice(shared) ?? [];
    if (inner.every(({ name }) => DIVISIBLE.has(name))) placeBetweenRuns(placing, tag, inner);
    else placing.faults.push({ tag, reason: 'crossing' });
  }
}

function firstRun(tag: WordTag): WordParagraph['pieces'][number]['run'] | undefined {
  return tag.paragraph.pieces.find(
    (piece) => piece.type === 'text' && piece.start <= tag.start && tag.start < piece.end,
  )?.run;
}

function placeBetweenRuns(placing: Placing, tag: WordTag, inner: readonly InlineElement[]): void {
  const piece = tag.paragraph.pieces.find((each) => each.start <= tag.start && tag.start < each.end);
  if (!piece) return;
  const { xml } = placing.part;
  const { prefix } = writtenName(xml, piece.element.start);
  const ends = inner.toReversed().map(({ tag: start }) => `</${writtenName(start, 0).name}>`);
  cutText(placing, tag, (run) => [
    `</${prefix}t></${prefix}r>${ends.join('')}`,
    placed(placing, tag, ''),
    `${inner.map(({ tag: start }) => start).join('')}<${prefix}r>${run}<${prefix}t xml:space="preserve">`,
  ]);
}

/** What a block takes must be whole: no note may be called from it, no bookmark begin or end alone. */
function refuseTaken({ part, edits, faults }: Placing, group: WordTagGroup): void {
  const [open] = group as readonly [WordTag];
  const span = { start: edgeOf(edits, open), end: edgeOf(edits, group.at(-1) ?? open) };
  const inside = part.markers.filter(({ start, end }) => start >= span.start && end <= span.end);
  if (inside.some(({ name }) => name.endsWith('noteReference'))) faults.push({ tag: open, reason: 'note' });
  const halves = inside.filter(({ name, id }) => {
    if (!/Start$|End$/.test(name)) return false;
    const other = name.endsWith('Start') ? name.replace(/Start$/, 'End') : name.replace(/End$/, 'Start');
    return !inside.some((each) => each.name === other && each.id === id);
  });
  moveOut(part, edits, group, halves);
}

/** Where the edit that puts a tag in its place begins. */
function edgeOf(edits: readonly WordEdit[], tag: WordTag): number {
  return edits.find((edit) => edit.gives.some((each) => isTag(each, tag)))?.start ?? 0;
}

function isTag(given: Given, { index }: WordTag): boolean {
  return typeof given !== 'string' && given.tag === index;
}

/** A bookmark's or a range's half whose other half stands outside goes before the block, or behind it. */
function moveOut(part: WordPart, edits: WordEdit[], group: WordTagGroup, halves: WordPart['markers']): void {
  if (halves.length === 0) return;
  for (const { start, end } of halves) if (!covered(edits, start, end)) edits.push({ start, end, gives: [] });
  const kept = halves.filter(
    ({ start, end }) =>
      !covered(
        edits.filter((each) => each.gives.length > 0),
        start,
        end,
      ),
  );
  const text = (wanted: RegExp): string =>
    kept
      .filter(({ name }) => wanted.test(name))
      .map(({ start, end }) => part.xml.slice(start, end))
      .join('');
  give(edits, group[0] as WordTag, text(/Start$/), 'before');
  give(edits, group.at(-1) as WordTag, text(/End$/), 'behind');
}

function covered(edits: readonly WordEdit[], start: number, end: number): boolean {
  return edits.some((edit) => edit.start <= start && end <= edit.end && edit.end > edit.start);
}

/** Changes what the edit gives that puts a tag in its place. */
function changeEdit(edits: WordEdit[], tag: WordTag, to: (gives: WordEdit['gives']) => Given[]): void {
  const at = edits.findIndex((edit) => edit.gives.some((each) => isTag(each, tag)));
  const edit = edits[at];
  if (edit) edits[at] = { ...edit, gives: to(edit.gives) };
}

function give(edits: WordEdit[], tag: WordTag, text: string, side: 'before' | 'behind'): void {
  if (text === '') return;
  changeEdit(edits, tag, (gives) =>
    gives.flatMap((each) => (!isTag(each, tag) ? [each] : side === 'before' ? [text, each] : [each, text])),
  );
}

/** Sections that end in a block are left out and repeated whole, where nothing around them changes its page by it. */
function keepSections(placing: Placing): void {
  const { part, groups, faults } = placing;
  const ending = groups.filter((group) => sectionEnds(part, takenBy(group)).length > 0);
  for (const group of ending) {
    const [open, close, ...more] = group;
    if (!open || !close) continue;
    const isAloneWith = more.length === 0 && ending.every((other) => other === group || !nest(other, group));
    const isInBody = open.paragraph.parent === part.root && placing.levels.get(open.index) === 'paragraph';
    const taken = isAloneWith && isInBody ? takenSections(part, takenBy(group)) : undefined;
    if (!taken) faults.push({ tag: open, reason: 'section' });
    else if (taken.instead !== '')
      giveText(placing, close, { tag: placing.makeTag(open, 'else'), text: taken.instead });
  }
}

/** What a block takes, from the paragraph that opens it to the one that closes it. */
function takenBy(group: WordTagGroup): XmlSpan {
  return { start: group[0]?.paragraph.start ?? 0, end: group.at(-1)?.paragraph.start ?? 0 };
}

function nest(a: WordTagGroup, b: WordTagGroup): boolean {
  const [one, other] = [takenBy(a), takenBy(b)];
  return one.start < other.end && other.start < one.end;
}

/** The blocks that cover paragraphs, or rows. */
function groupsAt({ groups, levels }: Placing, level: Level): WordTagGroup[] {
  return groups.filter(([open]) => open && levels.get(open.index) === level);
}

/** Paragraphs and tables of a container that no block there takes, and that are no block's tag. */
function isTaken(child: XmlSpan, groups: readonly WordTagGroup[]): boolean {
  return groups.some((group) => {
    const [first, last] = [group[0]?.paragraph, group.at(-1)?.paragraph];
    return first !== undefined && last !== undefined && first.start <= child.start && child.end <= last.end;
  });
}

/**
 * A cell, a text box and a header must hold a paragraph, and a cell must end in one. Where blocks may take them all,
 * an empty paragraph is kept.
 */
function keepContainers(placing: Placing): void {
  const own = groupsAt(placing, 'paragraph');
  for (const parent of new Set(own.map(([open]) => open?.paragraph.parent))) {
    if (!parent) continue;
    const inside = own.filter(([open]) => open?.paragraph.parent === parent);
    const outermost = inside.filter(
      ([open]) => !inside.some((other) => other[0] !== open && covers(other, open)),
    );
    const left = parent.children.filter((child) => !isTaken(child, inside));
    const last = outermost.at(-1);
    if (left.at(-1)?.type !== 'paragraph' && last) keepParagraph(placing, last, inside);
  }
}

function covers(group: WordTagGroup, tag: WordTag | undefined): boolean {
  const [first, last] = [group[0]?.paragraph, group.at(-1)?.paragraph];
  return !!(first && last && tag && first.start < tag.paragraph.start && tag.paragraph.end < last.end);
}

/**
 * Keeps an empty paragraph for a block that may go: as its `else` where the block gives paragraphs whenever it holds,
 * otherwise behind it.
 */
function keepParagraph(placing: Placing, group: WordTagGroup, all: readonly WordTagGroup[]): void {
  const [open, close] = [group[0], group.at(-1)];
  if (!open || !close) return;
  const empty = emptyParagraph(placing.part, close.paragraph);
  const nested = all.some((other) => other !== group && covers(group, other[0]));
  const endsSection = sectionEnds(placing.part, takenBy(group)).length > 0;
  if (group.length === 2 && !nested && !endsSection)
    giveText(placing, close, { tag: placing.makeTag(open, 'else'), text: empty });
  else give(placing.edits, close, empty, 'behind');
}

/** A paragraph with another's properties and no words. */
function emptyParagraph({ xml }: WordPart, { start, properties }: WordParagraph): string {
  const { name } = writtenName(xml, start);
  return `<${name}>${properties}</${name}>`;
}

/** Puts a made tag and a text before a tag. */
function giveText({ edits }: Placing, tag: WordTag, made: { tag: number; text: string }): void {
  const place = { tag: made.tag, site: { run: '' } };
  changeEdit(edits, tag, (gives) => [place, made.text, ...gives]);
}

/** A table all of whose rows may go goes with them: Word opens no table without rows. */
function keepTables(placing: Placing): void {
  const own = groupsAt(placing, 'row');
  for (const table of new Set(own.map(([open]) => rowOf(open)?.parent))) {
    if (!table) continue;
    const inside = own.filter(([open]) => rowOf(open)?.parent === table);
    if (!table.children.every((row) => inside.some((group) => rowSpan(group, row)))) continue;
    const [group, ...more] = inside;
    const open = group?.[0];
    if (!open) continue;
    if (more.length > 0 || group.length > 2) placing.faults.push({ tag: open, reason: 'rows' });
    else {
      for (const [kind, at] of [
        ['open', table.start],
        ['close', table.end],
      ] as const) {
        const made = { tag: placing.makeTag(open, kind), site: { run: '' } };
        placing.edits.push({ start: at, end: at, gives: [made] });
      }
    }
  }
}

/** Whether a row is one of a block's, or of its tags'. */
function rowSpan(group: WordTagGroup, row: XmlSpan): boolean {
  const [first, last] = [rowOf(group[0]), rowOf(group.at(-1))];
  return first !== undefined && last !== undefined && first.start <= row.start && row.end <= last.end;
}

/** In order, without those that stand within another. */
function merged(edits: readonly WordEdit[]): WordEdit[] {
  const sorted = edits.toSorted(
    (a, b) =>
      a.start - b.start || (a.start === a.end ? -1 : 0) - (b.start === b.end ? -1 : 0) || b.end - a.end,
  );
  const kept: WordEdit[] = [];
  let end = -1;
  for (const edit of sorted) {
    if (edit.start < end) continue;
    kept.push(edit);
    end = Math.max(end, edit.end);
  }
  return kept;
}

import type {
  InlineElement,
  WordBlock,
  WordField,
  WordParagraph,
  WordPart,
  XmlSpan,
} from '../../word/edit/part.ts';
import { xmlOffset } from '../../word/edit/part.ts';

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
export type WordTagGroup = readonly WordTag[];

/** Where a tag's value goes in: the properties of its run, and whether it stands within the run's text. */
export interface WordSite {
  readonly run: string;
  readonly inside: boolean;
  /** A comment of Word can stand there: not in headers, notes and text boxes. */
  readonly canComment: boolean;
}

/** A change to a part's XML: what stands there gives way to texts, and to tags (their indices) with their sites. */
export interface WordEdit extends XmlSpan {
  readonly gives: readonly (string | { readonly tag: number; readonly site: WordSite })[];
}

/** What cannot be: tags whose block crosses a border, or takes something that must not be taken. */
export interface WordFault {
  readonly tag: WordTag;
  readonly reason: 'crossing' | 'section' | 'note' | 'order';
}

export interface WordPlacement {
  readonly edits: readonly WordEdit[];
  readonly faults: readonly WordFault[];
  /** What a block's tags cover, by the index of the one that opens it. */
  readonly levels: ReadonlyMap<number, Level>;
}

/** What a block covers: paragraphs of one container, rows of one table, or words of one paragraph. */
export type Level = 'paragraph' | 'row' | 'words';

interface Placing {
  readonly part: WordPart;
  readonly edits: WordEdit[];
  readonly faults: WordFault[];
  readonly levels: Map<number, Level>;
  /** Whether a part can hold comments. */
  readonly comments: boolean;
}

/**
 * Says for every tag of a part what its XML gives way to. Blocks: alone in its paragraph a tag covers paragraphs, and its
 * paragraph goes; alone in a row, rows; opened in one cell of a row and closed in another, that row; within a paragraph, words.
 */
export function placeWordTags(
  part: WordPart,
  tags: readonly WordTag[],
  groups: readonly WordTagGroup[],
  comments: boolean,
): WordPlacement {
  const placing: Placing = { part, edits: [], faults: [], levels: new Map(), comments };
  for (const tag of tags) {
    if (tag.kind === 'output') placeOutput(placing, tag);
    else if (tag.kind === 'comment') removeText(placing, tag);
  }
  for (const group of groups) placeBlock(placing, group, tags);
  return { edits: merged(placing.edits), faults: placing.faults, levels: placing.levels };
}

function site({ comments }: Placing, tag: WordTag, run: string, inside: boolean): WordSite {
  const isPlain = !tag.paragraph.isCopy && !hasAncestor(tag.paragraph.parent, 'textbox');
  return { run, inside, canComment: comments && isPlain };
}

function hasAncestor(block: WordBlock | undefined, type: WordBlock['type']): boolean {
  return block !== undefined && (block.type === type || hasAncestor(block.parent, type));
}

/** A value stands within the run of its tag's first character, and so has its format. */
function placeOutput(placing: Placing, tag: WordTag): void {
  if (tag.field) {
    const { start, end, run } = tag.field;
    placing.edits.push({
      start,
      end,
      gives: [{ tag: tag.index, site: site(placing, tag, run.properties, false) }],
    });
    return;
  }
  cutText(placing, tag, (run) => [{ tag: tag.index, site: site(placing, tag, run, true) }]);
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
    keepBlanks(placing, piece.element, piece.content);
    placing.edits.push({
      start: xmlOffset(piece, start),
      end: xmlOffset(piece, end),
      gives: isFirst ? gives(piece.run.properties) : [],
    });
    isFirst = false;
  }
}

/** An element from which something is cut may now begin or end in a blank. */
function keepBlanks({ part, edits }: Placing, element: XmlSpan, content: XmlSpan): void {
  const tag = part.xml.slice(element.start, content.start);
  if (/\sxml:space\s*=/.test(tag)) return;
  const at = content.start - 1;
  if (edits.some(({ start, end }) => start === at && end === at)) return;
  edits.push({ start: at, end: at, gives: [' xml:space="preserve"'] });
}

function placeBlock(placing: Placing, group: WordTagGroup, all: readonly WordTag[]): void {
  const [open] = group;
  if (!open) return;
  const level = levelOf(group, all);
  if (level === undefined) {
    placing.faults.push({ tag: group.at(-1) ?? open, reason: 'crossing' });
    return;
  }
  placing.levels.set(open.index, level);
  if (level === 'words') placeWords(placing, group);
  else if (level === 'paragraph') for (const tag of group) replace(placing, tag, tag.paragraph);
  else placeRows(placing, group, all);
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

function rowOf(block: WordBlock | undefined): WordBlock | undefined {
  return block === undefined || block.type === 'row' ? block : rowOf(block.parent);
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
  const parent = open.paragraph.parent;
  const row = rowOf(parent);
  if (group.every((tag) => tag.paragraph === open.paragraph)) return 'words';
  if (group.every((tag) => tag.paragraph.parent === parent && isAlone(tag, all))) return 'paragraph';
  if (!row) return undefined;
  const rows = group.map((tag) => rowOf(tag.paragraph.parent));
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
  const place = { tag: tag.index, site: site(placing, tag, '', false) };
  placing.edits.push({ start, end, gives: tag.kind === 'open' ? [kept, place] : [place, kept] });
}

function placeRows(placing: Placing, group: WordTagGroup, all: readonly WordTag[]): void {
  const [open, close] = group as readonly [WordTag, WordTag];
  const row = rowOf(open.paragraph.parent);
  if (!row) return;
  if (rowOf(close.paragraph.parent) !== row || isAloneInRow(open, row, all)) {
    for (const tag of group) replace(placing, tag, rowOf(tag.paragraph.parent) ?? row);
    return;
  }
  for (const tag of group) removeText(placing, tag);
  placing.edits.push(
    { start: row.start, end: row.start, gives: [{ tag: open.index, site: site(placing, open, '', false) }] },
    { start: row.end, end: row.end, gives: [{ tag: close.index, site: site(placing, close, '', false) }] },
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
  const prefix = /^<([^:\s/>]+:)?/.exec(xml.slice(piece.element.start))?.[1] ?? '';
  const ends = inner.toReversed().map(({ tag: start }) => `</${/^<([^\s/>]+)/.exec(start)?.[1] ?? ''}>`);
  cutText(placing, tag, (run) => [
    `</${prefix}t></${prefix}r>${ends.join('')}`,
    { tag: tag.index, site: site(placing, tag, '', false) },
    `${inner.map(({ tag: start }) => start).join('')}<${prefix}r>${run}<${prefix}t xml:space="preserve">`,
  ]);
}

/** What a block takes must be whole: no section may end in it, no note be called from it, no bookmark begin or end alone. */
function refuseTaken({ part, edits, faults }: Placing, group: WordTagGroup): void {
  const [open] = group as readonly [WordTag];
  const span = { start: edgeOf(edits, open), end: edgeOf(edits, group.at(-1) ?? open) };
  const inside = part.markers.filter(({ start, end }) => start >= span.start && end <= span.end);
  if (inside.some(({ name }) => name === 'w:sectPr')) faults.push({ tag: open, reason: 'section' });
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
  return (
    edits.find(({ gives }) => gives.some((each) => typeof each !== 'string' && each.tag === tag.index))
      ?.start ?? 0
  );
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

function give(edits: WordEdit[], tag: WordTag, text: string, side: 'before' | 'behind'): void {
  const at = edits.findIndex(({ gives }) =>
    gives.some((each) => typeof each !== 'string' && each.tag === tag.index),
  );
  const edit = edits[at];
  if (text === '' || !edit) return;
  const gives = edit.gives.flatMap((each) => {
    if (typeof each === 'string' || each.tag !== tag.index) return [each];
    return side === 'before' ? [text, each] : [each, text];
  });
  edits.splice(at, 1, { ...edit, gives });
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

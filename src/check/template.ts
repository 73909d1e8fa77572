import type { Nodes } from 'mdast';
import { bindText } from '../bind/value.ts';
import type { TagNode } from '../compile/blocks.ts';
import type { Entry } from '../compile/description.ts';
import { type AnalysedTemplate, analyseTemplate, type TemplateSource } from '../compile/markdown/analyse.ts';
import { likelyMarks } from '../compile/markdown/static-marks.ts';
import { cutAtPlaceholders } from '../compile/placeholders.ts';
import { analyseWordTemplate, type WordTemplateSource } from '../compile/word/analyse.ts';
import type { WordText } from '../compile/word/texts.ts';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { words } from '../diagnostics/words.ts';
import { isFigure } from '../figures/figure.ts';
import { checkValues } from '../fill/odd-values.ts';
import { groupBy } from '../model/group-by.ts';
import { officialPart } from '../model/official.ts';
import type { Slot } from '../model/slot.ts';
import type { BoundValue } from '../model/value.ts';
import { isKept } from '../text/kept-phrase.ts';
import { plainText } from '../text/markdown.ts';
import { findMarks } from '../text/marks.ts';
import { missingFromNotice, TAG } from './document/notice.ts';

/** Everything that is to be said of a template: what filling says too, and what only a check looks for. */
export async function checkTemplate(source: TemplateSource | WordTemplateSource): Promise<Diagnostic[]> {
  if ('bytes' in source) return checkWordTemplate(source);
  const analysis = await analyseTemplate(source);
  const { analysed, description, diagnostics } = analysis;
  if (!analysed) return [...diagnostics];
  return [
    ...diagnostics,
    ...checkDescribed(analysed.slots.slots, description.entries),
    ...checkBraces(analysis.text, analysed),
    ...likelyMarks(analysed, description.kept),
    ...checkNotice(analysed),
  ];
}

/** An office's own Word file: its marks are looked for around its tags, wherever they stand. */
async function checkWordTemplate(source: WordTemplateSource): Promise<Diagnostic[]> {
  const { analysed, diagnostics } = await analyseWordTemplate(source);
  if (!analysed) return [...diagnostics];
  const { slots, description, read, nodes } = analysed;
  const tags = groupBy(nodes, ({ place }) => place.source);
  return [
    ...diagnostics,
    ...checkDescribed(slots.slots, description.isInferred ? new Map() : description.entries),
    ...read.texts.flatMap((text) => marksAround(text, tags.get(text.at.source) ?? [], description.kept)),
  ];
}

/** A template of a notice that has no place for an addressee, a signature or a date. */
function checkNotice({ root, placeAt }: AnalysedTemplate): Diagnostic[] {
  const aside: readonly string[] = ['附件', '版记', '附注'];
  const nodes = root.children.flatMap((node): readonly Nodes[] => {
    if (node.type !== 'containerDirective') return [node];
    return aside.includes(officialPart(node.name) ?? '') ? [] : node.children;
  });
  const texts = nodes
    .map((node) => (node.type === 'table' ? '' : cutAtPlaceholders(plainText(node))))
    .map((pieces) =>
      typeof pieces === 'string' ? pieces : pieces.map((piece, at) => (at % 2 === 1 ? TAG : piece)).join(''),
    );
  const missing = missingFromNotice(texts);
  const title = missing && nodes[missing.title]?.position;
  if (!missing || !title) return [];
  const place = placeAt(title.start.offset ?? 0, title.end.offset ?? 0);
  return [diagnostic('notice-part-missing', place, { about: missing.parts })];
}

function marksAround(
  { at, paragraph }: WordText,
  nodes: readonly TagNode[],
  kept: readonly string[],
): Diagnostic[] {
  if (paragraph.isCopy) return [];
  const bare = withoutTags(at.source.text, nodes, '\uFFFC');
  const open = findMarks(bare).filter((mark) => !isKept(bare, mark, kept));
  return open.map(({ start, end, certain, text: mark }) =>
    diagnostic(certain ? 'template-mark' : 'template-mark-likely', { ...at, start, end }, { mark }),
  );
}

/** A text with a sign for each character of its tags. */
function withoutTags(text: string, nodes: readonly TagNode[], sign: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { tag } of nodes) {
    pieces.push(text.slice(at, tag.start), sign.repeat(tag.end - tag.start));
    at = tag.end;
  }
  return pieces.join('') + text.slice(at);
}

type Entries = ReadonlyMap<string, Entry>;

/** Defaults and bounds of a template's slots, or of a table's columns. */
function checkDescribed(slots: ReadonlyMap<string, Slot>, entries: Entries): Diagnostic[] {
  const defaults = new Map<string, BoundValue>();
  const found: Diagnostic[] = [];
  for (const [key, slot] of slots) {
    const entry = entries.get(key);
    if (!entry) continue;
    found.push(
      ...checkBounds(slot, entry, slots),
      ...checkDescribed(columnsOf(slot), entry.columns ?? new Map()),
    );
    if (slot.default === undefined || !entry.values.default) continue;
    const value = bindText(slot, slot.default, entry.values.default);
    defaults.set(key, value);
    if (value.state !== 'given') found.push(unusable(slot, slot.default, value, entry.values.default));
  }
  // What `check` would say of the same values in a data file.
  for (const { place, slot: key = '' } of checkValues(slots, { values: defaults })) {
    const value = defaults.get(key)?.text ?? '';
    found.push(diagnostic('template-default-bounds', place, { key, value }, { slot: key }));
  }
  return found;
}

function columnsOf({ columns = [] }: Slot): ReadonlyMap<string, Slot> {
  return new Map(columns.map((column) => [column.key, column]));
}

function unusable({ key }: Slot, value: string, { diagnostic: found }: BoundValue, place: Place): Diagnostic {
  const why = found
    ? { zh: words(found, 'zh').says, en: words(found, 'en').says }
    : { zh: '空的', en: 'it is empty' };
  return diagnostic('template-default', place, { key, value, why }, { slot: key });
}

function checkBounds(slot: Slot, entry: Entry, slots: ReadonlyMap<string, Slot>): Diagnostic[] {
  return (['min', 'max'] as const).flatMap((side): Diagnostic[] => {
    const [bound, place] = [slot[side], entry.values[side]];
    if (bound === undefined || !place || isFigure(bound)) return [];
    const { key, unit } = slot;
    const other = slots.get(bound);
    if (!other) return [diagnostic('template-bound-unknown', place, { key, bound }, { slot: key })];
    if (other.unit === unit) return [];
    return [diagnostic('template-bound-unit', place, { key, unit, bound, other: other.unit }, { slot: key })];
  });
}

/** Single braces, and full-width ones: meant for a slot, but printed as they are. */
const BRACES = /(?<!\{)\{(?!\{)([^{}｛｝\n]{1,30})\}(?!\})|(?<![{｛])｛(?![{｛])([^{}｛｝\n]{1,30})[}｝]*/g;

/** The line of a part with its settings: `:::落款{盖章}`. */
const PART_SETTING = /^:::+[^\s{]+\{[^{}]*\}[ \t]*$/gm;

function checkBraces(text: string, { blocks, placeAt }: AnalysedTemplate): Diagnostic[] {
  const rest = withoutTags(text, blocks.nodes, ' ');
  const place = placeAt(0, 0);
  const own = rest.replace(PART_SETTING, (line) => ' '.repeat(line.length));
  return Array.from(own.matchAll(BRACES), (match) => {
    const tag = `{{${(match[1] ?? match[2] ?? '').trim()}}}`;
    const end = match.index + match[0].length;
    return diagnostic('template-braces', { ...place, start: match.index, end }, { braces: match[0], tag });
  });
}

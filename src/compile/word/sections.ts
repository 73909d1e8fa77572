import { type WordPart, writtenName, type XmlSpan } from '../../word/edit/part.ts';

/** What becomes of the sections that end within a block of paragraphs. */
export interface TakenSections {
  /** Where nothing of the block stands: what keeps the page of the words before it; '' where they keep it anyway. */
  readonly instead: string;
}

/** The ends of sections in a stretch of a part, as they are written. */
export function sectionEnds({ markers }: WordPart, { start, end }: XmlSpan): readonly XmlSpan[] {
  return markers.filter((each) => each.name === 'w:sectPr' && each.start >= start && each.end <= end);
}

/** An empty paragraph with a section's end. */
export function sectionParagraph({ xml }: WordPart, { start, end }: XmlSpan): string {
  const { prefix } = writtenName(xml, start);
  return `<${prefix}p><${prefix}pPr>${xml.slice(start, end)}</${prefix}pPr></${prefix}p>`;
}

const HEADS = /:?(?:header|footer)Reference\b/;

/**
 * What stands instead of a block in which sections end, when it is left out or repeated; undefined where that would
 * put words on another page format: its rounds must be whole sections, or the section that follows must have the same
 * page.
 */
export function takenSections(part: WordPart, block: XmlSpan): TakenSections | undefined {
  const { xml, root } = part;
  const [first, ...more] = sectionEnds(part, block);
  if (!first || more.some(({ start, end }) => HEADS.test(xml.slice(start, end)))) return undefined;
  const children = root.children.filter(({ start }) => start >= block.start && start < block.end);
  const isWhole = holds(children.at(-1), more.at(-1) ?? first);
  const next = sectionEnds(part, { start: block.end, end: xml.length })[0];
  const sameFollows = next !== undefined && page(xml, next) === page(xml, first);
  if (!isWhole && !sameFollows) return undefined;
  const before = root.children.findLast(({ start }) => start < block.start);
  const beginsSection = before === undefined || sectionEnds(part, before).length > 0;
  const keeps = !sameFollows && (!beginsSection || HEADS.test(xml.slice(first.start, first.end)));
  return { instead: keeps ? sectionParagraph(part, first) : '' };
}

function holds(block: XmlSpan | undefined, { start, end }: XmlSpan): boolean {
  return block !== undefined && block.start <= start && end <= block.end;
}

/** A section's page: all but how it begins, and in which session it was written. */
function page(xml: string, { start, end }: XmlSpan): string {
  return xml.slice(start, end).replace(/\s[\w:]*rsid\w*="[^"]*"|<(?:\w+:)?type\b[^>]*\/>/g, '');
}

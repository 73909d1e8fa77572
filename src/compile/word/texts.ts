import type { Diagnostic, DocumentPart, Place, SourceText } from '../../diagnostics/diagnostic.ts';
import { type WordPackage, xmlIn } from '../../documents/package.ts';
import { groupBy } from '../../model/group-by.ts';
import { sourceText } from '../../model/source.ts';
import type { WordBlock, WordField, WordParagraph, XmlSpan } from '../../word/edit/part.ts';
import { readWordStories, type WordStories, type WordStory } from '../../word/edit/stories.ts';
import { unescapeXml } from '../../xml/entities.ts';
import type { ScannedText } from '../scan.ts';

/** A paragraph of a Word template: its text is what tags are looked for in. */
export interface WordText {
  /** The part's name in the package. */
  readonly name: string;
  readonly paragraph: WordParagraph;
  readonly fields: readonly WordField[];
  readonly at: ScannedText;
}

/** A Word file read as a template: its package, the parts with words, and their paragraphs in order. */
export interface WordTemplateTexts extends WordStories {
  readonly texts: readonly WordText[];
  /** The title in the file's properties, if there is one. */
  readonly title?: WordTitle;
}

/** A part that holds the document's title: its XML, and where in it the title stands. */
export interface WordTitle extends XmlSpan {
  readonly name: string;
  readonly xml: string;
  readonly at: ScannedText;
}

/** Reads every part of a Word file in which a tag can stand, or says why it cannot be read. */
export async function readWordTemplate(
  file: string,
  bytes: Uint8Array,
): Promise<WordTemplateTexts | Diagnostic> {
  const read = await readWordStories(file, bytes);
  if ('code' in read) return read;
  const { pack, stories } = read;
  const title = titleOf(pack);
  return { pack, stories, texts: textsOf(file, stories), ...(title && { title }) };
}

/** Titles are short, and hold no markup. */
function titleOf(pack: WordPackage): WordTitle | undefined {
  const name = pack.relations.find(({ type }) => type === 'core-properties')?.target;
  const xml = name === undefined ? undefined : xmlIn(pack, name);
  const found = xml === undefined ? null : /<((?:\w+:)?title)(?:\s[^>]*)?>([^<]+)<\/\1>/.exec(xml);
  if (name === undefined || xml === undefined || !found) return undefined;
  const [whole, tag = '', text = ''] = found;
  const end = found.index + whole.length - `</${tag}>`.length;
  const at = { file: pack.file, source: sourceText(unescapeXml(text)) };
  return { name, xml, start: end - text.length, end, at };
}

/** Paragraphs are numbered as a reader of the document counts them: within their kind of part, those without words left out. */
function textsOf(file: string, stories: readonly WordStory[]): WordText[] {
  const counts = new Map<DocumentPart, number>();
  return stories.flatMap(({ name, kind, part }) => {
    const fields = groupBy(part.fields, ({ paragraph }) => paragraph);
    return part.paragraphs.map((paragraph): WordText => {
      const stands = kind === 'body' ? standsIn(paragraph.parent) : kind;
      const isCounted = !paragraph.isCopy && paragraph.text.trim() !== '';
      const number = (counts.get(stands) ?? 0) + (isCounted ? 1 : 0);
      counts.set(stands, number);
      const source: SourceText = sourceText(paragraph.text);
      const at: Place & { source: SourceText } = { file, source, part: stands, paragraph: number };
      return { name, paragraph, fields: fields.get(paragraph) ?? [], at };
    });
  });
}

function standsIn(block: WordBlock | undefined): DocumentPart {
  if (block === undefined) return 'body';
  if (block.type === 'textbox') return 'textbox';
  return block.type === 'cell' ? 'table' : standsIn(block.parent);
}

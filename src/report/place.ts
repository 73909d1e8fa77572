import type { Arg, DocumentPart, Place } from '../diagnostics/diagnostic.ts';
import { type Lang, visible } from '../diagnostics/words.ts';
import { lineColumn } from '../model/source.ts';
import { inputName } from '../text/file-name.ts';

/** From the first character meant to the one after the last; all counted from 1, columns in characters. */
export interface LineSpan {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const PARTS: Readonly<Record<DocumentPart, Readonly<Record<Lang, string>>>> = {
  body: { zh: '正文', en: 'body' },
  table: { zh: '表格', en: 'table' },
  header: { zh: '页眉', en: 'header' },
  footer: { zh: '页脚', en: 'footer' },
  footnote: { zh: '脚注', en: 'footnote' },
  endnote: { zh: '尾注', en: 'endnote' },
  textbox: { zh: '文本框', en: 'text box' },
  comment: { zh: '批注', en: 'comment' },
  chart: { zh: '图表', en: 'chart' },
  diagram: { zh: 'SmartArt', en: 'SmartArt' },
};

/** The lines and columns of a place in a text; undefined for a whole file or a cell without a text. */
export function span(place: Place): LineSpan | undefined {
  const { source, start } = place;
  if (source === undefined || start === undefined) return undefined;
  const from = lineColumn(source, start);
  const to = lineColumn(source, Math.max(start, place.end ?? start));
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** A place for a person: `云岭区.yaml:12:5`, `云岭区.xlsx 表1!C7`, `总结.docx 正文第12段`. */
export function placeText(place: Place, lang: Lang): string {
  const file = fileText(place, lang);
  const within = withinFile(place, lang);
  if (within !== undefined) return `${file} ${within}`;
  const at = span(place);
  return at === undefined ? file : `${file}:${at.line}:${at.column}`;
}

/** A place as the argument of a message. */
export function placeArg(place: Place): Arg {
  return { zh: placeText(place, 'zh'), en: placeText(place, 'en') };
}

/** Where within its file something stands, for a list under the file's name: `第12行`, `表1!C7`; '' for the whole file. */
export function placeWithinFile(place: Place, lang: Lang): string {
  const at = span(place);
  return (
    withinFile(place, lang) ?? (at === undefined ? '' : lang === 'zh' ? `第${at.line}行` : `line ${at.line}`)
  );
}

/** A cell or a paragraph; undefined for a place in a text or a whole file. */
function withinFile(place: Place, lang: Lang): string | undefined {
  if (place.sheet !== undefined)
    return visible(place.sheet) + (place.cell === undefined ? '' : `!${place.cell}`);
  if (place.cell !== undefined) return place.cell;
  if (place.part === undefined || place.paragraph === undefined) return undefined;
  const part = PARTS[place.part][lang];
  return lang === 'zh' ? `${part}第${place.paragraph}段` : `${part} paragraph ${place.paragraph}`;
}

/** A file as the user named it; standard input has no name. */
export function fileText(place: Place, lang: Lang): string {
  const name = inputName(place.file);
  return typeof name === 'string' ? visible(name) : name[lang];
}

import { CLOSING, OPENING, withoutPlaceMarks } from '../text/place-marks.ts';
import { lineWidth, titleBreaks } from '../text/title-lines.ts';
import { withoutTags } from '../xml/entities.ts';
import { styleIds, titleSize } from './styles.ts';
import { openText } from './xml.ts';

const TITLE = `<w:p><w:pPr><w:pStyle w:val="${styleIds.title}"/>`;
const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;
/** A run's text, letter by letter: an entity stands for one, and a line begins before what opens a value. */
const LETTER = new RegExp(`${OPENING}(?:&[a-z#\\d]+;|[^])${CLOSING}`, 'gu');

/**
 * Breaks titles that are longer than a line where their words allow it, which only a filled document shows; one in which
 * somebody has put a break is left as it is.
 *
 * @param width - of the type area, in twips
 */
export function settleTitles(document: string, width: number): string {
  const most = Math.floor(width / titleSize / 10);
  const pieces: string[] = [];
  let done = 0;
  for (let start = document.indexOf(TITLE); start >= 0; start = document.indexOf(TITLE, start + 1)) {
    const end = document.indexOf('</w:p>', start);
    const paragraph = document.slice(start, end);
    if (paragraph.includes('<w:br') || surelyFits(paragraph, most)) continue;
    pieces.push(document.slice(done, start), broken(paragraph, most));
    done = end;
  }
  // Most titles fit, and then a document is not put together anew.
  return done === 0 ? document : pieces.join('') + document.slice(done);
}

/** Entities and what marks a value's place are wider here than they show: no title that is too long passes. */
function surelyFits(paragraph: string, most: number): boolean {
  return lineWidth(withoutTags(paragraph)) <= most;
}

function broken(paragraph: string, most: number): string {
  const letters = Array.from(paragraph.matchAll(TEXT)).flatMap(([, text = '']) => text.match(LETTER) ?? []);
  const title = letters.map(seen).join('');
  const breaks = new Set(titleBreaks(title, most));
  if (breaks.size === 0) return paragraph;
  let at = 0;
  return paragraph.replace(TEXT, (run, text: string) => {
    const opening = run.slice(0, run.indexOf('>') + 1);
    const inside = text.replace(LETTER, (letter) => {
      const shown = seen(letter);
      const isFirst = shown !== '' && breaks.has(at);
      at += shown.length;
      return isFirst ? `</w:t><w:br/>${openText}${letter}` : letter;
    });
    return `${opening}${inside}</w:t>`.replace(`${opening}</w:t>`, '');
  });
}

/**
 * One UTF-16 unit for what is seen of a letter, so that offsets count letters: `&` for an entity, 字 for a rare
 * character, nothing for an empty value.
 */
function seen(letter: string): string {
  const shown = withoutPlaceMarks(letter);
  if (shown.length < 2) return shown;
  return shown.startsWith('&') ? '&' : '字';
}

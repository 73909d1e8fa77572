import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { argumentText, type Lang, words } from '../diagnostics/words.ts';
import type { Paragraph } from '../documents/paragraph.ts';
import { grouped } from '../report/account.ts';
import { placeWithinFile } from '../report/place.ts';
import { make } from './elements.ts';
import type { CheckedDocument } from './intake.ts';
import { pageTexts } from './texts.ts';

/** What is wrong, and the first thing to do about it, in the command's words. */
export function sentence(diagnostic: Diagnostic, lang: Lang): string {
  const { says, fix } = words(diagnostic, lang);
  const [first = ''] = fix.split('\n');
  return first === '' ? says : `${says}${lang === 'zh' ? '。' : '; '}${first}`;
}

/** So many names are listed. */
const MOST = 12;

/** Some names, and that there are more. */
export function someOf(names: readonly string[], lang: Lang): string {
  const all = [...new Set(names)];
  const listed = all.slice(0, MOST).join(lang === 'zh' ? '、' : ', ');
  return all.length > MOST ? pageTexts[lang].andMore(listed, all.length) : listed;
}

/** What is said of a file: each finding with its place, then what is missing and which defaults are used. */
export function findings(diagnostics: readonly Diagnostic[], lang: Lang): readonly Node[] {
  const { findings: found, missing, defaults } = grouped(diagnostics);
  const texts = pageTexts[lang];
  const gaps = someOf(
    missing.map(({ slot = '' }) => slot),
    lang,
  );
  const used = defaults.map(({ slot = '', args }) => `${slot} ${argumentText(args['value'] ?? '', lang)}`);
  const notes = [
    ...found.map((each) => noteOf(each, lang)),
    ...(gaps === '' ? [] : [make('p', {}, texts.lacking(missing.length, gaps))]),
    ...(used.length === 0 ? [] : [make('p', {}, texts.defaultsUsed(someOf(used, lang)))]),
  ];
  return notes.length === 0 ? [] : [make('div', { class: 'notes', tabindex: '0' }, ...notes)];
}

/** A document's words, each paragraph with what is found in it beside it. */
export function checkedText({ paragraphs, diagnostics }: CheckedDocument, lang: Lang): HTMLElement {
  const beside = new Map<Paragraph['source'], Diagnostic[]>();
  for (const { source } of paragraphs) beside.set(source, []);
  const ofFile: Diagnostic[] = [];
  for (const each of diagnostics) {
    const those = each.place.source && beside.get(each.place.source);
    (those || ofFile).push(each);
  }
  const lines = paragraphs.map((paragraph) => line(paragraph, beside.get(paragraph.source) ?? [], lang));
  return make('div', { class: 'checked', tabindex: '0' }, ...findings(ofFile, lang), ...lines);
}

function line({ text, kind }: Paragraph, found: readonly Diagnostic[], lang: Lang): HTMLElement {
  const own = make('p', { class: kind }, ...marked(text, found));
  if (found.length === 0) return make('div', { class: 'line' }, own);
  const notes = make('div', { class: 'notes' }, ...found.map((each) => noteOf(each, lang)));
  return make('div', { class: 'line found' }, own, notes);
}

/** The words with those marked that findings point to; what was marked already is not marked again. */
function marked(text: string, found: readonly Diagnostic[]): readonly (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const { place, severity } of found.toSorted((a, b) => (a.place.start ?? 0) - (b.place.start ?? 0))) {
    const { start = 0, end = 0 } = place;
    if (start < at || end <= start) continue;
    parts.push(text.slice(at, start), make('mark', { class: severity }, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

function noteOf(diagnostic: Diagnostic, lang: Lang): HTMLElement {
  const place = placeWithinFile(diagnostic.place, lang);
  const where = place === '' ? [] : [make('span', { class: 'where' }, place), ' '];
  return make('p', { class: diagnostic.severity }, ...where, sentence(diagnostic, lang));
}

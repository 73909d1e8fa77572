import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Lang } from '../diagnostics/words.ts';
import type { Slot } from '../model/slot.ts';
import { textReport } from '../report/text.ts';
import { button, make } from './elements.ts';
import type { Entry } from './intake.ts';
import type { Change, Row } from './state.ts';
import { pageTexts } from './texts.ts';

/** Opens a window over the page; it goes with Escape or its last button. */
export function openDialog(title: string, lang: Lang, content: readonly Node[], acts: readonly Node[]): void {
  const { close } = pageTexts[lang];
  const heading = make('h2', { id: 'dialog-title' }, title);
  const dialog = make('dialog', { 'aria-labelledby': 'dialog-title' }, heading, ...content);
  const end = button(close, () => dialog.close());
  dialog.append(make('div', { class: 'acts' }, ...acts, end));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

export function closeDialogs(): void {
  for (const dialog of document.querySelectorAll('dialog')) dialog.close();
}

/** What is said of a file, as the command says it. */
export function findings(
  diagnostics: readonly Diagnostic[],
  slots: ReadonlyMap<string, Slot>,
  lang: Lang,
): readonly Node[] {
  if (diagnostics.length === 0) return [];
  const text = textReport(diagnostics, { lang, color: false, columns: 76, slots });
  return [make('pre', { tabindex: '0' }, text)];
}

function shown(value: string | readonly Row[], lang: Lang): string {
  const { rows, nothing } = pageTexts[lang];
  if (typeof value !== 'string') return rows(value.length);
  return value === '' ? nothing : value;
}

/** The changes that a file would make, each to be taken or left. */
export function changeList(
  changes: readonly Change[],
  lang: Lang,
): { readonly element: HTMLElement; readonly chosen: () => readonly Change[] } {
  const boxes = changes.map((change) => {
    const box = make('input', { type: 'checkbox' });
    box.checked = true;
    return { change, box };
  });
  const rows = boxes.map(({ change: { key, before, after }, box }) => {
    const label = make('label', {}, box, ` ${key}`);
    const old = make('td', before === '' ? { class: 'none' } : { class: 'old' }, shown(before, lang));
    return make('tr', {}, make('td', {}, label), old, make('td', {}, shown(after, lang)));
  });
  const element = make('div', { class: 'scroll' }, make('table', { class: 'list' }, ...rows));
  return { element, chosen: () => boxes.filter(({ box }) => box.checked).map(({ change }) => change) };
}

/** The records of a file, with what each lacks. */
export function entryList(entries: readonly Entry[], lang: Lang, look: (entry: Entry) => void): HTMLElement {
  const texts = pageTexts[lang];
  const heads = [texts.name, texts.lacks, texts.wrong, texts.action];
  const rows = entries.map((entry) =>
    make(
      'tr',
      {},
      make('td', {}, entry.name),
      make('td', { class: 'figure' }, String(entry.missing)),
      make('td', { class: 'figure' }, String(entry.wrong)),
      make(
        'td',
        {},
        button(texts.look, () => look(entry), { 'aria-label': `${texts.look}：${entry.name}` }),
      ),
    ),
  );
  const head = make('tr', {}, ...heads.map((text) => make('th', { scope: 'col' }, text)));
  return make('div', { class: 'scroll' }, make('table', { class: 'list' }, head, ...rows));
}

import type { Lang } from '../diagnostics/words.ts';
import { grouped } from '../report/account.ts';
import { button, make } from './elements.ts';
import { someOf } from './findings.ts';
import type { IntakeRecord } from './intake.ts';
import type { SlotChange, TypedRow } from './state.ts';
import { pageTexts } from './texts.ts';

/** Opens a window over the page; it goes with Escape or its last button. */
export function openDialog(
  title: string,
  lang: Lang,
  content: readonly Node[],
  { acts = [], look = '' }: { readonly acts?: readonly Node[]; readonly look?: string } = {},
): void {
  const { close } = pageTexts[lang];
  const id = `dialog-${document.querySelectorAll('dialog').length}`;
  // Else the window would open with a button deep in it focused.
  const heading = make('h2', { id, tabindex: '-1', autofocus: '' }, title);
  const dialog = make('dialog', { 'aria-labelledby': id, class: look });
  const end = button(close, () => dialog.close());
  const body = make('div', { class: 'content' }, ...content);
  dialog.append(heading, body, make('div', { class: 'acts' }, ...acts, end));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

export function closeDialogs(): void {
  for (const dialog of document.querySelectorAll('dialog')) dialog.close();
}

function shown(value: string | readonly TypedRow[], lang: Lang): string {
  const { rows, nothing } = pageTexts[lang];
  if (typeof value === 'string') return value === '' ? nothing : value;
  const names = value.map((row) => Object.values(row)[0] ?? '').filter((name) => name !== '');
  return `${rows(value.length)} ${someOf(names, lang)}`;
}

function headRow(heads: readonly string[]): HTMLElement {
  return make('thead', {}, make('tr', {}, ...heads.map((text) => make('th', { scope: 'col' }, text))));
}

/** The changes that a file would make, each to be taken or left. */
export function changeList(
  changes: readonly SlotChange[],
  lang: Lang,
): { readonly element: HTMLElement; readonly chosen: () => readonly SlotChange[] } {
  const boxes = changes.map((change) => {
    const box = make('input', { type: 'checkbox' });
    box.checked = true;
    return { change, box };
  });
  const rows = boxes.map(({ change: { key, before, after }, box }) => {
    const label = make('label', {}, box, ` ${key}`);
    const old = make('td', before.length === 0 ? { class: 'none' } : {}, shown(before, lang));
    return make('tr', {}, make('td', {}, label), old, make('td', {}, shown(after, lang)));
  });
  const { item, now, inFile } = pageTexts[lang];
  const element = make('table', { class: 'list' }, headRow([item, now, inFile]), make('tbody', {}, ...rows));
  return { element, chosen: () => boxes.filter(({ box }) => box.checked).map(({ change }) => change) };
}

/** The records of a file, with what each lacks. */
export function entryList(
  entries: readonly IntakeRecord[],
  lang: Lang,
  look: (entry: IntakeRecord) => void,
): HTMLElement {
  const texts = pageTexts[lang];
  const count = (number: number): HTMLElement =>
    make('td', { class: number === 0 ? 'count none' : 'count some' }, String(number));
  const rows = entries.map((entry) => {
    const act = button(texts.look, () => look(entry), { 'aria-label': `${texts.look}：${entry.name}` });
    const gaps = grouped(entry.resolved.diagnostics).missing.map(({ slot = '' }) => slot);
    const lacks =
      gaps.length === 0 ? [] : [make('p', { class: 'hint' }, `${texts.lacks} ${someOf(gaps, lang)}`)];
    const name = make('td', {}, entry.name, ...lacks);
    return make('tr', {}, name, count(entry.missing), count(entry.wrong), make('td', { class: 'end' }, act));
  });
  const heads = headRow([texts.name, texts.lacks, texts.wrong, texts.action]);
  return make('table', { class: 'list records' }, heads, make('tbody', {}, ...rows));
}

import { kindOf } from '../kinds/kinds.ts';
import type { Slot } from '../model/slot.ts';
import { button, make } from './elements.ts';
import { pastedCells, type TypedRow } from './state.ts';
import type { PageTexts } from './texts.ts';

/** What a table in the form tells the page. */
export interface TableActions {
  readonly typedCell: (key: string, row: number, column: string, text: string) => void;
  readonly addRow: (key: string) => void;
  readonly moveRow: (key: string, row: number, by: -1 | 1) => void;
  readonly dropRow: (key: string, row: number) => void;
  readonly pasted: (
    slot: Slot,
    at: { readonly row: number; readonly column: number },
    cells: readonly (readonly string[])[],
  ) => void;
  readonly left: (field: string) => void;
  readonly entered: (key: string) => void;
}

/** Draws a table's rows anew; while nothing but cells' texts change, they stay as they are. */
export function drawRows(
  into: HTMLElement,
  { slot, rows }: { readonly slot: Slot; readonly rows: readonly TypedRow[] },
  texts: PageTexts,
  actions: TableActions,
): void {
  const columns = slot.columns ?? [];
  const head = columns.map(({ key, unit }) =>
    make('th', { scope: 'col' }, unit === '' ? key : `${key}（${unit}）`),
  );
  const lines = rows.map((row, index) => {
    const cells = columns.map((_, column) => cellOf(slot, { row: index, column }, row, actions));
    const at = index + 1;
    const move = (by: -1 | 1) => () => actions.moveRow(slot.key, index, by);
    const buttons = make(
      'td',
      { class: 'row-acts' },
      button('↑', move(-1), { 'aria-label': texts.rowUp(at), title: texts.rowUp(at) }),
      button('↓', move(1), { 'aria-label': texts.rowDown(at), title: texts.rowDown(at) }),
      button('×', () => actions.dropRow(slot.key, index), {
        'aria-label': texts.dropRow(at),
        title: texts.dropRow(at),
      }),
    );
    return make('tr', {}, make('td', { class: 'number' }, String(at)), ...cells, buttons);
  });
  const headRow = make('tr', {}, make('td'), ...head, make('td'));
  const table = make('table', {}, make('thead', {}, headRow), make('tbody', {}, ...lines));
  const add = button(texts.addRow, () => actions.addRow(slot.key));
  into.replaceChildren(...(rows.length === 0 ? [] : [make('div', { class: 'scroll' }, table)]), add);
}

function cellOf(
  slot: Slot,
  at: { readonly row: number; readonly column: number },
  row: TypedRow,
  actions: TableActions,
): HTMLElement {
  const column = slot.columns?.[at.column];
  if (!column) return make('td');
  const name = `${slot.key}.${at.row + 1}.${column.key}`;
  const input = make('input', {
    name,
    type: 'text',
    spellcheck: 'false',
    'aria-label': `${column.key} ${at.row + 1}`,
    ...(kindOf(column).isFigure ? { class: 'figure' } : {}),
  });
  input.value = row[column.key] ?? '';
  input.addEventListener('input', () => actions.typedCell(slot.key, at.row, column.key, input.value));
  input.addEventListener('blur', () => actions.left(name));
  input.addEventListener('focus', () => actions.entered(`${slot.key}.${column.key}`));
  input.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n\r]/.test(text)) return;
    event.preventDefault();
    actions.pasted(slot, at, pastedCells(text));
  });
  return make('td', {}, input);
}

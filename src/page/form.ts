import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { type Lang, words } from '../diagnostics/words.ts';
import { flagText } from '../kinds/flag.ts';
import { defaultOf, isFlag, isTable, kindOf } from '../kinds/kinds.ts';
import { groupBy } from '../model/group-by.ts';
import { nameOf, sectionOf } from '../model/keys.ts';
import type { Slot } from '../model/slot.ts';
import type { Template } from '../model/template.ts';
import type { Assessment } from './assess.ts';
import { make } from './elements.ts';
import { sentence } from './findings.ts';
import { governors } from './governs.ts';
import { keyOfPrinted } from './preview-xml.ts';
import { isOn, rowsAt, type TypedRow, type TypedValues, typedIn } from './state.ts';
import { drawRows, type TableActions } from './table.ts';
import { type PageTexts, pageTexts } from './texts.ts';

/** What the form tells the page. */
interface FormActions extends TableActions {
  readonly typed: (key: string, value: string | readonly TypedRow[]) => void;
  /** A field was left: what is wrong with it may be said. */
  readonly left: (field: string) => void;
  readonly entered: (key: string) => void;
}

export interface Form {
  readonly element: HTMLElement;
  /** Draws all fields anew, in another language. */
  readonly draw: (lang: Lang) => void;
  /** Shows what is filled in. */
  readonly show: (values: TypedValues) => void;
  /** Says under each field that was left what is said of it. */
  readonly say: (assessment: Assessment, values: TypedValues, left: ReadonlySet<string>) => void;
  readonly focus: (field: string) => void;
}

interface Field {
  readonly slot: Slot;
  readonly element: HTMLElement;
  readonly said: HTMLElement;
  readonly printed: HTMLElement;
  readonly input?: HTMLInputElement;
  readonly table?: HTMLElement;
}

export function makeForm(template: Template, actions: FormActions): Form {
  let lang: Lang = 'zh';
  const fields = new Map<string, Field>();
  const element = make('form', { autocomplete: 'off', novalidate: '' });
  element.addEventListener('submit', (event) => event.preventDefault());
  const sections = groupBy(template.slots.values(), ({ key }) => sectionOf(key));
  const governedBy = governors(template);
  const inputNamed = (name: string): HTMLInputElement | undefined =>
    [...element.querySelectorAll('input')].find((input) => input.name === name);
  return {
    element,
    draw: (next) => {
      lang = next;
      const texts = pageTexts[lang];
      fields.clear();
      const made = (slot: Slot): HTMLElement => {
        const field = makeField(slot, fields.size, texts, actions);
        fields.set(slot.key, field);
        return field.element;
      };
      element.replaceChildren(
        ...Array.from(sections, ([name, slots]) => {
          const legend = make('legend', {}, name === '' ? texts.general : name);
          return make('fieldset', {}, legend, ...slots.map(made));
        }),
      );
    },
    show: (values) => {
      for (const field of fields.values()) showValue(field, values, pageTexts[lang], actions);
      openGoverned(fields, governedBy, values);
    },
    say: (assessment, values, left) => {
      openGoverned(fields, governedBy, values);
      const shown = printedTexts(assessment);
      for (const [key, field] of fields) {
        field.printed.textContent = shown.has(key) ? pageTexts[lang].printsAs(shown.get(key) ?? '') : '';
        sayOf(field, { assessment, left, lang, inputNamed });
      }
    },
    focus: (field) => goTo(inputNamed(field) ?? firstOf(fields, field, inputNamed)),
  };
}

function goTo(input: HTMLElement | undefined): void {
  input?.focus();
  input?.scrollIntoView({ block: 'center' });
}

/** Of a table, or a column of one: its first cell, or the button that adds one. */
function firstOf(
  fields: ReadonlyMap<string, Field>,
  name: string,
  inputNamed: (name: string) => HTMLInputElement | undefined,
): HTMLElement | undefined {
  const key = fields.has(name) ? name : sectionOf(name);
  const cell = inputNamed(`${key}.1.${nameOf(name)}`);
  return cell ?? fields.get(key)?.table?.querySelector('input, button') ?? undefined;
}

function makeField(slot: Slot, number: number, texts: PageTexts, actions: FormActions): Field {
  const id = `field-${number}`;
  const said = make('p', { class: 'said', id: `${id}-said`, 'aria-live': 'polite' });
  const printed = make('p', { class: 'printed' });
  const hint = make('p', { class: 'hint', id: `${id}-hint` }, hintOf(slot, texts));
  const element = make('div', { class: 'field', 'data-key': slot.key });
  const parts = { slot, element, said, printed };
  if (isTable(slot)) {
    const table = make('div', { class: 'rows' });
    element.setAttribute('role', 'group');
    element.setAttribute('aria-labelledby', `${id}-label`);
    element.append(make('p', { class: 'label', id: `${id}-label` }, nameOf(slot.key)), hint, table, said);
    return { ...parts, table };
  }
  const input = make('input', {
    id,
    name: slot.key,
    'aria-describedby': `${id}-hint ${id}-said`,
    spellcheck: 'false',
    ...(isFlag(slot) ? { type: 'checkbox', role: 'switch' } : { type: 'text' }),
    ...(kindOf(slot).isFigure ? { inputmode: 'text', class: 'figure' } : {}),
    ...(slot.default === undefined ? {} : { placeholder: slot.default }),
  });
  const label = make('label', { for: id }, nameOf(slot.key));
  const unit = make('span', { class: 'unit' }, slot.unit);
  const entry = isFlag(slot) ? [input, label] : [input, unit];
  const above = isFlag(slot) ? [] : [label];
  element.append(...above, make('div', { class: 'entry' }, ...entry), printed, hint, said);
  listen(input, slot, actions);
  return { ...parts, input };
}

function hintOf(slot: Slot, texts: PageTexts): string {
  const preset = defaultOf(slot);
  const optional = preset === undefined ? '' : preset === '' ? texts.optional : texts.empty(preset);
  const paste = isTable(slot) ? texts.pasteHint : '';
  const parts = [slot.meaning, optional, paste].filter((text) => text !== '');
  return parts.join(texts.sentenceEnd);
}

function listen(input: HTMLInputElement, slot: Slot, actions: FormActions): void {
  const { key } = slot;
  const value = (): string => (isFlag(slot) ? flagText(input.checked) : input.value);
  input.addEventListener('input', () => actions.typed(key, value()));
  input.addEventListener('blur', () => actions.left(key));
  input.addEventListener('focus', () => actions.entered(key));
  if (kindOf(slot).loops !== 'names') return;
  // Names pasted from lines or cells: an input of one line would run them together.
  input.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n\t]/.test(text)) return;
    event.preventDefault();
    const names = text
      .split(/[\r\n\t]+/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    input.setRangeText(names.join('、'), input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
    actions.typed(key, value());
  });
}

function showValue(field: Field, values: TypedValues, texts: PageTexts, actions: FormActions): void {
  const { slot, input, table } = field;
  if (table) drawRows(table, { slot, rows: rowsAt(values, slot.key) }, texts, actions);
  if (!input) return;
  if (isFlag(slot)) input.checked = isOn(values, slot);
  else if (input.value !== typedIn(values, slot.key)) input.value = typedIn(values, slot.key);
}

/** A switch opens what it governs. What is filled in there is never hidden. */
function openGoverned(
  fields: ReadonlyMap<string, Field>,
  governedBy: ReadonlyMap<string, string>,
  values: TypedValues,
): void {
  for (const [key, { element }] of fields) {
    const governor = fields.get(governedBy.get(key) ?? '')?.slot;
    element.hidden = governor !== undefined && !isOn(values, governor) && values[key] === undefined;
  }
}

/** A rate as its document says it, by key. */
function printedTexts({ resolved }: Assessment): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const step of Object.values(resolved.parts).flat()) {
    if (step.type === 'printed' && step.output.words && !step.unfilled)
      found.set(keyOfPrinted(step), step.text);
  }
  return found;
}

interface Saying {
  readonly assessment: Assessment;
  readonly left: ReadonlySet<string>;
  readonly lang: Lang;
  readonly inputNamed: (name: string) => HTMLInputElement | undefined;
}

function sayOf({ slot, said, input }: Field, { assessment, left, lang, inputNamed }: Saying): void {
  const own = [...assessment.said].filter(
    ([field]) =>
      (field === slot.key || (isTable(slot) && field.startsWith(`${slot.key}.`))) && left.has(field),
  );
  const all = own.flatMap(([field, diagnostics]) =>
    diagnostics.filter(isWorthSaying).map((each) => saidOf(each, rowOf(field, slot), lang)),
  );
  said.replaceChildren(...all);
  const isWrong = (field: string): boolean => left.has(field) && hasErrors(assessment.said.get(field) ?? []);
  if (input) input.setAttribute('aria-invalid', String(isWrong(slot.key)));
  for (const [field] of own) inputNamed(field)?.setAttribute('aria-invalid', String(isWrong(field)));
}

/** That a default is used is said in the hint already. */
function isWorthSaying({ code }: Diagnostic): boolean {
  return code !== 'default-used';
}

/** The row of a table's cell, as its field is named; '' for what is no cell. */
function rowOf(field: string, { key }: Slot): string {
  return /^\d+/.exec(field.slice(key.length + 1))?.[0] ?? '';
}

function saidOf(diagnostic: Diagnostic, row: string, lang: Lang): HTMLElement {
  const where = row === '' ? '' : pageTexts[lang].inRow(row);
  // Where in a data file a missing value would be added is nothing to a form.
  const text =
    diagnostic.code === 'value-missing' ? words(diagnostic, lang).says : sentence(diagnostic, lang);
  return make('span', { class: diagnostic.severity }, where + text);
}

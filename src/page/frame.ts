import type { Format } from '../model/format.ts';
import { button, make, menu } from './elements.ts';
import type { PageTexts } from './texts.ts';

/** What the page can do, beside taking in what is typed. */
interface FrameActions {
  readonly save: (to: Format, draft: boolean) => void;
  readonly saveData: () => void;
  readonly saveCsv: () => void;
  readonly clear: () => void;
  readonly switchLanguage: () => void;
  readonly receive: (files: readonly File[]) => void;
  /** The districts whose reports are kept here. */
  readonly districts: () => readonly string[];
  /** Goes on with a district's report; '' is a new one. */
  readonly open: (district: string) => void;
}

/** What stands in the frame, and stays when it is drawn in another language. */
interface FrameParts {
  readonly title: string;
  /** Whether the template is an office's own Word file: it has no Markdown, and its preview is words alone. */
  readonly isOffice: boolean;
  readonly form: HTMLElement;
  readonly sheet: HTMLElement;
  readonly notices: HTMLElement;
  readonly status: HTMLElement;
  readonly note: HTMLElement;
}

/** Draws all that is around the form and the preview. */
export function drawFrame(parts: FrameParts, texts: PageTexts, actions: FrameActions): void {
  const { title, isOffice, form, sheet, notices, status, note } = parts;
  const picker = filePicker(texts, actions);
  const top = make(
    'div',
    { class: 'top' },
    make('h1', {}, title),
    districtPicker(texts, actions),
    button(texts.otherLanguage, actions.switchLanguage),
  );
  const toPreview = button(texts.preview, () => sheet.scrollIntoView(), { class: 'to-preview' });
  const bar = make('div', { class: 'bar' }, note, toPreview, status);
  const tools = make('div', { class: 'tools' }, toolbar(texts, isOffice, picker, actions), bar);
  const left = make('section', { class: 'entry-side' }, make('p', { class: 'local' }, texts.local), form);
  const preview = make(
    'section',
    { class: 'preview', 'aria-label': texts.preview, tabindex: '0' },
    make('p', { class: 'about' }, isOffice ? texts.previewOffice : texts.previewNote),
    sheet,
  );
  document.body.replaceChildren(
    make('header', {}, top, tools, picker),
    notices,
    make('main', {}, left, preview),
  );
}

function filePicker(texts: PageTexts, { receive }: FrameActions): HTMLInputElement {
  const picker = make('input', { type: 'file', multiple: '', hidden: '', 'aria-label': texts.open });
  picker.addEventListener('change', () => {
    receive([...(picker.files ?? [])]);
    picker.value = '';
  });
  return picker;
}

function toolbar(
  texts: PageTexts,
  isOffice: boolean,
  picker: HTMLInputElement,
  { save, saveData, saveCsv, clear }: FrameActions,
): HTMLElement {
  return make(
    'div',
    { class: 'acts' },
    button(texts.saveWord, () => save('docx', false), { class: 'first' }),
    button(texts.saveDraft, () => save('docx', true)),
    button(texts.saveData, saveData),
    button(texts.open, () => picker.click()),
    menu(texts.more, [
      button(texts.saveCsv, saveCsv),
      ...(isOffice ? [] : [button(texts.saveMarkdown, () => save('md', false))]),
      button(texts.print, () => window.print()),
      button(texts.clear, clear),
    ]),
  );
}

/** No district's name. */
const NEW = '\n';

/** The reports that are kept here, to go on with another. */
function districtPicker(texts: PageTexts, { districts, open }: FrameActions): Node {
  const select = make('select', { 'aria-label': texts.drafts });
  const fillIn = (): void => {
    const options = districts().map((name) => make('option', { value: name }, name));
    const first = make('option', { value: '' }, texts.drafts);
    select.replaceChildren(first, ...options, make('option', { value: NEW }, texts.newReport));
    select.value = '';
  };
  fillIn();
  select.addEventListener('focus', fillIn);
  select.addEventListener('pointerdown', fillIn);
  select.addEventListener('change', () => {
    if (select.value !== '') open(select.value === NEW ? '' : select.value);
  });
  return select;
}

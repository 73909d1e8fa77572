import './older.ts';
import { decodeUtf8, inflate } from '#platform';
import { subjectOf } from '../model/subject.ts';
import { type CompiledTemplate, isOfficeFile, openTemplate } from '../model/template.ts';
import { fromBase64 } from '../text/base64.ts';
import type { PageData } from './assess.ts';
import { makeDraft } from './draft.ts';
import { openStore } from './edges.ts';
import { button, make } from './elements.ts';
import { makeForm } from './form.ts';
import { drawFrame } from './frame.ts';
import { makeNotices } from './notices.ts';
import { makePreview } from './preview.ts';
import { type Desk, receive } from './receive.ts';
import { makeReview } from './review.ts';
import { makeSaving } from './saving.ts';
import { rowsAt, withCell, withPasted, withRowMoved, withValue } from './state.ts';
import { speechIn } from './texts.ts';

/** What the file holds beside the script, in elements that run nothing. */
function embedded(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

function unpacked(base64: string): string {
  const bytes = inflate(fromBase64(base64), Number.POSITIVE_INFINITY);
  return (typeof bytes === 'string' ? undefined : decodeUtf8(bytes)) ?? '';
}

const page = JSON.parse(embedded('page')) as PageData;
const template = openTemplate(JSON.parse(unpacked(embedded('template'))) as CompiledTemplate);

const speech = speechIn(page.lang ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'));

const preview = makePreview(template, (key) => form.focus(key));
const status = button('', goToNext, { class: 'status' });
const noted = make('p', { class: 'note', role: 'status' });
const notices = makeNotices();

function note(text: string): void {
  noted.textContent = text;
}

/** The form is there to be typed into before the preview is worked out. */
const formPainted = new Promise<void>((resolve) => {
  requestAnimationFrame(() =>
    setTimeout(() => {
      performance.mark('usable');
      resolve();
    }),
  );
});

const draft = makeDraft({
  template,
  store: openStore(template.file),
  notices,
  speech,
  note,
  opened: () => {
    review.forget();
    form.show(draft.values());
    void review.look();
  },
  changed: (how) => {
    if (how !== 'typed') form.show(draft.values());
    void review.look().then(() => {
      if (how === 'whole') review.leave(review.found()?.wrong ?? []);
    });
  },
});

const review = makeReview(template, page, {
  typed: draft.values,
  ready: formPainted,
  drawn: ({ resolved }) => preview.show(resolved),
  say: (found, left) => {
    const { missing, wrong } = found;
    form.say(found, draft.values(), left);
    status.textContent = speech.texts().missing(missing.length, wrong.length);
    status.classList.toggle('done', missing.length + wrong.length === 0);
  },
});

const form = makeForm(template, {
  typed: (key, value) => draft.change(withValue(draft.values(), key, value)),
  typedCell: (key, row, column, text) => draft.change(withCell(draft.values(), key, { row, column }, text)),
  addRow: (key) => {
    const rows = [...rowsAt(draft.values(), key), {}];
    draft.change(withValue(draft.values(), key, rows), 'redrawn');
    const column = template.slots.get(key)?.columns?.[0]?.key ?? '';
    form.focus(`${key}.${rows.length}.${column}`);
  },
  moveRow: (key, row, by) => draft.change(withRowMoved(draft.values(), key, row, by), 'redrawn'),
  dropRow: (key, row) => {
    const rows = rowsAt(draft.values(), key).toSpliced(row, 1);
    draft.change(withValue(draft.values(), key, rows), 'redrawn');
  },
  pasted: (slot, at, cells) => draft.change(withPasted(draft.values(), slot, at, cells), 'whole'),
  left: (field) => {
    review.leave([field]);
    if (field !== subjectOf(template.slots.values())?.key) return;
    draft.settle();
    review.say();
  },
  entered: preview.enter,
});

const saving = makeSaving({ template, page, draft, review, speech, note, goToNext });

/** What is wrong is said, and the next field that is open is gone to; the first, if none is typed into. */
function goToNext(): void {
  const found = review.found();
  if (!found) return;
  review.leave(found.wrong);
  const open = [...found.missing, ...found.wrong];
  const here = document.activeElement instanceof HTMLInputElement ? document.activeElement.name : '';
  const next = open[(open.indexOf(here) + 1) % open.length];
  if (next !== undefined && next !== '') form.focus(next);
}

/** What is typed, as files that are taken in may need it. */
function desk(): Desk {
  return {
    template,
    lang: speech.lang(),
    values: draft.values(),
    typed: async () => {
      const found = await review.look();
      if (!found) return undefined;
      const { resolved, missing, wrong, isComplete } = found;
      const [name, values] = [draft.district(), draft.values()];
      return { name, values, resolved, isComplete, missing: missing.length, wrong: wrong.length };
    },
    draftOf: draft.of,
    accept: draft.accept,
    say: note,
  };
}

/** Draws everything, in the language that is chosen. */
function draw(): void {
  document.documentElement.lang = speech.lang() === 'zh' ? 'zh-CN' : 'en';
  form.draw(speech.lang());
  const parts = {
    title: template.title || template.file,
    isOffice: isOfficeFile(template.word),
    form: form.element,
    sheet: preview.element,
    notices: notices.element,
    status,
    note: noted,
  };
  drawFrame(parts, speech.texts(), {
    save: (to, isDraft) => void saving.document(to, isDraft),
    saveData: () => void saving.data(),
    saveCsv: saving.csv,
    clear: draft.clear,
    switchLanguage: () => {
      speech.change();
      notices.clearAll();
      draw();
      draft.reopen();
    },
    receive: (files) => void receive(files, desk()),
    districts: draft.districts,
    open: draft.open,
  });
}

/** Enter goes on to the next field; neither it nor Ctrl+S does anything while an input method composes. */
function onKey(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
    event.preventDefault();
    void saving.document('docx', false);
    return;
  }
  const { target } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || !form.element.contains(target))
    return;
  event.preventDefault();
  const inputs = [...form.element.querySelectorAll('input')].filter((input) => input.offsetParent !== null);
  inputs[inputs.indexOf(target) + 1]?.focus();
}

document.addEventListener('keydown', onKey);
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('dropping');
});
document.addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) document.body.classList.remove('dropping');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dropping');
  void receive([...(event.dataTransfer?.files ?? [])], desk());
});
window.addEventListener('beforeunload', (event) => {
  if (!draft.isKept()) event.preventDefault();
});
window.addEventListener('storage', draft.watch);

draw();
draft.begin(page.known);

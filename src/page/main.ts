import './older.ts';
import { decodeUtf8, inflate } from '#platform';
import { safeName, safeValue } from '../batch/safe-name.ts';
import type { Lang } from '../diagnostics/words.ts';
import { write } from '../fill/write.ts';
import { subjectOf } from '../model/subject.ts';
import { type CompiledTemplate, openTemplate } from '../model/template.ts';
import type { Format } from '../model/writer.ts';
import { grouped } from '../report/account.ts';
import { fromBase64 } from '../text/base64.ts';
import { type Assessment, assess, type PageData } from './assess.ts';
import { DOCX, download, openStore } from './edges.ts';
import { button, make } from './elements.ts';
import { someOf } from './findings.ts';
import { type Form, type FormActions, makeForm } from './form.ts';
import { drawFrame } from './frame.ts';
import { documentName } from './intake.ts';
import { makeNotices } from './notices.ts';
import { makePreview } from './preview.ts';
import { type Desk, receive } from './receive.ts';
import {
  csvOf,
  fitting,
  rowsAt,
  type TypedValues,
  typedDistrict,
  withCell,
  withChanges,
  withPasted,
  withRowMoved,
  withValue,
} from './state.ts';
import { pageTexts } from './texts.ts';

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
const store = openStore(template.file);

let lang: Lang = page.lang ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
let values: TypedValues = {};
/** Where what is typed is kept: by the district as it was when its field was last left. */
let keptAs = '';
let unfit: TypedValues = {};
let assessment: Assessment | undefined;
/** Made anew in another language. */
let form!: Form;
let left = new Set<string>();
/** Counts what was typed, so that what was found of earlier words is not shown over later ones. */
let round = 0;
/** Whether all that was typed is kept here. */
let isKept = true;

const preview = makePreview(template, (key) => form.focus(key));
const status = button('', goToNext, { class: 'status' });
const note = make('p', { class: 'note', role: 'status' });
const notices = makeNotices();

/** The form is there to be typed into before the preview is worked out. */
const formPainted = new Promise<void>((resolve) => {
  requestAnimationFrame(() =>
    setTimeout(() => {
      performance.mark('usable');
      resolve();
    }),
  );
});

const actions: FormActions = {
  typed: (key, value) => change(withValue(values, key, value)),
  typedCell: (key, row, column, text) => change(withCell(values, key, row, column, text)),
  addRow: (key) => {
    change(withValue(values, key, [...rowsAt(values, key), {}]), true);
    const column = template.slots.get(key)?.columns?.[0]?.key ?? '';
    form.focus(`${key}.${rowsAt(values, key).length}.${column}`);
  },
  moveRow: (key, row, by) => change(withRowMoved(values, key, row, by), true),
  dropRow: (key, row) => change(withValue(values, key, rowsAt(values, key).toSpliced(row, 1)), true),
  pasted: (slot, at, cells) => takeWhole(withPasted(values, slot, at, cells)),
  left: (field) => {
    left.add(field);
    const isSubject = field === subjectOf(template.slots.values())?.key;
    if (isSubject && typedDistrict(values, template.slots) !== keptAs) moveKept();
    say();
  },
  entered: preview.enter,
};

function change(next: TypedValues, redraw = false): void {
  values = next;
  keep();
  if (redraw) form.show(values);
  void review();
}

/** What did not come key by key is looked at as a whole: what is wrong with it is said at once. */
function takeWhole(next: TypedValues): void {
  change(next, true);
  void review().then(sayWrong);
}

function sayWrong(): void {
  for (const field of assessment?.wrong ?? []) left.add(field);
  say();
}

/** Gives what is found of what is typed now, whatever is typed meanwhile. */
async function review(): Promise<Assessment | undefined> {
  round += 1;
  const own = round;
  const now = values;
  await formPainted;
  const found = await assess(template, now, page);
  if (own !== round || !found) return found;
  assessment = found;
  preview.show(found.resolved);
  say();
  return found;
}

function say(): void {
  if (!assessment) return;
  const { missing, wrong } = assessment;
  form.say(assessment, values, left);
  status.textContent = pageTexts[lang].missing(missing.length, wrong.length);
  status.classList.toggle('done', missing.length + wrong.length === 0);
}

/** A report as a district's: what is typed of another name must not stay in the report before. */
function namedAs(report: TypedValues, district: string): TypedValues {
  const subject = subjectOf(template.slots.values());
  return subject && district !== '' ? withValue(report, subject.key, district) : report;
}

/** What could not be kept is said at once, and stays said. */
function keep(): void {
  const texts = pageTexts[lang];
  const kept = store.keep(keptAs, { ...unfit, ...namedAs(values, keptAs) });
  isKept = kept === 'kept';
  if (kept === 'kept') note.textContent = texts.kept;
  if (kept === 'full') notices.show('full', texts.full);
  else notices.clear('full');
  if (kept === 'elsewhere') sayElsewhere();
}

/** Another window has kept something else of `district`, or of the one that is open. */
function sayElsewhere(district?: string): void {
  const texts = pageTexts[lang];
  notices.show('elsewhere', texts.elsewhere, [
    button(texts.theirs, () => open(district ?? keptAs)),
    button(texts.mine, () => {
      keptAs = district ?? keptAs;
      store.look(keptAs);
      notices.clear('elsewhere');
      keep();
    }),
  ]);
}

/** Another district is another report: the one before stays kept. */
function moveKept(): void {
  const district = typedDistrict(values, template.slots);
  const from = keptAs;
  const isKnown = district !== '' && store.districts().includes(district);
  if (isKnown && from !== '') {
    open(district);
    sayMoved(pageTexts[lang].switched(from, district));
    return;
  }
  if (isKnown) {
    store.load(district);
    sayElsewhere(district);
    return;
  }
  keptAs = district;
  keep();
  if (from === '') store.drop('');
  else if (district !== '') sayCarried(from, district);
}

function sayMoved(text: string, acts: readonly Node[] = []): void {
  notices.show('moved', text, [...acts, button(pageTexts[lang].close, () => notices.clear('moved'))]);
}

/** Figures of one district under the name of another may be meant, or not. */
function sayCarried(from: string, to: string): void {
  const startEmpty = (): void => {
    unfit = {};
    change(namedAs({}, to), true);
    notices.clear('moved');
  };
  sayMoved(pageTexts[lang].moved(from, to), [button(pageTexts[lang].startEmpty, startEmpty)]);
}

function open(district: string): void {
  keptAs = district;
  const found = fitting(store.load(district) ?? {}, template.slots);
  values = found.fits;
  unfit = found.unfit;
  left = new Set();
  notices.clear('elsewhere', 'unfit', 'moved');
  const keys = Object.keys(unfit);
  if (keys.length > 0) notices.show('unfit', pageTexts[lang].unfit(keys.join('、')));
  form.show(values);
  void review();
}

/** What is wrong is said, and the next field that is open is gone to; the first, if none is typed into. */
function goToNext(): void {
  if (!assessment) return;
  sayWrong();
  const open = [...assessment.missing, ...assessment.wrong];
  const here = document.activeElement instanceof HTMLInputElement ? document.activeElement.name : '';
  const next = open[(open.indexOf(here) + 1) % open.length];
  if (next !== undefined && next !== '') form.focus(next);
}

async function save(to: Format, draft: boolean): Promise<void> {
  // Of the values that are saved: others may be typed meanwhile.
  const name = `${documentName(typedDistrict(values, template.slots), template)}.${to}`;
  const found = await review();
  if (!found) return;
  const texts = pageTexts[lang];
  if (!draft && !found.isComplete) {
    for (const field of [...found.missing, ...found.wrong]) left.add(field);
    note.textContent = texts.blocked;
    goToNext();
    return;
  }
  const bytes = new Uint8Array(write(template, found.resolved, to));
  download(name, bytes, to === 'docx' ? DOCX : 'text/markdown');
  const defaults = grouped(found.resolved.diagnostics).defaults.map(({ slot = '' }) => slot);
  const used = defaults.length === 0 ? '' : texts.defaultsUsed(someOf(defaults, lang));
  note.textContent = `${texts.saved(name)}${used === '' ? '' : ` ${used}`}`;
}

function dataName(extension: string): string {
  return safeName(safeValue(typedDistrict(values, template.slots) || '数据'), extension);
}

async function saveData(): Promise<void> {
  const name = dataName('.yaml');
  const found = await review();
  if (!found) return;
  download(name, found.yaml, 'application/yaml');
  note.textContent = pageTexts[lang].saved(name);
}

/** A CSV file has no room for tables: which it leaves out is said. */
function saveCsv(): void {
  const name = dataName('.csv');
  const { csv, leftOut } = csvOf(values, template.slots, page.template);
  download(name, csv, 'text/csv');
  const { saved, leftOutOfCsv } = pageTexts[lang];
  note.textContent = leftOut.length === 0 ? saved(name) : leftOutOfCsv(name, leftOut.join('、'));
}

function clear(): void {
  if (!window.confirm(pageTexts[lang].clearAsk(typedDistrict(values, template.slots)))) return;
  store.drop(keptAs);
  unfit = {};
  open('');
  store.look('');
  values = {};
  form.show(values);
  void review();
}

/** What is typed, as files that are taken in may need it. */
function desk(): Desk {
  return {
    template,
    lang,
    values,
    typed: async () => {
      const found = await review();
      if (!found) return undefined;
      const { resolved, missing, wrong, isComplete } = found;
      const name = typedDistrict(values, template.slots);
      return { name, values, resolved, isComplete, missing: missing.length, wrong: wrong.length };
    },
    draftOf: (district) => fitting(store.peek(district) ?? {}, template.slots).fits,
    accept: (changes, district) => {
      const own = typedDistrict(values, template.slots);
      const isOther = own !== '' && district !== own;
      if (isOther) open(district);
      const next = withChanges(values, changes);
      takeWhole(isOther ? namedAs(next, district) : next);
      if (typedDistrict(values, template.slots) !== keptAs) moveKept();
    },
    say: (text) => {
      note.textContent = text;
    },
  };
}

/** Draws everything, in the language that is chosen. */
function draw(): void {
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  form = makeForm(template, lang, actions);
  const parts = {
    title: template.title || template.file,
    isOffice: 'base64' in template.word,
    form: form.element,
    sheet: preview.element,
    notices: notices.element,
    status,
    note,
  };
  drawFrame(parts, pageTexts[lang], {
    save: (to, draft) => void save(to, draft),
    saveData: () => void saveData(),
    saveCsv,
    clear,
    switchLanguage: () => {
      lang = lang === 'zh' ? 'en' : 'zh';
      notices.clearAll();
      draw();
      open(keptAs);
    },
    receive: (files) => void receive(files, desk()),
    districts: () => [...new Set([...store.districts(), keptAs])].filter((name) => name !== ''),
    open,
  });
}

/** Enter goes on to the next field; neither it nor Ctrl+S does anything while an input method composes. */
function onKey(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
    event.preventDefault();
    void save('docx', false);
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
  if (!isKept) event.preventDefault();
});
window.addEventListener('storage', () => {
  if (store.isElsewhere(keptAs)) sayElsewhere();
});

draw();
open(store.last());
if (page.known && Object.keys(values).length === 0) {
  values = page.known;
  if (typedDistrict(values, template.slots) !== '') keptAs = typedDistrict(values, template.slots);
  const kept = store.load(keptAs);
  if (kept) open(keptAs);
  form.show(values);
  void review();
}

import { changesAnything, type UpdatePlan } from '../align/update.ts';
import { toldOf, toldStates, updateCounts, updateWords, withoutMoot } from '../align/update-words.ts';
import { safeName, safeValue } from '../batch/safe-name.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Lang } from '../diagnostics/words.ts';
import type { Template } from '../model/template.ts';
import { grouped } from '../report/account.ts';
import { placeWithinFile } from '../report/place.ts';
import { stemOf } from '../text/file-name.ts';
import { changeList, closeDialogs, entryList, openDialog } from './dialogs.ts';
import { bytesOf, DOCX, download } from './edges.ts';
import { button, make } from './elements.ts';
import { checkedText, findings } from './findings.ts';
import { checkWord, type IntakeRecord, intakeOf, isWordFile, savable, takeIn, zipOf } from './intake.ts';
import { dataIn, type Living, openLiving, planFor, updated } from './living.ts';
import { changesTo, type SlotChange, type TypedValues, typedDistrict } from './state.ts';
import { pageTexts } from './texts.ts';

/** What the page has for files that it is given. */
export interface Desk {
  readonly template: Template;
  readonly lang: Lang;
  readonly values: TypedValues;
  /** What is kept of another district. */
  readonly draftOf: (district: string) => TypedValues;
  /** What is typed, as a record. */
  readonly typed: () => Promise<IntakeRecord | undefined>;
  /** Makes changes in what is filled in of a district. */
  readonly accept: (changes: readonly SlotChange[], district: string) => void;
  readonly say: (text: string) => void;
}

/** Takes files that were dropped or chosen. A Word file together with data: the document gets the data's values. */
export async function receive(files: readonly File[], desk: Desk): Promise<void> {
  closeDialogs();
  const texts = pageTexts[desk.lang];
  const [first, second] = files;
  if (!first) return;
  desk.say(texts.reading(files.map(({ name }) => name).join('、')));
  try {
    const documents = files.filter(({ name }) => isWordFile(name));
    const [document] = documents;
    const data = files.find(({ name }) => !isWordFile(name));
    if (files.length > 2 || (second && (documents.length !== 1 || !data))) return desk.say(texts.oneFile);
    if (document && data) await receiveBoth(document, data, desk);
    else if (document) await receiveDocument(document, desk);
    else await receiveData(first, desk);
    desk.say('');
  } catch {
    desk.say(texts.unreadable(first.name));
  }
}

async function receiveData(file: File, desk: Desk): Promise<void> {
  const { template, lang } = desk;
  const { entries, diagnostics } = await takeIn(template, file.name, await bytesOf(file));
  const [first, second] = entries;
  // What each of many lacks stands beside its name.
  if (second) showEntries(file.name, entries, findings(grouped(diagnostics).findings, lang), desk);
  else if (first) showChanges(file.name, first, findings(diagnostics, lang), desk);
  else openDialog(file.name, lang, findings(diagnostics, lang));
}

/** Of another district the file goes into that one's own form: figures of two are never mixed. */
function showChanges(file: string, entry: IntakeRecord, said: readonly Node[], desk: Desk): void {
  const { template, lang, values, accept, draftOf } = desk;
  const texts = pageTexts[lang];
  const own = typedDistrict(values, template.slots);
  const district = typedDistrict(entry.values, template.slots) || own;
  const isOther = own !== '' && district !== own;
  const changes = changesTo(isOther ? draftOf(district) : values, entry.values);
  if (changes.length === 0 && !isOther) {
    openDialog(texts.changes(file), lang, [make('p', {}, texts.noChanges), ...said]);
    return;
  }
  const list = changeList(changes, lang);
  const warning = isOther ? [make('p', {}, texts.otherDistrict(district, own))] : [];
  const take = (): void => {
    accept(list.chosen(), district);
    closeDialogs();
  };
  const act = button(isOther ? texts.acceptFor(district) : texts.accept, take, { class: 'first' });
  openDialog(texts.changes(file), lang, [...warning, list.element, ...said], { acts: [act] });
}

function showEntries(
  file: string,
  entries: readonly IntakeRecord[],
  said: readonly Node[],
  desk: Desk,
): void {
  const { template, lang } = desk;
  const texts = pageTexts[lang];
  const whole = savable(template, entries);
  const twice = entries.filter((entry) => entry.isComplete && !whole.includes(entry));
  const look = (entry: IntakeRecord): void => showChanges(`${file} · ${entry.name}`, entry, [], desk);
  const name = `${safeName(safeValue(template.title || 'reports'))}.zip`;
  const zip = button(
    texts.allAsZip(whole.length),
    () => download(name, zipOf(template, whole), 'application/zip'),
    whole.length === 0 ? { disabled: '' } : { class: 'first' },
  );
  const names = [...new Set(twice.map((entry) => entry.name))].join('、');
  const note = names === '' ? [] : [make('p', { class: 'error' }, texts.sameName(names))];
  const content = [entryList(entries, lang, look), ...note, ...said];
  openDialog(texts.records(entries.length), lang, content, { acts: [zip] });
}

async function receiveDocument(file: File, desk: Desk): Promise<void> {
  const { template, lang } = desk;
  const texts = pageTexts[lang];
  const bytes = await bytesOf(file);
  const checked = await checkWord(file.name, bytes);
  const living = await openLiving(template, file.name, bytes);
  const text = checkedText(checked, lang);
  const next = button(texts.nextFinding, () => toNext(text));
  const acts = checked.diagnostics.length > 1 && checked.paragraphs.length > 0 ? [next] : [];
  const own =
    'code' in living
      ? []
      : [
          button(texts.dataOut, () => void showData(living, desk)),
          button(texts.updateWithTyped, () => void updateWithTyped(living, desk)),
        ];
  openDialog(texts.checked(file.name, checked.diagnostics.length), lang, [text], {
    acts: [...acts, ...own],
    look: 'wide',
  });
  toNext(text);
}

/** Goes to the next paragraph in which something was found, and from the last to the first. */
function toNext(text: HTMLElement): void {
  const found = [...text.querySelectorAll('.found')];
  const at = found.findIndex((each) => each.classList.contains('here'));
  found[at]?.classList.remove('here');
  const next = found[(at + 1) % found.length];
  next?.classList.add('here');
  next?.scrollIntoView({ block: 'center' });
}

async function showData(living: Living, desk: Desk): Promise<void> {
  const { template, lang } = desk;
  const extracted = await dataIn(template, living);
  const diagnostics = 'code' in extracted ? [extracted] : extracted.diagnostics;
  const said = findings(diagnostics, lang);
  if ('code' in extracted) openDialog(living.file, lang, said);
  else showChanges(living.file, intakeOf(template, extracted.record), said, desk);
}

async function updateWithTyped(living: Living, desk: Desk): Promise<void> {
  const typed = await desk.typed();
  if (typed) await showUpdate(living, [typed], desk);
}

async function receiveBoth(document: File, data: File, desk: Desk): Promise<void> {
  const { template, lang } = desk;
  const refuse = (diagnostics: readonly Diagnostic[]): void =>
    openDialog(document.name, lang, findings(diagnostics, lang));
  const living = await openLiving(template, document.name, await bytesOf(document));
  if ('code' in living) return refuse([living]);
  const { entries, diagnostics } = await takeIn(template, data.name, await bytesOf(data));
  if (entries.length === 0) refuse(diagnostics);
  else await showUpdate(living, entries, desk);
}

async function showUpdate(living: Living, entries: readonly IntakeRecord[], desk: Desk): Promise<void> {
  const { template, lang } = desk;
  const texts = pageTexts[lang];
  const { file } = living;
  const plan = await planFor(template, living, entries);
  if ('length' in plan) {
    const said = [make('p', {}, texts.cannotUpdate), ...findings(plan, lang)];
    openDialog(texts.update(file), lang, said);
    return;
  }
  const counts = make('p', {}, updateWords[lang].counts(updateCounts(withoutMoot(plan))));
  const save = (): void => {
    const content = updated(living, plan);
    if ('code' in content) return openDialog(file, lang, findings([content], lang));
    const name = `${stemOf(file)}${texts.updatedSuffix}.docx`;
    download(name, new Uint8Array(content), DOCX);
    closeDialogs();
    desk.say(texts.saved(name));
  };
  const act = button(texts.saveUpdated, save, changesAnything(plan) ? { class: 'first' } : { disabled: '' });
  openDialog(texts.update(file), lang, [counts, updateList(plan, lang)], {
    acts: [act],
    look: 'wide',
  });
}

/** What becomes of the document's values: first what is left to a person. */
function updateList(plan: UpdatePlan, lang: Lang): HTMLElement {
  const { values } = withoutMoot(plan);
  const words = updateWords[lang];
  const groups = toldStates.flatMap((state) => {
    const those = values.filter((value) => value.state === state);
    if (those.length === 0) return [];
    const rows = those.map((value) => {
      const { name, change, why } = toldOf(value, words);
      const place = value.place ? placeWithinFile(value.place, lang) : '';
      return make('tr', {}, ...[name, change, why, place].map((text) => make('td', {}, text)));
    });
    return [make('h3', {}, words.heads[state]), make('table', { class: 'list' }, make('tbody', {}, ...rows))];
  });
  return make('div', {}, ...groups);
}

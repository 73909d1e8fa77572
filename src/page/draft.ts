import { subjectOf } from '../model/subject.ts';
import type { Template } from '../model/template.ts';
import type { Store } from './edges.ts';
import { button } from './elements.ts';
import type { Notices } from './notices.ts';
import {
  fitting,
  type SlotChange,
  type TypedValues,
  typedDistrict,
  withChanges,
  withValue,
} from './state.ts';
import type { Speech } from './texts.ts';

/** How values came: key by key, as a row, or all at once, when what is wrong with them is said at once. */
type Change = 'typed' | 'redrawn' | 'whole';

/** What is typed of one report, kept as it is typed; another district is another report. */
export interface Draft {
  readonly values: () => TypedValues;
  /** The district's name as it is typed. */
  readonly district: () => string;
  /** Whether all that was typed is kept here. */
  readonly isKept: () => boolean;
  readonly change: (next: TypedValues, how?: Change) => void;
  /** Makes changes in what is filled in of a district. */
  readonly accept: (changes: readonly SlotChange[], district: string) => void;
  /** The field of the district's name was left: it may be another report now. */
  readonly settle: () => void;
  /** What is kept of another district. */
  readonly of: (district: string) => TypedValues;
  /** The districts whose reports are kept here, this one among them. */
  readonly districts: () => readonly string[];
  readonly open: (district: string) => void;
  /** Opens what is kept of this one again. */
  readonly reopen: () => void;
  /** Opens what was worked on last, else what the page brings with it. */
  readonly begin: (known: TypedValues | undefined) => void;
  /** Another window may have kept something else. */
  readonly watch: () => void;
  readonly clear: () => void;
}

interface Surroundings {
  readonly template: Template;
  readonly store: Store;
  readonly notices: Notices;
  readonly speech: Speech;
  readonly note: (text: string) => void;
  readonly opened: () => void;
  readonly changed: (how: Change) => void;
}

/** What a draft holds. */
interface Held extends Surroundings {
  values: TypedValues;
  /** Where what is typed is kept: by the district as it was when its field was last left. */
  keptAs: string;
  /** What is kept and fits the template no longer. */
  unfit: TypedValues;
  isKept: boolean;
}

export function makeDraft(surroundings: Surroundings): Draft {
  const held: Held = { ...surroundings, values: {}, keptAs: '', unfit: {}, isKept: true };
  const { store, template } = held;
  return {
    values: () => held.values,
    district: () => districtOf(held),
    isKept: () => held.isKept,
    change: (next, how) => change(held, next, how),
    settle: () => settle(held),
    open: (name) => open(held, name),
    reopen: () => open(held, held.keptAs),
    of: (name) => fitting(store.peek(name) ?? {}, template.slots).fits,
    districts: () => [...new Set([...store.districts(), held.keptAs])].filter((name) => name !== ''),
    accept: (changes, name) => accept(held, changes, name),
    begin: (known) => begin(held, known),
    watch: () => {
      if (store.isElsewhere(held.keptAs)) sayElsewhere(held);
    },
    clear: () => clear(held),
  };
}

function districtOf({ values, template }: Held): string {
  return typedDistrict(values, template.slots);
}

/** A report as a district's: what is typed of another name must not stay in the report before. */
function namedAs({ template }: Held, report: TypedValues, name: string): TypedValues {
  const subject = subjectOf(template.slots.values());
  return subject && name !== '' ? withValue(report, subject.key, name) : report;
}

/** What could not be kept is said at once, and stays said. */
function keep(held: Held): void {
  const { store, notices, note, values, keptAs, unfit } = held;
  const texts = held.speech.texts();
  const kept = store.keep(keptAs, { ...unfit, ...namedAs(held, values, keptAs) });
  held.isKept = kept === 'kept';
  if (kept === 'kept') note(texts.kept);
  if (kept === 'full') notices.show('full', texts.full);
  else notices.clear('full');
  if (kept === 'elsewhere') sayElsewhere(held);
}

function change(held: Held, next: TypedValues, how: Change = 'typed'): void {
  held.values = next;
  keep(held);
  held.changed(how);
}

function accept(held: Held, changes: readonly SlotChange[], name: string): void {
  const isOther = districtOf(held) !== '' && name !== districtOf(held);
  if (isOther) open(held, name);
  const next = withChanges(held.values, changes);
  change(held, isOther ? namedAs(held, next, name) : next, 'whole');
  settle(held);
}

/** Another window has kept something else of a district, or of the one that is open. */
function sayElsewhere(held: Held, name?: string): void {
  const { store, notices } = held;
  const { elsewhere, theirs, mine } = held.speech.texts();
  const takeMine = (): void => {
    held.keptAs = name ?? held.keptAs;
    store.look(held.keptAs);
    notices.clear('elsewhere');
    keep(held);
  };
  const acts = [button(theirs, () => open(held, name ?? held.keptAs)), button(mine, takeMine)];
  notices.show('elsewhere', elsewhere, acts);
}

/** Another district is another report: the one before stays kept. */
function settle(held: Held): void {
  const { store, keptAs: from } = held;
  const to = districtOf(held);
  if (to === from) return;
  const isKnown = to !== '' && store.districts().includes(to);
  if (isKnown && from !== '') {
    open(held, to);
    sayMoved(held, held.speech.texts().switched(from, to));
  } else if (isKnown) {
    store.load(to);
    sayElsewhere(held, to);
  } else {
    held.keptAs = to;
    keep(held);
    if (from === '') store.drop('');
    else if (to !== '') sayCarried(held, from, to);
  }
}

function sayMoved({ notices, speech }: Held, text: string, acts: readonly Node[] = []): void {
  const close = button(speech.texts().close, () => notices.clear('moved'));
  notices.show('moved', text, [...acts, close]);
}

/** Figures of one district under the name of another may be meant, or not. */
function sayCarried(held: Held, from: string, to: string): void {
  const texts = held.speech.texts();
  const startEmpty = (): void => {
    held.unfit = {};
    change(held, namedAs(held, {}, to), 'redrawn');
    held.notices.clear('moved');
  };
  sayMoved(held, texts.moved(from, to), [button(texts.startEmpty, startEmpty)]);
}

function open(held: Held, name: string): void {
  const { store, template, notices, speech } = held;
  const { fits, unfit } = fitting(store.load(name) ?? {}, template.slots);
  [held.keptAs, held.values, held.unfit] = [name, fits, unfit];
  notices.clear('elsewhere', 'unfit', 'moved');
  const keys = Object.keys(unfit);
  if (keys.length > 0) notices.show('unfit', speech.texts().unfit(keys.join('、')));
  held.opened();
}

function begin(held: Held, known: TypedValues | undefined): void {
  const { store } = held;
  open(held, store.last());
  if (!known || Object.keys(held.values).length > 0) return;
  held.values = known;
  held.keptAs = districtOf(held) || held.keptAs;
  if (store.load(held.keptAs)) open(held, held.keptAs);
  else held.changed('redrawn');
}

function clear(held: Held): void {
  const { store } = held;
  if (!window.confirm(held.speech.texts().clearAsk(districtOf(held)))) return;
  store.drop(held.keptAs);
  open(held, '');
  store.look('');
  held.values = {};
  held.changed('redrawn');
}

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

export function makeDraft(around: Surroundings): Draft {
  const { template, store, notices, note, opened, changed } = around;
  const { texts } = around.speech;
  const { slots } = template;
  let values: TypedValues = {};
  /** Where what is typed is kept: by the district as it was when its field was last left. */
  let keptAs = '';
  /** What is kept and fits the template no longer. */
  let unfit: TypedValues = {};
  let isKept = true;
  const district = (): string => typedDistrict(values, slots);

  /** A report as a district's: what is typed of another name must not stay in the report before. */
  function namedAs(report: TypedValues, name: string): TypedValues {
    const subject = subjectOf(slots.values());
    return subject && name !== '' ? withValue(report, subject.key, name) : report;
  }

  /** What could not be kept is said at once, and stays said. */
  function keep(): void {
    const kept = store.keep(keptAs, { ...unfit, ...namedAs(values, keptAs) });
    isKept = kept === 'kept';
    if (kept === 'kept') note(texts().kept);
    if (kept === 'full') notices.show('full', texts().full);
    else notices.clear('full');
    if (kept === 'elsewhere') sayElsewhere();
  }

  function change(next: TypedValues, how: Change = 'typed'): void {
    values = next;
    keep();
    changed(how);
  }

  /** Another window has kept something else of a district, or of the one that is open. */
  function sayElsewhere(name?: string): void {
    const takeMine = (): void => {
      keptAs = name ?? keptAs;
      store.look(keptAs);
      notices.clear('elsewhere');
      keep();
    };
    const acts = [button(texts().theirs, () => open(name ?? keptAs)), button(texts().mine, takeMine)];
    notices.show('elsewhere', texts().elsewhere, acts);
  }

  /** Another district is another report: the one before stays kept. */
  function settle(): void {
    const [from, to] = [keptAs, district()];
    if (to === from) return;
    const isKnown = to !== '' && store.districts().includes(to);
    if (isKnown && from !== '') {
      open(to);
      sayMoved(texts().switched(from, to));
    } else if (isKnown) {
      store.load(to);
      sayElsewhere(to);
    } else {
      keptAs = to;
      keep();
      if (from === '') store.drop('');
      else if (to !== '') sayCarried(from, to);
    }
  }

  function sayMoved(text: string, acts: readonly Node[] = []): void {
    notices.show('moved', text, [...acts, button(texts().close, () => notices.clear('moved'))]);
  }

  /** Figures of one district under the name of another may be meant, or not. */
  function sayCarried(from: string, to: string): void {
    const startEmpty = (): void => {
      unfit = {};
      change(namedAs({}, to), 'redrawn');
      notices.clear('moved');
    };
    sayMoved(texts().moved(from, to), [button(texts().startEmpty, startEmpty)]);
  }

  function open(name: string): void {
    keptAs = name;
    ({ fits: values, unfit } = fitting(store.load(name) ?? {}, slots));
    notices.clear('elsewhere', 'unfit', 'moved');
    const keys = Object.keys(unfit);
    if (keys.length > 0) notices.show('unfit', texts().unfit(keys.join('、')));
    opened();
  }

  return {
    values: () => values,
    district,
    isKept: () => isKept,
    change,
    settle,
    open,
    reopen: () => open(keptAs),
    of: (name) => fitting(store.peek(name) ?? {}, slots).fits,
    districts: () => [...new Set([...store.districts(), keptAs])].filter((name) => name !== ''),
    accept: (changes, name) => {
      const isOther = district() !== '' && name !== district();
      if (isOther) open(name);
      const next = withChanges(values, changes);
      change(isOther ? namedAs(next, name) : next, 'whole');
      settle();
    },
    begin: (known) => {
      open(store.last());
      if (!known || Object.keys(values).length > 0) return;
      values = known;
      keptAs = district() || keptAs;
      if (store.load(keptAs)) open(keptAs);
      else changed('redrawn');
    },
    watch: () => {
      if (store.isElsewhere(keptAs)) sayElsewhere();
    },
    clear: () => {
      if (!window.confirm(texts().clearAsk(district()))) return;
      store.drop(keptAs);
      open('');
      store.look('');
      values = {};
      changed('redrawn');
    },
  };
}

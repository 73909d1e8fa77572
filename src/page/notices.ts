import { make } from './elements.ts';

/** What must be seen, above form and preview: one notice about each thing. */
export interface Notices {
  readonly element: HTMLElement;
  readonly show: (about: string, text: string, acts?: readonly Node[]) => void;
  readonly clear: (...abouts: readonly string[]) => void;
  readonly clearAll: () => void;
}

export function makeNotices(): Notices {
  const element = make('div', { class: 'notices' });
  const shown = new Map<string, HTMLElement>();
  const clear = (...abouts: readonly string[]): void => {
    for (const about of abouts) {
      shown.get(about)?.remove();
      shown.delete(about);
    }
  };
  return {
    element,
    clear,
    clearAll: () => clear(...shown.keys()),
    show: (about, text, acts = []) => {
      clear(about);
      const notice = make('div', { role: 'alert', 'data-about': about }, make('p', {}, text), ...acts);
      shown.set(about, notice);
      element.append(notice);
    },
  };
}

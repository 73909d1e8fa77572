import type { Template } from '../model/template.ts';
import { type Assessment, assess, type PageData } from './assess.ts';
import type { TypedValues } from './state.ts';

/** What is found of what is typed, and of which fields it is said: of those that were left. */
export interface Review {
  /** What was found last; undefined before anything was. */
  readonly found: () => Assessment | undefined;
  /** Gives what is found of what is typed now, whatever is typed meanwhile. */
  readonly look: () => Promise<Assessment | undefined>;
  /** What is wrong with fields may be said from now on. */
  readonly leave: (fields: readonly string[]) => void;
  readonly say: () => void;
  /** Of another report nothing is said yet. */
  readonly forget: () => void;
}

interface Seen {
  readonly typed: () => TypedValues;
  /** Once the form can be typed into. */
  readonly ready: Promise<void>;
  readonly drawn: (found: Assessment) => void;
  readonly say: (found: Assessment, left: ReadonlySet<string>) => void;
}

export function makeReview(template: Template, page: PageData, { typed, ready, drawn, say }: Seen): Review {
  const left = new Set<string>();
  let last: Assessment | undefined;
  /** Counts what was typed, so that what was found of earlier words is not shown over later ones. */
  let round = 0;
  const tell = (): void => {
    if (last) say(last, left);
  };
  return {
    found: () => last,
    say: tell,
    look: async () => {
      round += 1;
      const own = round;
      const values = typed();
      await ready;
      const found = await assess(template, values, page);
      if (own !== round || !found) return found;
      last = found;
      drawn(found);
      tell();
      return found;
    },
    leave: (fields) => {
      for (const field of fields) left.add(field);
      tell();
    },
    forget: () => left.clear(),
  };
}

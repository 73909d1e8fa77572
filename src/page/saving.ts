import { safeName, safeValue } from '../batch/safe-name.ts';
import { write } from '../fill/write.ts';
import type { Format } from '../model/format.ts';
import type { Template } from '../model/template.ts';
import { grouped } from '../report/account.ts';
import type { PageData } from './assess.ts';
import type { Draft } from './draft.ts';
import { DOCX, download } from './edges.ts';
import { someOf } from './findings.ts';
import { documentName } from './intake.ts';
import type { Review } from './review.ts';
import { csvOf } from './state.ts';
import type { Speech } from './texts.ts';

/** What is typed as files to keep; each says by a note what was saved. */
interface Saving {
  readonly document: (to: Format, isDraft: boolean) => Promise<void>;
  readonly data: () => Promise<void>;
  readonly csv: () => void;
}

interface Surroundings {
  readonly template: Template;
  readonly page: PageData;
  readonly draft: Draft;
  readonly review: Review;
  readonly speech: Speech;
  readonly note: (text: string) => void;
  readonly goToNext: () => void;
}

export function makeSaving(around: Surroundings): Saving {
  const { template, page, draft, review, note, goToNext } = around;
  const { texts, lang } = around.speech;
  const dataName = (extension: string): string => safeName(safeValue(draft.district() || '数据'), extension);
  return {
    document: async (to, isDraft) => {
      // Of the values that are saved: others may be typed meanwhile.
      const name = `${documentName(draft.district(), template)}.${to}`;
      const found = await review.look();
      if (!found) return;
      if (!isDraft && !found.isComplete) {
        review.leave([...found.missing, ...found.wrong]);
        note(texts().blocked);
        goToNext();
        return;
      }
      const bytes = new Uint8Array(write(template, found.resolved, to));
      download(name, bytes, to === 'docx' ? DOCX : 'text/markdown');
      const defaults = grouped(found.resolved.diagnostics).defaults.map(({ slot = '' }) => slot);
      const used = defaults.length === 0 ? '' : ` ${texts().defaultsUsed(someOf(defaults, lang()))}`;
      note(`${texts().saved(name)}${used}`);
    },
    data: async () => {
      const name = dataName('.yaml');
      const found = await review.look();
      if (!found) return;
      download(name, found.yaml, 'application/yaml');
      note(texts().saved(name));
    },
    // A CSV file has no room for tables: which it leaves out is said.
    csv: () => {
      const name = dataName('.csv');
      const { csv, leftOut } = csvOf(draft.values(), template.slots, page.template);
      download(name, csv, 'text/csv');
      const { saved, leftOutOfCsv } = texts();
      note(leftOut.length === 0 ? saved(name) : leftOutOfCsv(name, leftOut.join('、')));
    },
  };
}

import { diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { onceFor } from '../model/once.ts';
import { subjectOf } from '../model/subject.ts';
import type { Template } from '../model/template.ts';
import { placeArg } from '../report/place.ts';
import { placeKept } from './destination.ts';
import type { RecordResult } from './run.ts';

/** Slots that tell reports of one district apart: of another year, another month. */
const PERIOD = /(?:年度|年份|期间|季度|月份|时段|日期|年|月)$/;

/** Whose report a record is, and of which time; undefined where nobody says. */
function reportOf({ template, resolved }: RecordResult): string | undefined {
  if (!template || !resolved) return undefined;
  const [subject, ...periods] = keysOf(template);
  if (subject === undefined || resolved.values.get(subject)?.state !== 'given') return undefined;
  const text = (key: string): string => resolved.values.get(key)?.text ?? '';
  return [template.file, ...[subject, ...periods].map(text)].join('\n');
}

/** The slot that names a template's records, and those that say of which time they are; none without the first. */
const keysOf = onceFor(({ slots }: Template): readonly string[] => {
  const subject = subjectOf(slots.values())?.key;
  return subject === undefined ? [] : [subject, ...[...slots.keys()].filter((key) => PERIOD.test(key))];
});

/** Says of a record whose district has a document of this run already that there are two of them now. */
export async function* notingAgain(results: AsyncIterable<RecordResult>): AsyncGenerator<RecordResult> {
  const seen = new Map<string, Place>();
  for await (const result of results) {
    const report = result.outputs.length > 0 ? reportOf(result) : undefined;
    const first = report === undefined ? undefined : seen.get(report);
    if (report !== undefined && first === undefined) seen.set(report, placeKept(result.place, result.many));
    if (first === undefined) yield result;
    else {
      const args = { name: result.name, other: placeArg(first) };
      yield {
        ...result,
        diagnostics: [...result.diagnostics, diagnostic('record-again', result.place, args)],
      };
    }
  }
}

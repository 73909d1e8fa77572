import type { DataRecord } from '../model/record.ts';
import type { Slot } from '../model/slot.ts';
import { subjectOf } from '../model/subject.ts';
import type { Values } from '../model/value.ts';
import { stemOf } from '../text/file-name.ts';

/** What people call a record: the value of the slot that names it, else its sheet's or column's name, else its input's. */
export function recordName(
  record: DataRecord,
  slots: ReadonlyMap<string, Slot>,
  resolved: { readonly values: Values } | undefined,
): string {
  const subject = subjectOf(slots.values());
  const named = subject && resolved?.values.get(subject.key);
  return named?.state === 'given' ? named.text : (record.district?.text ?? stemOf(record.file));
}

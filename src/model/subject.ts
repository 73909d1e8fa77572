import type { Slot } from './slot.ts';

/*
 * Whose record it is: a report of many is named by a slot of its own, in most templates a district's name.
 */

/** What sheets call the column of those whom their records are of; the first is the usual one, and so the usual slot's key. */
export const SUBJECT_HEADS = [
  '地区',
  '区县',
  '县区',
  '所属区县',
  '所在区县',
  '所属地区',
  '所在地区',
  '区（县）',
  '县（区）',
  '县（市、区）',
  '区划',
  '行政区',
  '行政区划',
  '区县名称',
  '地区名称',
  '填报地区',
  '填报单位',
  '报送单位',
  '单位名称',
  'district',
] as const;

/** The slot that names a record: the one that the description says, else the one called as most sheets call it. */
export function subjectOf(slots: Iterable<Slot>): Slot | undefined {
  let usual: Slot | undefined;
  for (const slot of slots) {
    if (slot.isSubject) return slot;
    if (slot.key === SUBJECT_HEADS[0]) usual = slot;
  }
  return usual;
}

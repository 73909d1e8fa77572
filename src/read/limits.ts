/*
 * What a data file may hold at most. A parser that walks into it can be made to exhaust memory or the stack (200,000
 * brackets end Node without an exception that anybody could catch), so all but the last are looked at before it runs.
 */

/** Bytes of one record, in UTF-8. */
export const MAX_RECORD_BYTES = 8 * 1024 * 1024;

/** Bytes of a list of records that must be held whole, in UTF-8. */
export const MAX_LIST_BYTES = 64 * 1024 * 1024;

/** Mappings and lists within one another. */
export const MAX_DEPTH = 32;

/** Values that a record's aliases stand for, all together. */
export const MAX_EXPANDED = 10_000;

/** Whether a stretch of text takes more than so many bytes in UTF-8, where a UTF-16 unit takes three at most. */
export function takesMore(text: string, start: number, end: number, bytes: number): boolean {
  const units = end - start;
  if (units * 3 <= bytes) return false;
  return units > bytes || new TextEncoder().encode(text.slice(start, end)).length > bytes;
}

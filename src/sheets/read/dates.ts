const DAY = 86_400_000;
/** 1899-12-31, counted as day 1 less one by spreadsheets, which also count the 29 February 1900 that never was. */
const BEFORE_FIRST = Date.UTC(1899, 11, 31);
const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** A date or a time of day by ISO 8601 as the number that spreadsheets count days by, from 1900; undefined for other text. */
export function isoSerial(text: string): number | undefined {
  const found = ISO.exec(text.trim());
  if (found === null || text.trim() === '') return undefined;
  const [, year, month = '', day = '', hours = 0, minutes = 0, seconds = 0] = found;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - BEFORE_FIRST) / DAY;
  return (days >= 60 ? days + 1 : days) + time;
}

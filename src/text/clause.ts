/** What ends a clause, for who wants to know what is said around a mark. */
const CLAUSE = /[，。；：！？\n]/;

/** The words of a clause on either side of a stretch of it, so many characters at the most, and never beyond `bounds`. */
export function clauseAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  most: number,
  bounds = { start: 0, end: text.length },
): { readonly before: string; readonly behind: string } {
  const before = text.slice(Math.max(bounds.start, start - most), start).split(CLAUSE);
  const behind = text.slice(end, Math.min(bounds.end, end + most)).split(CLAUSE);
  return { before: before.at(-1) ?? '', behind: behind[0] ?? '' };
}

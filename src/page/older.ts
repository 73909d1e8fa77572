/*
 * What browsers of 2022 lack of all that the page uses. It stands before everything else, and is nothing where it is there.
 */

const supplied: Readonly<Record<string, (this: readonly unknown[], ...args: never) => unknown>> = {
  toSorted(compare: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare);
  },
  toReversed() {
    return [...this].reverse();
  },
  toSpliced(start: number, count: number, ...added: readonly unknown[]) {
    const copy = [...this];
    copy.splice(start, count, ...added);
    return copy;
  },
};

for (const [name, value] of Object.entries(supplied)) {
  if (!(name in Array.prototype))
    Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true });
}

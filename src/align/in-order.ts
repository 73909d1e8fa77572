/** How many of numbers in order are below a limit. */
export function countBelow(all: readonly number[], limit: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

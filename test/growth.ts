/** Processor time in milliseconds: unlike a clock, it does not run while other programs have the machine. */
async function cost(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of some tries: what disturbs only adds. */
async function least(work: () => unknown): Promise<number> {
  const tries = [await cost(work), await cost(work), await cost(work)];
  return Math.max(Math.min(...tries), 0.1);
}

/**
 * How much longer `work` takes for an input eight times as large: 8 where it grows with the size, 64 with its square.
 * Both are measured in this process, so that it does not matter how fast the machine is.
 */
export async function growth(work: (size: number) => unknown, size: number): Promise<number> {
  await work(size);
  const small = await least(() => work(size));
  return (await least(() => work(8 * size))) / small;
}

/** Between what grows with the size and what grows with its square. */
export const PROPORTIONAL = 24;

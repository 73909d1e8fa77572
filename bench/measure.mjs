// Rounds in which every contender has its turn, so that whatever else the machine does falls on all alike.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** Nobody pays for another's garbage. */
const collectGarbage = runInNewContext('gc');

/** @typedef {{ name: string, run: (turn: number) => unknown }} Contender */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs a contender for some time: how often it ran in a second. */
async function rate({ run }, milliseconds) {
  collectGarbage();
  const start = performance.now();
  let turns = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    const result = run(turns);
    if (result instanceof Promise) await result;
    turns += 1;
    elapsed = performance.now() - start;
  }
  return (turns * 1000) / elapsed;
}

/**
 * Rates of each contender, a number a round. The first turn of each warms it up and does not count.
 * @param {readonly Contender[]} contenders
 * @param {{ rounds: number, milliseconds: number }} effort
 * @returns {Promise<Map<string, number[]>>}
 */
export async function measureRates(contenders, { rounds, milliseconds }) {
  const rates = new Map(contenders.map(({ name }) => [name, []]));
  for (const contender of contenders) await rate(contender, milliseconds);
  for (let round = 0; round < rounds; round += 1) {
    const first = round % contenders.length;
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      rates.get(contender.name).push(await rate(contender, milliseconds));
    }
  }
  return rates;
}

/** The median of the ratios within each round. */
export function medianRatio(over, under) {
  return median(over.map((value, round) => value / under[round]));
}

/** A table for a terminal, the first column to the left and the others to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}

/** @param {number} value */
export function round(value, decimals = 0) {
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

import { expect, test } from 'vitest';
import { EDITS, severalEdits } from './edits.ts';
import { LATER } from './later.ts';
import { noScore, tryEdit } from './matrix.ts';
import { samples } from './samples.ts';
import { UNSEEN } from './unseen.ts';

/** How many documents of each kind: more by RUNS, others by SEED. */
const runs = Number(process.env['RUNS'] ?? 1);
const seed = Number(process.env['SEED'] ?? 20201124);

test('every kind of edit: no wrong place, no lost edit, nearly all values found', async () => {
  const models = await samples();
  const single = noScore();
  for (const edit of Object.values(EDITS)) {
    for (let run = 0; run < runs; run += 1) {
      const model = models[run % models.length];
      if (model) expect(tryEdit(model, edit, seed + run, single)).toEqual([]);
    }
  }
  expect(single.kept).toBe(single.theirs);
  expect(single.found / single.untouched).toBeGreaterThan(0.97);
  const several = noScore();
  for (const count of runs > 1 ? [5, 20, 80] : [5]) {
    for (const [run, model] of models.entries()) {
      expect(tryEdit(model, severalEdits(EDITS, count), seed + run, several)).toEqual([]);
    }
  }
});

test('kinds of edit that no rule was made for: no wrong place, no lost edit', async () => {
  const models = await samples();
  const score = noScore();
  for (const [at, edit] of [...Object.values(UNSEEN), ...Object.values(LATER)].entries()) {
    for (let run = 0; run < runs; run += 1) {
      const model = models[(at + run) % models.length];
      if (model) expect(tryEdit(model, edit, seed + run, score)).toEqual([]);
    }
  }
  expect(score.kept).toBe(score.theirs);
});

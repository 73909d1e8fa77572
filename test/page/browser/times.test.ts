import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasChromium, inChromium, kept, root } from './chromium.ts';

/** Times are printed, not asserted: what else runs on the machine is in them. */
const WATCH = `{
  window.drawn = [];
  let pressed;
  window.addEventListener('keydown', () => { pressed = performance.now(); }, true);
  new MutationObserver(() => {
    if (pressed === undefined) return;
    const from = pressed;
    pressed = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.drawn.push(performance.now() - from);
      port2.postMessage(0);
    });
  }).observe(document.querySelector('.sheet'), { childList: true, subtree: true, characterData: true });
}`;

function median(times: readonly number[]): number {
  return Math.round(times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0);
}

describe.skipIf(!hasChromium)('times', { timeout: 120_000 }, () => {
  const opened = inChromium();
  const { open, field, button, choose } = opened;

  it('from opening to a form to type into, from a key to the preview drawn', async () => {
    const usable: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await open();
      usable.push(await opened.page.evaluate<number>("performance.getEntriesByName('usable')[0].startTime"));
    }
    await choose(kept('云岭区.yaml', readFileSync(join(root, 'data/yunling.yaml'), 'utf8')));
    await button('填进表里').click();
    await field('综合.外贸进出口').focus();
    await opened.page.evaluate(WATCH);
    for (let round = 0; round < 40; round += 1) {
      await opened.page.keyboard.press(round % 2 === 0 ? '7' : 'Backspace');
      await opened.page.waitForTimeout(50);
    }
    const drawn = await opened.page.evaluate<number[]>('window.drawn');
    console.log(`usable after ${median(usable)} ms, a key drawn after ${median(drawn)} ms (medians)`);
    expect(drawn.length).toBeGreaterThan(20);
  });
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Played, play, sections } from './transcript.ts';

/** `FILL_REPORT_TRANSCRIPTS=write npx vitest run test/cli` puts what is printed now into the transcripts. */
const WRITE = process.env['FILL_REPORT_TRANSCRIPTS'] === 'write';

const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'));

describe.skipIf(process.platform === 'win32').each(names)('%s', { timeout: 300_000 }, (name) => {
  const path = join(import.meta.dirname, name);
  const transcript = readFileSync(path, 'utf8');
  const all = sections(transcript);

  it.skipIf(WRITE).each(all.map((section) => [section.title, section] as const))('%s', async (_, section) => {
    const played = await play(section);
    expect(played.length).toBeGreaterThan(0);
    for (const { block, said } of played) expect(said).toBe(block.content);
  });

  it.runIf(WRITE)('is written anew', async () => {
    const played: Played[] = [];
    for (const section of all) played.push(...(await play(section)));
    const written = played.toReversed().reduce((text, { block, said }) => {
      return text.slice(0, block.start) + said + text.slice(block.end);
    }, transcript);
    writeFileSync(path, written);
    expect(played.length).toBeGreaterThan(0);
  });
});

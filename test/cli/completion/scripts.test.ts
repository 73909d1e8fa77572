import { describe, expect, it } from 'vitest';
import { bashScript } from '../../../src/cli/completion/bash.ts';
import { fishScript } from '../../../src/cli/completion/fish.ts';
import { powershellScript } from '../../../src/cli/completion/powershell.ts';
import { zshScript } from '../../../src/cli/completion/zsh.ts';
import { commands } from './completed-commands.ts';

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  it('every script knows every command and option', () => {
    const all = commands(lang).flatMap(({ name, options }) => [
      name,
      ...options.map(({ long }) => long.slice(2)),
    ]);
    expect(new Set(all)).toEqual(new Set([...all, 'slots', 'template', 'data', 'wide', 'lang', 'help']));
    for (const script of [bashScript, zshScript, fishScript, powershellScript]) {
      const text = script(commands(lang));
      for (const word of all) expect(text).toContain(word);
    }
  });
  it('what PowerShell gets is ASCII, for nobody knows its encoding', () => {
    expect(powershellScript(commands(lang))).toMatch(/^[\x20-\x7e\n]+$/);
  });
});

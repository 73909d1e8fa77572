import { describe, expect, it } from 'vitest';
import { readPattern } from '../../../src/batch/pattern.ts';
import { type TargetOptions, target } from '../../../src/cli/fill/target.ts';
import { fillTexts } from '../../../src/cli/fill/texts.ts';
import { texts } from '../../../src/cli/texts.ts';

const wrong = { ...texts.zh.wrong, ...fillTexts.zh.wrong };
const folders = new Set(['out', '.']);

function chosen(data: string, options: Partial<TargetOptions> = {}, outIsTerminal = false): unknown {
  const screen = { lang: 'zh', outIsTerminal } as const;
  return target([data], { json: false, ...options }, screen, (path) => folders.has(path));
}

const file = (path: string): object => ({ type: 'file', path });
const folder = (path: string): object => ({ type: 'folder', folder: path });
const pattern = (path: string): object => ({ type: 'pattern', pattern: readPattern(path) });
const named = '{{地区}}';

describe('target', () => {
  it.each<[string, Partial<TargetOptions>, readonly string[], object]>([
    ['云岭区.yaml', {}, ['docx'], folder('.')],
    ['云岭区.yaml', { to: ['md'] }, ['md'], folder('.')],
    ['云岭区.yaml', { to: ['docx', 'md'] }, ['docx', 'md'], folder('.')],
    ['云岭区.yaml', { output: '总结.md' }, ['md'], file('总结.md')],
    ['云岭区.yaml', { output: '总结.DOCX' }, ['docx'], file('总结.DOCX')],
    ['云岭区.yaml', { output: 'a.markdown', to: ['md'] }, ['md'], file('a.markdown')],
    ['云岭区.yaml', { output: 'out' }, ['docx'], folder('out')],
    ['云岭区.yaml', { output: 'new/', to: ['md'] }, ['md'], folder('new/')],
    ['云岭区.yaml', { output: '总结', to: ['docx', 'md'] }, ['docx', 'md'], pattern('总结')],
    ['-', { output: '总结.docx' }, ['docx'], file('总结.docx')],
    ['-', { output: 'out' }, ['docx'], folder('out')],
    ['-', { output: '-', to: ['md'] }, ['md'], { type: 'stdout' }],
    ['云岭区.yaml', { output: '-' }, ['docx'], { type: 'stdout' }],
    ['各区.csv', { output: `out/${named}.md` }, ['md'], pattern(`out/${named}.md`)],
    ['各区.csv', { output: `out/${named}` }, ['docx'], pattern(`out/${named}`)],
    ['各区.csv', { output: `out/${named}`, to: ['md'] }, ['md'], pattern(`out/${named}`)],
    ['各区.csv', { output: `out/${named}`, to: ['docx', 'md'] }, ['docx', 'md'], pattern(`out/${named}`)],
  ])('%s with %o goes as %o to %o', (data, options, formats, destination) => {
    expect(chosen(data, options)).toEqual({ formats, destination });
  });

  it.each<[string, Partial<TargetOptions>, string]>([
    ['-', {}, wrong.stdinNeedsOutput],
    ['a.yaml', { output: 'a.doc' }, wrong.extension('a.doc')],
    ['a.yaml', { output: 'a.pdf', to: ['md'] }, wrong.extension('a.pdf')],
    ['a.yaml', { output: 'a' }, wrong.extension('a')],
    ['a.yaml', { output: 'a.md', to: ['docx'] }, wrong.extensionAgainst('a.md', 'docx')],
    ['a.yaml', { output: `${named}.md`, to: ['docx'] }, wrong.extensionAgainst(`${named}.md`, 'docx')],
    ['a.yaml', { output: `${named}.md`, to: ['docx', 'md'] }, wrong.twoFormats(`${named}.md`)],
    ['a.yaml', { output: 'a.md', to: ['docx', 'md'] }, wrong.twoFormats('a.md')],
    ['a.yaml', { output: '{{地区.docx' }, wrong.strayBraces('{{地区.docx')],
    ['a.yaml', { output: '-', to: ['docx', 'md'] }, wrong.twoFormatsOnStdout],
    ['a.yaml', { output: '-', to: ['md'], json: true }, wrong.jsonOnStdout],
  ])('%s with %o is wrong usage', (data, options, message) => {
    expect(() => chosen(data, options)).toThrow(message);
  });

  it('puts Markdown, but no Word file, on a terminal', () => {
    expect(() => chosen('a.yaml', { output: '-' }, true)).toThrow(wrong.wordOnTerminal);
    expect(chosen('a.yaml', { output: '-', to: ['md'] }, true)).toEqual({
      formats: ['md'],
      destination: { type: 'stdout' },
    });
  });
});

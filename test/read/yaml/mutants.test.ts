import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { yaml } from '../reading.ts';

const ENTRY = /^(\s*)([^#\s:-][^:]*): ([^"'[{]+?)( #.*)?$/;

/** What a tired person does to a line; undefined where it cannot be done. */
type Mutation = (line: string) => string | undefined;

function change(pattern: RegExp, by: string): Mutation {
  return (line) => (pattern.test(line) ? line.replace(pattern, by) : undefined);
}

const MUTATIONS: readonly [name: string, mutate: Mutation, finding: RegExp][] = [
  ['a full-width colon', change(/^(\s*[^#\s:]+): /, '$1：'), /full-width-colon ：$/],
  ['a full-width colon and a space', change(/^(\s*[^#\s:]+): /, '$1： '), /full-width-colon ：$/],
  ['a full-width colon after a section', change(/^([^#\s:]+):$/, '$1：'), /full-width-colon ：$/],
  ['no space', change(/^(\s*[^#\s:]+): /, '$1:'), /colon-without-space :$/],
  ['no colon', change(/^(\s*[^#\s:]+): /, '$1 '), /line-without-colon /],
  ['no colon after a section', change(/^([^#\s:]+):$/, '$1'), /1 line-without-colon \S+$/],
  ['=', change(/^(\s*[^#\s:]+): /, '$1='), /line-without-colon /],
  ['a tab', change(/^ {2}(?=[^ #])/, '\t'), /1 indent-not-spaces \t$/],
  ['a full-width space', change(/^ {2}(?=[^ #])/, '\u3000'), /1 indent-not-spaces \u3000$/],
  ['a space more', change(ENTRY, ' $1$2: $3$4'), /wrong-indent \S+$/],
  ['a space less', change(/^ {2}(?=[^ #])/, ' '), /2 wrong-indent /],
  ['a space after the minus', change(/: -?(?=\d[\d.]*$)/, ': - '), /dash-before-figure - \d[\d.]*$/],
  ['asterisks', change(ENTRY, '$1$2: ***'), /unknown-alias \*\*\*$/],
  ['a second colon', change(ENTRY, '$1$2: 约: $3'), /colon-in-value :$/],
  ['a quotation mark left open', change(ENTRY, '$1$2: "$3'), /quote-not-closed "/],
  ['a Chinese closing mark', change(ENTRY, '$1$2: "$3”'), /quote-not-closed ".*”$/],
  [
    'Chinese quotation marks',
    change(/^(\s*[^#\s:]+): ([^"'[{“”#]+)$/, '$1: “$2”'),
    /chinese-quotation-marks “.*”$/,
  ],
  ['a note without a space', change(/^(\s*[^#\s:]+: [^"'[{#]+)$/, '$1# 待核'), /hash-without-space #$/],
  ['a full-width comma', change(/(\[.*), /, '$1，'), /full-width-comma ，$/],
  ['a bracket left open', change(/\[(.*)\]/, '[$1'), /bracket-not-closed \[/],
  ['a line break', change(/^(\s*[^#\s:]+: [^"'[{#\s]{2})(?=[^\s#]+$)/, '$1\n      '), /value-over-lines /],
  ['a tag', change(/^(\s*[^#\s:]+): /, '$1: !!str '), /explicit-tag !!str$/],
];

const lines = readFileSync('data/yunling.yaml', 'utf8').split('\n');

describe('a sample with one slip', () => {
  it.each(MUTATIONS)('%s gives one finding in its line, wherever it stands', async (_, mutate, finding) => {
    let count = 0;
    for (const [index, line] of lines.entries()) {
      const mutated = mutate(line);
      if (mutated === undefined) continue;
      count += 1;
      const { findings } = await yaml(lines.with(index, mutated).join('\n'));
      expect(findings, mutated).toEqual([expect.stringMatching(finding)]);
      expect(findings[0], mutated).toMatch(new RegExp(`^${index + 1}:`));
    }
    expect(count).toBeGreaterThan(2);
  });
});

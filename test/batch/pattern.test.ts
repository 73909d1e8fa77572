import { describe, expect, test } from 'vitest';
import { hasStrayBraces, isPattern, patternPath, readPattern } from '../../src/batch/pattern.ts';
import type { BoundValue } from '../../src/model/value.ts';

function path(pattern: string, values: Readonly<Record<string, string>>, extension = '.docx'): string {
  const bound = Object.entries(values).map(([key, text]): [string, BoundValue] => [
    key,
    { state: 'given', text },
  ]);
  return patternPath(readPattern(pattern), new Map(bound), extension);
}

describe('a pattern for -o', () => {
  test('holds keys between braces', () => {
    expect(isPattern('out/{{地区}}.docx')).toBe(true);
    expect(isPattern('out/云岭区.docx')).toBe(false);
    expect(readPattern('{{ 地区 }}/{{综合.五个目标}}.md').keys).toEqual(['地区', '综合.五个目标']);
  });

  test.each([
    '{{地区.docx',
    '地区}}.docx',
    '{{地区}}{{年度.docx',
    '｛｛地区｝｝.docx',
    'out/{{地区}/{{年度}}.md',
  ])('has stray braces in %s', (text) => {
    expect(hasStrayBraces(text)).toBe(true);
  });

  test.each(['out/{{地区}}{{年度}}.docx', '{a}.docx', '总结.docx'])('has none in %s', (text) => {
    expect(hasStrayBraces(text)).toBe(false);
  });

  test('puts values in', () => {
    const values = { 地区: '云岭区', 年度: '2020' };
    expect(path('out/{{地区}}{{年度}}年上半年总结.docx', values)).toBe('out/云岭区2020年上半年总结.docx');
    expect(path('out/{{年度}}/{{地区}}', values, '.md')).toBe('out/2020/云岭区.md');
  });

  test('gives a value no path of its own', () => {
    expect(path('out/{{地区}}.docx', { 地区: '../../etc/passwd' })).toBe('out/__.._etc_passwd.docx');
    expect(path('out/{{地区}}/总结.docx', { 地区: '..' })).toBe('out/_/总结.docx');
    expect(path('{{地区}}.docx', { 地区: '/' })).toBe('_.docx');
  });

  test('keeps what the user wrote', () => {
    expect(path('../out dir/{{地区}}.docx', { 地区: '云岭区' })).toBe('../out dir/云岭区.docx');
    expect(path('/tmp/{{地区}}.DOCX', { 地区: '云岭区' })).toBe('/tmp/云岭区.docx');
  });
});

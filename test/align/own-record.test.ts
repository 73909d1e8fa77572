import { describe, expect, it } from 'vitest';
import { likelyRecord, ownRecord } from '../../src/align/own-record.ts';
import { resolve } from '../../src/fill/resolve.ts';
import { record } from '../bind/bind-records.ts';
import { templateOf } from '../fill/filling.ts';

const template = await templateOf(
  '# 简报\n\n{{地区}}完成{{投资}}亿元。\n',
  '填写项: { 地区: { 类型: 名 }, 投资: { 类型: 量 } }',
);

function named(name: string, text = `地区: ${name}\n投资: 1\n`) {
  return { name, resolved: resolve(template, record(text)) };
}

const [yunling, chengxi] = [named('云岭区'), named('澄溪区')];

describe('the record of a document', () => {
  it('is the only one, if the document does not say otherwise', () => {
    expect(ownRecord('a.docx', undefined, [yunling])).toBe(yunling);
    expect(ownRecord('a.docx', '云岭区', [yunling])).toBe(yunling);
    expect(ownRecord('a.docx', '澄溪区', [yunling])).toMatchObject({
      code: 'document-other-record',
      args: { document: '澄溪区', data: '云岭区' },
    });
  });

  it('with errors is not said to be another’s: its errors come first', () => {
    const gap = named('a', '投资: 1\n');
    expect(ownRecord('a.docx', '澄溪区', [gap])).toBe(gap);
  });

  it('is of several the one that the document names', () => {
    expect(ownRecord('a.docx', '澄溪区', [yunling, chengxi])).toBe(chengxi);
    expect(ownRecord('a.docx', '松岚区', [yunling, chengxi])).toMatchObject({
      code: 'document-without-data',
    });
  });
});

describe('the likely record of a document', () => {
  it.each([
    ['the name of its file', undefined, ['云岭区总结', '云岭区和澄溪区'], yunling],
    ['its text, where its file has no name', undefined, ['总结', '澄溪区完成'], chengxi],
    ['what it says itself, whatever it is called', '澄溪区', ['云岭区总结'], chengxi],
    ['nothing, where it names one that is not there', '松岚区', ['云岭区总结'], undefined],
    ['nothing, where it may be either', undefined, ['云岭区和澄溪区'], undefined],
  ])('is told by %s', (_, subject, texts, expected) => {
    expect(likelyRecord([yunling, chengxi], subject, texts)).toBe(expected);
  });
});

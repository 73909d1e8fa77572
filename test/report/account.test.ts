import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { countsOf, newAccount, severitiesOf, told } from '../../src/report/account.ts';

const place = { file: '云岭区.yaml' };
const missing = (slot: string): Diagnostic =>
  diagnostic('value-blank', place, { slot, about: '', hint: '…' }, { slot });
const used = (slot: string, value: string): Diagnostic =>
  diagnostic('default-used', place, { slot, value }, { slot });
const wrong = diagnostic('unknown-key', place, { key: '甲' }, { severity: 'error' });
const odd = diagnostic('gb18030-text', place, {});

describe('countsOf', () => {
  it('counts every diagnostic once, under what it is', () => {
    const all = [used('年度', '2020'), wrong, missing('投资'), odd, missing('地区')];
    expect(countsOf(all)).toEqual({ errors: 1, missing: 2, warnings: 1, defaults: 1 });
    expect(severitiesOf(countsOf(all))).toEqual({ errors: 3, warnings: 2 });
    expect(told(all)).toEqual([wrong, odd, missing('投资'), missing('地区'), used('年度', '2020')]);
  });
});

describe('newAccount', () => {
  it('adds up, and names the records of a default that not all of them use', () => {
    const account = newAccount();
    account.add([wrong]);
    account.add([used('年度', '2020'), used('期间', '上半年')], '云岭区');
    account.add([used('年度', '2020'), odd], '松岚区');
    account.add([used('年度', '2020'), used('期间', '全年')], '澄溪县');
    expect(account.counts()).toEqual({ errors: 1, missing: 0, warnings: 1, defaults: 5 });
    expect(account.defaults().map(({ diagnostic: { args }, ...rest }) => [args['value'], rest])).toEqual([
      ['2020', { records: 3, names: [] }],
      ['上半年', { records: 1, names: ['云岭区'] }],
      ['全年', { records: 1, names: ['澄溪县'] }],
    ]);
  });

  it('names the first twenty only, and counts the others', () => {
    const account = newAccount();
    for (let at = 0; at < 50; at += 1) account.add([used('年度', '2020')], `第${at}区`);
    account.add([], '末区');
    const [only] = account.defaults();
    expect(only?.records).toBe(50);
    expect(only?.names).toHaveLength(20);
  });
});

import { describe, expect, it } from 'vitest';
import type { Checked } from '../../../src/check/file.ts';
import { type CheckReportOptions, checkReport } from '../../../src/cli/check/report.ts';
import { diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { sourceText } from '../../../src/model/source.ts';

const SOURCE = sourceText('地区: 云岭区\n投资: XX\n');

/** A record in which a value is missing. */
function checked(line: number): Checked {
  const place = { file: '各区.yaml', source: SOURCE, start: 8, end: 10 };
  return {
    diagnostics: [
      diagnostic('value-blank', place, { slot: '投资', about: '', hint: '…亿元' }, { slot: '投资' }),
      diagnostic('gb18030-text', place, {}),
    ],
    record: { name: `第${line}区`, place, template: '简报.md.hbs', slots: new Map() },
  };
}

async function told(options: CheckReportOptions, add: readonly (readonly Checked[])[]) {
  let [out, said] = ['', ''];
  const screen = {
    lang: 'zh',
    color: false,
    columns: 80,
    isTerminal: false,
    input: () => process.stdin,
    outIsTerminal: false,
    outColor: false,
    out: async (text: string | Uint8Array) => void (out += String(text)),
    say: (text: string) => void (said += text),
  } as const;
  const report = checkReport(options, screen);
  for (const each of add) await report.add(each);
  const ok = await report.end(add.length);
  return { ok, out, said };
}

describe('checkReport', () => {
  const many = [Array.from({ length: 60 }, (_, index) => checked(index))];

  it('tells fifty records in full and counts the rest', async () => {
    const { ok, out, said } = await told({ form: 'text', quiet: false }, many);
    expect(ok).toBe(false);
    expect(out.match(/^── 第\d+区/gm)).toHaveLength(50);
    expect(out).toMatch(/\n\n另有 10 份没有列出（加上 --json 可以看到全部）\n$/);
    expect(said).toBe('\n检查了 1 个文件（60 份数据）：缺 60 项，警告 60 个（模板 简报.md.hbs）\n');
  });

  it('has no limit for programs', async () => {
    const { out, said } = await told({ form: 'json', quiet: false }, many);
    expect(said).toBe('');
    expect(out.trimEnd().split('\n')).toHaveLength(121);
    const github = await told({ form: 'github', quiet: false }, many);
    expect(github.out.match(/^::error /gm)).toHaveLength(60);
    expect(github.out.match(/^::warning /gm)).toHaveLength(60);
  });

  it('has no head for the only record of a file, and nothing to say when quiet and well', async () => {
    const { out, said } = await told({ form: 'text', quiet: true }, [[checked(0)]]);
    expect(out).toMatch(/^各区.yaml:2:1 警告/);
    expect(out).toMatch(/\n各区.yaml 缺 1 项：\n/);
    expect(said).toBe('');
    expect(await told({ form: 'text', quiet: true }, [[{ diagnostics: [] }]])).toEqual({
      ok: true,
      out: '',
      said: '',
    });
  });

  it('says why warnings alone are too many, even when quiet', async () => {
    const one = { diagnostics: [diagnostic('gb18030-text', { file: 'a.txt' }, {})] };
    const over = await told({ form: 'text', quiet: true, maxWarnings: 0 }, [[one]]);
    expect(over.ok).toBe(false);
    expect(over.said).toMatch(/^\n检查了 1 个文件：警告 1 个，超过了 --max-warnings 0\n$/);
    expect((await told({ form: 'text', quiet: true, maxWarnings: 1 }, [[one]])).ok).toBe(true);
  });
});

import { fc, it as property } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { extract } from '../../src/align/extract.ts';
import { readEdited } from '../../src/align/read.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { decodeBase } from '../../src/fill/base.ts';
import { resolve } from '../../src/fill/resolve.ts';
import { write } from '../../src/fill/write.ts';
import { loadTemplate } from '../../src/host/load-template.ts';
import type { Slot } from '../../src/model/slot.ts';
import type { Template } from '../../src/model/template.ts';
import { recordOf, templateOf, type Value } from '../fill/filling.ts';
import { runs } from '../runs.ts';

/** A template with every kind of slot, values that touch each other, and words that stand twice. */
const EVERY_KIND = await templateOf(
  `# {{地区}}简报

全{{层级 地区}}{{户数}}户完成投资{{投资}}亿元，同比{{增长 增速}}，占{{占比}}%。完成投资{{其他}}亿元。

工作开展。{{#if 有会}}参加的有{{单位}}，召开{{户数}}次。{{/if}}

{{#each 单位}}

{{this}}：已办。

{{/each}}

| 序号 | 名称 | 金额 | 增长 |
| :--- | :--- | ---: | ---: |
{{#each 项目}}
| {{序号}} | {{名称}} | {{金额}} | {{增速}} |
{{/each}}
`,
  `填写项:
  地区: { 类型: 名 }
  户数: { 类型: 数, 单位: 户 }
  投资: { 类型: 量, 单位: 亿元 }
  其他: { 类型: 量, 单位: 亿元 }
  增速: { 类型: 率 }
  占比: { 类型: 比 }
  有会: { 类型: 是否 }
  单位: { 类型: 名单 }
  项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 金额: { 类型: 量, 单位: 亿元 }, 增速: { 类型: 率 } } }
`,
);

const name = fc.stringMatching(/^[东西南北云岭澜江清溪]{1,4}[区县街道局桥]$/);
const figure = fc.stringMatching(/^(?:[1-9]\d{0,3}|0)(?:\.\d{1,2})?$/);

/** What may stand in a slot. */
function valueOf(slot: Slot): fc.Arbitrary<Value> {
  switch (slot.kind) {
    case '名':
      return name;
    case '名单':
      return fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
    case '数':
      return fc.nat(9999).map(String);
    case '量':
      return figure;
    case '率':
      return fc.tuple(fc.constantFrom('', '-'), figure).map((parts) => parts.join(''));
    case '比':
      return fc.stringMatching(/^\d{1,2}(?:\.\d)?$/).map((text) => text.replace(/^0+(?=\d)/, ''));
    case '是否':
      return fc.constantFrom('是', '否');
    default:
      return fc.array(
        fc.record(Object.fromEntries((slot.columns ?? []).map((each) => [each.key, valueOf(each)]))),
        {
          minLength: 1,
          maxLength: 4,
        },
      );
  }
}

function recordFor({ slots }: Template): fc.Arbitrary<Record<string, Value>> {
  return fc.record(Object.fromEntries(Array.from(slots.values(), (slot) => [slot.key, valueOf(slot)])));
}

const templates = await Promise.all(
  ['half-year-summary', 'economic-brief', 'notice'].map(async (file) => {
    const { template } = await loadTemplate(file);
    if (!template) throw new Error(`no template ${file}`);
    return template;
  }),
);

describe.each([EVERY_KIND, ...templates].map((template) => [template.file, template] as const))(
  'what was filled into %s is read back',
  (_, template) => {
    property.prop([recordFor(template), fc.constantFrom('docx' as const, 'md' as const)], {
      numRuns: runs(15, 300),
    })('whatever the data', async (values, to) => {
      const resolved = resolve(template, recordOf(values));
      fc.pre(!hasErrors(resolved.diagnostics));
      const written = write(template, resolved, to);
      const document = await readEdited('a', written, to);
      const base = 'code' in document ? undefined : decodeBase(document.base ?? '');
      if ('code' in document || !base) throw new Error('not read');
      const read = await extract('a', template, base, document);
      if ('code' in read) throw new Error(read.code);
      expect(read.diagnostics.map(({ code, args }) => [code, args])).toEqual([]);
      expect(write(template, resolve(template, read.record), to)).toEqual(written);
    });
  },
);

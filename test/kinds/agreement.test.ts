import { fc, it as property } from '@fast-check/vitest';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { bindText } from '../../src/bind/value.ts';
import { COMPARED, FALLS, FLATS, RISES } from '../../src/figures/change.ts';
import { kindOf, kinds } from '../../src/kinds/kinds.ts';
import { sheetSteps } from '../../src/kinds/sheet-rule.ts';
import type { Kind, Slot } from '../../src/model/slot.ts';
import { slot } from '../bind/bind-records.ts';
import { runs } from '../runs.ts';
import { compiled, holds } from './formula.ts';

const numRuns = runs(300, 10_000);

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const steps = new Map(sheetSteps.map(([name, formula]) => [name, compiled(formula.replace('{cell}', 'A1'))]));

/** Whether a slot's rule in a sheet accepts what is typed into a cell. */
function sheetAccepts(one: Slot): (typed: string) => boolean {
  const rule = kindOf(one).rule?.(one);
  if (rule === undefined) return () => true;
  if (rule.type === 'list') return (typed) => rule.values.includes(typed.trim());
  const formula = compiled(rule.formula);
  return (typed) => {
    const known = new Map<string, string | number | boolean>([['A1', typed]]);
    const scope = (name: string): string | number | boolean => {
      const value = known.get(name) ?? steps.get(name)?.(scope);
      if (value === undefined) throw new SyntaxError(`no name ${name}`);
      known.set(name, value);
      return value;
    };
    return holds(formula, scope);
  };
}

/** What filling, the schema and the sheet make of a text: all three should be the same. */
function verdicts(one: Slot, schema: ValidateFunction, sheet: (typed: string) => boolean) {
  return (typed: string) => ({
    typed,
    filled: bindText(one, typed, { file: '' }).state === 'given',
    schema: schema(typed),
    sheet: sheet(typed),
  });
}

const UNITS = [
  '',
  '%',
  '％',
  '亿元',
  '万元',
  '元',
  '亿',
  '万',
  '万人',
  '人',
  '个',
  '吨',
  '万吨',
  '公斤',
  '千克',
];
const MORE_UNITS = [
  '平方米',
  '公顷',
  '万平方米',
  '㎡',
  '亿美元',
  '亿元元',
  '%%',
  '个百分点',
  '千瓦时',
  '度',
  '‰',
];
const DIRECTIONS = [...RISES, ...FALLS, '回落', '增', '同', '环比增长', '约', '-', '−', '+', '负'];

const digits = fc.stringMatching(/^[0-9]{1,4}$/);
const figure = fc.oneof(
  fc.constantFrom(
    '0',
    '0.0',
    '5.2',
    '12.50',
    '100',
    '100.0',
    '100.01',
    '99.95',
    '007',
    '.5',
    '5.',
    '1e3',
    '1,234',
  ),
  fc
    .tuple(fc.constantFrom('1', '25', '352000', '123456789012345678', '0'), digits)
    .map(([a, b]) => `${a}.${b}`),
  digits,
);
const blank = fc.constantFrom('', '', '', '', ' ', '　', '  ');
const unit = fc.constantFrom(...UNITS, ...MORE_UNITS);
const words = fc
  .tuple(fc.constantFrom('', '', '', COMPARED), fc.constantFrom('', '', ...DIRECTIONS), blank)
  .map((parts) => parts.join(''));
const written = fc.oneof(
  fc.tuple(blank, words, figure, blank, unit, blank).map((parts) => parts.join('')),
  fc.constantFrom(...FLATS, '基本持平', '持平0', '2020-06-01', '1-5', '12:30', '1/2', '五亿元', '60%以上'),
);
/** With one character put in, left out, or changed. */
const mutated = fc
  .tuple(
    written,
    fc.nat(),
    fc.constantFrom('', ...Array.from('0159.-+ 　,，%％亿万元人平增长下降同比|')),
    fc.boolean(),
  )
  .map(([text, where, character, keeps]) => {
    const at = text.length === 0 ? 0 : where % text.length;
    return text.slice(0, at) + character + text.slice(keeps ? at : at + 1);
  });

const FIGURES = [
  slot('一', '量', '亿元'),
  slot('二', '量', '吨'),
  slot('三', '量', '万平方米'),
  slot('四', '量'),
  slot('五', '量', '万千瓦时'),
  slot('六', '数', '人'),
  slot('七', '数'),
  slot('八', '率'),
  slot('九', '比'),
];

describe.each(FIGURES)('a text for $kind in $unit', (one) => {
  const judge = verdicts(one, ajv.compile(kindOf(one).schema(one)), sheetAccepts(one));
  property.prop([fc.oneof(written, mutated)], { numRuns })(
    'fills just when schema and sheet accept it',
    (typed) => {
      // A blank is no mistake while somebody types; Excel asks nothing of an empty cell.
      fc.pre(typed.trim() !== '');
      const { filled } = judge(typed);
      expect(judge(typed)).toEqual({ typed, filled, schema: filled, sheet: filled });
    },
  );

  const units = kindOf(one).unit === '%' ? ['', '%'] : ['', one.unit];
  it.each(units)('a bare figure with “%s” is accepted by all three', (own) => {
    expect(judge(`12${own}`)).toEqual({ typed: `12${own}`, filled: true, schema: true, sheet: true });
  });
});

it.each([
  ['1.2000万人', true],
  ['1.20000万人', true],
  ['1.20001万人', false],
  ['12.0人', false],
])('a count of %s', (typed, filled) => {
  const one = slot('数', '数', '人');
  const judge = verdicts(one, ajv.compile(kindOf(one).schema(one)), sheetAccepts(one));
  expect(judge(typed)).toEqual({ typed, filled, schema: filled, sheet: filled });
});

describe('率', () => {
  const one = slot('率', '率');
  const judge = verdicts(one, ajv.compile(kindOf(one).schema(one)), sheetAccepts(one));
  const told = [...RISES, ...FALLS].flatMap((word) => [`${word}3.2%`, `${COMPARED}${word} 3.2`]);
  it.each([...told, ...FLATS])('%s is accepted by all three', (typed) => {
    expect(judge(typed)).toEqual({ typed, filled: true, schema: true, sheet: true });
  });
  it.each(['增长-3.2%', '回落3.2%', '环比增长3.2%', '3.2个百分点', '大幅增长', '增长', '5.2%%', '持平5%'])(
    '%s is accepted by none',
    (typed) => expect(judge(typed)).toEqual({ typed, filled: false, schema: false, sheet: false }),
  );
});

describe('是否', () => {
  const one = slot('是否', '是否');
  const judge = verdicts(one, ajv.compile(kindOf(one).schema(one)), sheetAccepts(one));
  const word = fc.constantFrom(
    '是',
    '否',
    '有',
    '无',
    'yes',
    'No',
    'TRUE',
    'false',
    '对',
    '错',
    '1',
    '大概',
    '是的',
    '不',
  );
  property.prop([fc.tuple(blank, word, blank).map((parts) => parts.join(''))], { numRuns })(
    'fills just when schema and sheet accept it',
    (typed) => {
      const { filled } = judge(typed);
      // A sheet's list offers words, and Latin ones in all their letters are not worth offering.
      const sheet = filled && !/[a-z]/i.test(typed);
      expect(judge(typed)).toEqual({ typed, filled, schema: filled, sheet });
    },
  );
});

// That a name is a mark, or that names stand apart by a comma, is beyond a pattern.
describe.each([slot('名', '名'), slot('名单', '名单')])('a text for $kind', (one) => {
  const judge = verdicts(one, ajv.compile(kindOf(one).schema(one)), sheetAccepts(one));
  property.prop([fc.string({ unit: 'binary', maxLength: 20 })], { numRuns })(
    'that fills is accepted',
    (typed) => {
      expect(judge(typed)).toMatchObject({ schema: true, sheet: true });
    },
  );
});

it.each(Object.entries(kinds))('%s is the name of its kind', (name, kind) => {
  expect(kind.name).toBe(name as Kind);
});

it('the names of a sheet use only those before them', () => {
  sheetSteps.forEach(([, formula], index) => {
    const used = formula.match(/填_\p{L}+/gu) ?? [];
    expect(sheetSteps.slice(0, index).map(([name]) => name)).toEqual(expect.arrayContaining(used));
  });
});

import { expect, it } from 'vitest';
import { check, found, testRules } from './found.ts';

testRules([
  {
    code: 'shares-sum',
    finds: ['公路⟦占62%，水利占48%，其他占11%⟧'],
    passes: [
      '公路占62%，水利占27%，其他占11%',
      '工业占62%，其中轻工占48%，其他占52%',
      '甲占62%，乙占48%，丙占30%',
    ],
  },
  {
    code: 'share-above-hundred?',
    finds: ['案件下降⟦112%⟧'],
    passes: ['利润下降112%', '下降100%', '增速由增转降，净流入下降112%'],
  },
  {
    code: 'share-above-hundred',
    finds: ['合格率达到⟦102.3%⟧', '参保率⟦109.5%⟧', '占比⟦126%⟧', '占全部投资的⟦126%⟧', '满意度提高到⟦985%⟧'],
    passes: [
      '合格率100%',
      '完成率达到126%',
      '产销率101.2%',
      '毛入学率100.2%',
      '拨备覆盖率212.6%',
      '覆盖率增长112%',
      '增长112.5%',
      '占地102%',
    ],
  },
  {
    code: 'ratio-sum',
    finds: ['三次产业结构调整为⟦8.6:45.2:56.2⟧', '比重优化为⟦8.8∶42.9∶49.3⟧'],
    passes: ['结构为8.6:45.2:46.2', '比例为33.3:33.3:33.3', '配合比1:2:3', '时间12:45:30', '按4:3:3的比例'],
  },
]);

it('says what the figures give', () => {
  expect(check('三次产业结构为8.6:45.2:56.2')[0]?.args['about']).toBe('110.0');
});

it('lets the cells of tables be', () => {
  expect(found('合格率102.3%', 'cell')).toEqual([]);
});

import { expect, it } from 'vitest';
import { check, testRules } from './found.ts';

testRules([
  {
    code: 'date-impossible',
    finds: ['截至⟦6月31日⟧', '⟦2月30日⟧召开', '⟦2025年2月29日⟧', '⟦13月⟧底前', '⟦二〇二五年二月二十九日⟧'],
    passes: [
      '2024年2月29日',
      '2月29日',
      '6月30日',
      '12月龄儿童、24月龄儿童',
      '2000年2月29日',
      '1—6月',
      '40日内',
    ],
  },
  {
    code: 'weekday-wrong',
    finds: ['⟦2026年7月1日（星期五⟧）', '⟦2020年2月29日周日⟧'],
    passes: ['2026年7月1日（星期三）', '2020年2月29日周六', '7月1日（星期五）', '2026年7月1日（周期短）'],
  },
  {
    code: 'range-backwards',
    finds: [
      '⟦2026—2021年⟧',
      '⟦2026年—2021年⟧',
      '⟦9月15日—9月10日⟧',
      '⟦2026年3月至2026年1月⟧',
      '⟦8%～6%⟧之间',
      '⟦7月15日—10日⟧',
    ],
    passes: [
      '2021—2025年',
      '11月至2月',
      '12月25日—1月5日',
      '2025年11月至2026年2月',
      '22时至6时',
      '5%～8%',
      '-5%～-8%',
      '第12—8号',
      '由8%到6%',
      '12月25日至次年1月5日',
    ],
  },
]);

it('says what is right', () => {
  const about = (text: string): unknown => check(text)[0]?.args['about'];
  expect(about('6月31日')).toMatchObject({ zh: '6月只有30天' });
  expect(about('2025年2月29日')).toMatchObject({ zh: '2025年2月只有28天' });
  expect(about('2026年7月1日（星期五）')).toEqual({ zh: '这一天是星期三', en: 'that day is a Wednesday' });
});

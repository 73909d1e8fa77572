import { expect, it } from 'vitest';
import { checkDocumentFile } from '../../../src/check/document.ts';
import { argumentText } from '../../../src/diagnostics/words.ts';

async function skips(...lines: readonly string[]): Promise<string[]> {
  const found = await checkDocumentFile('a.txt', new TextEncoder().encode(lines.join('\n')));
  return found.map(({ code, args: { text = '', about = '' } }) =>
    [code, argumentText(text, 'zh'), argumentText(about, 'zh')].join(' '),
  );
}

it.each([
  [['一是抓项目，二是抓招商，四是抓服务。'], 'numbering-skips 四是 3'],
  [['一要抓项目', '二要抓招商', '二要抓服务'], 'numbering-skips 二要 3'],
  [['一、总体情况', '三、下步打算'], 'numbering-skips 三、 2'],
  [['（一）项目', '（二）招商', '（二）服务'], 'numbering-skips （二） 3'],
  [['1.项目', '2.招商', '4.服务'], 'numbering-skips 4. 3'],
  [['其一，规模偏小；其三，结构不优。'], 'numbering-skips 其三， 2'],
  [['附件1：任务分工表', '附件3：资金明细表'], 'numbering-skips 附件3： 2'],
  [['抓好三个方面工作：一是监管，二是服务，三是基础，四是纪律。'], 'points-count 三个方面工作 4'],
  [['抓好3项工作：一是监管，二是服务。'], 'points-count 3项工作 2'],
])('%j: %s', async (lines, expected) => {
  expect(await skips(...lines)).toEqual([expected]);
});

it.each([
  [['一、情况', '（一）项目', '（二）招商', '二、打算', '（一）项目', '（二）招商']],
  [['一、情况', '1.项目', '2.招商', '二、打算', '3.项目', '4.招商']],
  [['一是一、二是二，账目清楚。']],
  [['二是一以贯之抓落实。三是抓服务。']],
  [['一是项目；二是招商。', '一是服务；二是安全；三是民生。']],
  [['3.着力保障民生']],
  [['十是抓落实；十一是抓安全。']],
  [['一要点、三要素']],
  [['抓好两项工作：一是监管，二是服务。具体是：一是抓早，二是抓小，三是抓细。']],
  [['抓好三项工作：一是监管。', '二是服务。', '三是基础。']],
  [['第三个方面：一是监管，二是服务。']],
  [['附件1', '附件2', '附件1：任务分工表']],
  [['20.项目', '21.5+2就业之家：覆盖全省', '22.招商']],
])('%j passes', async (lines) => {
  expect(await skips(...lines)).toEqual([]);
});

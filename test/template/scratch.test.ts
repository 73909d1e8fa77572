import { it } from 'vitest';
import { checkTemplate } from '../../src/check/template.ts';
import { words } from '../../src/diagnostics/format.ts';
import { compileText, fillWith, recordOf, show } from './filling.ts';
const D = `填写项:
  地区: { 类型: 名 }
  投资: { 类型: 量, 单位: 亿元 }
  产值: { 类型: 量, 单位: 亿元 }
  人数: { 类型: 数, 单位: 人 }
  面积: { 类型: 量, 单位: 万平方米 }
  名单: { 类型: 名单 }
  规模: { 类型: 量, 单位: 亿 }
  户: { 类型: 数, 单位: 户 }
  增速: { 类型: 率 }
  占比: { 类型: 比 }
  项目: { 类型: 表, 列: { 名称: { 类型: 名 } } }
`;
const T = ['{{投资}}亿元、{{产值}}亿元', '分别达到{{投资}}、{{产值}}亿元', '{{人数}}人次', '{{人数}}多人，{{人数}}名', '{{面积}}平方米', '{{面积}}公顷', '{{规模}}亿级', '{{规模}}亿元', '{{户}}户', '高{{增速}}个百分点', '{{占比}}％', '{{投资}} 亿元', '（{{投资}}亿元）', '{{投资}}（亿元）', '约{{投资}}余亿元', '{{投资}}元旦', '**共{{投资}}亿元。**', '{{投资}}\n亿元', '{{投资}}&nbsp;亿元', '{{人数}}万人', '{{人数}}', '{{投资}}亿', '{{投资}}亿，', '{{投资}}万，'];
it('x', async () => {
  for (const t of T) {
    const f = await checkTemplate({ file: 't', text: `# 题\n\n甲${t}\n`, description: { file: 's', text: D } });
    console.log(t, f.filter(({ code }) => code !== 'description-unused').map((x) => show(x) + ' → ' + words(x, 'zh').fix));
  }
  const time = async (name: string, text: string) => {
    const b = performance.now();
    const { template, diagnostics } = await compileText(text, D);
    const c = performance.now();
    if (template) fillWith(template, { 地区: 'x' }, 'docx');
    console.log(name, Math.round(c - b), Math.round(performance.now() - c), diagnostics.length, diagnostics.slice(0, 1).map(show));
  };
  await time('10k', `# 题\n\n${'甲{{地区}}\n\n'.repeat(10_000)}`);
  await time('10k inline', `# 题\n\n${'甲{{地区}}'.repeat(10_000)}`);
  await time('10k blocks', `# 题\n\n${'{{#if 项目}}\n\n甲\n\n{{/if}}\n\n'.repeat(5_000)}`);
  await time('10k rows', `# 题\n\n| a |\n| - |\n${'{{#each 项目}}\n| {{名称}} |\n{{/each}}\n'.repeat(3_000)}`);
  await time('10k unclosed', `# 题\n\n${'{{#if 项目}} '.repeat(10_000)}`);
  await time('10k comments', `# 题\n\n${'{{! x }}\n\n'.repeat(10_000)}`);
  await time('stars', `# 题\n\n${'*a_'.repeat(10_000)}`);
  await time('brackets', `# 题\n\n${'['.repeat(20_000)}`);
  await time('quotes', `${'> '.repeat(5_000)}a`);
  await time('deep list', Array.from({ length: 300 }, (_, i) => ' '.repeat(i * 2) + '- a').join('\n'));
  void recordOf;
});

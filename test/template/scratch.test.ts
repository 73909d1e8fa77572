import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { readYaml } from '../../src/read/yaml.ts';
import { compile } from '../../src/template/compile.ts';
import { fill } from '../../src/template/fill.ts';
import { templateOf, fillWith, show } from './filling.ts';
import { checkTemplate } from '../../src/check/template.ts';
it('x', async () => {
  const F = 'templates/half-year-summary.md.hbs';
  const src = { file: F, text: readFileSync(F, 'utf8'), description: { file: 's', text: readFileSync('templates/half-year-summary.slots.yaml', 'utf8') } };
  console.log((await checkTemplate(src)).map(show));
  const { template } = await compile(src);
  for (const [n, t] of [['songlan', readFileSync('data/songlan.yaml', 'utf8')], ['chengxi', readFileSync('data/chengxi.yaml', 'utf8')], ['yunling', readFileSync('data/yunling.yaml', 'utf8')], ['empty', '']] as const) {
    const { value } = await readYaml('d', t).next();
    const f = fill(template!, value!.record!, { to: 'docx', draft: true });
    writeFileSync(`/tmp/chk/${n}.docx`, f.document!);
    writeFileSync(`/tmp/chk/${n}.md`, fill(template!, value!.record!, { to: 'md', draft: true }).document!);
  }
  const t = await templateOf('# {{甲}}\n\n## 一、{{甲}}\n\n**粗{{甲}}的***斜{{甲}}的*\n\n1. 甲\n   1. 乙{{甲}}\n      - 丙\n2. 丁\n\n- 戊\n\n| 甲 | 乙 |\n| :-: | --: |\n| {{甲}} | 1 |\n\n##### 五级\n', '填写项: { 甲: { 类型: 名 } }');
  writeFileSync('/tmp/chk/rich.docx', fillWith(t, {}, 'docx').document);
  writeFileSync('/tmp/chk/rich2.docx', fillWith(t, { 甲: 'a\nb\tc<&>"' }, 'docx').document);
});

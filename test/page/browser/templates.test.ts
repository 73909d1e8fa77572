import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { docx, paragraph, run as words } from '../../documents/package.ts';
import { hasChromium, inChromium, kept, parts, pathOf, root, run } from './chromium.ts';

const EVERY_KIND = `# {{地区}}简报

{{地区}}共有{{企业}}等{{家数}}家企业，投资{{投资}}亿元，同比{{增长 投资增长}}，占{{占比}}%。

{{#if 有表}}

| 名称 | 数量（个） |
| --- | ---: |
{{#each 项目}}
| {{名称}} | {{数量}} |
{{/each}}

{{/if}}
`;
const KINDS = {
  地区: { 类型: '名' },
  企业: { 类型: '名单' },
  家数: { 类型: '数' },
  投资: { 类型: '量', 单位: '亿元' },
  投资增长: { 类型: '率' },
  占比: { 类型: '比' },
  有表: { 类型: '是否' },
  项目: { 类型: '表', 列: { 名称: { 类型: '名' }, 数量: { 类型: '数' } } },
};
const DATA = `地区: 云岭区
企业: [甲厂, 乙厂]
家数: 2
投资: 12.50
投资增长: -3.2
占比: 63.4
有表: 是
项目:
  - { 名称: 数字谷, 数量: 3 }
  - { 名称: 产业园, 数量: 5 }
`;

/** Pages of a PDF, whose page objects are written plainly by Chromium and LibreOffice. */
function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/gi)?.length ?? 0;
}

/** A Word file's pages as LibreOffice lays them out; undefined where it is not there. */
function pagesOfWord(file: string): number | undefined {
  const profile = `-env:UserInstallation=${pathToFileURL(pathOf('office')).href}`;
  const job = [profile, '--headless', '--convert-to', 'pdf', '--outdir', pathOf(''), file];
  try {
    execFileSync('soffice', job, { stdio: 'ignore', timeout: 100_000 });
  } catch {
    return undefined;
  }
  return pagesIn(readFileSync(file.replace(/docx$/, 'pdf')));
}

describe.skipIf(!hasChromium)('pages of templates', { timeout: 180_000 }, () => {
  const opened = inChromium();
  const { open, field, saidUnder, button, saved, choose } = opened;
  const sheet = () => opened.page.locator('.sheet').innerText();

  /** Fills in a page from data, and sees that it saves what the command writes. */
  async function fillIn(template: string, data: string): Promise<string> {
    run('page', '-t', template, '-o', '填报.html', '-q', '--force');
    await open(pathOf('填报.html'));
    await choose(kept('数据.yaml', data));
    await button('填进表里').click();
    await expect.poll(() => opened.page.locator('.status').textContent()).toBe('都填好了');
    const word = await saved(() => button('保存 Word').click());
    await saved(() => button('保存数据').click());
    run('数据.yaml', '-t', template, '-o', '命令.docx', '-q', '--force');
    expect(parts(word.bytes)).toEqual(parts(readFileSync(pathOf('命令.docx'))));
    return word.path;
  }

  it.each([
    ['notice', 'notice/qingping.yaml', ['青政办发〔2023〕17号', '石桥镇人民政府', '前区第一排']],
    ['economic-brief', 'economic-brief/yunlu.yaml', ['经济运行']],
  ] as const)('fills %s in, and shows it', async (name, data, shows) => {
    await fillIn(name, readFileSync(join(root, 'data', data), 'utf8'));
    const text = await sheet();
    for (const each of shows) expect(text).toContain(each);
    expect(await opened.page.locator('.sheet .open').count()).toBe(0);
    expect(await opened.page.locator('.sheet table').count()).toBeGreaterThan(0);
  });

  it('has an input for every kind', async () => {
    kept('简报.md.hbs', EVERY_KIND);
    kept('简报.slots.yaml', JSON.stringify({ 标题: '简报', 填写项: KINDS }));
    await fillIn('./简报.md.hbs', DATA);
    const text = await sheet();
    for (const each of ['甲厂、乙厂等2家', '12.50亿元', '下降3.2%', '占63.4%', '数字谷', '5'])
      expect(text).toContain(each);
    expect(await field('有表').isChecked()).toBe(true);
    expect(await field('项目.2.数量').inputValue()).toBe('5');
    await field('有表').uncheck();
    await expect.poll(() => opened.page.locator('.sheet table').count()).toBe(0);
    await field('项目.2.数量').fill('五个半');
    await field('项目.2.名称').focus();
    await expect.poll(() => saidUnder('项目').textContent()).toContain('第 2 行');
  });

  it("shows the words of an office's Word file, and says that it shows no more", async () => {
    const body = [
      paragraph(words('{{地区}}投资情况')),
      paragraph(words('完成投资{{投资.总额}}亿元，同比'), words('{{增长 投资.增长}}'), words('。')),
    ];
    kept('单位.docx', docx(body.join('')));
    await fillIn('./单位.docx', '地区: 云岭区\n投资:\n  总额: 12.50\n  增长: -3.2\n');
    expect(await sheet()).toContain('云岭区投资情况');
    expect(await sheet()).toContain('完成投资12.50亿元，同比下降3.2%。');
    expect(await opened.page.locator('.about').textContent()).toContain('只显示正文的文字');
    await opened.page.locator('summary').click();
    expect(await button('保存 Markdown').count()).toBe(0);
  });

  it('prints as many pages as the Word file has, give or take one', async ({ skip }) => {
    const word = await fillIn('half-year-summary', readFileSync(join(root, 'data/songlan.yaml'), 'utf8'));
    const printed = pagesIn(await opened.page.pdf({ preferCSSPageSize: true }));
    expect(printed).toBeGreaterThan(2);
    const pages = pagesOfWord(word);
    skip(pages === undefined, 'no LibreOffice to compare with');
    expect(pages).toBeGreaterThan(2);
    expect(Math.abs(printed - Number(pages))).toBeLessThanOrEqual(1);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pack, packBlock, writeZip } from '../../../src/zip/write.ts';
import { documentXml, hasChromium, inChromium, kept, parts, pathOf, root, run } from './chromium.ts';

const DATA = readFileSync(join(root, 'data/yunling.yaml'), 'utf8');

/** The usual report of the sample, as somebody edited it. */
function edited(change: (xml: string) => string): Uint8Array {
  kept('原.yaml', DATA);
  run('原.yaml', '-o', '原.docx', '-q', '--force');
  const changed = [...parts(readFileSync(pathOf('原.docx')))].map(([name, content]) =>
    pack(name, name === 'word/document.xml' ? change(Buffer.from(content).toString()) : content),
  );
  return writeZip(packBlock(changed), []);
}

describe.skipIf(!hasChromium)('files that the page is given', { timeout: 120_000 }, () => {
  const opened = inChromium();
  const { open, field, button, more, saved, choose } = opened;
  const dialog = () => opened.page.locator('dialog').last();

  it('has a Word file checked, what is found beside its text, and the data out of it', async () => {
    await open();
    const twice = kept(
      '改过的.docx',
      edited((xml) => xml.replace('，同比', '，，同比').replace('48.6', '49.9')),
    );
    await choose(twice);
    expect(await dialog().locator('.line').count()).toBeGreaterThan(20);
    const found = dialog().locator('.line.found');
    expect(await found.count()).toBe(1);
    expect(await found.locator('mark').textContent()).toBe('，，');
    expect(await found.locator('.notes').textContent()).toContain('标点重复');
    await dialog().getByRole('button', { name: '把文件里的内容填进表里' }).click();
    await dialog().getByRole('button', { name: '填进表里', exact: true }).click();
    expect(await field('综合.外贸进出口').inputValue()).toBe('49.9');
    expect(await field('地区').inputValue()).toBe('云岭区');
    expect(await opened.page.locator('dialog').count()).toBe(0);
  });

  it('puts new data into an edited Word file, of its own district alone', async () => {
    await open();
    const words = '（新加的一句话）';
    const document = kept(
      '定稿.docx',
      edited((xml) => xml.replace('今年以来', `${words}今年以来`)),
    );
    const next = DATA.replace(/^ {2}固定资产投资: .*$/m, '  固定资产投资: 199.5');
    await choose(document, kept('新.yaml', next));
    expect(await dialog().textContent()).toContain('168.50 → 199.5');
    const file = await saved(() => button('保存换好的 Word').click());
    expect(file.name).toBe('定稿（已更新）.docx');
    expect(documentXml(file.bytes)).toContain(words);
    kept('原.yaml', next);
    run('update', '定稿.docx', '新.yaml', '-o', '命令.docx');
    expect(parts(file.bytes)).toEqual(parts(readFileSync(pathOf('命令.docx'))));
    await choose(document, kept('别区.yaml', next.replace('地区: 云岭区', '地区: 澜江区')));
    expect(await dialog().textContent()).toContain('“澜江区”的');
    expect(await button('保存换好的 Word').count()).toBe(0);
    await button('关闭').click();
    await choose(document);
    await button('把填的数字换进这份文件…').click();
    await expect.poll(() => dialog().textContent()).toContain('缺 64 项');
  });

  it("puts another district's data into a form of its own", async () => {
    await open();
    await field('地区').fill('澜江区');
    await field('所在城市').fill('我写的市');
    await choose(kept('云岭区.yaml', DATA.replace(/^ {2}外贸进出口: .*$/m, '  外贸进出口: ')));
    expect(await dialog().textContent()).toContain('现在填的是“澜江区”');
    await dialog().locator('label', { hasText: '地区' }).locator('input').uncheck();
    await button('填进“云岭区”的表').click();
    expect(await field('地区').inputValue()).toBe('云岭区');
    expect(await field('所在城市').inputValue()).toBe('澜州市');
    await opened.page.getByLabel('本机存着的').focus();
    await opened.page.getByLabel('本机存着的').selectOption('澜江区');
    expect(await field('地区').inputValue()).toBe('澜江区');
    expect(await field('所在城市').inputValue()).toBe('我写的市');
    expect(await field('综合.固定资产投资').inputValue()).toBe('');
    await opened.page.getByLabel('本机存着的').selectOption('新的一份（空白）');
    expect(await field('地区').inputValue()).toBe('');
    await field('综合.固定资产投资').fill('7');
    await field('地区').fill('白鹭区');
    await field('地区').fill('澜江区');
    await field('所在城市').focus();
    await button('用那边的').click();
    expect(await field('所在城市').inputValue()).toBe('我写的市');
    await field('地区').fill('云岭区');
    await field('地区').press('Enter');
    expect(await field('所在城市').inputValue()).toBe('澜州市');
    await opened.page.reload();
    await field('地区').fill('新区');
    await field('地区').press('Enter');
    await button('从空白填起').click();
    expect(await field('所在城市').inputValue()).toBe('');
    expect(await field('地区').inputValue()).toBe('新区');
  });

  it('saves the data as CSV, of which the command makes the same as of YAML', async () => {
    await open();
    await choose(kept('数据.yaml', DATA));
    await button('填进表里').click();
    const csv = await saved(() => more('数据存成 CSV'));
    const yaml = await saved(() => button('保存数据').click());
    expect([csv.name, yaml.name]).toEqual(['云岭区.csv', '云岭区.yaml']);
    run(csv.name, '-o', '表.docx', '-q');
    run(yaml.name, '-o', '数.docx', '-q');
    expect(parts(readFileSync(pathOf('表.docx')))).toEqual(parts(readFileSync(pathOf('数.docx'))));
    await button('加一行').click();
    await field('重点项目.1.名称').fill('云岭数字谷');
    await saved(() => more('数据存成 CSV'));
    expect(await opened.page.locator('.note').textContent()).toContain('没有存：重点项目');
  });

  it.each([
    ['旧表.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['旧稿.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['图.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['空.docx', new Uint8Array()],
    ['大.xlsx', new Uint8Array(30_000_000)],
  ])('says why it cannot read %s, and keeps what is typed', async (name, bytes) => {
    await open();
    await field('地区').fill('云岭区');
    await choose(kept(name, bytes));
    expect(await dialog().locator('.notes').textContent()).not.toBe('');
    expect(await dialog().getByRole('button').allTextContents()).toEqual(['关闭']);
    await opened.page.keyboard.press('Escape');
    expect(await field('地区').inputValue()).toBe('云岭区');
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { resolve } from '../../../src/fill/resolve.ts';
import { loadTemplate } from '../../../src/host/load-template.ts';
import type { Template } from '../../../src/model/template.ts';
import { type TypedValues, valuesOf } from '../../../src/page/state.ts';
import { readData } from '../../../src/read/read.ts';
import { wordOwnership } from '../../../src/word/ownership.ts';
import {
  documentXml,
  hasChromium,
  inChromium,
  kept,
  parts,
  pathOf,
  root,
  run,
  usualPage,
} from './chromium.ts';

describe.skipIf(!hasChromium)('the page in Chromium', { timeout: 120_000 }, () => {
  const opened = inChromium();
  const { open, field, saidUnder, button, more, saved, choose } = opened;
  let template: Template;
  let known: TypedValues;

  beforeAll(async () => {
    const loaded = await loadTemplate('half-year-summary');
    if (!loaded.template) throw new Error('no template');
    template = loaded.template;
    const bytes = readFileSync(join(root, 'data/yunling.yaml'));
    for await (const { record } of readData({ file: 'a.yaml', bytes }, template.slots)) {
      if (record) known = valuesOf(template.slots, resolve(template, record).values);
    }
  });

  it('is filled in by keyboard, and saves what the command writes from the saved data', async () => {
    await open();
    expect(readFileSync(usualPage).length).toBeLessThan(700_000);
    await field('年度').focus();
    for (let left = template.slots.size; left > 0; left -= 1) {
      const name = await opened.page.evaluate<string>('document.activeElement.name || ""');
      const value = known[name];
      if (typeof value === 'string') await opened.page.keyboard.insertText(value);
      await opened.page.keyboard.press('Enter');
    }
    await expect.poll(() => opened.page.locator('.status').textContent()).toBe('都填好了');
    const word = await saved(() => opened.page.keyboard.press('Control+s'));
    const data = await saved(() => button('保存数据').click());
    expect(data.name).toBe('云岭区.yaml');
    expect(wordOwnership(word.bytes)).toBe('untouched');
    run('云岭区.yaml', '-o', 'command.docx', '-q');
    expect(parts(word.bytes)).toEqual(parts(readFileSync(pathOf('command.docx'))));
    run('云岭区.yaml', '-o', word.name, '-q');
  });

  it('says what is wrong as a field is left, and no longer when it is mended', async () => {
    await open();
    await field('综合.城市愿景').fill('XX');
    expect(await saidUnder('综合.城市愿景').textContent()).toBe('');
    const wrong: readonly (readonly [key: string, text: string, right: string])[] = [
      ['综合.外贸进出口', '八', '48.6'],
      ['综合.外贸进出口增长', '+x', '-3.2'],
      ['复产达产.惠企条数', '1.5', '16'],
      ['城市品质.选择占比', '百分之八', '63.4'],
      ['疫情防控.防疫物资企业', '甲；乙', '甲、乙'],
    ];
    for (const [key, text, right] of wrong) {
      await field(key).fill(text);
      await field(key).press('Enter');
      await expect.poll(() => saidUnder(key).textContent(), { message: key }).not.toBe('');
      expect(await field(key).getAttribute('aria-invalid')).toBe('true');
      await field(key).fill(right);
      await expect.poll(() => saidUnder(key).textContent(), { message: key }).toBe('');
    }
    await expect
      .poll(() => opened.page.locator('[data-key="综合.外贸进出口增长"] .printed').textContent())
      .toContain('下降3.2%');
    await button('保存 Word').click();
    expect(await opened.page.locator('.note').textContent()).toContain('不能存成正式文件');
    const draft = await saved(() => button('存草稿').click());
    expect(documentXml(draft.bytes)).toContain('w:highlight');
  });

  it('goes to the first field that is open from the count of those', async () => {
    await open();
    await field('年度').fill('2024');
    await field('城市品质.选择占比').focus();
    await opened.page.locator('.status').click();
    const name = await opened.page.evaluate<string>('document.activeElement.name');
    const [, ...others] = template.slots.keys();
    expect(others).toContain(name);
    expect(await field(name).inputValue()).toBe('');
  });

  it('shows where a field stands, and goes to the field of a value', async () => {
    await open();
    await field('城市品质.选择占比').focus();
    const here = opened.page.locator('.sheet .here').first();
    await expect.poll(() => here.textContent()).toContain('X');
    await field('城市品质.选择占比').fill('63.4');
    await expect.poll(() => here.textContent()).toContain('63.4');
    const seen = await here.boundingBox();
    expect(seen?.y).toBeGreaterThan(100);
    expect(seen?.y).toBeLessThan(900);
    await opened.page.locator('.sheet [data-key="综合.外贸进出口"]').first().click();
    expect(await opened.page.evaluate('document.activeElement.name')).toBe('综合.外贸进出口');
  });

  it('does nothing on Enter or Ctrl+S while an input method composes', async () => {
    await open();
    await field('年度').focus();
    for (const init of ['{key:"Enter",isComposing:true}', '{key:"s",ctrlKey:true,isComposing:true}'])
      await opened.page.evaluate(
        `document.activeElement.dispatchEvent(new KeyboardEvent('keydown',{bubbles:true,...${init}}))`,
      );
    expect(await opened.page.evaluate('document.activeElement.name')).toBe('年度');
    expect(await opened.page.locator('.note').textContent()).toBe('');
  });

  it('keeps what was typed over a reload, by district, and never over another window', async () => {
    await open();
    await field('地区').fill('云岭区');
    await field('所在城市').fill('澜州市');
    await field('地区').fill('澜江区');
    await field('所在城市').fill('澜江市');
    await opened.page.getByLabel('本机存着的').focus();
    await opened.page.getByLabel('本机存着的').selectOption('云岭区');
    expect(await field('地区').inputValue()).toBe('云岭区');
    expect(await field('所在城市').inputValue()).toBe('澜州市');
    await field('综合.城市愿景').fill('山水');
    await opened.page.reload();
    expect(await field('所在城市').inputValue()).toBe('澜州市');
    const other = await opened.context.newPage();
    await other.goto(pathToFileURL(usualPage).href);
    expect(await other.locator('input[name="所在城市"]').inputValue()).toBe('澜州市');
    await other.locator('input[name="所在城市"]').fill('别处');
    await opened.page.locator('[data-about="elsewhere"]').waitFor();
    await field('综合.城市愿景').fill('这里的');
    await opened.page.getByRole('button', { name: '用那边的' }).click();
    expect(await field('所在城市').inputValue()).toBe('别处');
    opened.page.once('dialog', (dialog) => dialog.dismiss());
    await more('清空');
    expect(await field('所在城市').inputValue()).toBe('别处');
    opened.page.once('dialog', (dialog) => dialog.accept());
    await more('清空');
    expect(await field('所在城市').inputValue()).toBe('');
  });

  it('says at once that the storage is full', async () => {
    await open();
    await opened.page.evaluate(
      "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
    );
    await field('地区').fill('云岭区');
    expect(await opened.page.locator('[data-about="full"]').textContent()).toContain('存不下');
  });

  it('says so where nothing may be kept, and asks before it is closed', async () => {
    const refused = "{ get() { throw new DOMException('no', 'SecurityError'); } }";
    await opened.page.addInitScript(`for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, ${refused});`);
    await open();
    await field('地区').fill('云岭区');
    expect(await opened.page.locator('[data-about="full"]').textContent()).toContain('保存数据');
    const asked = opened.page.waitForEvent('dialog');
    await opened.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
  });

  it('opens in browsers of 2022, from a folder of any name', async () => {
    await opened.page.addInitScript(
      "for (const name of ['toSorted', 'toReversed', 'toSpliced']) delete Array.prototype[name];",
    );
    await open(kept('上半年 总结#1.html', readFileSync(usualPage)));
    await button('加一行').click();
    await button('删去第 1 行').click();
    await choose(kept('云岭区.yaml', readFileSync(join(root, 'data/yunling.yaml'))));
    await button('填进表里').click();
    await expect.poll(() => opened.page.locator('.status').textContent()).toBe('都填好了');
    const word = await saved(() => button('保存 Word').click());
    expect(wordOwnership(word.bytes)).toBe('untouched');
    expect(await opened.page.locator('.note').textContent()).toContain('默认值');
  });

  it('shows what a file would change, and takes what is chosen', async () => {
    await open();
    await field('所在城市').fill('我写的市');
    await choose(kept('表.csv', '地区,年度,所在城市,综合.固定资产投资\n云岭区,2020,澜州市,168.50\n'));
    expect(await opened.page.locator('dialog').textContent()).toContain('我写的市');
    await opened.page.locator('dialog label', { hasText: '所在城市' }).locator('input').uncheck();
    await opened.page.getByRole('button', { name: '填进表里' }).click();
    expect(await field('综合.固定资产投资').inputValue()).toBe('168.50');
    expect(await field('所在城市').inputValue()).toBe('我写的市');
    await choose(kept('坏.xlsx', 'PK\u0003\u0004 not a workbook'));
    expect(await opened.page.locator('dialog h2').textContent()).toContain('坏.xlsx');
  });

  it('lists many records, and saves those that are complete as one zip', async () => {
    const yaml = readFileSync(join(root, 'data/yunling.yaml'), 'utf8');
    const records = Array.from({ length: 12 }, (_, at) => {
      const own = yaml.replace('地区: 云岭区', `地区: 第${at}区`);
      return at < 10 ? own : own.replace(/^ {2}固定资产投资:.*$/m, '  固定资产投资: ');
    });
    await open();
    await choose(kept('十二区.yaml', records.join('\n---\n')));
    expect(await opened.page.locator('dialog tr').count()).toBe(13);
    const zip = await saved(() => opened.page.getByRole('button', { name: /10 份存成/ }).click());
    const files = parts(zip.bytes);
    expect(files.size).toBe(10);
    for (const document of files.values()) expect(wordOwnership(document)).toBe('untouched');
  });

  it('takes 200 rows pasted from a sheet', async () => {
    await open();
    await opened.page.locator('[data-key="重点项目"]').getByRole('button', { name: '加一行' }).click();
    const text = Array.from({ length: 200 }, (_, row) => `项目${row}\\t${row}.50\\t开工`).join('\\n');
    await opened.page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text/plain', '${text}');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }`);
    expect(await opened.page.locator('[data-key="重点项目"] tbody tr').count()).toBe(200);
    expect(await field('重点项目.200.投资额').inputValue()).toBe('199.50');
    await expect.poll(() => opened.page.locator('.sheet').textContent()).toContain('项目199');
  });

  it('checks a Word file, and shows hostile words as words', async () => {
    const ends = '</script><script>window.hit=1</script>';
    kept('敌.md.hbs', `# {{地区}}${ends.replaceAll('<', '\\<')}\n\n投资{{投资}}亿元。\n`);
    const about = { 地区: { 类型: '名', 含义: ends }, 投资: { 类型: '量', 单位: '亿元' } };
    kept('敌.slots.yaml', JSON.stringify({ 标题: ends, 填写项: about }));
    run('page', '-t', './敌.md.hbs', '-o', '敌.html', '-q');
    await open(pathOf('敌.html'));
    const hostile = '<img src=x onerror="window.hit=1">';
    await field('地区').fill(hostile);
    await expect.poll(() => opened.page.locator('.sheet').textContent()).toContain(hostile);
    const draft = await saved(() => button('存草稿').click());
    await choose(kept('<b>敌.docx', draft.bytes));
    expect(await opened.page.locator('dialog').textContent()).toContain('<b>敌.docx');
    expect(await opened.page.locator('dialog .line .notes').count()).toBeGreaterThan(0);
    expect(await opened.page.evaluate('window.hit')).toBeUndefined();
  });

  it.each(['light', 'dark'] as const)('has nothing serious for axe: %s', async (colorScheme) => {
    await opened.page.emulateMedia({ colorScheme });
    await open();
    await field('综合.外贸进出口').fill('八');
    await field('综合.外贸进出口').press('Enter');
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await opened.page.evaluate(axe);
    const violations = await opened.page.evaluate<string[]>(
      "axe.run().then(({ violations }) => violations.filter(({ impact }) => ['serious', 'critical'].includes(impact)).map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')))",
    );
    expect(violations).toEqual([]);
  });

  it.each([360, 720])('has room in a window %i wide', async (width) => {
    await opened.page.setViewportSize({ width, height: 800 });
    await open();
    expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });
});

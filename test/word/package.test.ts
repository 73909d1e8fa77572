import { beforeAll, describe, expect, it } from 'vitest';
import { wordOwnership } from '../../src/word/ownership.ts';
import { firstPackageDigest } from '../../src/word/package.ts';
import { firstCustomXml } from '../../src/word/properties.ts';
import { readZip } from '../../src/zip/read.ts';
import { pack, packBlock, writeZip } from '../../src/zip/write.ts';
import { fillWith, templateOf } from '../fill/filling.ts';
import { part, readDocument, walkXml } from './read-back.ts';

const TEMPLATE = `# {{地区}}总结

## 一、概况

全区投资{{投资}}亿元，**其中{{地区}}的**不少，同比{{增长 增速}}。

1. 甲
   1. 乙

- 丙

| 名称 | 金额 |
| :--- | ---: |
{{#each 项目}}
| {{名称}} | {{金额}} |
{{/each}}
`;
const DESCRIPTION = `标题: 总结
关键词: 总结、<甲>&乙
页面: { 上: 35 }
填写项:
  地区: { 类型: 名, 记号: XXX区, 含义: 名称 }
  投资: { 类型: 量, 单位: 亿元 }
  增速: { 类型: 率, 后缀: 以上 }
  项目: { 类型: 表, 列: { 名称: { 类型: 名 }, 金额: { 类型: 量, 单位: 亿元 } } }
`;
const DATA = { 地区: '云岭区 <“&">', 投资: '12.50', 增速: '-3.2', 项目: [{ 名称: '桥', 金额: '3' }] };

let full: Uint8Array;
let draft: Uint8Array;
beforeAll(async () => {
  const template = await templateOf(TEMPLATE, DESCRIPTION);
  full = fillWith(template, DATA, 'docx').document;
  draft = fillWith(template, { 增速: '一大截' }, 'docx').document;
});

function namesOf(document: Uint8Array): string[] {
  const zip = readZip(document);
  if (typeof zip === 'string') throw new Error(zip);
  return zip.entries.map(({ name }) => name);
}

function attributesOf(xml: string, element: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  walkXml(xml, { open: ({ name, attributes }) => name === element && found.push({ ...attributes }) });
  return found;
}

/** The order of children, where the schema has one (or, for a run's, strict readers mind). ECMA-376 part 1, 17.3–17.9. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:settings':
    'writeProtection view zoom removePersonalInformation mirrorMargins bordersDoNotSurroundHeader defaultTabStop evenAndOddHeaders drawingGridHorizontalSpacing drawingGridVerticalSpacing characterSpacingControl footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:font': 'altName panose1 charset family notTrueType pitch sig',
};

function misplaced(xml: string): string[] {
  const found: string[] = [];
  const children: string[][] = [];
  walkXml(xml, {
    open: ({ name }) => {
      children.at(-1)?.push(name);
      children.push([]);
    },
    close: (name) => {
      const order = ORDER[name]?.split(' ');
      const places = (children.pop() ?? []).map((child) => order?.indexOf(child.replace('w:', '')) ?? 0);
      if (places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0)))
        found.push(`${name}: ${places.join(' ')}`);
    },
  });
  return found;
}

describe('a Word package', () => {
  it('has a content type and a relationship for every part, and no other', () => {
    for (const document of [full, draft]) {
      const names = namesOf(document);
      const types = attributesOf(part(document, '[Content_Types].xml') ?? '', 'Override').map(
        ({ PartName }) => PartName,
      );
      const targets = ['_rels/.rels', 'word/_rels/document.xml.rels'].flatMap((rels) =>
        attributesOf(part(document, rels) ?? '', 'Relationship').map(({ Target }) =>
          rels === '_rels/.rels' ? `/${Target}` : `/word/${Target}`,
        ),
      );
      const parts = names
        .filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml')
        .map((name) => `/${name}`);
      expect(new Set(types)).toEqual(new Set(parts));
      expect(new Set(targets)).toEqual(new Set(parts));
      expect(new Set(names).size).toBe(names.length);
    }
    expect(namesOf(full)[0]).toBe('[Content_Types].xml');
    expect(namesOf(full)).not.toContain('word/comments.xml');
    expect(namesOf(draft)).toContain('word/comments.xml');
  });

  it('names only styles, lists and relationships that there are', () => {
    const document = part(full, 'word/document.xml') ?? '';
    const styles = attributesOf(part(full, 'word/styles.xml') ?? '', 'w:style').map(
      (style) => style['w:styleId'],
    );
    for (const element of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next']) {
      for (const name of ['word/document.xml', 'word/styles.xml', 'word/footer1.xml', 'word/comments.xml']) {
        const xml = part(draft, name) ?? '';
        for (const used of attributesOf(xml, element)) expect(styles, element).toContain(used['w:val']);
      }
    }
    const ids = attributesOf(part(full, 'word/_rels/document.xml.rels') ?? '', 'Relationship').map(
      ({ Id }) => Id,
    );
    const footers = attributesOf(document, 'w:footerReference');
    expect(footers).toHaveLength(2);
    for (const used of footers) expect(ids).toContain(used['r:id']);
    const lists = attributesOf(part(full, 'word/numbering.xml') ?? '', 'w:num').map(
      (list) => list['w:numId'],
    );
    const numbered = attributesOf(document, 'w:numId');
    expect(numbered).toHaveLength(2);
    for (const used of numbered) expect(lists).toContain(used['w:val']);
  });

  it('has the elements of every part in order', () => {
    for (const document of [full, draft]) {
      for (const name of namesOf(document).filter(
        (each) => each.startsWith('word/') && each.endsWith('.xml'),
      )) {
        expect(misplaced(part(document, name) ?? ''), name).toEqual([]);
      }
    }
  });

  it('has title, language and keywords in its properties, and no time', () => {
    const core = part(full, 'docProps/core.xml') ?? '';
    const texts: string[] = [];
    walkXml(core, { text: (text) => texts.push(text) });
    expect(texts.filter((text) => text.trim() !== '')).toEqual([
      '云岭区 <“&">总结',
      'fill-report',
      '总结、<甲>&乙',
      'fill-report',
      'zh-CN',
    ]);
    for (const name of namesOf(draft)) {
      expect(part(draft, name), name).not.toMatch(
        /w:date=|dcterms|\b20\d\d-\d\d-\d\d|Un-named|\/tmp|\/work|\/home/,
      );
    }
  });

  it('shows every gap highlighted with a comment that says what belongs there', () => {
    const gaps = readDocument(draft).flatMap(({ runs }) =>
      runs.filter(({ look }) => look.includes('highlight')),
    );
    expect(gaps.map(({ text }) => text)).toEqual(['XXX区', 'X', 'XXX区', '一大截']);
    expect(gaps[2]?.look).toBe('b highlight');
    const comments = part(draft, 'word/comments.xml') ?? '';
    const ids = attributesOf(comments, 'w:comment').map((comment) => comment['w:id']);
    expect(ids).toEqual(['0', '1', '2', '3']);
    for (const element of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']) {
      const used = attributesOf(part(draft, 'word/document.xml') ?? '', element).map((one) => one['w:id']);
      expect(used, element).toEqual(ids);
    }
    expect(comments).toMatch(/地区[\s\S]*投资[\s\S]*亿元[\s\S]*一大截/);
  });
});

describe('whose a Word file is', () => {
  it('ours as we left it', () => {
    expect(wordOwnership(full)).toBe('untouched');
    expect(wordOwnership(draft)).toBe('untouched');
  });

  it('ours but changed, by one character, a part more or a part less', () => {
    const zip = readZip(full);
    if (typeof zip === 'string') throw new Error(zip);
    const parts = namesOf(full).map((name) => ({ name, text: part(full, name) ?? '' }));
    const packed = (all: typeof parts): Uint8Array =>
      writeZip(
        packBlock([]),
        all.map(({ name, text }) => pack(name, text)),
      );
    expect(wordOwnership(packed(parts))).toBe('untouched');
    const changed = parts.map(({ name, text }) => ({ name, text: text.replace('12.50', '12.51') }));
    expect(changed).not.toEqual(parts);
    expect(wordOwnership(packed(changed))).toBe('changed');
    expect(wordOwnership(packed([...parts, { name: 'word/theme.xml', text: '' }]))).toBe('changed');
    expect(wordOwnership(packed(parts.filter(({ name }) => name !== 'word/styles.xml')))).toBe('changed');
    expect(wordOwnership(packed(parts.toReversed()))).toBe('untouched');
    expect(wordOwnership(packed(parts.filter(({ name }) => name !== 'docProps/custom.xml')))).toBe('foreign');
  });

  it('ours but changed, by a property that somebody added, also to a file of 1.0.0', () => {
    const parts = namesOf(full).map((name) => ({ name, text: part(full, name) ?? '' }));
    const withCustom = (custom: (text: string) => string): Uint8Array =>
      writeZip(
        packBlock([]),
        parts.map(({ name, text }) => pack(name, name === 'docProps/custom.xml' ? custom(text) : text)),
      );
    const more = (text: string): string =>
      text.replace(
        '</Properties>',
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="9" name="密级"><vt:lpwstr>内部</vt:lpwstr></property></Properties>',
      );
    expect(wordOwnership(withCustom(more))).toBe('changed');
    const zip = readZip(full);
    if (typeof zip === 'string') throw new Error(zip);
    const first = firstCustomXml(firstPackageDigest(zip.entries));
    expect(wordOwnership(withCustom(() => first))).toBe('untouched');
    expect(wordOwnership(withCustom(() => more(first)))).toBe('changed');
  });

  it('foreign, whatever it is', () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('PK'),
      full.subarray(0, 500),
      writeZip(packBlock([]), []),
    ]) {
      expect(wordOwnership(bytes)).toBe('foreign');
    }
  });
});

describe('the same input', () => {
  it('gives the same bytes again', async () => {
    const template = await templateOf(TEMPLATE, DESCRIPTION);
    expect(Buffer.compare(fillWith(template, DATA, 'docx').document, full)).toBe(0);
    expect(Buffer.compare(fillWith(template, DATA, 'docx').document, full)).toBe(0);
  });
});

import { type Arg, type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { xmlIn } from '../../documents/package.ts';
import { unescapeXml } from '../../xml/entities.ts';
import type { WordTemplateTexts } from './texts.ts';

/** Elements whose words are no paragraph's: of formulas, of drawings and charts, of fields. */
const ELSEWHERE: readonly (readonly [element: string, where: Arg])[] = [
  ['m:t', { zh: '公式', en: 'a formula' }],
  ['a:t', { zh: '图形或图表', en: 'a drawing or a chart' }],
  ['c:v', { zh: '图表', en: 'a chart' }],
  ['(?:\\w+:)?instrText', { zh: '域代码', en: 'a field’s code' }],
];

const DRAWN = /\/(?:charts|diagrams|drawings)\/[^/]+\.xml$/;

/** Tags that stand where nothing can be filled in: they would go out as they are. */
export function strayTags({ pack, stories }: WordTemplateTexts): Diagnostic[] {
  const drawn = pack.zip.entries.filter(({ name }) => DRAWN.test(name));
  const parts = [...stories.map(({ part }) => part.xml), ...drawn.map(({ name }) => xmlIn(pack, name) ?? '')];
  return parts.flatMap((xml) => (xml.includes('{{') ? tagsElsewhere(pack.file, xml) : []));
}

function tagsElsewhere(file: string, xml: string): Diagnostic[] {
  return ELSEWHERE.flatMap(([element, where]) => {
    const pattern = new RegExp(`<${element}(?:\\s[^>]*)?>[^<]*?(\\{\\{[^<]*)<`, 'g');
    return Array.from(xml.matchAll(pattern), ([, text = '']) => {
      const tag = unescapeXml(/^\{\{[^{}]*\}{0,2}/.exec(text)?.[0] ?? text);
      return diagnostic('template-tag-elsewhere', { file }, { tag, where });
    });
  });
}

import type { Fonts } from '../model/page-format.ts';
import { escapeXml } from '../xml/entities.ts';
import { declaration, W } from './xml.ts';

/** Names under which a font may be found where the first is not installed. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋,FangSong',
  楷体_GB2312: '楷体,KaiTi',
  方正小标宋简体: 'FZXiaoBiaoSong-B05S,方正小标宋_GBK',
  黑体: 'SimHei',
  宋体: 'SimSun',
  仿宋: 'FangSong',
  楷体: 'KaiTi',
};

function font(name: string, latin: boolean): string {
  const other = OTHER_NAMES[name];
  const charset = latin ? '00' : '86';
  const family = latin ? 'roman' : 'auto';
  return [
    `<w:font w:name="${escapeXml(name)}">`,
    other ? `<w:altName w:val="${other}"/>` : '',
    `<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  ].join('');
}

/** word/fontTable.xml: lets a machine without a font find its like. */
export function fontTableXml(fonts: Fonts): string {
  const han = new Set([fonts.body, fonts.title, fonts.heading1, fonts.heading2, fonts.pageNumber]);
  han.delete(fonts.latin);
  const all = [font(fonts.latin, true), ...Array.from(han, (name) => font(name, false))];
  return `${declaration}<w:fonts xmlns:w="${W}">${all.join('')}</w:fonts>`;
}

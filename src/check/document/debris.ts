import { boldClauses } from '../../text/marks.ts';
import { pattern, type Rule } from './rule.ts';

const NEAR_LATIN = '[A-Za-z]';

/** What templates and sheets leave behind when something went wrong in them. */
export const debrisRules: readonly Rule[] = [
  pattern(
    'template-tag-left',
    '\\{\\{.{0,120}?\\}\\}+|\\{%.{0,120}?%\\}|<%.{0,120}?%>|[$#]\\{.{0,120}?\\}|«[^«»\\n]{1,40}»|\\{\\{|\\}\\}|\\{[#/^@=~]?[\\p{L}_][\\p{L}\\p{N}_.\\[\\]]{0,60}\\}',
    { needs: '{}<$#«' },
  ),
  pattern(
    'program-value-left',
    `\\[object \\w+\\]|(?<![\\w.'’-]|${NEAR_LATIN} )(?:undefined|null|NULL|NaN|nan|NaT|None|Infinity|\\(null\\))(?![\\w.'’值-]| ${NEAR_LATIN})`,
    { needs: 'nNI[' },
  ),
  pattern(
    'sheet-error-left',
    '#(?:REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)|#{3,}(?![#\\w])|=(?:SUM|IF|AVERAGE|VLOOKUP|ROUND|COUNT\\w*|SUMIFS?)\\([^()]{0,120}\\)',
    { needs: '#=' },
  ),
  pattern(
    'reference-broken',
    '错误[!！][ ]?(?:未找到引用源|未定义书签|文档中没有指定样式的文字)|Error! (?:Reference source not found|Bookmark not defined)',
    { needs: '错E' },
  ),
  pattern('exponent-left', '(?<![\\w.])\\d(?:\\.\\d+)?[Ee][+-]?\\d{2,3}(?!\\w)', { needs: 'eE' }),
  pattern('float-tail', '(?<![\\w.])\\d+\\.\\d*?(?:0{6,}\\d{1,3}|9{6,}\\d{0,3})(?![\\d.])', { needs: '.' }),
  pattern(
    'markup-left',
    '&(?:nbsp|amp|lt|gt|quot|apos|ensp|emsp|#\\d{2,5}|#x[0-9a-f]{2,5});|</?(?:br|p|div|span|b|i|u|strong|em|mark|td|tr|table|font|sup|sub|w:\\w+)(?: [^<>]{0,200})?/?>|_x000[aAdD]_|(?<=[一-龥，。；：、])\\\\[nrt](?![\\w])',
    { needs: '&<_\\' },
  ),
  pattern(
    'markup-left',
    '(?<=^[ ]{0,3})#{1,6}[ ](?=\\S)|^[ ]{0,3}```\\w*|!?\\[[^\\[\\]\\n]{0,60}\\]\\((?:https?:|[./#])[^()\\s]{0,200}\\)|^\\|?(?:[ ]{0,3}:?-{3,}:?[ ]{0,3}\\|)+[ ]{0,3}(?::?-{3,}:?)?$',
    { needs: '#`[|' },
  ),
  { code: 'markup-left', needs: '*', find: ({ text }) => boldClauses(text) },
  pattern('garbled', '\\uFFFD+|锟斤拷(?:锟斤拷)*|烫烫烫+|屯屯屯+', { needs: '\uFFFD锟烫屯' }),
];

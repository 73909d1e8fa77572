import { testRules } from './found.ts';

testRules([
  {
    code: 'markup-left',
    finds: ['⟦## ⟧工作回顾', '见⟦[详情](http://a.cn)⟧'],
    passes: ['#1机组', '[2024]（试行）'],
  },
  {
    code: 'template-tag-left',
    finds: [
      '完成⟦{{综合.投资}}⟧亿元',
      '⟦{人数}⟧人',
      '⟦{#项目}⟧',
      '⟦${count}⟧名',
      '⟦«姓名»⟧同志',
      '⟦{%p if a %}⟧',
      '⟦<%= a %>⟧亩',
      '⟦{{⟧没有写完',
    ],
    passes: ['集合{1，2，3}', '价格$5', '大括号{ }'],
  },
  {
    code: 'program-value-left',
    finds: ['新增⟦undefined⟧人', '增长⟦NaN⟧%', '⟦null⟧亿元', '⟦[object Object]⟧等', '收到⟦None⟧条', '⟦nan⟧'],
    passes: ['null and void', 'None of us', 'Nan女士', '避免null值'],
  },
  {
    code: 'sheet-error-left',
    finds: ['完成⟦#REF!⟧亿元', '⟦#DIV/0!⟧家', '⟦#N/A⟧', '⟦####⟧万元', '⟦=SUM(A1:B2)⟧'],
    passes: ['C#语言', '3#楼和1#机组', '#话题#', '按#号键'],
  },
  {
    code: 'reference-broken',
    finds: ['见⟦错误!未找到引用源⟧。', '⟦错误！未定义书签⟧。'],
    passes: ['错误！请重新输入。'],
  },
  {
    code: 'exponent-left',
    finds: ['⟦1.23E+14⟧', '⟦3.52E+05⟧万元'],
    passes: ['型号2E10A', 'COVID-19', '5E级'],
  },
  {
    code: 'float-tail',
    finds: ['增长⟦5.199999999999999⟧%', '⟦0.30000000000000004⟧'],
    passes: ['5.20000', '100000000元', '3.1415926'],
  },
  {
    code: 'markup-left',
    finds: ['全区⟦&nbsp;⟧上下', '第一行⟦<br/>⟧第二行', '第一行⟦\\n⟧第二行', '全区⟦_x000D_⟧上下'],
    passes: ['《<办法>解读》', 'a<b且c>d', 'R&D投入', 'C:\\new'],
  },
  { code: 'garbled', finds: ['全区⟦锟斤拷⟧上下', '全⟦\uFFFD\uFFFD⟧下'], passes: ['锟铻'] },
]);

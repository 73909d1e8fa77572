import { type Around, type NamedPlace, wordsPlace } from './around.ts';
import {
  clauseBefore,
  isOnlyDone,
  labelBefore,
  tellingVerb,
  termAtEnd,
  thingBefore,
  thingBehind,
  withoutLink,
} from './phrase.ts';
import { AGAINST, percentName, pointsName } from './rates.ts';
import { figurePlace, isCountUnit, type Measured, unitOf } from './units.ts';
import { VERBS } from './vocabulary.ts';

/*
 * Figures: amounts and counts, by their unit and by what is counted.
 */

const MONEY = /元$/;
const AREA = /^[万亿]?(?:平方米|平方公里|亩|公顷|平方千米|平米)$/;
const LENGTH = /^万?(?:公里|千米|米)$/;
const PEOPLE = /^[万亿]?(?:人|名|位|人次)$/;
const SPAN: ReadonlyMap<string, string> = new Map([
  ['天', '天数'],
  ['日', '天数'],
  ['个月', '月数'],
  ['年', '年数'],
  ['小时', '小时数'],
  ['分钟', '分钟数'],
]);

/** Two crosses and more before a measure word may be a name: XX个体户. A single one is a figure. */
function isFigureMark({ mark, behind }: Around): boolean {
  return mark.length <= 1 || /^[_\s\u3000]*$/.test(mark) || !/^[名位](?=[人称])/.test(behind);
}

/** The label of the next blank in a form is no unit: 填报人：____  日期：____. */
const NEXT_LABEL = /^[ \u3000]+[一-龥]{1,8}[：:]/;

export function figureName(around: Around): NamedPlace | undefined {
  const found = unitOf(around.behind.trimStart());
  if (!found || NEXT_LABEL.test(around.behind) || !isFigureMark(around)) return undefined;
  const { unit } = found;
  if (/^[至到~～—–-]$/.test(around.before) && around.listed !== '')
    return figurePlace(around, `${around.listed}上限`, { kind: unit.includes('%') ? '比' : '量', unit });
  // 青禾镇XX村 is a name, XX个村 is a figure.
  if (/^[村镇乡县街]$/.test(unit)) return undefined;
  if (/^[%％‰]$/.test(unit)) return percentName(around, found);
  if (unit.endsWith('百分点')) return pointsName(around, unit);
  if (unit === '楼' || unit === '号') return undefined;
  if (unit === '强') return figurePlace(around, `${ranked(around)}名次`, { kind: '数', unit });
  return isCountUnit(unit) ? countName(around, found) : amountName(around, found);
}

function ranked({ before }: Around): string {
  return thingBefore(clauseBefore(before)).replace(/进入/, '');
}

function countSuffix(unit: string): string {
  if (PEOPLE.test(unit)) return unit.endsWith('人次') ? '人次' : '人数';
  if (unit === '户') return '户数';
  if (unit === '期' || unit === '份') return `${unit}数`;
  if (unit === '条') return '条数';
  if (unit.endsWith('次')) return unit === '次' ? '次数' : `${unit}数`;
  return unit === '场' ? '场次' : unit === '批' ? '批数' : '数';
}

function withSuffix(thing: string, suffix: string): string {
  if (suffix === '' || thing.endsWith(suffix) || (suffix.endsWith('数') && /[数量]$/.test(thing)))
    return thing;
  if (suffix === '户数' && thing.endsWith('户')) return `${thing}数`;
  if (suffix === '人数' && /(?:人口|人)$/.test(thing)) return `${thing}数`.replace('人口数', '人口');
  return thing + suffix;
}

/** Before a counted thing stands what was done with it, behind it what it is: X家金融机构, 新增就业X人. */
function countName(around: Around, { unit, rest }: Measured): NamedPlace {
  const suffix = countSuffix(unit);
  const clause = clauseBefore(around.before);
  const own = thingBefore(clause) || labelBefore(around.before) || columnName(around);
  const { thing, state } = thingBehind(rest);
  if (thing !== '' && !termAtEnd(own)) {
    const name = doneWith(clause, state) + thing;
    const before = (isOnlyDone(own) ? withoutLink(clause).slice(-4) : own.slice(-6)) || state;
    const longer = withSuffix(before + thing, suffix);
    return figurePlace(around, withSuffix(name, suffix), { kind: '数', unit, subject: thing, longer });
  }
  if (!isOnlyDone(own))
    return figurePlace(around, withSuffix(own, suffix), { kind: '数', unit, subject: own });
  return doneName(around, { unit, suffix, verb: state || own || verbAlone(clause) });
}

/** Of a count beside which only what was done stands: by that, else by what was spoken of last. */
function doneName(
  around: Around,
  { unit, suffix, verb }: { readonly unit: string; readonly suffix: string; readonly verb: string },
): NamedPlace {
  const subject = around.subjects.at(-1) ?? '';
  const base = verb || subject;
  return figurePlace(around, withSuffix(base, suffix), {
    kind: '数',
    unit,
    sure: base !== '',
    ...(verb !== '' && { subject: verb, longer: withSuffix(subject + verb, suffix) }),
  });
}

function columnName({ cell }: Around): string {
  return cell ? cell.row : '';
}

/** 摸排登记X万户: nothing but verbs stands before. */
function verbAlone(clause: string): string {
  const words = withoutLink(clause).slice(-6);
  return VERBS.find((verb) => words.endsWith(verb)) ?? '';
}

/** What is done with the thing behind a figure, or by it. */
function doneWith(clause: string, state: string): string {
  if (/[对向]$/.test(clause)) return state;
  if (clause.endsWith('为')) return '服务';
  if (state !== '') return state;
  const narrower = clause.endsWith('的') ? clause.slice(0, -1) : '';
  return narrower.length < 9 && narrower !== '' ? narrower : tellingVerb(clause);
}

/** An amount: the term of the field, or the words before it with what its unit measures. */
function amountName(around: Around, { unit, rest }: Measured): NamedPlace {
  const clause = clauseBefore(around.before);
  if (rest.startsWith('级'))
    return figurePlace(around, `${thingBehind(rest.slice(1)).thing}规模`, { kind: '量', unit });
  const whole = /^[一-龥]/.test(rest) ? unit : fullScale(unit);
  const bound = /^(以上|以下|以内)([一-龥]{2,6})/.exec(rest);
  if (bound && clause === '') return figurePlace(around, boundName(bound, unit), { kind: '量', unit: whole });
  if (MONEY.test(unit) && rest.startsWith('整')) return inWords(around);
  const changed = changedBy(around, clause);
  if (changed !== '') return figurePlace(around, changed, { kind: '量', unit: whole });
  const span = SPAN.get(unit);
  const own = thingBefore(clause) || labelBefore(around.before) || (around.cell?.row ?? '');
  if (span !== undefined) return spanName(around, own, span, unit);
  return amountOf(around, own, { unit, rest }, whole);
}

/** What an amount is of: what was done with money, a term, or what stands before it, behind it or was spoken of last. */
function amountOf(around: Around, own: string, { unit, rest }: Measured, whole: string): NamedPlace {
  const clause = clauseBefore(around.before);
  const act = /(?:授信|放款|拨付|发放|减免|缓缴|贷款|融资|捐款|捐赠)$/.exec(withoutLink(clause))?.[0];
  if (act !== undefined && MONEY.test(whole))
    return figurePlace(around, `${act}金额`, { kind: '量', unit: whole, subject: act });
  const term = termAtEnd(own);
  if (term !== '') return figurePlace(around, term, { kind: '量', unit: whole, subject: term });
  const named = isOnlyDone(own) ? thingBehind(rest).thing : own;
  const subject = named || verbAlone(clause) || own || (around.subjects.at(-1) ?? '');
  const sure = subject !== '';
  return figurePlace(around, measured(subject, unit), { kind: '量', unit: whole, sure, subject });
}

/** 较年初减少X万元: what has changed was said before. */
function changedBy(around: Around, clause: string): string {
  const { subjects } = around;
  const after = afterChange(around, clause);
  if (after !== '') return after;
  const words = withoutLink(clause).replace(AGAINST, '');
  const change = /^(?:净|多)?(?:增加|减少|增长|下降|提高|降低)$/.exec(words)?.[0] ?? '';
  return change === '' || subjects.length === 0 ? '' : `${subjects.at(-1)}${change}额`;
}

/** 由X亿元增加到X亿元: what it came to. */
function afterChange({ subjects }: Around, clause: string): string {
  const change =
    /^(?:增加|减少|增长|下降|提高|降低|上升|回升|回落)(?=[到至])|^[增降升减](?=至)/.exec(clause)?.[0] ?? '';
  return change === '' || subjects.length === 0 ? '' : `${change}后${subjects.at(-1)}`;
}

/** X亿元以上项目: where it begins. */
function boundName([, bound = '', thing = '']: RegExpExecArray, unit: string): string {
  const measure = unit === '岁' ? '年龄' : MONEY.test(unit) ? '金额' : '';
  return `${thing}${measure}${bound === '以上' ? '下限' : '上限'}`;
}

/** 大写：____元整. */
function inWords({ subjects }: Around): NamedPlace {
  return wordsPlace(`${subjects.at(-1) ?? '金额'}大写`);
}

/** 试用期X个月, 共X天, 有效期X天. */
function spanName(around: Around, own: string, span: string, unit: string): NamedPlace {
  const clause = clauseBefore(around.before);
  if (clause.endsWith('为期')) return figurePlace(around, '期限', { kind: '量', unit });
  const base = isOnlyDone(own) ? '' : own;
  if (/期限?$/.test(base)) return figurePlace(around, base, { kind: '量', unit, subject: base });
  const kept = /内$|^(?:个工作日内|内)/.test(around.behind.slice(unit.length)) ? '期限' : span;
  return figurePlace(around, `${base}${kept}`, { kind: '量', unit, sure: base !== '' || kept === '期限' });
}

/** 亿 and 万 that stand alone are money. */
function fullScale(unit: string): string {
  return /^(?:万亿|亿|万)$/.test(unit) ? `${unit}元` : unit;
}

function measured(base: string, unit: string): string {
  if (/(?:量|率|值|数|额|指数|面积|人口|人次|产量|库容)$/.test(base)) return base;
  if (MONEY.test(unit) || /^(?:万亿|亿|万)$/.test(unit))
    return /[费资入出润税金款价酬薪债本息益券补贴]$/.test(base) && !base.endsWith('资金')
      ? base
      : `${base}金额`.replace('资金金额', '资金');
  if (AREA.test(unit)) return `${base}面积`;
  if (LENGTH.test(unit)) return /[长程度高宽深厚距]$/.test(base) ? base : `${base}长度`;
  if (unit === '岁') return base.endsWith('年龄') ? base : `${base}年龄`;
  if (PEOPLE.test(unit)) return withSuffix(base, '人数');
  if (unit.endsWith('户')) return withSuffix(base, '户数');
  return /^[万亿][个家项件条次座台辆套]$/.test(unit) ? `${base}数` : base;
}

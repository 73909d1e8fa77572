import { CHANGES, FALLS, RISES } from '../../figures/change.ts';
import type { Kind } from '../../model/slot.ts';
import { tokens } from '../../text/tokens.ts';
import type { Around, NamedPlace } from './around.ts';
import {
  clauseBefore,
  isOnlyDone,
  labelBefore,
  strip,
  tellingVerb,
  termAtEnd,
  thingBefore,
  thingBehind,
  withoutLink,
} from './phrase.ts';
import { VERBS } from './vocabulary.ts';

/*
 * Figures: amounts, counts, rates and shares, by their unit and by what is counted.
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
const COUNTED =
  /^(?:[个家人名户项件条位所座辆台套只头株棵处场次批期起宗份篇部张艘架列班间栋块盏束轮笔本册枚桶袋箱瓶根片幅支层门类种对尾羽盒]|个次|[人户车辆艘架班场台批件例头]次|台套|批次)$/;

/** Whether a unit counts whole things. */
export const isCountUnit = (unit: string): boolean => COUNTED.test(unit);

/** Measure words that begin other words too: 名村, 家庭. Behind a mark for a figure they are measure words. */
const ONE_BY_ONE =
  /^(?:强|(?:[名位家个户条件所座处只台辆起场批盏块]|项(?!目)|人(?![工才民员口])|[日年](?=[内之]))(?=[一-龥]))/;

interface Measured {
  readonly unit: string;
  readonly rest: string;
}

/** The unit that a text begins with, as if a figure stood before it, and the approximation before the unit. */
export function unitOf(behind: string): Measured | undefined {
  const about = /^[余多]/.exec(behind)?.[0] ?? '';
  const text = behind.slice(about.length);
  const [figure] = tokens(`1${text.slice(0, 12)}`);
  const scale = /^(?:万亿|亿|万)(?=级|[，。；、]|$)/.exec(text)?.[0];
  const isWhole = figure?.type === 'figure' && figure.digits === '1';
  const date = figure?.type === 'date' ? /^[日年]/.exec(text)?.[0] : undefined;
  const unit = scale ?? date ?? ((isWhole ? figure.unit : '') || (ONE_BY_ONE.exec(text)?.[0] ?? ''));
  return unit === '' ? undefined : { unit, rest: text.slice(unit.length) };
}

/** Two crosses and more before a measure word may be a name: XX个体户. A single one is a figure. */
function isFigureMark({ mark, behind }: Around): boolean {
  return mark.length <= 1 || /^[_\s\u3000]*$/.test(mark) || !/^[名位](?=[人称])/.test(behind);
}

export function figureName(around: Around): NamedPlace | undefined {
  const found = unitOf(around.behind.trimStart());
  if (!found || !isFigureMark(around)) return undefined;
  const { unit } = found;
  if (/^[至到~～—–-]$/.test(around.before) && around.listed !== '')
    return figure(`${around.listed}上限`, unit.includes('%') ? '比' : '量', unit, around);
  // 青禾镇XX村 is a name, XX个村 is a figure.
  if (/^[村镇乡县街]$/.test(unit)) return undefined;
  if (/^[%％‰]$/.test(unit)) return percentName(around, found);
  if (unit.endsWith('百分点')) return pointsName(around, unit);
  if (unit === '楼' || unit === '号') return undefined;
  if (unit === '强') return figure(`${ranked(around)}名次`, '数', unit, around);
  return isCountUnit(unit) ? countName(around, found) : amountName(around, found);
}

function figure(
  name: string,
  kind: Kind,
  unit: string,
  around: Around,
  more: { readonly subject?: string; readonly sure?: boolean; readonly longer?: string } = {},
): NamedPlace {
  const { subject, sure = true, longer = longerName(around, name) } = more;
  return {
    name,
    kind,
    unit,
    suffix: '',
    longer,
    sure,
    same: '',
    ...(subject !== undefined && subject !== '' && { subject }),
  };
}

/** With the verb that stands before: 改造危桥数. */
function longerName({ before }: Around, name: string): string {
  const clause = withoutLink(clauseBefore(before)).replace(/^以[上下内]/, '');
  const at = clause.lastIndexOf(name.slice(0, 2));
  if (at > 0) return `${clause.slice(Math.max(0, at - 4), at)}${name}`;
  const more = strip(clause).slice(-6);
  return name.startsWith(more) || clause.includes(name) ? name : more + name;
}

function ranked({ before }: Around): string {
  return thingBefore(clauseBefore(before)).replace(/进入/, '');
}

const CHANGE_WORDS = [...CHANGES.keys()].toSorted((a, b) => b.length - a.length);
const COMPARED = /(?:同比|环比|[比较与](?:上年|去年|上月|上季度|年初|上年同期|去年同期|上年末))+/g;

/** What the sentence spoke of last; after 分别 what it spoke of in this place. */
function subjectOf({ from, subjects, upTo }: Around): string {
  const respective = /分别[^，。；]*$/.exec(upTo)?.[0];
  if (respective === undefined) return subjects.at(-1) ?? '';
  const index = respective.split('\uFFFC').length - 1;
  const more = (/^[^，。；]*/.exec(from)?.[0] ?? '').split('\uFFFC').length - 1;
  return subjects.at(index - (index + more + 1)) ?? subjects.at(-1) ?? '';
}

/** 提高到, 降至: what follows is where it stands, not by how much. */
const TO_LEVEL = /(?:增加|减少|增长|下降|提高|提升|降低|上升|回升|回落)[到至]$|[增降升减]至$/;

/** A rate of change, or a share. */
function percentName(around: Around, { unit, rest }: Measured): NamedPlace {
  const clause = clauseBefore(around.before) || labelBefore(around.before);
  const subject = subjectOf(around);
  const change = CHANGE_WORDS.find((word) => clause.endsWith(word) && !/[到至]$/.test(word));
  if (change !== undefined) return changeName(around, { unit, rest }, change);
  if (/^[和与及、]?$/.test(clause) && (/分别[^，。；]*$/.test(around.upTo) || changeBefore(around) !== ''))
    return respectiveName(around, unit);
  const share = shareName(withoutTo(clause), subject);
  if (share !== '') return figure(share, unit === '‰' ? '量' : '比', unit, around);
  const own = withoutLink(clause.replace(TO_LEVEL, ''));
  const named = /[率比重度例]$/.test(own) ? ownRate(own, subject) : '';
  if (named !== '') return figure(named, unit === '‰' ? '量' : '比', unit, around, { subject: named });
  const thing = thingBefore(clause);
  if (/(?:增速|增幅|涨幅)$/.test(thing)) return figure(thing, '率', unit, around);
  const base = isOnlyDone(thing) ? subject || thing : thing;
  return figure(`${base || '所'}占比`, '比', unit, around, { sure: base !== '' });
}

/** 就业率 alone is a name; 整改率 too, though 整改 is done. */
function ownRate(own: string, subject: string): string {
  const thing = strip(own);
  // 整改完成率: the verb is what the rate is of.
  if (/^完成率$/.test(thing) && own.length > 3 && own.length < 9) return own;
  const whole = thing.length > 1 ? thing : own.slice(-4);
  return /^(?:成功|完成|到位|覆盖|使用)率$/.test(whole) ? subject + whole : whole;
}

function withoutTo(clause: string): string {
  return clause.replace(/(?:达到?|约|近|超过?|为|到)+$/, '');
}

/** 占X%, 研发投入占营业收入的X%, 完成年度计划的X%, 为预算的X%. */
function shareName(clause: string, subject: string): string {
  const [, who = '', whole = ''] = /^(.*?)占(.*?)的?(?:比重|比例|比)?$/.exec(clause) ?? [];
  if (/占/.test(clause)) {
    const own = isOnlyDone(thingBefore(who)) ? subject : thingBefore(who);
    return whole === '' || whole === '比' ? `${own}占比` : `${own}占${whole}比重`;
  }
  const done = /完成(.{2,}?)的$/.exec(clause)?.[1];
  if (done !== undefined) return `${subject}${strip(done)}完成率`;
  const part = /(?:^|相当于)为?(.{0,8}(?:预算|计划|任务|目标|总量|总数))的$/.exec(clause)?.[1] ?? '';
  return part === '' ? '' : `${subject}占${part.replace(/^为/, '')}比重`;
}

function changeName(around: Around, { unit, rest }: Measured, change: string): NamedPlace {
  const clause = clauseBefore(around.before);
  const after = /^(?:以上|左右|以内)/.exec(rest)?.[0] ?? '';
  const compared = clause.slice(0, -change.length).replace(COMPARED, '');
  const yearly = /[年月]均$/.exec(compared)?.[0] ?? '';
  const own = thingBefore(compared.slice(0, compared.length - yearly.length));
  const base = (isOnlyDone(own) ? subjectOf(around) : own) + yearly;
  const isRise = (RISES as readonly string[]).includes(change);
  const isFall = (FALLS as readonly string[]).includes(change);
  const name = `${base || '指标'}${isRise || isFall ? change : '变化'}`;
  const isRate = isRise && unit !== '‰' && !IS_LISTED.test(around.from);
  const made = figure(name, isRate ? '率' : '量', unit, around, {
    sure: base !== '',
    ...(!isOnlyDone(own) && { subject: own }),
  });
  return isRate ? { ...made, rate: { word: change, after } } : made;
}

/** Figures in percent side by side; one word before them cannot follow the signs of all. */
const IS_LISTED = /^[%％][和与及、]\uFFFC[%％]/;

/** The word of change that stands before a list of such figures: 增长X%、X%和. */
function changeBefore({ upTo }: Around): string {
  const words = /([^\uFFFC，。；]*)(?:\uFFFC[%％][和与及、])+$/.exec(upTo)?.[1] ?? '';
  return CHANGE_WORDS.find((word) => words.endsWith(word)) ?? '';
}

/** 分别增长X%、X%: the second is said of the second thing. */
function respectiveName(around: Around, unit: string): NamedPlace {
  const change = changeBefore(around);
  const base = subjectOf(around);
  const name = `${base}${change || '占比'}`;
  return figure(name, change === '' ? '比' : '量', unit, around, { sure: base !== '', longer: name });
}

/** 比全市高X个百分点, 较去年提高X个百分点. */
function pointsName(around: Around, unit: string): NamedPlace {
  const clause = withoutLink(clauseBefore(around.before).replace(COMPARED, ''));
  const change =
    /(?:提高|提升|上升|下降|降低|回落|回升|增加|减少|扩大|收窄|高|低|快|慢)出?$/.exec(clause)?.[0] ?? '';
  const compared = clause.slice(0, clause.length - change.length);
  const [, who = '', than = ''] = /^(.*?)[比较高低](.*)$/.exec(compared) ?? [undefined, compared];
  const thing = thingBefore(who);
  const subject = subjectOf(around);
  const isRate = /^(?:增速|增幅|占比|比重)$/.test(thing);
  const base = isOnlyDone(thing) ? subject : isRate ? subject + thing : thing;
  const told = /^(?:上年|去年|上年同期|去年同期|年初|上月|上季度)?$/.test(than) ? '' : `比${than}`;
  return figure(`${base}${told}${change}百分点`, '量', unit, around, { sure: base !== '' });
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
    return figure(withSuffix(name, suffix), '数', unit, around, {
      subject: thing,
      longer: withSuffix(
        `${(isOnlyDone(own) ? withoutLink(clause).slice(-4) : own.slice(-6)) || state}${thing}`,
        suffix,
      ),
    });
  }
  const subject = around.subjects.at(-1) ?? '';
  const verb = isOnlyDone(own) ? state || own || verbAlone(clause) : '';
  const base = isOnlyDone(own) ? verb || subject : own;
  return figure(withSuffix(base, suffix), '数', unit, around, {
    sure: base !== '',
    ...(!isOnlyDone(own) && { subject: own }),
    ...(isOnlyDone(own) && verb !== '' && { subject: verb, longer: withSuffix(subject + verb, suffix) }),
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
  const whole = /^[一-龥]/.test(rest) && !rest.startsWith('级') ? unit : fullScale(unit);
  const clause = clauseBefore(around.before);
  if (rest.startsWith('级')) return figure(`${thingBehind(rest.slice(1)).thing}规模`, '量', unit, around);
  const bound = /^(以上|以下|以内)([一-龥]{2,6})/.exec(rest);
  if (bound && clause === '') return figure(boundName(bound, unit), '量', whole, around);
  if (MONEY.test(unit) && rest.startsWith('整')) return inWords(around);
  const changed = changedBy(around, clause);
  if (changed !== '') return figure(changed, '量', whole, around);
  const span = SPAN.get(unit);
  const own = thingBefore(clause) || labelBefore(around.before) || (around.cell?.row ?? '');
  if (span !== undefined) return spanName(around, own, span, unit);
  const subject = around.subjects.at(-1) ?? '';
  const act = /(?:授信|放款|拨付|发放|减免|缓缴|贷款|融资|捐款|捐赠)$/.exec(withoutLink(clause))?.[0];
  if (act !== undefined && MONEY.test(whole))
    return figure(`${act}金额`, '量', whole, around, { subject: act });
  const term = termAtEnd(own);
  if (term !== '') return figure(term, '量', whole, around, { subject: term });
  const behind = thingBehind(rest).thing;
  const base = (isOnlyDone(own) ? behind || '' : own) || verbAlone(clause) || own || subject;
  return figure(measured(base, unit), '量', whole, around, { sure: base !== '', subject: base });
}

/** 较年初减少X万元: what has changed was said before. */
function changedBy(around: Around, clause: string): string {
  const { subjects } = around;
  const after = afterChange(around, clause);
  if (after !== '') return after;
  const words = withoutLink(clause).replace(COMPARED, '');
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
  const name = `${subjects.at(-1) ?? '金额'}大写`;
  return { name, kind: '名', unit: '', suffix: '', longer: name, sure: true, same: '' };
}

/** 试用期X个月, 共X天, 有效期X天. */
function spanName(around: Around, own: string, span: string, unit: string): NamedPlace {
  const clause = clauseBefore(around.before);
  if (clause.endsWith('为期')) return figure('期限', '量', unit, around);
  const base = isOnlyDone(own) ? '' : own;
  if (/期限?$/.test(base)) return figure(base, '量', unit, around, { subject: base });
  const kept = /内$|^(?:个工作日内|内)/.test(around.behind.slice(unit.length)) ? '期限' : span;
  return figure(`${base}${kept}`, '量', unit, around, { sure: base !== '' || kept === '期限' });
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

import { CHANGES, FALLS, RISES } from '../../figures/change.ts';
import type { Around, NamedPlace } from './around.ts';
import { clauseBefore, isOnlyDone, labelBefore, strip, thingBefore, withoutLink } from './phrase.ts';
import { figurePlace, type Measured } from './units.ts';

/*
 * Rates and shares: figures in percent and in points, by what has changed or is a part.
 */

const CHANGE_WORDS = [...CHANGES.keys()].toSorted((a, b) => b.length - a.length);
/** Against which time: 同比, 比上年. */
export const AGAINST = /(?:同比|环比|[比较与](?:上年|去年|上月|上季度|年初|上年同期|去年同期|上年末))+/g;

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

/** Both words, one to be crossed out: 增长（下降）X%, 增长/下降X%, 增（减）X%, ±X%. */
const EITHER = new RegExp(
  `(?:(${RISES.join('|')}|增)(?:[（(]或?(?:${FALLS.join('|')}|减)[）)]|[/／或](?:${FALLS.join('|')}|减))|±)$`,
  'u',
);

/** A rate of change, or a share. */
export function percentName(around: Around, measured: Measured): NamedPlace {
  const [written = '', word = RISES[0]] = EITHER.exec(around.before) ?? [];
  if (written === '') return oneWayName(around, measured);
  const rise = (RISES as readonly string[]).includes(word) ? word : RISES[0];
  const before = around.before.slice(0, -written.length) + rise;
  const named = changeName({ ...around, before }, measured, rise);
  return named.rate ? { ...named, rate: { ...named.rate, written } } : named;
}

function oneWayName(around: Around, { unit, rest }: Measured): NamedPlace {
  const clause = clauseBefore(around.before) || labelBefore(around.before);
  const subject = subjectOf(around);
  const change = CHANGE_WORDS.find((word) => clause.endsWith(word) && !/[到至]$/.test(word));
  if (change !== undefined) return changeName(around, { unit, rest }, change);
  if (/^[和与及、]?$/.test(clause) && (/分别[^，。；]*$/.test(around.upTo) || changeBefore(around) !== ''))
    return respectiveName(around, unit);
  const share = shareName(withoutTo(clause), subject);
  if (share !== '') return figurePlace(around, share, { kind: unit === '‰' ? '量' : '比', unit });
  const own = withoutLink(clause.replace(TO_LEVEL, ''));
  const named = /[率比重度例]$/.test(own) ? ownRate(own, subject) : '';
  if (named !== '')
    return figurePlace(around, named, { kind: unit === '‰' ? '量' : '比', unit, subject: named });
  const thing = thingBefore(clause);
  if (/(?:增速|增幅|涨幅)$/.test(thing)) return figurePlace(around, thing, { kind: '率', unit });
  const base = isOnlyDone(thing) ? subject || thing : thing;
  return figurePlace(around, `${base || '所'}占比`, { kind: '比', unit, sure: base !== '' });
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
  const compared = clause.slice(0, -change.length).replace(AGAINST, '');
  const yearly = /[年月]均$/.exec(compared)?.[0] ?? '';
  const own = thingBefore(compared.slice(0, compared.length - yearly.length));
  const base = (isOnlyDone(own) ? subjectOf(around) : own) + yearly;
  const isRise = (RISES as readonly string[]).includes(change);
  const isFall = (FALLS as readonly string[]).includes(change);
  const name = `${base || '指标'}${isRise || isFall ? change : '变化'}`;
  const isRate = isRise && unit !== '‰' && !IS_LISTED.test(around.from);
  const made = figurePlace(around, name, {
    kind: isRate ? '率' : '量',
    unit,
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
  return figurePlace(around, name, {
    kind: change === '' ? '比' : '量',
    unit,
    sure: base !== '',
    longer: name,
  });
}

/** 比全市高X个百分点, 较去年提高X个百分点. */
export function pointsName(around: Around, unit: string): NamedPlace {
  const clause = withoutLink(clauseBefore(around.before).replace(AGAINST, ''));
  const change =
    /(?:提高|提升|上升|下降|降低|回落|回升|增加|减少|扩大|收窄|高|低|快|慢)出?$/.exec(clause)?.[0] ?? '';
  const compared = clause.slice(0, clause.length - change.length);
  const [, who = '', than = ''] = /^(.*?)[比较高低](.*)$/.exec(compared) ?? [undefined, compared];
  const thing = thingBefore(who);
  const subject = subjectOf(around);
  const isRate = /^(?:增速|增幅|占比|比重)$/.test(thing);
  const base = isOnlyDone(thing) ? subject : isRate ? subject + thing : thing;
  const told = /^(?:上年|去年|上年同期|去年同期|年初|上月|上季度)?$/.test(than) ? '' : `比${than}`;
  return figurePlace(around, `${base}${told}${change}百分点`, { kind: '量', unit, sure: base !== '' });
}

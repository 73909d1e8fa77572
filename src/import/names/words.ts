import { type Around, GAP, type NamedPlace, wordsPlace } from './around.ts';
import {
  clauseBefore,
  clauseBehind,
  isOnlyDone,
  labelBefore,
  strip,
  tellingNoun,
  thingBefore,
  thingBehind,
} from './phrase.ts';
import { ORGANISATION, PERSON_TITLE } from './vocabulary.ts';

/*
 * Names and words: by the district's level, a label, quotation marks, and what stands before and behind.
 */

const LEVELS = '自治县|自治州|[区县市旗州盟省乡镇村]|街道|社区';

/** XXX区, XX县: the name of a place with its level. */
export function placeName({ before, behind, mark, from }: Around): NamedPlace | undefined {
  if (!/^[XxＸ×某*＊_○□]+$/.test(mark) || mark.length < 2) return undefined;
  const level = new RegExp(
    `^(?:${LEVELS})(?!间|域|块|别|场|民[^政]|值|容|直|政(?!府|协)|长|情|级|务|委书记)`,
  ).exec(behind)?.[0];
  if (level === undefined || /[\d第]$/.test(before)) return undefined;
  const isAbove = /^[省市州盟](?=\uFFFC[区县市旗州盟])/.test(from);
  const isOwn = /[区县市旗]$/.test(level) && level !== '社区' && !isAbove;
  const name = isOwn ? '地区' : isAbove ? `所在${level}` : `${level}名`;
  return wordsPlace(name, {
    suffix: level,
    longer: `${clauseBefore(before).slice(-4)}${level}名`,
    same: `${mark}${level}`,
  });
}

const WITH_VERB =
  /^(共建|建立|建设|承办|主办|牵头|配合|负责|参加|出席|主持|签订|组织|捐赠|提供|投资|致辞|发言|汇报|监制)/;

/** The words that a mark asks for itself: 【采购人名称】, （单位名称） behind a line. */
function askedIn({ mark, behind }: Around): string {
  const inside = /^[【［[〈<‹（(](.+)[】］\]〉>›）)]$/.exec(mark)?.[1] ?? '';
  const beside = /^[（(]([一-龥]{2,8})[）)]/.exec(behind)?.[1] ?? '';
  const words = [inside, beside].find(
    (each) => /^[一-龥]{2,12}$/.test(each) && !/待|填|补|此处|签字|签名|盖章|公章/.test(each),
  );
  return words ?? '';
}

export function wordsName(around: Around): NamedPlace {
  return (
    asked(around) ??
    listedName(around) ??
    oneOfMany(around) ??
    describedPerson(around) ??
    quotedName(around) ??
    manyName(around) ??
    personName(around) ??
    labelled(around) ??
    doer(around) ??
    behindName(around) ??
    beforeName(around)
  );
}

function asked(around: Around): NamedPlace | undefined {
  const words = askedIn(around);
  if (words === '') return undefined;
  const label = labelBefore(around.before);
  const isBare = /^(?:金额|天数|数字|数量|期限|日期|时间|地点|名称|姓名|内容)$/.test(words);
  const own = label || strip(clauseBefore(around.before)).slice(-8);
  if (!isBare || own === '') return wordsPlace(words);
  return wordsPlace(own.endsWith(words) ? own : own + words);
}

/** 出席：XXX、XXX、XXX and 结构为X∶X∶X: each of them. */
function listedName({ before, listed }: Around): NamedPlace | undefined {
  return /^[、∶：:]$/.test(before.trim()) && listed !== '' ? wordsPlace(listed) : undefined;
}

/** XX、XX等X个项目, 赴XX、XX等地: what the list is of stands behind it. */
function oneOfMany({ from }: Around): NamedPlace | undefined {
  const list = /^(?:、\uFFFC)+等(?:[\uFFFC\d一二三四五六七八九十]*[个家项条名位处座])?([一-龥]+)/.exec(
    from,
  )?.[1];
  if (list === undefined) return undefined;
  const thing = /^地(?![区方块])/.test(list) ? '地' : thingBehind(list).thing;
  return thing === ''
    ? undefined
    : wordsPlace(thing.endsWith('名') ? thing : `${thing}名`.replace(/(?<=..)名$/, '名称'));
}

/** XXX，男，汉族; 兹证明XXX（身份证号码…）: whose name it is, their description tells. */
function describedPerson({ behind }: Around): NamedPlace | undefined {
  return /^[，（(](?:男|女|性别|身份证|公民身份)/.test(behind) ? wordsPlace('姓名') : undefined;
}

function quotedName({ before, behind }: Around): NamedPlace | undefined {
  const open = /[“"「『]([一-龥]{0,4})$/.exec(before);
  if (!open) return undefined;
  const outside = /^[一-龥]{0,4}[”"」』](?:为核心的|的)?([一-龥]{1,12})/.exec(behind)?.[1] ?? '';
  const noun = outside.split(/联合|创建|工作|建设|打造|推进|称号|活动的/)[0] ?? '';
  const [, inside = ''] = open;
  if (inside !== '') return wordsPlace(`${inside}${noun}`, { sure: noun !== '' });
  const honour = /^[一-龥]{0,4}[”"」』]([一-龥]{0,4}?(?:称号|奖|荣誉))/.exec(behind)?.[1];
  if (noun === '')
    return honour === undefined ? undefined : wordsPlace(`${honour}名称`.replace('称号名称', '称号'));
  const name = /(?:品牌|名称|工程|计划|目标|体系|模式|行动|活动|精神|理念)$/.test(noun)
    ? noun
    : /[市城区县镇乡地]$|高地|中心|样板|窗口/.test(noun)
      ? `${noun}定位`
      : `${noun}名称`;
  return wordsPlace(name, { same: `“${noun.slice(0, 2)}…${noun.slice(-2)}` });
}

/** XX等企业, X三大示范片: more than one name. */
function manyName({ before, behind, upTo }: Around): NamedPlace | undefined {
  const great = /^[一二三四五六七八九十两]大([一-龥]{2,8})/.exec(behind)?.[1];
  if (great !== undefined) return wordsPlace(thingBehind(great).thing, { kind: '名单' });
  if (!behind.startsWith('等')) return undefined;
  const quoted = /^等[“"]([一-龥]{1,8})/.exec(behind)?.[1] ?? '';
  const list = thingBehind(behind.slice(1)).thing || quoted;
  const own = thingBefore(clauseBefore(before));
  const isOwn = own !== '' && !isOnlyDone(own) && own.length <= 8;
  const thing = isOwn ? own : tellingNoun(list, upTo);
  const isPeople = /^(?:同志|[人名位]$)/.test(thing);
  return wordsPlace(thing === '' ? '名单' : isPeople ? `${thing}名单` : thing, {
    kind: '名单',
    sure: thing !== '',
  });
}

/** XXX书记, XXX同志, XXX任组长. */
function personName({ behind, before }: Around): NamedPlace | undefined {
  const charge = /^[任为担]+任?([一-龥]{1,6}?(?:长|主任|书记|经理|员))/.exec(behind)?.[1];
  const title = charge ?? PERSON_TITLE.exec(behind)?.[0];
  if (title === undefined) return undefined;
  const own = title === '同志' ? (/关于/.test(behind.slice(0, 4)) ? '汇报人' : '') : title;
  return wordsPlace(own === '汇报人' ? own : `${own || '同志'}姓名`, {
    longer: `${strip(clauseBefore(before)).slice(-4)}${own || '同志'}姓名`,
  });
}

/** 联系人：XXX, 法定代表人：XXX. */
function labelled(around: Around): NamedPlace | undefined {
  const label = labelBefore(around.before);
  if (label !== '') return wordsPlace(label);
  if (around.before.trim() === '' && around.upTo.trim() === '' && /^[ \u3000]*[：:]/.test(around.behind))
    return wordsPlace('主送单位');
  return undefined;
}

/** X共建材料产业园, 由XXX牵头: who does it. */
function doer({ behind, from }: Around): NamedPlace | undefined {
  const verb = WITH_VERB.exec(behind)?.[1];
  if (verb === undefined) return undefined;
  if (/^(?:致辞|发言|汇报)$/.test(verb)) return wordsPlace(`${verb}人`);
  const done = from.slice(verb.length).replace(/^的/, '').replaceAll(GAP, '');
  const noun = verb === '建立' ? '建设' : verb;
  return wordsPlace(`${thingBehind(clauseBehind(done)).thing.slice(0, 8)}${noun}单位`);
}

/** What the words beside a mark ask for: numbers of houses, the ends of a way. */
const BESIDE: readonly (readonly [
  name: string,
  words: { readonly [side in 'before' | 'behind' | 'from']?: RegExp },
])[] = [
  ['楼号', { behind: /^号楼/ }],
  ['门牌号', { behind: /^号/, before: /[路街道巷弄里]$/ }],
  ['起点', { from: /^[至到—–-]\uFFFC/ }],
  ['楼层', { behind: /^楼/ }],
  ['终点', { before: /^[至到—]$/ }],
];

/** XX公司, X人工智能谷: the noun behind. */
function behindName(around: Around): NamedPlace | undefined {
  const { before, behind } = around;
  if (/^[或和及与、并]/.test(behind)) return undefined;
  const beside = BESIDE.find(([, words]) =>
    (['before', 'behind', 'from'] as const).every((side) => words[side]?.test(around[side]) !== false),
  );
  if (beside) return wordsPlace(beside[0]);
  const organ = ORGANISATION.exec(behind)?.[0];
  const where = clauseBefore(before);
  if (organ !== undefined) return wordsPlace(organName(organ, where));
  if (/(?:位于|坐落于?|地址|住址)$/.test(where)) return wordsPlace('位置');
  if (behind.startsWith('年级')) return wordsPlace('年级');
  const { thing } = thingBehind(behind);
  if (thing.length < 2 || /^一[批些项种]/.test(thing)) return undefined;
  return wordsPlace(thing.length >= 4 || /[名称号]$/.test(thing) ? thing : `${thing}名称`, {
    sure: thing.length < 9,
  });
}

/** 承办单位为XX公司, 投资XX公司: its part in what is said, or what it is. */
function organName(organ: string, where: string): string {
  const role = /(?:单位|人|方|企业)为$/.test(where) ? strip(where.slice(0, -1)) : '';
  if (role !== '') return role;
  const whose = organ.length <= 2 ? thingBefore(where) : '';
  const named = (isOnlyDone(whose) || whose.length < 2 || whose.length > 6 ? '' : whose) + organ;
  return /[名称号站]$/.test(named) ? named : `${named}名称`;
}

function beforeName({ before }: Around): NamedPlace {
  const where = clauseBefore(before);
  const own = thingBefore(where);
  const name = own !== '' && isOnlyDone(own) ? `${own}内容` : own || where.slice(-4);
  return wordsPlace(name === '' ? '内容' : name, { sure: name !== '' });
}

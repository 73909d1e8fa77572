import { CHANGES, FALLS, RISES } from '../figures/change.ts';
import type { Kind } from '../model/slot.ts';
import { LEXICON } from '../text/lexicon.ts';
import { tokens } from '../text/tokens.ts';

/** What the words around a mark tell of the slot that belongs there. */
export interface NamedPlace {
  readonly name: string;
  readonly kind: Kind;
  readonly unit: string;
  /** A rate whose word of rise stands before the mark: it follows the sign. */
  readonly rate?: { readonly word: string; readonly after: string };
  /** Words around that belong to the value: the 区 of `XXX区`. */
  readonly suffix: string;
  /** The same name with more of the words around, for when it is not the only one. */
  readonly longer: string;
  /** How sure the name is: a name of the field or words of a whole phrase, or only a guess. */
  readonly sure: boolean;
  /** Two places are one slot only where this is the same and not ''. */
  readonly same: string;
}

/** What stands around a mark, without the marks beside it. */
export interface Around {
  /** The words before, back to the mark before or the paragraph's beginning. */
  readonly before: string;
  /** The words behind, to the next mark or the paragraph's end. */
  readonly behind: string;
  readonly mark: string;
  /** Of the place before in the same sentence: its name without 数, 增长, 占比. */
  readonly previous: string;
}

const PAUSE = /[，。；：！？、\n“”"（）()【】[\]《》〈〉|\t\uFFFC]/;
const LEVELS = '自治县|自治州|[区县市旗州盟省乡镇村]|街道';
/** Words that begin a phrase and say nothing of what is counted. */
const LEAD = new RegExp(
  `^(?:${['其中', '全年', '今年', '上半年', '下半年', '本年', '当年', '全部', '共有', '共', '已', '并', '又', '再', '将', '拟', '均', '全', '及', '和', '与', '以及', '确保', '力争', '用好', '做优', '做精', '重点', '率先', '公开', '每', '为', '对', '向', '在', '把', '由', '从', '的', '了', '个', '供', '引导', '带动', '大数据', '计划', '时间', '进入', '入选', '到', '月份', '是', '还', '有', '按', '于'].join('|')})`,
);
/** Words that link a phrase to its figure. */
const LINK =
  /(?:累计|合计|总计|共计|分别|达到|达|为|突破|超过|超|完成|实现|约|近|逾|共|到|至|全部|均|已|仅|有|了|等|的|前|增至|降至|升至|稳定在|控制在|保持在|不低于|不少于|不超过|同比|环比|比上年|较上年|拟|预计|：|:|是)$/;
/** Where the thing that is counted ends. */
const STOP =
  /(?:对|已|带头|全部|开工|等|为|将|被|由|把|向|在|是|均|都|进行|实现|开展|参加|参与|入驻|签约|落地|建成|投产|达到|达|的|和|与|及|并(?!居)|以及|选择|休整|整顿|工作|任务|隔离|服务|以上|以下|以内|左右|，|。|、)/;

const MONEY = /元$/;
const AREA = /^(?:万|亿)?(?:平方米|平方公里|亩|公顷|平方千米)$/;
const LENGTH = /^(?:万)?(?:公里|千米|米)$/;
const PEOPLE = /^(?:万|亿)?(?:人|名|位|人次)$/;
const COUNTED = /^[个家人名户项件次条位所座辆台套只头株棵处场批起宗份篇部张艘架列班间栋]$|^(?:人次|户次)$/;

/** Verbs of which the thing done is no part of a name, longest first. */
const VERBS = [...LEXICON]
  .flatMap(([word, sort]) => (sort === 'verb' ? [word] : []))
  .toSorted((a, b) => b.length - a.length);
const MORE_VERBS = [
  '授信',
  '放款',
  '办结',
  '提升',
  '做优做精',
  '做精',
  '做优',
  '登记',
  '调拨',
  '遴选',
  '储备',
  '包挂',
  '摸排',
  '推介',
  '收治',
  '认定',
  '聘请',
  '邀请',
  '举办',
  '召开',
  '印发',
  '出台',
  '制定',
  '提供',
  '生产',
  '发布',
  '推动',
  '依托',
  '聚焦',
  '紧扣',
  '扎实',
  '加快',
  '扛好',
  '做好',
  '深化',
  '强化',
  '优化',
  '提档',
  '助力',
  '保障',
  '维护',
  '走访',
  '慰问',
  '检查',
  '查处',
  '受理',
  '接待',
  '收到',
  '征集',
  '采购',
  '支付',
  '使用',
  '位于',
  '收取',
  '缴纳',
];
const ALL_VERBS = [...VERBS, ...MORE_VERBS].toSorted((a, b) => b.length - a.length);
const INDICATORS = [...LEXICON]
  .flatMap(([word, sort]) => (sort === 'indicator' ? [word] : []))
  .toSorted((a, b) => b.length - a.length);

/** Names a place by the words around it: the whole term of the field where one stands there, else what is counted. */
export function namePlace(around: Around): NamedPlace {
  return district(around) ?? dated(around) ?? figureName(around) ?? wordsName(around);
}

function last(text: string): string {
  return text.split(PAUSE).at(-1) ?? '';
}

function first(text: string): string {
  return text.split(PAUSE)[0] ?? '';
}

/** XXX区, XX县: the name of a place with its level. */
function district({ before, behind, mark }: Around): NamedPlace | undefined {
  if (!/^[XxＸ×某*＊_○□]+$/.test(mark) || mark.length < 2) return undefined;
  const level = new RegExp(`^(?:${LEVELS})(?!间|域|块|别|场|民|值|容|政|委|直)`).exec(behind)?.[0];
  if (level === undefined || /[\d第]$/.test(before)) return undefined;
  const isOwn = /[区县市旗]$/.test(level);
  return {
    name: isOwn ? '地区' : `${level}名`,
    kind: '名',
    unit: '',
    suffix: level,
    longer: `${last(before).slice(-4)}${level}名`,
    sure: isOwn,
    same: `${mark}${level}`,
  };
}

/** 20XX年, XXXX年X月X日, 第X号. */
function dated({ before, behind, mark }: Around): NamedPlace | undefined {
  const made = (name: string, kind: Kind = '名'): NamedPlace => {
    return {
      name,
      kind,
      unit: '',
      suffix: '',
      longer: `${last(before).slice(-6)}${name}`,
      sure: true,
      same: '',
    };
  };
  if (behind.startsWith('年') && (/^[12２]?[0０9]/.test(mark) || mark.length >= 3)) return made('年度');
  if (/^月(?!份?平均)/.test(behind)) return made('月份');
  if (/^[日号]/.test(behind) && before.endsWith('月')) return made('日期');
  if (behind.startsWith('号') && /[第〕\]]$/.test(before)) return made('文号');
  if (behind.startsWith('期') && before.endsWith('第')) return made('期号');
  if (/^[届次]/.test(behind) && before.endsWith('第')) return made(behind.startsWith('届') ? '届次' : '次数');
  return undefined;
}

/** Measure words that begin other words too: 名村, 家庭. Behind a mark for a figure they are measure words. */
const ONE_BY_ONE = /^(?:强|(?:[名位家个户项条件所座处只台辆]|人(?![工才民员口]))(?=[一-龥]))/;

/** The unit that a text begins with, as if a figure stood before it, and the approximation before the unit. */
function unitOf(behind: string): { readonly unit: string; readonly rest: string } | undefined {
  const about = /^[余多]/.exec(behind)?.[0] ?? '';
  const text = behind.slice(about.length);
  const [figure] = tokens(`1${text.slice(0, 12)}`);
  const scale = /^(?:万亿|亿|万)(?=级|[，。；、]|$)/.exec(text)?.[0];
  const told = figure?.type === 'figure' && figure.digits === '1' ? figure.unit : '';
  const unit = scale ?? (told || (ONE_BY_ONE.exec(text)?.[0] ?? ''));
  return unit === '' ? undefined : { unit, rest: text.slice(unit.length) };
}

/** Two crosses and more before a measure word may be a name: XX个体户. A single one is a figure. */
function isFigureMark({ mark, behind }: Around): boolean {
  return (
    mark.length <= 1 ||
    /^[_\s\u3000]*$/.test(mark) ||
    !/^[名位]/.test(behind) ||
    /^[名位](?![人称])/.test(behind)
  );
}

function figureName(around: Around): NamedPlace | undefined {
  const found = unitOf(around.behind);
  if (!found || !isFigureMark(around)) return undefined;
  const { unit, rest } = found;
  if (/^[%％]$/.test(unit)) return percentName(around, rest);
  if (unit.endsWith('百分点')) {
    const base = phraseBefore(around.before, true) || around.previous;
    return figure(`${base || '变化'}百分点`, '量', unit, around, base !== '');
  }
  return COUNTED.test(unit) || unit === '强' ? countName(around, unit, rest) : amountName(around, unit, rest);
}

function figure(name: string, kind: Kind, unit: string, { before }: Around, sure: boolean): NamedPlace {
  return { name, kind, unit, suffix: '', longer: longerName(before, name), sure, same: '' };
}

function longerName(before: string, name: string): string {
  const phrase = last(before).replace(LINK, '');
  const more = phrase.endsWith(name) ? phrase : `${stripLead(phrase).slice(-8)}${name}`;
  return more;
}

/** A rate of change, or a share. */
function percentName(around: Around, rest: string): NamedPlace {
  const phrase = last(around.before);
  const change = [...CHANGES.keys()]
    .toSorted((a, b) => b.length - a.length)
    .find((word) => phrase.endsWith(word));
  const after = /^(?:以上|左右|以内)/.exec(rest)?.[0] ?? '';
  if (change !== undefined) {
    const base = cleaned(phrase.slice(0, -change.length)) || around.previous;
    const isRise = (RISES as readonly string[]).includes(change);
    const isFall = (FALLS as readonly string[]).includes(change);
    const name = `${base || '指标'}${isRise || isFall ? change : '变化'}`;
    const rate = isRise ? { word: change, after } : undefined;
    return { ...figure(name, rate ? '率' : '量', '%', around, base !== ''), ...(rate && { rate }) };
  }
  const own = cleaned(phrase);
  if (/[率比重度例]$/.test(own)) return figure(own, '比', '%', around, true);
  const base =
    own.replace(/占(?:全[^，]*)?$/, '').replace(/比$/, '') || around.previous.replace(/[数量额]$/, '');
  return figure(`${base || '所'}占比`, '比', '%', around, base !== '');
}

/** Before a counted thing stands what was done with it, behind it what it is: X家金融机构, 新增就业X人. */
function countName(around: Around, unit: string, rest: string): NamedPlace {
  const own = phraseBefore(around.before, false);
  const suffix = PEOPLE.test(unit)
    ? '人数'
    : unit === '户'
      ? '户数'
      : unit === '条'
        ? '条数'
        : unit === '强'
          ? '名次'
          : unit === '次' || unit === '场'
            ? `${unit}次`.replace('次次', '次数')
            : '数';
  const thing = thingBehind(rest);
  if (INDICATORS.some((each) => own === each))
    return figure(own + (/[数量]$/.test(own) ? '' : suffix), '数', unit, around, true);
  if (thing !== '') {
    const doing =
      /^(?:入驻|参加|参与|签约|受益)/.exec(rest.slice(rest.indexOf(thing) + thing.length))?.[0] ?? '';
    const name = doing + thing;
    return {
      ...figure(`${name}${suffix}`, '数', unit, around, true),
      longer: `${(own || shortVerb(around.before)).slice(-6)}${name}${suffix}`,
    };
  }
  const doing = /^(?:选择|参加|参与|入驻|受益|享受|完成|通过)/.exec(rest)?.[0] ?? '';
  const base = own || shortVerb(around.before) || doing || around.previous;
  return figure(`${base}${base.endsWith(suffix) ? '' : suffix}`, '数', unit, around, base !== '');
}

function thingBehind(rest: string): string {
  const phrase = first(rest).replace(/^[的]/, '');
  const quoted = /^([一-龥]{0,2})[“"]([^”"]{1,10})[”"]([一-龥]{0,6})/.exec(rest);
  if (quoted) return `${quoted[1] ?? ''}${quoted[2] ?? ''}${(quoted[3] ?? '').split(STOP)[0] ?? ''}`;
  const stop = STOP.exec(phrase);
  let thing = stop ? phrase.slice(0, stop.index) : phrase;
  // 党组织 is a thing, 组织 is done.
  const verb = ALL_VERBS.map((word) => thing.replace('党组织', '党〇〇').indexOf(word, 1)).filter(
    (at) => at > 1,
  );
  if (verb.length > 0) thing = thing.slice(0, Math.min(...verb));
  return thing.length > 12 ? thing.slice(0, 12) : thing;
}

/** An amount: the term of the field, or the words before it with what its unit measures. */
function amountName(around: Around, unit: string, rest: string): NamedPlace {
  if (rest.startsWith('级')) return figure(`${thingBehind(rest.slice(1))}规模`, '量', unit, around, true);
  const own = phraseBefore(around.before, true);
  const act = /(?:授信|放款|拨付|发放|减免|缓缴|贷款|融资|捐款|捐赠)$/.exec(own)?.[0];
  if (act !== undefined && MONEY.test(fullScale(unit)))
    return figure(`${act}金额`, '量', fullScale(unit), around, true);
  const indicator = INDICATORS.find((each) => own.endsWith(each));
  if (indicator !== undefined)
    return figure(longestTerm(own, indicator), '量', fullScale(unit), around, true);
  const base = own || thingBehind(rest) || shortVerb(around.before) || around.previous;
  return figure(measured(base, unit), '量', fullScale(unit), around, own !== '');
}

/** 亿 and 万 that stand alone are money. */
function fullScale(unit: string): string {
  return /^(?:万亿|亿|万)$/.test(unit) ? `${unit}元` : unit;
}

/** 地方一般公共预算收入, 全区固定资产投资: a term with the word that narrows it. */
function longestTerm(phrase: string, indicator: string): string {
  const narrow =
    /(?:地方|全社会|人均|城镇|农村|城乡|外贸|其中)$/.exec(phrase.slice(0, -indicator.length))?.[0] ?? '';
  return narrow === '其中' ? indicator : narrow + indicator;
}

function measured(base: string, unit: string): string {
  if (MONEY.test(unit)) return /[额费资入出润值利税]$/.test(base) ? base : `${base}金额`;
  if (AREA.test(unit)) return base.endsWith('面积') ? base : `${base}面积`;
  if (LENGTH.test(unit)) return /[长程度]$/.test(base) ? base : `${base}长度`;
  if (PEOPLE.test(unit)) return /人[数次]$/.test(base) ? base : `${base}人数`;
  if (unit.endsWith('户')) return /户数?$/.test(base) ? base : `${base}户数`;
  return base;
}

/** The phrase before a mark, without the verb that begins it and the words that link it to its figure. */
function phraseBefore(before: string, takesVerbless: boolean): string {
  const phrase = cleaned(last(before));
  const indicator = INDICATORS.find((each) => phrase.endsWith(each));
  if (indicator !== undefined) return longestTerm(phrase, indicator);
  return takesVerbless || phrase !== '' ? phrase : '';
}

function cleaned(phrase: string): string {
  let text = phrase.trim();
  for (let next = text.replace(LINK, ''); next !== text; next = text.replace(LINK, '')) text = next;
  text = afterVerb(text);
  return stripLead(text);
}

function stripLead(phrase: string): string {
  let text = phrase;
  for (let next = text.replace(LEAD, ''); next !== text && next !== ''; next = text.replace(LEAD, ''))
    text = next;
  return /^[家个位名项户人条余多]/.test(text) &&
    text.length > 1 &&
    !/^(?:个体|人均|人才|人口|名优|名品|项目|户外|户籍|条件|家庭|家政)/.test(text)
    ? text.slice(1)
    : text;
}

/** What stands behind the last verb of a phrase, if something does. */
function afterVerb(phrase: string): string {
  const indicator = INDICATORS.find((each) => phrase.endsWith(each));
  if (indicator !== undefined) return phrase;
  let at = 0;
  for (const verb of ALL_VERBS) {
    const found = phrase.lastIndexOf(verb);
    if (found >= 0 && found + verb.length < phrase.length) at = Math.max(at, found + verb.length);
  }
  const rest = phrase.slice(at);
  return ALL_VERBS.includes(rest) ? '' : rest;
}

/** A verb that stands alone before a mark names what was done: 授信, 放款, 登记. */
function shortVerb(before: string): string {
  let phrase = last(before);
  for (let next = phrase.replace(LINK, ''); next !== phrase; next = phrase.replace(LINK, '')) phrase = next;
  return stripLead(phrase).slice(-4);
}

const WITH_VERB = /^(?:共建|建立|建设|承办|主办|牵头|负责|参加|出席|主持|签订|组织|捐赠|提供)/;

/** Names and words: by what stands behind them, or in the same quotation marks, or before. */
function wordsName(around: Around): NamedPlace {
  const { before, behind } = around;
  const isQuoted = /[“"「『]$/.test(before) || /[“"「『][一-龥]{1,4}$/.test(before);
  const named = (name: string, kind: Kind, sure: boolean, same = ''): NamedPlace => {
    return {
      name,
      kind,
      unit: '',
      suffix: '',
      longer: `${stripLead(last(before)).slice(-4)}${name}`,
      sure,
      same,
    };
  };
  if (isQuoted) {
    const inside = /[“"「『]([一-龥]{1,4})$/.exec(before)?.[1] ?? '';
    const outside = /^[一-龥]{0,4}[”"」』](?:为核心的|的)?([一-龥]{1,12})/.exec(behind)?.[1] ?? '';
    const noun = quotedNoun(outside);
    if (inside !== '') return named(`${inside}${noun}`, '名', noun !== '');
    if (noun !== '')
      return named(
        /(?:品牌|名称|工程|计划|目标|体系|模式|行动)$/.test(noun) ? noun : `${noun}名称`,
        '名',
        true,
        `“${noun.slice(0, 2)}…${noun.slice(-2)}`,
      );
  }
  if (behind.startsWith('等')) {
    const list =
      thingBehind(behind.slice(1)) || thingBehind(/^等[“"]?([一-龥]{1,8})/.exec(behind)?.[1] ?? '');
    const own = cleaned(last(before));
    const thing = own !== '' && !ALL_VERBS.includes(own) && own.length <= 8 ? own : list;
    return named(thing === '' ? '名单' : thing, '名单', thing !== '');
  }
  const verb = WITH_VERB.exec(behind)?.[0];
  const done = verb === undefined ? '' : first(behind.slice(verb.length)).slice(0, 8);
  if (verb !== undefined) return named(`${done}${verb}单位`, '名', true);
  const list = /^[一二三四五六七八九十两]大([一-龥]{2,8})/.exec(behind)?.[1];
  if (list !== undefined) return named(thingBehind(list), '名单', true);
  const behindThing = thingBehind(behind);
  const label = /([一-龥]{2,10})[：:]\s*$/.exec(before)?.[1];
  if (label !== undefined) return named(label, '名', true);
  if (behindThing !== '' && !/^[，。；、]/.test(behind)) {
    const own = cleaned(last(before));
    const short = behindThing.length === 1 ? `${own}${behindThing}` : behindThing;
    return named(
      /[名称号站]$/.test(short) ? short : `${short}名称`,
      '名',
      behindThing.length > 1 || own !== '',
    );
  }
  const own = cleaned(last(before)) || shortVerb(before);
  return named(own === '' ? '内容' : own, '名', own !== '');
}

function quotedNoun(text: string): string {
  const stop = /[，。；：、“”]|联合|创建|工作|建设|打造|推进/.exec(text);
  return stop ? text.slice(0, stop.index) : text;
}

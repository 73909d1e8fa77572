import { type Around, GAP, type NamedPlace, wordsPlace } from './around.ts';
import { clauseBehind, labelBefore } from './phrase.ts';
import { VERBS } from './vocabulary.ts';

/*
 * Dates in parts (20XX年X月X日), numbers and ordinals: each part is a slot, named by what the date is of.
 */

const PARTS: ReadonlyMap<string, string> = new Map([
  ['年', '年份'],
  ['月', '月份'],
  ['日', '日'],
]);
const TIME_OF_DAY: ReadonlyMap<string, string> = new Map([
  ['时', '时'],
  ['点', '时'],
  [':', '时'],
  ['：', '时'],
  ['分', '分'],
]);
const ORDINALS: ReadonlyMap<string, string> = new Map([
  ['条', '条号'],
  ['款', '款号'],
  ['项', '项号'],
  ['章', '章号'],
  ['号', '文号'],
  ['期', '期号'],
  ['届', '届次'],
  ['次', '次序'],
  ['周', '周次'],
  ['季度', '季度'],
  ['位', '位次'],
  ['名', '位次'],
  ['批', '批次'],
]);

/** 20XX年, X月X日, X时, 星期X. */
export function dateName(around: Around): NamedPlace | undefined {
  const { before, behind, mark } = around;
  if (/(?:星期|（周)$/.test(before)) return wordsPlace(`${occasion(around)}星期`);
  const part = partOf(around);
  if (part === undefined) {
    const time = /\uFFFC[:：]$/.test(around.upTo) ? '分' : TIME_OF_DAY.get(behind.charAt(0));
    const isTime =
      time !== undefined && /(?:上午|下午|晚上?|早上|中午|日[ \u3000]?|时|）|\uFFFC[:：])$/.test(around.upTo);
    return isTime ? wordsPlace(`${occasion(around)}${time}`) : undefined;
  }
  const isWhole = /^年[ \u3000]?[\d\uFFFC]+[ \u3000]?月/.test(around.from);
  if (part === '年份' && !isWhole && /^[12２]?[0０9_]|^.{3,}$/.test(mark)) {
    return wordsPlace(`${occasion(around)}年度`, {
      longer: `${around.upTo.trim() === '' ? '正文' : lastWords(before)}年度`,
    });
  }
  return wordsPlace(`${occasion(around)}${part}`, { longer: `${lastWords(before)}${part}` });
}

function lastWords(before: string): string {
  return before.replace(/[^一-龥]/g, '').slice(-4);
}

function partOf({ upTo, behind, from, mark }: Around): string | undefined {
  if (/^[至到—–-]\uFFFC月/.test(from)) return '月份';
  if (behind.startsWith('号') && /(?:月|[至到—–-])[ \u3000]?$/.test(upTo) && /月/.test(upTo)) return '日';
  const part = PARTS.get(behind.trimStart().charAt(0));
  if (/^[【［[（(]/.test(mark)) return undefined;
  if (part === '年份' && !/^[12２]?[0０9]/.test(mark) && mark.length < 3 && !/^_+$/.test(mark.trim()))
    return undefined;
  if (part === '月份' && /^[ \u3000]?月份?平均/.test(behind)) return undefined;
  if (part === '日' && !/(?:月|[至到—–-]|每月)[ \u3000]?$/.test(upTo)) return undefined;
  return part;
}

/** A date's words before and behind it. */
function beside({ upTo, from }: Around): { readonly lead: string; readonly tail: string } {
  const lead = upTo
    .replace(
      /(?:[\d\uFFFC]{1,4}[ \u3000]?年)?[ \u3000]?(?:[\d\uFFFC]{1,2}[ \u3000]?月)?[ \u3000]?(?:[\d\uFFFC]{1,2}[ \u3000]?[日号])?(?:（星期\uFFFC?）?)?(?:[上下]午|晚上?)?$/,
      '',
    )
    .replace(/(?:（星期\uFFFC?）?)$/, '');
  const tail = from.replace(
    /^(?:[ \u3000]?年)?(?:[ \u3000]?[\d\uFFFC]{0,2}[ \u3000]?月)?(?:份)?(?:[ \u3000]?[\d\uFFFC]{0,2}[ \u3000]?[日号])?/,
    '',
  );
  return { lead, tail };
}

/** What a date is of: 会议, 起始, 截止, 开工, 成文; '' where nothing tells. */
function occasion(around: Around): string {
  const { lead, tail } = beside(around);
  const label = labelBefore(lead);
  if (label !== '') return label.replace(/(?:时间|日期|年月日?)$/, '');
  return boundOf(lead, tail) ?? eventOf(around, lead, tail);
}

/** A span's beginning or end, or the date of the paper itself, which stands alone or at the end of a line. */
function boundOf(lead: string, tail: string): string | undefined {
  if (/(?:[至到—–-]|截[至止])[ \u3000]?$/.test(lead)) return '截止';
  if (/[自从][ \u3000]?$/.test(lead) || /^[起至到—–]/.test(tail)) return '起始';
  return tail.trim() === '' && /(?:^|[ \u3000\t])$/.test(lead) ? '成文' : undefined;
}

/** What happens on a date, by the words behind it. */
function eventOf(around: Around, lead: string, tail: string): string {
  if (/每[年月]$/.test(lead) || around.before.endsWith('每月'))
    return verbIn(clauseBehind(tail.replace(/^前/, '')));
  if (/^(?:底|末)?[之以]?前/.test(tail)) return '截止';
  const life = LIFE.exec(tail)?.[0];
  if (life !== undefined) return life;
  if (around.behind.startsWith('年') && !/\uFFFC[ \u3000]?月|\d月/.test(around.from.slice(0, 6))) return '';
  return /[于在]$/.test(lead) || lead === '' || lead.endsWith('，') ? verbIn(clauseBehind(tail)) : '';
}

/** What is dated in a person's papers. */
const LIFE = /^(?:出生|参加工作|入党|任职|入职|毕业|退休)/;

const EVENT = new RegExp(
  `^.{0,2}?(召开|举办|举行|开工|完工|竣工|动工|投产|施行|实施|印发|签订|开始|结束|发布|成立|生效|检查|验收|支付|缴纳|送达|受理|作出|报送|出具)`,
);

function verbIn(clause: string): string {
  return EVENT.exec(clause)?.[1] ?? VERBS.find((verb) => verb.length === 2 && clause.startsWith(verb)) ?? '';
}

/** 第X条, 第X号, 〔20XX〕X号, 居全市第X位, 第X中学. */
export function ordinalName({ before, behind, from, upTo }: Around): NamedPlace | undefined {
  if (/[〔（(][ \u3000]*$/.test(before) && /^[ \u3000]*[〕）)].{0,8}号/.test(from))
    return wordsPlace('发文年份');
  if (behind.startsWith('号') && /第$|[〕\]）)][^，。；]{0,4}$/.test(upTo)) return wordsPlace('文号');
  if (/[〔（(]\uFFFC[〕）)]$/.test(upTo) && /^[一-龥]{0,3}\uFFFC号/.test(from)) return wordsPlace('发文代字');
  if (/^[^\uFFFC]{0,2}函?[〔[（]\uFFFC[〕\]）]/.test(from)) return wordsPlace('发文代字');
  if (!/第[ \u3000]?$/.test(before)) return undefined;
  const unit = [...ORDINALS.keys()].find((each) => behind.startsWith(each));
  if (unit !== undefined) return wordsPlace(ORDINALS.get(unit) ?? '');
  const body = /^[一-龥]{1,3}?[组学院校队厂所局部站区]/.exec(behind);
  const thing = (body ?? /^[一-龥]{2,4}/.exec(behind))?.[0] ?? '';
  return wordsPlace(`${thing}序号`, { longer: `${upTo.replace(GAP, '').slice(-4)}${thing}序号` });
}

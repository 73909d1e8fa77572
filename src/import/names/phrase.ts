import { BARE_NOUN, INDICATORS, LEAD, LINK, MIDST, STATE, STOP, TELLING_END, VERBS } from './vocabulary.ts';

/*
 * What is counted: the phrase before a mark without what begins it and what links it to its figure, the thing behind it.
 */

/** Where a clause ends. */
const PAUSE = /[，。；：！？、\n“”"（）()【】[\]《》〈〉|\t\uFFFC]|[ \u3000]{2,}/;

/** 省、市援鄂医疗队: levels side by side are one word. */
function levelsJoined(text: string): string {
  return text.replace(/(?<=[省市区县乡镇])、(?=[省市区县乡镇])/g, '');
}

/** The clause before a mark. */
export function clauseBefore(text: string): string {
  return levelsJoined(text).split(PAUSE).at(-1)?.trim() ?? '';
}

/** The clause behind a mark. */
export function clauseBehind(text: string): string {
  return text.split(PAUSE)[0]?.trim() ?? '';
}

/** 联系人：, 采购人（甲方）： and 甲方（签字）： before a mark. */
export function labelBefore(before: string): string {
  const found =
    /([一-龥][一-龥 \u3000]{0,10}[一-龥]|[一-龥]{2,12})[ \u3000]*(?:[（(]([^（）()]{0,12})[）)])?[ \u3000]*[：:][ \u3000]*$/.exec(
      before,
    );
  const [, words = '', bracket = ''] = found ?? [];
  const signs = /签字|签名|盖章|公章|手印/.exec(bracket)?.[0] ?? '';
  return spacedOut(words) + signs;
}

/** 联 系 人 and 电 话 are one word: single characters with blanks between them. */
function spacedOut(words: string): string {
  const pieces = words.split(/[ \u3000]+/);
  let word = pieces.pop() ?? '';
  while (word.length < 4 && pieces.at(-1)?.length === 1 && /^.$|^.{2}$/.test(word))
    word = (pieces.pop() ?? '') + word;
  return word;
}

/** 地方一般公共预算收入, 规上工业总产值: a term with the word that narrows it. */
function termWithNarrower(phrase: string, term: string): string {
  const before = phrase.slice(0, phrase.length - term.length);
  if (/规模以上|规上/.test(before) && !/规/.test(term)) return `规上${term}`;
  if (/限额以上|限上/.test(before) && !/限/.test(term)) return `限上${term}`;
  return (/(?:地方|全社会|人均|城镇|农村|城乡|外贸|省级|市级|县级|工业)$/.exec(before)?.[0] ?? '') + term;
}

/** The term of the field that a phrase ends with, '' where it ends with none. */
export function termAtEnd(phrase: string): string {
  const term = INDICATORS.find((each) => phrase.endsWith(each));
  return term === undefined ? '' : termWithNarrower(phrase, term);
}

function stripAll(phrase: string, pattern: RegExp): string {
  let text = phrase;
  for (let next = text.replace(pattern, ''); next !== text; next = text.replace(pattern, '')) text = next;
  return text;
}

/** A phrase without what links it to its figure. */
export function withoutLink(phrase: string): string {
  return stripAll(phrase, LINK).trim();
}

const VERB_AT_START = new RegExp(`^(?:${VERBS.join('|')})(?=.{2})`);
/** Verbs that begin longer words: 投入品, 服务业, 组织部. */
const NO_VERB =
  /^(?:服务[业员区站中]|投入[品产]|组织[部员]|建设[者局用]|支持[率]|培训[机中]|引进人|安排[的]|保障[性房]|建成区|生产[总性]|采购[人方]|征集|发展)/;

/** What a clause before a mark names: without words that begin it, verbs, and what links it to its figure. */
export function thingBefore(clause: string): string {
  const phrase = withoutLink(clause);
  const term = termAtEnd(phrase);
  return term === '' ? strip(phrase) : term;
}

/** A phrase without what begins it. */
export function strip(phrase: string): string {
  let text = phrase;
  for (;;) {
    const led = text.replace(LEAD, '');
    const next = led === '' ? text : led;
    const cut = NO_VERB.test(next) ? next : next.replace(VERB_AT_START, '');
    if (cut === text) break;
    text = cut;
  }
  const verb = MIDST.filter((each) => text.indexOf(each) > 0 && tail(text, each).length > 1);
  const shortest = verb.map((each) => tail(text, each)).toSorted((a, b) => a.length - b.length)[0];
  return shortest === undefined ? text : strip(shortest);
}

function tail(text: string, verb: string): string {
  return text.slice(text.lastIndexOf(verb) + verb.length);
}

/** Whether nothing but what is done stands before a mark: 授信, 摸排登记. */
export function isOnlyDone(thing: string): boolean {
  return thing === '' || VERBS.includes(thing);
}

/** The verb right before a mark that belongs to the name of what stands behind it: 包挂X个企业. */
export function tellingVerb(clause: string): string {
  return TELLING_END.exec(withoutLink(clause))?.[0] ?? '';
}

/** What stands behind a figure: the thing, and what it has done or what is done with it (入驻, 整顿). */
export interface Behind {
  readonly thing: string;
  readonly state: string;
}

export function thingBehind(rest: string): Behind {
  const text = rest.replace(/^(?:以上|以下|以内|左右|的|多)+/, '');
  const quoted = /^([一-龥]{0,2})[“"]([^”"]{1,10})[”"]([一-龥]{0,8})/.exec(text);
  if (quoted && !/^(?:称号|奖|荣誉)/.test(quoted[3] ?? '')) return quotedThing(quoted);
  const phrase = clauseBehind(text);
  const doneAt = stateAt(phrase);
  if (doneAt.at === 0) return { thing: '', state: doneAt.state };
  const stop = STOP.exec(phrase)?.index ?? phrase.length;
  let thing = phrase.slice(0, Math.min(stop, doneAt.at));
  const verb = VERBS.map((word) => thing.replace('党组织', '党〇〇').indexOf(word, 1)).filter((at) => at > 1);
  if (verb.length > 0) thing = thing.slice(0, Math.min(...verb));
  return {
    thing: thing.slice(0, 14),
    state: doneAt.at === thing.length || stop === thing.length ? doneAt.state : '',
  };
}

function quotedThing([, noun = '', words = '', more = '']: RegExpExecArray): Behind {
  const { at, state } = stateAt(more);
  return { thing: noun + words + more.slice(0, Math.min(at, STOP.exec(more)?.index ?? more.length)), state };
}

/** Where within a phrase its state stands: 重点项目已全部开工. */
function stateAt(phrase: string): { readonly at: number; readonly state: string } {
  for (let at = 0; at < Math.min(phrase.length, 16); at += 1) {
    const state = STATE.exec(phrase.slice(at))?.[1];
    if (state !== undefined) return { at, state };
  }
  return { at: phrase.length, state: '' };
}

/** 产业链，XX等企业: a noun that says too little alone takes the end of what was said before. */
export function tellingNoun(noun: string, before: string): string {
  if (!BARE_NOUN.test(noun)) return noun;
  const clause = before.split(/[，。；]/).at(-2) ?? '';
  const more = /(?:等|、)([一-龥]{2,5})$/.exec(clause)?.[1] ?? '';
  return more + noun;
}

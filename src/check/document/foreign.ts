import { fromNumerals } from '../../figures/numerals.ts';
import { type DocumentRule, type Finding, type ReadParagraph, since } from './rule.ts';

/*
 * What was copied from another report and not changed: its year, its district, its period. The title says what the report
 * is about; only where it does is anything found.
 */

/** What a report is about, by its title. */
interface Subject {
  readonly year: number;
  readonly isHalf: boolean;
  /** 云岭区 as 云岭 and 区. */
  readonly place?: { readonly name: string; readonly level: string };
}

const TITLE =
  /^[\s　]*(?:中共)?(?:(?<name>[一-龥]{2,6}?)(?<level>[区县旗])(?:人民政府)?(?:关于)?)?(?<year>20\d{2})年(?:度|(?<half>上半年)|第?[一二三四]季度|前三季度)?[一-龥]{0,30}(?:总结|报告|汇报|简报|情况|材料)(?:[一-龥（）]{0,12})$/u;
/** The title stands among the first paragraphs. */
const HEAD = 6;
/** Words by which another district comes in: 与澜江区政府签订协议. */
const LINKED = /^[与和向由同在对经从赴到为把将按据受请应随跟及给让]/u;
const NO_NAME = /[我全本各自治开发高新园]/u;

function subjectOf(readings: readonly ReadParagraph[]): Subject | undefined {
  for (const { text, kind } of readings.slice(0, HEAD)) {
    const groups = kind === 'cell' ? undefined : TITLE.exec(text)?.groups;
    if (groups === undefined) continue;
    const { name = '', level = '', year, half } = groups;
    const isNamed = name !== '' && !NO_NAME.test(name);
    return { year: Number(year), isHalf: half !== undefined, ...(isNamed && { place: { name, level } }) };
  }
  return undefined;
}

/** 2020年上半年: a period by its year, but where it is compared with, begun or ended. */
const PERIOD =
  /(?<!(?:[比较自从到至与和、—～-]|以来|《[^》]{0,30}|（[^）]{0,30}|始于|早在))(?<year>20\d{2})年(?:上半年|下半年|第?[一二三四]季度|前三季度|1[—–～~至-]1?\d月)/gu;
/** A paper's date, alone in its line. */
const DATED =
  /^[\s　]*(?<year>20\d{2}|二〇[〇一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[\s　]*$/u;
/** The years that a report speaks of, beside its own: the one before, and the one after for what is planned. */
const NEAR = 1;

function yearOf(text: string | undefined): number {
  const year = text ?? '';
  return Number(
    /^\d/.test(year) ? year : Array.from(year, (numeral) => fromNumerals(numeral) ?? '0').join(''),
  );
}

function* foreignYears({ text }: ReadParagraph, { year }: Subject): Iterable<Finding> {
  for (const { index, groups, 0: words } of text.matchAll(PERIOD)) {
    if (Math.abs(yearOf(groups?.['year']) - year) > NEAR)
      yield { code: 'year-foreign', start: index, end: index + words.length, about: `${year}年` };
  }
  const dated = DATED.exec(text)?.groups?.['year'];
  const from = dated === undefined ? -1 : text.indexOf(dated);
  if (dated !== undefined && Math.abs(yearOf(dated) - year) > NEAR)
    yield { code: 'year-foreign', start: from, end: from + dated.length + 1, about: `${year}年` };
}

/** The government of a district, where a sentence begins: what is said of it is said of the report's own. */
const OFFICE =
  /(?<=^[\s　]*|[。；])(?<name>[一-龥]{2,4}?)(?<level>[区县旗])(?:委(?![员托派会])|人民政府|政府)/gu;

function* foreignPlaces({ text }: ReadParagraph, { place }: Subject): Iterable<Finding> {
  if (place === undefined) return;
  for (const { index, groups = {} } of text.matchAll(OFFICE)) {
    const { name = '', level = '' } = groups;
    if (name.endsWith(place.name) || NO_NAME.test(name) || LINKED.test(name)) continue;
    const end = index + name.length + level.length;
    yield { code: 'place-foreign', start: index, end, about: `${place.name}${place.level}` };
  }
}

/** In a report of the first half, the whole year as something that is over. */
const WHOLE_YEAR = /(?<![年年度月\d])1[—–～~至-]12月(?:份)?/gu;
const PLANNED = /预计|力争|确保|目标|计划|预期|争取|任务|上年|去年|20\d{2}年|将/u;

function* foreignPeriods({ text }: ReadParagraph, { isHalf }: Subject): Iterable<Finding> {
  if (!isHalf) return;
  for (const { index, 0: words } of text.matchAll(WHOLE_YEAR)) {
    if (!PLANNED.test(since(/[。；]/u, text, index)))
      yield { code: 'period-foreign', start: index, end: index + words.length, about: '1—6月' };
  }
}

export const foreignRule: DocumentRule = function* (readings) {
  const subject = subjectOf(readings);
  if (subject === undefined) return;
  for (const reading of readings) {
    if (reading.kind === 'cell') continue;
    for (const find of [foreignYears, foreignPlaces, foreignPeriods])
      for (const finding of find(reading, subject)) yield [reading, finding];
  }
};

/**
 * Where a title that is too long for a line is broken: into a trapezium or a lozenge, never a rectangle or an hourglass, and
 * never within a word (GB/T 9704-2012, 7.3.1).
 */

import { lexicon } from './lexicon.ts';
import { isHalfWide } from './width.ts';

/** Words of titles, and such as hide a link between two parts (和 in 和谐). */
const WORDS =
  '关于 印发 转发 批转 召开 举办 开展 组织 做好 加强 加快 进一步 推进 推动 深入 全面 调整 成立 设立 表彰 公布 发布 下达 报送 征求 落实 贯彻 实施 支持 促进 规范 完善 建立 健全 提升 强化 优化 深化 ' +
  '通知 通报 通告 公告 公报 决定 决议 意见 指导意见 实施意见 办法 管理办法 暂行办法 规定 暂行规定 细则 实施细则 条例 方案 实施方案 工作方案 行动方案 计划 行动计划 规划 要点 工作要点 报告 工作报告 总结 工作总结 请示 批复 函 纪要 议案 清单 目录 预案 应急预案 措施 若干措施 制度 机制 ' +
  '工作 会议 推进会 动员会 座谈会 情况 进展 任务 目标 责任 分工 安排 部署 考核 评估 检查 督查 整治 专项整治 行动 专项行动 活动 项目 重点 重点项目 建设 管理 发展 高质量发展 改革 创新 服务 保障 保护 治理 监督 监管 执法 宣传 教育 培训 学习 调研 信息 数据 平台 系统 体系 能力 水平 环境 生态 工程 工程项目 资金 配套资金 专项资金 新建 改建 扩建 安全 生产 安全生产 消防 防汛 抗旱 应急 救援 ' +
  '经济 社会 经济社会 运行 形势 分析 财政 预算 决算 收入 支出 审计 税收 投资 招商 引资 招商引资 产业 工业 农业 农村 乡村 振兴 乡村振兴 企业 营商环境 科技 文化 旅游 体育 卫生 健康 医疗 医保 养老 就业 社保 民政 民生 实事 住房 交通 水利 城市 城镇 社区 基层 群众 人民 政府 人民政府 办公室 委员会 领导小组 指挥部 人员 干部 单位 部门 机关 ' +
  '上半年 下半年 年度 季度 一季度 二季度 三季度 四季度 前三季度 月份 期间 阶段 以来 及其 有关 相关 先进 集体 个人 先进集体 先进个人 优秀 典型 ' +
  '和谐 和平 和解 和睦 共和国 总和 温和 缓和 饱和 参与 与会 赠与 给与 授与 涉及 普及 及时 及格 目的 的确 标的 合并 并购 并联 并网 兼并';
interface Vocabulary {
  readonly known: ReadonlySet<string>;
  /** The length of the longest. */
  readonly longest: number;
}

let made: Vocabulary | undefined;

/** Made when a title is longer than its line, which few are. */
function vocabulary(): Vocabulary {
  if (made) return made;
  const words = [...WORDS.split(' '), ...Array.from(lexicon().keys()).filter((word) => word.length > 1)];
  made = { known: new Set(words), longest: Math.max(...words.map((word) => word.length)) };
  return made;
}

/** Before these a line may well begin. */
const LINKS = new Set(['和', '与', '及', '暨', '以及', '并']);

/** figure: with what is counted, or letters · bare: a figure whose word follows. */
type Sort = 'known' | 'unknown' | 'link' | 'about' | 'of' | 'figure' | 'bare' | 'open' | 'close';

interface Word {
  readonly sort: Sort;
  readonly start: number;
  readonly end: number;
}

const FIGURE = /(?:\d+(?:[.—－-]\d+)*(?:年(?![度初底中末])|月份?|日|号|个|[%％])?|[A-Za-z]+)/y;

function wordAt(text: string, start: number): Word {
  FIGURE.lastIndex = start;
  const figure = FIGURE.exec(text)?.[0];
  if (figure !== undefined)
    return { sort: /\d$/.test(figure) ? 'bare' : 'figure', start, end: start + figure.length };
  const char = text[start] ?? '';
  if (/[《“（〔【]/.test(char)) return { sort: 'open', start, end: start + 1 };
  if (/[》”）〕】、，：；—\s]/.test(char)) return { sort: 'close', start, end: start + 1 };
  const { known, longest } = vocabulary();
  for (let length = Math.min(longest, text.length - start); length > 0; length -= 1) {
    const word = text.slice(start, start + length);
    const sort = word === '关于' ? 'about' : word === '的' ? 'of' : LINKS.has(word) ? 'link' : undefined;
    if (sort !== undefined) return { sort, start, end: start + length };
    if (known.has(word)) return { sort: 'known', start, end: start + length };
  }
  return { sort: 'unknown', start, end: start + 1 };
}

/** The text's words; what is no known word stands together. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const word = wordAt(text, at);
    const last = words.at(-1);
    if (word.sort === 'unknown' && last?.sort === 'unknown')
      words[words.length - 1] = { ...last, end: word.end };
    else words.push(word);
    at = word.end;
  }
  return words;
}

/** What does not end a line. */
const HOLDING: ReadonlySet<Sort> = new Set(['about', 'link', 'of', 'bare']);

/** How well a line may begin between two words; 0 for not at all. One character that is no known word may belong to either side. */
function ease(left: Word, right: Word): number {
  const isPart = ({ sort, start, end }: Word): boolean => sort === 'unknown' && end - start < 2;
  if (right.sort === 'close' || left.sort === 'open') return 0;
  if (HOLDING.has(left.sort)) return 0;
  if (right.sort === 'about') return 5;
  if (left.sort === 'close' || right.sort === 'open') return 3;
  if (isPart(left) || isPart(right)) return 0;
  if (right.sort === 'link') return 4;
  if (right.sort === 'of') return 1;
  return left.sort === 'unknown' || right.sort === 'unknown' ? 1 : 2;
}

/** Between Han and what is half as wide. */
const GAP = 0.25;

/** A text's width in its own characters: Latin letters and digits are half as wide, with a gap beside Han. */
export function lineWidth(text: string): number {
  let width = 0;
  let last: boolean | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const isHalf = isHalfWide(text.charAt(at));
    width += (isHalf ? 0.5 : 1) + (last === undefined || last === isHalf ? 0 : GAP);
    last = isHalf;
  }
  return width;
}

const MOST_LINES = 4;
/** A line is not shorter than so many characters. */
const SHORTEST = 5;
/** Neighbours differ by at least so many characters, or they look like a rectangle; best by so many. */
const STEP = 1.5;
const BEST_STEP = 4;

/** How far lines are from a good trapezium or lozenge; undefined where they are neither. */
function flaws(widths: readonly number[]): number | undefined {
  const steps = widths.slice(1).map((width, at) => width - (widths[at] ?? 0));
  if (steps.some((step) => Math.abs(step) < STEP) || widths.some((width) => width < SHORTEST))
    return undefined;
  // Once they get shorter they do not get longer again.
  const shrinks = steps.findIndex((step) => step < 0);
  if (shrinks >= 0 && steps.slice(shrinks).some((step) => step > 0)) return undefined;
  return steps.reduce((sum, step) => sum + Math.abs(Math.abs(step) - BEST_STEP) / 2, 0);
}

interface Breaking {
  readonly at: readonly number[];
  readonly score: number;
}

/** Every further line must be worth it. */
const LINE_COST = 6;

/**
 * The offsets at which the lines of a title begin after the first; none where it fits one line, or where its words allow
 * no lines of a good shape.
 */
export function titleBreaks(text: string, most: number): readonly number[] {
  if (lineWidth(text) <= most) return [];
  const widthOf = (start: number, end: number): number => lineWidth(text.slice(start, end));
  const words = wordsOf(text);
  const places = words.slice(1).flatMap((word, at) => {
    const weight = ease(words[at] ?? word, word);
    return weight === 0 ? [] : [{ at: word.start, weight }];
  });
  let best: Breaking | undefined;
  const tryFrom = (
    from: number,
    chosen: readonly number[],
    widths: readonly number[],
    weight: number,
  ): void => {
    const start = chosen.at(-1) ?? 0;
    const rest = widthOf(start, text.length);
    if (chosen.length > 0 && rest <= most) {
      const flawed = flaws([...widths, rest]);
      const score = weight - (flawed ?? 0) - LINE_COST * chosen.length;
      if (flawed !== undefined && (best === undefined || score > best.score)) best = { at: chosen, score };
    }
    if (chosen.length + 1 >= MOST_LINES) return;
    for (const [index, place] of places.entries()) {
      if (index < from) continue;
      const width = widthOf(start, place.at);
      if (width > most) break;
      tryFrom(index + 1, [...chosen, place.at], [...widths, width], weight + place.weight);
    }
  };
  tryFrom(0, [], [], 0);
  return best?.at ?? [];
}

import type { Kind } from '../../model/slot.ts';
import { tokens } from '../../text/tokens.ts';
import { type Around, type NamedPlace, wordsPlace } from './around.ts';
import { clauseBefore, strip, withoutLink } from './phrase.ts';

/*
 * The unit that stands behind a mark, and the place for a figure that it makes.
 */

const COUNTED =
  /^(?:[个家人名户项件条位所座辆台套只头株棵处场次批期起宗份篇部张艘架列班间栋块盏束轮笔本册枚桶袋箱瓶根片幅支层门类种对尾羽盒]|个次|[人户车辆艘架班场台批件例头]次|台套|批次)$/;

/** Whether a unit counts whole things. */
export const isCountUnit = (unit: string): boolean => COUNTED.test(unit);

/** Measure words that begin other words too: 名村, 家庭. Behind a mark for a figure they are measure words. */
const ONE_BY_ONE =
  /^(?:强|(?:[名位家个户条件所座处只台辆起场批盏块]|项(?!目)|人(?![工才民员口])|[日年](?=[内之]))(?=[一-龥]))/;

export interface Measured {
  readonly unit: string;
  readonly rest: string;
}

/** The unit that a text begins with, as if a figure stood before it, and the approximation before the unit. */
export function unitOf(behind: string): Measured | undefined {
  const about = /^[余多]/.exec(behind)?.[0] ?? '';
  const text = behind.slice(about.length);
  const scale = /^(?:万亿|亿|万)(?=级|[，。；、]|$)/.exec(text)?.[0];
  const unit = scale ?? (readUnit(text) || (ONE_BY_ONE.exec(text)?.[0] ?? ''));
  return unit === '' ? undefined : { unit, rest: text.slice(unit.length) };
}

/** The unit that a text is read to begin with behind a figure; '' for none. */
function readUnit(text: string): string {
  const [figure] = tokens(`1${text.slice(0, 12)}`);
  if (figure?.type === 'date') return /^[日年]/.exec(text)?.[0] ?? '';
  return figure?.type === 'figure' && figure.digits === '1' ? figure.unit : '';
}

interface Figure {
  readonly kind: Kind;
  readonly unit: string;
  /** What the rest of the sentence speaks of after it. */
  readonly subject?: string;
  readonly sure?: boolean;
  readonly longer?: string;
}

/** A name for a place that holds a figure. */
export function figurePlace(around: Around, name: string, { subject = '', ...figure }: Figure): NamedPlace {
  const longer = figure.longer ?? longerName(around, name);
  return wordsPlace(name, { ...figure, longer, ...(subject !== '' && { subject }) });
}

/** With the verb that stands before: 改造危桥数. */
function longerName({ before }: Around, name: string): string {
  const clause = withoutLink(clauseBefore(before)).replace(/^以[上下内]/, '');
  const at = clause.lastIndexOf(name.slice(0, 2));
  if (at > 0) return `${clause.slice(Math.max(0, at - 4), at)}${name}`;
  const more = strip(clause).slice(-6);
  return name.startsWith(more) || clause.includes(name) ? name : more + name;
}

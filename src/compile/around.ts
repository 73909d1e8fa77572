import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { CHANGES } from '../figures/change.ts';
import { fullUnit, otherUnits } from '../figures/units.ts';
import { isRate, kindOf } from '../kinds/kinds.ts';
import { type Slot, slotAt } from '../model/slot.ts';
import { targetKey } from '../model/template.ts';
import { improperUnit } from '../text/units.ts';
import type { TagNode } from './blocks.ts';
import { tagText } from './scan.ts';
import type { Tags } from './tree.ts';

/** A figure's tag, what it prints, and the words that follow it on its line up to the next tag. */
interface Figure {
  readonly node: TagNode;
  readonly slot: Slot;
  readonly key: string;
  /** What stands before the tag on its line, back to the tag before. */
  readonly preceding: string;
  readonly following: string;
  /** The same without 余 and 多, which may stand before a unit, and where that begins. */
  readonly words: string;
  readonly wordsAt: number;
  /** Whether a tag ends the words. */
  readonly open: boolean;
  readonly inCell: boolean;
  /** What its table says of it. */
  readonly heads: readonly string[];
}

/** Money in whatever scale and currency. */
const MONEY = /^(?:万亿|千万|百万|亿|万|千)?(?:人民币|美|欧|日|港)?元(?!素|件|旦)/;
/** 亿 and 万 alone are 亿元 and 万元 before a pause. */
const SCALE = /^(?:万亿|千万|百万|亿|万|千)(?=[，。；、：！？）”\s]|$)/;
const PAUSE = /^(?:$|[，。；、！？）])/;
/** 20余家, 300多人. */
const ABOUT = /^[余多]/;

interface KnownTags extends Tags {
  /** What a table says of the figure in its cell, the nearest first; undefined of a tag in no table. */
  readonly headsOf: (node: TagNode, index: number) => readonly string[] | undefined;
}

function figureOf(known: KnownTags, node: TagNode, index: number): Figure | undefined {
  const { expression, tag, place } = node;
  const target = known.targets.get(node);
  const own = target && slotAt(known.slots, target);
  const source = place.source?.text;
  if (!own || source === undefined || !target) return undefined;
  if (expression?.type !== 'print' && expression?.type !== 'rate') return undefined;
  const line = /[^\n]*/y;
  line.lastIndex = tag.end;
  const rest = line.exec(source)?.[0] ?? '';
  const next = rest.indexOf('{{');
  const following = next < 0 ? rest : rest.slice(0, next);
  const words = following.replace(ABOUT, '');
  const before = source.slice(source.lastIndexOf('\n', tag.start - 1) + 1, tag.start);
  const heads = known.headsOf(node, index);
  return {
    node,
    slot: own,
    key: targetKey(target),
    preceding: before.includes('}}') ? before.slice(before.lastIndexOf('}}') + 2) : before,
    following,
    words,
    wordsAt: tag.end + following.length - words.length,
    open: next >= 0,
    inCell: heads !== undefined,
    heads: heads?.filter(isSaid) ?? [],
  };
}

/** A cell with tags of its own says nothing for certain. */
function isSaid(head: string): boolean {
  return head !== '' && !head.includes('{{');
}

/** The unit that stands there instead of the slot's own; undefined if none does for certain. */
function otherUnit({ unit }: Slot, words: string): string | undefined {
  const own = fullUnit(unit);
  if (own.endsWith('元')) {
    const written = MONEY.exec(words)?.[0] ?? SCALE.exec(words)?.[0];
    return written !== undefined && fullUnit(written) !== own && `${written}元` !== own ? written : undefined;
  }
  if (unit === '%') return /^‰/.exec(words)?.[0];
  const others = otherUnits(unit).toSorted((a, b) => b.length - a.length);
  return others.find((other) => words.startsWith(other));
}

/** A word of change that ends the words before a tag, longest first. */
const CHANGE = new RegExp(`(?:${[...CHANGES.keys()].toSorted((a, b) => b.length - a.length).join('|')})$`);

/** The words of a rise are the tag's own affair: 同比增长{{增长 …}} would say 同比增长下降3.2%. */
function checkChange({ node, slot, key, preceding, inCell }: Figure): Diagnostic | undefined {
  const written = CHANGE.exec(preceding.replace(/[*_\s]+$/, ''))?.[0];
  const about = { slot: key };
  const tag = tagText(node.tag);
  if (node.expression?.type === 'rate')
    return written === undefined
      ? undefined
      : diagnostic('template-rate-twice', node.place, { written, tag }, about);
  if (!isRate(slot)) return undefined;
  const right = `{{增长 ${node.tag.body}}}`;
  if (written !== undefined)
    return diagnostic('template-rate-literal', node.place, { key, written, tag: right }, about);
  return inCell ? undefined : diagnostic('template-rate-figure', node.place, { key, tag: right }, about);
}

/** A unit that nobody writes, behind a tag: the slot's own written badly, or another one. */
function checkImproper(figure: Figure): Diagnostic | undefined {
  const { slot, key, words } = figure;
  const improper = kindOf(slot).isFigure ? improperUnit(words) : undefined;
  if (!improper) return undefined;
  const { written, right } = improper;
  return slot.unit !== '' && otherUnit(slot, right) !== undefined
    ? unitDiffers(figure, written)
    : diagnostic('template-unit-improper', placeOfUnit(figure, written), improper, { slot: key });
}

function placeOfUnit({ node, wordsAt: start }: Figure, written: string): Place {
  return { ...node.place, start, end: start + written.length };
}

function unitDiffers(figure: Figure, written: string): Diagnostic {
  const { slot, key } = figure;
  const args = { key, unit: slot.unit, written };
  return diagnostic('template-unit', placeOfUnit(figure, written), args, { slot: key });
}

/** A、B亿元: the unit of the figure that follows is this one's, too. */
function isCarried({ following, open }: Figure): boolean {
  return open && /^[\s、，和与及至到—–~～-]*$/.test(following);
}

/** 投资（万元）, 投资（单位：万元）, 单位：万元 */
const STATED = /[（(](?:单位[:：])?([^（()）]+)[)）]$|^单\s*位\s*[:：]\s*(\S+)$/;

/** The nearest head that states a unit of the figure's: 投资（万元） above a figure in 亿元. */
function checkHeads({ node, slot, key, heads }: Figure): Diagnostic | undefined {
  const { unit } = slot;
  for (const head of heads) {
    const [, bracketed, line] = STATED.exec(head) ?? [];
    const stated = (bracketed ?? line ?? '').replace('％', '%').split(/[、，,]/);
    if (stated.some((each) => fullUnit(each) === fullUnit(unit))) return undefined;
    if (stated.some((each) => otherUnit(slot, each) === each && each !== ''))
      return diagnostic('template-unit-head', node.place, { key, unit, head }, { slot: key });
  }
  return undefined;
}

/** The slot's own unit once, and no other. */
function checkUnit(figure: Figure): Diagnostic | undefined {
  const { slot, inCell } = figure;
  const words = figure.words.replaceAll('％', '%');
  const own = [fullUnit(slot.unit), slot.unit].find((each) => words.startsWith(each));
  if (own !== undefined) {
    const isTwice = (own.length > 1 || own === '%') && words.startsWith(own + own);
    return isTwice ? unitTwice(figure, own + own) : undefined;
  }
  const other = otherUnit(slot, words);
  if (other !== undefined) return unitDiffers(figure, other);
  if (inCell) return checkHeads(figure);
  return !isCarried(figure) && PAUSE.test(words) ? unitMissing(figure) : undefined;
}

function unitTwice({ node, slot: { unit }, key }: Figure, written: string): Diagnostic {
  const start = node.tag.end;
  const place = { ...node.place, start, end: start + written.length };
  return diagnostic('template-unit-twice', place, { key, unit, written }, { slot: key });
}

function unitMissing({ node, slot: { unit }, key }: Figure): Diagnostic {
  const args = { key, unit, tag: tagText(node.tag) };
  return diagnostic('template-unit-missing', node.place, args, { slot: key });
}

function checkFigure(figure: Figure): Diagnostic | undefined {
  const { node, slot, following, words } = figure;
  const found = checkChange(figure) ?? checkImproper(figure);
  if (found || slot.unit === '') return found;
  if (node.expression?.type !== 'rate') return checkUnit(figure);
  // A rate in words has its unit with it.
  return /^[%％]/.test(words) ? unitTwice(figure, following.slice(0, 1)) : undefined;
}

/**
 * What the words around a figure's tag make of it. Its unit is the template's own word: another one than the slot's makes
 * the figure wrong by a factor.
 */
export function checkAround(known: KnownTags): Diagnostic[] {
  return known.nodes.flatMap((node, index) => {
    const figure = figureOf(known, node, index);
    return (figure && checkFigure(figure)) ?? [];
  });
}

import type { AnalysedTemplate } from '../../compile/analyse.ts';
import type { TagNode } from '../../compile/blocks.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { fullUnit, otherUnits } from '../../figures/units.ts';
import type { Slot } from '../../model/slot.ts';

/** A figure's tag, what it prints, and the words that follow it on its line up to the next tag. */
interface Figure {
  readonly node: TagNode;
  readonly slot: Slot;
  readonly key: string;
  readonly following: string;
  /** Whether a tag ends the words: then nobody knows what follows. */
  readonly open: boolean;
  readonly inCell: boolean;
}

/** Money in whatever scale and currency. */
const MONEY = /^(?:万亿|千万|百万|亿|万|千)?(?:人民币|美|欧|日|港)?元(?!素|件|旦)/;
/** 亿 and 万 alone are 亿元 and 万元 before a pause. */
const SCALE = /^(?:万亿|千万|百万|亿|万|千)(?=[，。；、：！？）”\s]|$)/;
const PAUSE = /^(?:$|[，。；、！？）])/;
/** 20余家, 300多人. */
const ABOUT = /^[余多]/;

function figureOf(
  { uses, slots, positions }: AnalysedTemplate,
  node: TagNode,
  index: number,
): Figure | undefined {
  const { expression, tag, place } = node;
  const target = uses.targets.get(node);
  const slot = target && slots.slots.get(target.key);
  const own = target?.type === 'column' ? slot?.columns?.find(({ key }) => key === target.column) : slot;
  const source = place.source?.text;
  if (!own?.unit || source === undefined || !target) return undefined;
  if (expression?.type !== 'print' && expression?.type !== 'rate') return undefined;
  const line = /[^\n]*/y;
  line.lastIndex = tag.end;
  const rest = line.exec(source)?.[0] ?? '';
  const next = rest.indexOf('{{');
  const key = target.type === 'column' ? `${target.key}.${target.column}` : target.key;
  const inCell = positions.tags.get(index)?.site.cell ?? false;
  return { node, slot: own, key, following: next < 0 ? rest : rest.slice(0, next), open: next >= 0, inCell };
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

function checkFigure(figure: Figure): Diagnostic | undefined {
  const { node, slot, key, following, inCell } = figure;
  const { unit } = slot;
  const place = { ...node.place, start: node.tag.end };
  const about = { slot: key };
  const words = following.replace(ABOUT, '').replace(/^％/, '%');
  if (node.expression?.type === 'rate') {
    const args = { key, unit, written: following.slice(0, 1) };
    const end = node.tag.end + 1;
    return words.startsWith('%')
      ? diagnostic('template-unit-twice', { ...place, end }, args, about)
      : undefined;
  }
  const own = [fullUnit(unit), unit].find((each) => words.startsWith(each));
  if (own === undefined) {
    const written = otherUnit(slot, words);
    const at = node.tag.end + following.length - words.length;
    if (written !== undefined)
      return diagnostic(
        'template-unit',
        { ...place, start: at, end: at + written.length },
        { key, unit, written },
        about,
      );
    const missing = !inCell && !figure.open && PAUSE.test(words);
    return missing
      ? diagnostic('template-unit-missing', node.place, { key, unit, tag: `{{${node.tag.body}}}` }, about)
      : undefined;
  }
  const twice = own.length > 1 || own === '%' ? own + own : undefined;
  if (twice === undefined || !words.replace(/％/g, '%').startsWith(twice)) return undefined;
  return diagnostic(
    'template-unit-twice',
    { ...place, end: node.tag.end + twice.length },
    { key, unit, written: twice },
    about,
  );
}

/** A figure's unit is the template's own word: another one than the slot's makes the figure wrong by a factor. */
export function checkUnits(analysis: AnalysedTemplate): Diagnostic[] {
  return analysis.blocks.nodes.flatMap((node, index) => {
    const figure = figureOf(analysis, node, index);
    return (figure && checkFigure(figure)) ?? [];
  });
}

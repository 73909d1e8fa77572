import type { Paragraph } from '../documents/paragraph.ts';
import { kinds } from '../kinds/kinds.ts';
import { groupBy } from '../model/group-by.ts';
import { phraseAround } from '../text/kept-phrase.ts';
import type { Paper } from './paper.ts';
import type { MarkedPlace } from './places.ts';
import type { ImportedSlot } from './slots.ts';

/** What the import of a paper says of its slots: the description beside the template, as YAML. */
export function descriptionText(
  { paragraphs, title: number }: Paper,
  places: readonly MarkedPlace[],
  slots: readonly ImportedSlot[],
): string {
  const title = (paragraphs[number] ?? paragraphs.find(({ text }) => text.trim() !== ''))?.text.trim() ?? '';
  const kept = keptPhrases(paragraphs, places, slots);
  const subject = slots.some(({ key }) => key === '地区') ? ['对象: 地区'] : [];
  const entries = slots.map((slot) => `  ${scalar(slot.key)}: { ${fields(slot).join(', ')} }`);
  return [
    '# 由 fill-report import 生成：每个填写项的类型、单位、记号和含义都可以改；改了名称，模板里也要改。',
    ...(title === '' ? [] : [`标题: ${scalar(title)}`]),
    ...subject,
    ...(kept.length === 0 ? [] : [`保留: [${kept.map(scalar).join(', ')}]`]),
    slots.length === 0 ? '填写项: {}' : '填写项:',
    ...entries,
    '',
  ].join('\n');
}

function fields({ kind, unit, mark, meaning }: ImportedSlot): string[] {
  return [
    `类型: ${kind}`,
    ...(unit === kinds[kind].unit ? [] : [`单位: ${scalar(unit)}`]),
    `记号: ${scalar(mark)}`,
    ...(kind === '量' && unit === '%' ? ['下限: 0'] : []),
    `含义: ${scalar(meaning)}`,
  ];
}

/** Quoted: a mark may be anything. */
function scalar(text: string): string {
  return JSON.stringify(text);
}

/** The phrases of the marks that became no slot: a person said that they are words. */
function keptPhrases(
  paragraphs: readonly Paragraph[],
  places: readonly MarkedPlace[],
  slots: readonly ImportedSlot[],
): readonly string[] {
  const tags = groupBy(
    slots.flatMap((slot) => slot.places),
    ({ paragraph }) => paragraph,
  );
  const phrases = places.flatMap((place) => {
    const beside = tags.get(place.paragraph) ?? [];
    if (beside.some(({ tagStart, tagEnd }) => tagStart < place.end && tagEnd > place.start)) return [];
    const text = paragraphs[place.paragraph]?.text ?? '';
    const start = Math.max(0, ...beside.map(({ tagEnd }) => tagEnd).filter((at) => at <= place.start));
    const end = Math.min(
      text.length,
      ...beside.map(({ tagStart }) => tagStart).filter((at) => at >= place.end),
    );
    const phrase = phraseAround(text, place, { start, end });
    return phrase === '' ? [] : [phrase];
  });
  return [...new Set(phrases)];
}

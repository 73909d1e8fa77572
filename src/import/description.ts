import { kinds } from '../kinds/kinds.ts';
import type { ImportedSlot } from './slots.ts';

/** What the import of a paper says of its slots: the description beside the template, as YAML. */
export function descriptionText(
  slots: readonly ImportedSlot[],
  title: string,
  kept: readonly string[],
): string {
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

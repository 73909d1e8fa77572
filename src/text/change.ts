/** What a word says of a figure against an earlier one. */
export type Direction = 'rise' | 'fall' | 'flat';

const RISES =
  '增长 上升 提高 增加 上涨 回升 扩大 提升 增收 攀升 上扬 正增长 比增 增幅 涨幅 净增 净增长 净增加 增至 升至 增加到 增加至 增长到 增长至 提高到 提高至 上升到 上升至 提升到 提升至 扩大到 扩大至 攀升到 攀升至 上涨到 上涨至 回升到 回升至 提至 提到 增到 升到 涨到 涨至';
const FALLS =
  '负增长 下降 降低 减少 下跌 回落 下滑 收窄 缩小 减收 减亏 缩减 压减 降幅 跌幅 净减少 降至 减至 降到 减到 下降到 下降至 降低到 降低至 减少到 减少至 回落到 回落至 缩小到 缩小至 压缩到 压缩至 压减到 压减至 收窄到 收窄至 缩短到 缩短至 精简到 精简至 压降到 压降至 下滑到 下滑至 下跌到 下跌至 缩减到 缩减至 降为 减为';
const FLAT = '持平 基本持平';

function directed(words: string, direction: Direction): (readonly [string, Direction])[] {
  return words.split(' ').map((word) => [word, direction] as const);
}

/** The words of change in reports. Those that end in 到 or 至 have what was reached behind them, not the difference. */
export const CHANGES: ReadonlyMap<string, Direction> = new Map([
  ...directed(RISES, 'rise'),
  ...directed(FALLS, 'fall'),
  ...directed(FLAT, 'flat'),
]);

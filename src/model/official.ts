/**
 * The parts of an official paper beside its text (GB/T 9704-2012, section 7), by the names with which a template writes
 * them: `:::主送` … `:::` around a part's words, `::分页` for what has none.
 */
export const officialParts = [
  '份号',
  '密级',
  '紧急程度',
  '发文机关标志',
  '发文字号',
  '签发人',
  '主送',
  '附件说明',
  '落款',
  '附注',
  '附件',
  '版记',
  '横排',
  '分页',
] as const;

export type OfficialPart = (typeof officialParts)[number];

/** What a part may be given in braces: `:::落款{盖章}`. */
export const partSettings: Readonly<Partial<Record<OfficialPart, string>>> = { 落款: '盖章', 附件: '横排' };

/** The words that stand before a part's own, which whoever writes the template need not write. */
export const partLabels: Readonly<Partial<Record<OfficialPart, string>>> = {
  签发人: '签发人：',
  附件说明: '附件：',
};

/** The part that a name means; an attachment may have its number behind it: 附件1. */
export function officialPart(name: string): OfficialPart | undefined {
  if (/^附件\d+$/.test(name)) return '附件';
  return officialParts.find((part) => part === name);
}

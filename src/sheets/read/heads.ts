import { SUBJECT_HEADS } from '../../model/subject.ts';

/** The columns of a sheet that holds a row a slot, besides those of values. */
export type HeadKind = 'section' | 'slot' | 'unit' | 'value' | 'meaning' | 'note' | 'ignored';

/** What heads call them; the first of each is what we write. */
export const columnHeads: Readonly<Record<HeadKind, readonly [string, ...string[]]>> = {
  section: ['章节', '部分', '板块', '章', '类别', '分类', 'section'],
  slot: [
    '项目',
    '指标',
    '指标名称',
    '项目名称',
    '名称',
    '数据项',
    '填报项',
    '字段',
    '键',
    'slot',
    'key',
    'name',
  ],
  unit: ['单位', '计量单位', 'unit'],
  value: ['值', '数值', '数据', '填报值', '填写', 'value'],
  meaning: ['含义', '说明', '指标说明', '指标含义', '填报说明', '解释', 'meaning'],
  note: ['备注', '注', '备注说明', 'note', 'notes', 'remarks'],
  ignored: ['序号', '编号', '类型', '默认', '默认值', '必填', '是否必填', 'no.', 'no', '#'],
};

/** A head by its kind of column. */
function columnEntries(column: HeadKind): (readonly [head: string, column: HeadKind])[] {
  return columnHeads[column].map((head) => [head, column]);
}

const KINDS = [
  'section',
  'slot',
  'unit',
  'value',
  'meaning',
  'note',
  'ignored',
] as const satisfies readonly HeadKind[];
const COLUMNS = new Map<string, HeadKind>(KINDS.flatMap(columnEntries));

const DISTRICT_HEADS: ReadonlySet<string> = new Set(SUBJECT_HEADS);

/** A head for comparing: no blanks, brackets full width, Latin letters small. */
function plainHead(text: string): string {
  return text.replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）').toLowerCase();
}

export function columnOf(head: string): HeadKind | undefined {
  return COLUMNS.get(plainHead(head));
}

export function isDistrictHead(head: string): boolean {
  return DISTRICT_HEADS.has(plainHead(head));
}

/** Whether a text reads like the name of a district, county, town or zone. */
export function readsLikeDistrict(text: string): boolean {
  return (
    /^\p{Script=Han}{1,14}(?:区|县|市|旗|州|盟|镇|乡|街道|林区|特区)$/u.test(text) &&
    !isTotal(text) &&
    !isDistrictHead(text)
  );
}

const TOTAL =
  /^(?:合计|总计|小计|共计|平均|平均值|(?:全[国省市区县]|本级)(?:合计|总计|小计|平均)?)(?:（[^（）]*）)?[:：]?$/;

/** Whether a row or a column sums up the others: 合 计, 小计（2个）. */
export function isTotal(text: string): boolean {
  return TOTAL.test(plainHead(text));
}

/** What a row of a wide sheet is: a report, a sum of the others, a note under the table, or nothing. */
export type RowRole = 'record' | 'total' | 'note' | 'empty';

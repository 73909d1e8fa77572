import { lexicon, type WordSort } from '../../text/lexicon.ts';

/*
 * The words by which a phrase is cut: what begins it and says nothing of what is counted, what is done with it, what links
 * it to its figure, where the thing behind a figure ends.
 */

function words(...sorts: readonly WordSort[]): string[] {
  return [...lexicon()].flatMap(([word, sort]) => (sorts.includes(sort) ? [word] : []));
}

function listed(text: string): string[] {
  return text.split(/\s+/);
}

function longestFirst(all: readonly string[]): string[] {
  return [...new Set(all)].toSorted((a, b) => b.length - a.length);
}

function anyOf(all: readonly string[]): string {
  return longestFirst(all).join('|');
}

/** Terms of the field, longest first. */
export const INDICATORS: readonly string[] = longestFirst(words('indicator'));

/** Done with what is counted, and no part of its name; some of them are nouns as well: 教育培训, 社会保障. */
const NOUN_LIKE = listed(
  '建设 投入 培育 整合 支持 服务 培训 治理 处置 保障 安排 组织 布局 创建 带动 吸引 接待 改造 整治 排查 整改 推介 检查 采购 使用 维护 生产 发布 慰问 帮助 落实 淘汰 退出',
);
const GENERIC = longestFirst([
  ...words('verb'),
  ...listed(
    '提升 做优做精 做精 做优 做强 做大 用好 摸排 推动 依托 聚焦 紧扣 扎实 加快 扛好 做好 深化 强化 优化 提档 助力 举办 召开 提供 发挥 维护 位于 使用 检修 上缴 指出 购置 发放 贯彻 配备 配置 划分 造成 采集 选聘 实有 拥有 下辖 管辖 进入 供应 带队 赴 支付 缴纳 收取 交付 归还 给予 处以 改扩建 新改建 新改扩建 新投放 进一步 决定 共建 计划 现有 共有 授予 同意 从事 拨打 开展 请 尚有 设在 蓄水 遭遇 调用 认定 新认定 获批',
  ),
]);
/** Done with what stands behind the figure, and part of its name: 包挂X个企业 makes 包挂企业数. */
const TELLING = longestFirst(
  listed(
    '授信 放款 办结 登记 调拨 遴选 储备 包挂 收治 认定 聘请 邀请 印发 出台 制定 修订 走访 慰问 检查 检测 查处 受理 接待 收到 征集 采购 签约 入选 招聘 选派 整顿 拆除 清理 关停 关闭 打通 录用 表彰 命名 发放 拨付 帮扶 减免 缓缴 捐赠 捐款 融资',
  ),
);
export const VERBS: readonly string[] = longestFirst([...GENERIC, ...TELLING]);
/** Verbs in the midst of a phrase, where none of them can be a noun. */
export const MIDST: readonly string[] = VERBS.filter(
  (verb) => verb.length > 1 && !NOUN_LIKE.includes(verb),
).filter((verb) => !/计划|决定|登记|签约|共建|进一步|新增|缓缴|捐款|融资|储备|整顿|配置|供应/.test(verb));
export const TELLING_END = new RegExp(`(?:${anyOf(TELLING)})$`);

const TIMES = words('time').filter((word) => word.length > 1);
/** What a phrase may begin with and mean the same without. */
export const LEAD = new RegExp(
  `^(?:${anyOf([
    ...TIMES,
    ...words('level', 'about').filter((word) => word.length > 1 && word !== '以上'),
    ...listed(
      '其中 期间 截至目前 目前 现有 共有 共计 共 已 并 又 再 将 均 及 和 与 以及 或 确保 力争 重点 率先 公开 大力 积极 持续 成功 累计 合计 为 对 向 把 由 的 了 是 还 于 供 其 拟 应于 可 控制在 投产后 建成后 达产后 我 你 全国 全部 全年 当日 当月 实际 大数据 时间 月份 预算 公司 乙方 甲方 处 以下 以上 届时 另 则 先后 分别',
    ),
  ])}|年度(?![计任目预])|会议(?=决定|同意|要求|听取|研究|强调|明确)|[一二三四五六七八九十]+[是要、]|第[一二三四五六七八九十]+[条章节]|[\\d一二三四五六七八九十两]+年(?:时间|[内来])?|到(?![位期账达场岗])|余(?![款额粮热])|该[户村镇乡县区市局院校厂]?(?=.{2})|有(?![效关限色机序望偿])|在(?![校建岗册职库编读营用地])|从(?!事)|应(?![收付急用届])|超(?![限市过声])|全(?![国面员程覆体民日额])|[供向为对][省市区县乡镇村]+(?=.{2})|(?:县|市|区|省|镇|乡)?(?:领导|委|政府)(?=${anyOf(VERBS)}))`,
);
/** What links a phrase to its figure. */
export const LINK = new RegExp(
  `(?:${anyOf([
    ...words('link', 'about').filter(
      (word) => !/^(?:约|总量|人均|户均|比重|占比|占|增速|完成率|平均)$/.test(word),
    ),
    ...listed(
      '不得 不应 不能 合计 总计 共计 分别 完成 实现 近 逾 共 全部 均 已 仅 有 了 等 的 前 增至 降至 升至 同比 环比 比上年 较上年 比去年 较去年 拟 预计 ： : 是 人民币 带头 就 可 各 第',
    ),
  ])}|(?<![签预合条违节制契特])约)$`,
);
/** Where the thing behind a figure ends. */
export const STOP =
  /(?:对|已|带头|全部|等|为|将|被|由|把|向|在|是|均|都|进行|实现|开展|的|和|与|及|并(?!居)|以及|选择|工作|任务|隔离|服务|休整|以上|以下|以内|左右|联合|按期|如期|正式|赴|前往|应(?![收急付用])|[一-龥]{2}率|致辞|参会|列席)/;
/** What the thing counted has done or is in, and by what it is known among others: X家企业入驻 makes 入驻企业数. */
export const STATE = new RegExp(
  `^(?:已|均|已全部|全部|已经|正式|正在|成功)*(${anyOf(
    listed(
      '入驻 参加 参与 签约 受益 开工 投产 入选 停产 半停产 复工 复产 达标 上市 整合 整顿 受灾 受伤 获评 竣工 完工 落地 落户 参保 脱贫 出席 缺席 授信 办结 转正 退出 达产 选择 享受 通过 晋级 获奖',
    ),
  )})(?!率)`,
);
/** Nouns that say too little alone. */
export const BARE_NOUN =
  /^(?:企业|单位|项目|部门|产品|地区|村|镇|乡镇|社区|街道|机构|学校|人员|个人|工程|品牌)$/;

/** What may be named: the shortest noun that the words behind a mark begin with. */
export const ORGANISATION =
  /^[一-龥]{0,4}?(?:有限公司|公司|集团|银行|医院|学校|小学|中学|大学|学院|支队|大队|协会|商会|合作社|领导小组|检查组|工作组|督查组|专班|大会|文化节|度假区|科|行业|岗位|水库|大桥|工业园|产业园|园区|会议室|工作会议|推进会|座谈会|案件|案(?!例)|高速|铁路|公路|大道|路|项目|专业|专家|车站|站|厂|店|院|局|厅|办公室|委员会)/;
/** Whoever has such a title stands before it by name. */
export const PERSON_TITLE =
  /^(?:副?(?:书记|县长|市长|区长|镇长|乡长|省长|局长|主任|主席|部长|院长|校长|处长|科长|组长|董事长|总经理|经理|队长|会长|所长|站长|秘书长|主席|巡视员)|同志|老师|教授|医生|律师|先生|女士|常委)/;

import { describe, expect, it } from 'vitest';
import { imported } from '../papers.ts';

/** The names of a sentence's marks, in order; what is not a 名 with its kind and unit. */
async function namesOf(text: string): Promise<string> {
  const { slots } = await imported(`${text}\n`, 'txt');
  return slots.map(({ key, kind, unit }) => (kind === '名' ? key : `${key}(${kind}${unit})`)).join(' ');
}

describe('indicators and what they changed by', () => {
  it.each([
    ['一般公共预算收入X亿元，增长X%', '一般公共预算收入(量亿元) 一般公共预算收入增长(率%)'],
    ['规模以上工业企业完成工业总产值X亿元', '规上工业总产值(量亿元)'],
    ['其中城镇居民人均可支配收入X元', '城镇居民人均可支配收入(量元)'],
    [
      '客运量XX万人次、货运量XX万吨，分别增长X%、X%',
      '客运量(量万人次) 货运量(量万吨) 客运量增长(量%) 货运量增长(量%)',
    ],
    ['投资增长X%、X%和X%', '投资增长(量%) 投资增长2(量%) 投资增长3(量%)'],
    ['应收账款余额X万元，较年初减少X万元', '应收账款余额(量万元) 应收账款余额减少额(量万元)'],
    ['种子合格率X%，较去年提高X个百分点', '种子合格率(比%) 种子合格率提高百分点(量个百分点)'],
    ['增速比全市高X个百分点，居全市第X位', '增速比全市高百分点(量个百分点) 位次'],
    ['社会保障和就业支出X亿元', '社会保障和就业支出(量亿元)'],
    ['税收收入X亿元，下降X%', '税收收入(量亿元) 税收收入下降(量%)'],
  ])('%s', async (text, names) => expect(await namesOf(text)).toBe(names));
});

describe('shares', () => {
  it.each([
    ['职工XXX人，其中本科以上学历XX人，占X%', '职工人数(数人) 本科以上学历人数(数人) 本科以上学历占比(比%)'],
    ['研发投入占营业收入的X%', '研发投入占营业收入比重(比%)'],
    ['营业收入X万元，完成年度计划的X%', '营业收入(量万元) 营业收入年度计划完成率(比%)'],
    ['整改问题X处，整改率X%', '问题数(数处) 整改率(比%)'],
    ['完成整改X项，整改完成率X%', '整改数(数项) 整改完成率(比%)'],
    ['实际到位省外资金X亿元，余款X%', '到位省外资金(量亿元) 余款占比(比%)'],
    ['调解矛盾纠纷X起，成功率X%', '调解矛盾纠纷数(数起) 调解矛盾纠纷成功率(比%)'],
  ])('%s', async (text, names) => expect(await namesOf(text)).toBe(names));
});

describe('counts, by the thing and by what is done with it', () => {
  it.each([
    [
      '协调X家金融机构对X家企业授信X亿元、放款X亿元',
      '金融机构数(数家) 授信企业数(数家) 授信金额(量亿元) 放款金额(量亿元)',
    ],
    ['为X家企业办结X余项事项', '服务企业数(数家) 办结事项数(数项)'],
    ['X余家企业入驻', '入驻企业数(数家)'],
    ['造成X个村受灾，X人受伤', '受灾村数(数个) 受伤人数(数人)'],
    ['X户选择该模式，占X%', '选择户数(数户) 选择占比(比%)'],
    ['受理逮捕案件X件X人', '逮捕案件数(数件) 逮捕案件人数(数人)'],
    ['拆除违法建设X处X平方米', '违法建设数(数处) 违法建设面积(量平方米)'],
    ['新增就业X人，召开支委会X次', '新增就业人数(数人) 支委会次数(数次)'],
    ['改造危桥X座、农村公路X公里', '危桥数(数座) 农村公路(量公里)'],
    ['全县现有营运客车X辆', '营运客车数(数辆)'],
    ['发放慰问金X元，清退资金X万元', '慰问金(量元) 清退资金(量万元)'],
    ['省、市援建医疗队X余人', '省市援建医疗队人数(数人)'],
    ['力争三年内进入全国前X强', '全国名次(数强)'],
    ['X亿元以上项目X个', '项目金额下限(量亿元) 项目数(数个)'],
  ])('%s', async (text, names) => expect(await namesOf(text)).toBe(names));
});

describe('dates, by what they are of', () => {
  it.each([
    ['会议时间：20XX年X月X日', '会议年份 会议月份 会议日'],
    [
      '期限自____年__月__日起至____年__月__日止，共__天',
      '起始年份 起始月份 起始日 截止年份 截止月份 截止日 天数(量天)',
    ],
    ['工程于20XX年X月开工，20XX年X月完工', '开工年份 开工月份 完工年份 完工月份'],
    ['20XX年X月X日', '成文年份 成文月份 成文日'],
    ['请于X月X日前报送', '截止月份 截止日'],
    ['XXX，男，19XX年X月出生，20XX年X月参加工作', '姓名 出生年份 出生月份 参加工作年份 参加工作月份'],
    ['每月__日前支付，合同终止后____日内退还', '支付日 合同终止后期限(量日)'],
    ['根据第X巡察组反馈，由第X人民医院整改', '巡察组序号 人民医院序号'],
    ['依据第XX条第X款，XX函〔20XX〕X号，第X期', '条号 款号 发文代字 发文年份 文号 期号'],
  ])('%s', async (text, names) => expect(await namesOf(text)).toBe(names));
});

describe('names and words', () => {
  it.each([
    ['XXX区紧扣建设“XX”现代化大都市、打造“五个XX”目标', '地区 现代化大都市定位 五个目标'],
    ['工程位于XX镇XX村，施工单位为XX公司', '镇名 村名 施工单位'],
    ['XX市XX区教育局', '所在市 地区'],
    ['出席：XXX、XXX', '出席 出席2'],
    ['由XXX牵头，XXX配合，XX书记出席', '牵头单位 配合单位 书记姓名'],
    ['成立由XXX任组长的小组', '组长姓名'],
    ['甲方（签字）：____　采购人（甲方）：____', '甲方签字 采购人'],
    ['本人____（姓名）系____（单位名称）职工', '本人姓名 单位名称'],
    ['采购人：【采购人名称】', '采购人名称'],
    ['支持X共建X材料产业园', '材料产业园共建单位 材料产业园名称'],
    ['形成防护服等产业链，XX等企业投产', '产业链企业(名单)'],
    ['月租金为____元（大写：____元整）', '月租金(量元) 月租金大写'],
    ['XX水库竣工', '水库名称'],
    ['赴XX、XX等地招商，二是XX、XX等X个项目开工滞后', '地名 地名2 项目名称 项目名称2 开工项目数(数个)'],
    ['兹证明XXX（身份证号：XXXX）系我村村民', '姓名 身份证号'],
    ['荣获“XX”称号', '称号'],
    ['XX县XX路XX号', '地区 路名称 门牌号'],
    ['召开2025年度XX工作会议', '工作会议名称'],
  ])('%s', async (text, names) => expect(await namesOf(text)).toBe(names));
});

describe('keys', () => {
  it('begin with the section that they stand in, which is no sentence with marks', async () => {
    const { slots } = await imported(
      '总结\n今年完成投资X亿元。\n一、聚焦民生，加快推进社会事业。新建学校X所。\n二、合同期限X个月。新增学位X个。\n',
      'txt',
    );
    expect(slots.map(({ key }) => key)).toEqual(['综合.投资', '社会事业.学校数', '合同期限', '学位数']);
  });

  it('cut no word of letters and digits of a section in two', async () => {
    const paper = '报告\n一、关于会议室大屏LED1280改造。投资X万元。\n二、其他。新建学校X所。\n';
    const { slots } = await imported(paper, 'txt');
    expect(slots[0]?.key).toBe('会议室大屏.投资');
  });

  it('are one for places of the same place, and two in doubt', async () => {
    const { slots } = await imported('XXX县今年投资X亿元。\nXXX县将新建学校X所、新建学校X所。\n', 'txt');
    expect(slots.map(({ key, places }) => `${key}×${places.length}`)).toEqual([
      '地区×2',
      '投资×1',
      '学校数×1',
      '新建学校数×1',
    ]);
  });
});

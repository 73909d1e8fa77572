/** Parts of patterns that several families use. */
export const FIGURE = '\\d+(?:\\.\\d+)?';
export const PERCENT = '[%％]';
/** What a clause may end with. */
export const CLAUSE_END = '(?=[，。；、！？,;）)]|$)';
/** Rates and shares that cannot be above 100%; 完成率, 产销率, 毛入学率, 拨备覆盖率 can. */
export const SHARES =
  '(?:合格|参保|(?<!拨备|流动性|保障)覆盖|普及|满意|办结|优良|城镇化|失业|就业|开工|达标|处理|治理|化解|成功|持证|签约|复工|返岗|出租|空置|通达|通车|绿化|绿地|机械化|电气化|好评|及时|准确|知晓|出勤|公开|入库|整改|毕业|升学|建档|接种|回复|受理|可办|可及|好转|净化|达产|受益|控制|安全|规范化|信息化|智能化)率|满意度|占比|比重|优良天数比[例率]';

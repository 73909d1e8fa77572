import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Paragraph } from '../documents/paragraph.ts';
import type { CellLabels } from './cell-labels.ts';
import type { PlaceOptions } from './places.ts';

/** A paper's paragraphs, with what is no part of it left out. */
export interface Paper {
  readonly paragraphs: readonly Paragraph[];
  /** The number of the title's paragraph, -1 for none. */
  readonly title: number;
  /** Lines before the title that are no part of the paper: whose site it was taken from, what to pay. */
  readonly leftOut: readonly Paragraph[];
}

/** A tag, and the stretch of a paragraph whose place it takes. */
export interface TagEdit {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

/** A paper as its format is read: where it has marks, and how tags are put in their place. */
export interface ReadPaper {
  readonly paper: Paper;
  /** What the template's name ends with. */
  readonly suffix: '.hbs.docx' | '.md.hbs';
  readonly places: Omit<PlaceOptions, 'extra'>;
  /** Of paragraphs in a table, what their cells' labels say. */
  readonly cells?: readonly (CellLabels | undefined)[];
  readonly tagged: (tags: readonly TagEdit[]) => string | Uint8Array | Diagnostic;
}

const TITLE =
  /(?:总结|报告|通知|意见|方案|计划|打算|安排|讲话|致辞|纪要|请示|批复|公告|通告|通报|函|决定|决议|办法|规定|细则|制度|章程|合同|协议|协议书|倡议书|责任书|承诺书|说明|简报|快报|要点|汇报|材料|预案|名单|登记表|申请表|审批表|证明|介绍信|邀请函|感谢信|公报|规划|提纲|稿)(?:[（(〔].{1,12}[）)〕])?$/;
/** A paragraph so long is of the paper's body. */
const BODY = 60;

/** Tells a paper from the lines before it. With `all`, everything is kept. */
export function paperOf(paragraphs: readonly Paragraph[], all: boolean): Paper {
  const body = paragraphs.findIndex(({ text }) => text.trim().length >= BODY);
  const before = paragraphs.slice(0, body < 0 ? Math.min(6, paragraphs.length) : body);
  const title = before.findLastIndex(({ text }) => TITLE.test(text.trim()));
  const first = all || title < 1 || !isForeign(before.slice(0, title)) ? 0 : title;
  const isTitle = title >= 0 || (before.length === 1 && body === 1);
  return {
    paragraphs: paragraphs.slice(first),
    title: isTitle ? Math.max(title, 0) - first : -1,
    leftOut: paragraphs.slice(0, first),
  };
}

/** Adverts and notices of whoever passed the paper on; a number, a secrecy mark or an office's name are none. */
function isForeign(lines: readonly Paragraph[]): boolean {
  return lines.some(({ text }) =>
    /会员|订阅|下载|禁止|仅供|免费|举报|分享|原创|公众号|QQ|微信|http|www\./i.test(text),
  );
}

import type { Arg } from '../../diagnostics/diagnostic.ts';
import type { DocumentRule, ReadParagraph } from './rule.ts';

/** Titles of papers that are sent to somebody, by the office that signs them. */
const TITLE = /^[^。；：]{0,80}关于[^。；：]{1,80}的(?:通知|通报|请示|批复|函)$/;
/** A tag of a template, whose words are not known. */
export const TAG = '\uFFFC';
const ADDRESSEE = new RegExp(`^[^。；]{1,200}[：:${TAG}]$`);
const DATE = new RegExp(`^(?:\\d{4}年\\d{1,2}月\\d{1,2}日|[\\d年月日]*${TAG}[\\d年月日${TAG}]*)$`);
const SIGNATURE = /^[^。；：，、]{1,60}$/;
/** Before the title stand only the parts of a paper's head. */
const BEFORE_TITLE = new RegExp(
  `^(?:|\\d{6}|(?:绝密|机密|秘密).{0,10}|特急|加急|[^。；]{0,60}文件|[^。；]{0,40}〔.{1,6}〕.{1,6}号.{0,20}|签发人.*|[^。；]*${TAG}[^。；]*)$`,
);
/** The title stands among the first paragraphs, the addressee among the first behind it. */
const HEAD = 12;
const BEHIND_TITLE = 3;
/** What is shorter than this is a piece of a paper. */
const LEAST = 4;

interface Missing {
  /** Which paragraph is the title. */
  readonly title: number;
  readonly parts: Arg;
}

/** What a notice, or a paper like it, lacks: an addressee, a signature, a date. */
export function missingFromNotice(paragraphs: readonly string[]): Missing | undefined {
  const texts = paragraphs.map((text) => text.trim());
  const title = texts.slice(0, HEAD).findIndex((text) => TITLE.test(text));
  const rest = texts.slice(title + 1).filter((text) => text !== '');
  const isHeaded = texts.slice(0, title).every((text) => BEFORE_TITLE.test(text));
  if (title < 0 || !isHeaded || rest.length < LEAST) return undefined;
  const isSigned = rest.some((text, at) => DATE.test(text) && at > 0 && SIGNATURE.test(rest[at - 1] ?? ''));
  const isDated = rest.some((text) => DATE.test(text));
  const lacks: readonly (readonly [boolean, string, string])[] = [
    [!rest.slice(0, BEHIND_TITLE).some((text) => ADDRESSEE.test(text)), '主送机关', 'addressee'],
    [!isSigned && (isDated || !rest.some(isOfficeAtEnd)), '署名', 'signature'],
    [!isDated, '成文日期', 'date'],
  ];
  const missing = lacks.filter(([lacked]) => lacked);
  if (missing.length === 0) return undefined;
  return {
    title,
    parts: { zh: missing.map(([, zh]) => zh).join('、'), en: missing.map(([, , en]) => en).join(', ') },
  };
}

/** Without a date to stand above, a signature is a short paragraph that names an office. */
function isOfficeAtEnd(text: string): boolean {
  return SIGNATURE.test(text) && /(?:政府|办公室|委员会|[局委部厅院会处])$/.test(text);
}

/** A notice without addressee, signature or date. */
export const noticeRule: DocumentRule = function* (readings) {
  const body = readings.filter(({ kind }) => kind !== 'cell');
  const missing = missingFromNotice(body.map(({ text }) => text));
  const reading: ReadParagraph | undefined = missing && body[missing.title];
  if (!missing || !reading) return;
  const end = reading.text.length;
  yield [reading, { code: 'notice-part-missing', start: 0, end, about: missing.parts }];
};

import type { Paragraph } from '../documents/paragraph.ts';
import type { MarkedPlace } from './places.ts';

const HEAD =
  /^(?:第[一二三四五六七八九十]+[章节部分]+|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)\s*/;

/** The section of each paragraph: by the head above it, or the one that it begins with; what stands before the first is 综合. */
export function sectionsOf(paragraphs: readonly Paragraph[], places: readonly MarkedPlace[]): string[] {
  const ended = paragraphs.findLastIndex(({ text }) => /[。；]$/.test(text.trim()));
  let section = '';
  const sections = paragraphs.map(({ text }, at) => {
    const head = HEAD.exec(text) && !text.startsWith('（') ? headWords(text, at, places) : undefined;
    if (head !== undefined) section = head;
    else if (/^下一步|^下半年/.test(text) || at > ended) section = '';
    return section;
  });
  const first = sections.findIndex((each) => each !== '');
  const hasHeads = paragraphs.filter(({ text }) => HEAD.test(text)).length > 1;
  return sections.map((each, at) => {
    const isSummary = each === '' && at > 0 && at < first && /。/.test(paragraphs[at]?.text ?? '');
    return isSummary && hasHeads ? '综合' : each;
  });
}

/** The words of a head; '' where what follows the number is the text itself, with marks of its own. */
function headWords(text: string, at: number, places: readonly MarkedPlace[]): string {
  const number = HEAD.exec(text)?.[0].length ?? 0;
  const end = /[。：\n]/.exec(text.slice(number))?.index ?? text.length - number;
  const isMarked = places.some(({ paragraph, start }) => paragraph === at && start < number + end);
  return isMarked ? '' : sectionName(text);
}

/** 二、聚焦精准服务，加快推进复产达产。 is 复产达产; 三、聚焦动能转换，扛好…大旗。 is 动能转换. */
function sectionName(text: string): string {
  const head = text.replace(HEAD, '').split(/[。：\n]/)[0] ?? '';
  const clauses = head
    .split(/[，、；]/)
    .map((clause) =>
      clause.replace(
        /^(?:(?:聚焦|紧扣|围绕|坚持|突出|聚力|加快|推进|扎实|做好|提升|加强|强化|深化|着力|全力|持续|狠抓|抓好|打造|关于|以)+)/,
        '',
      ),
    );
  const best = clauses
    .filter((clause) => clause.length >= 4 && clause.length <= 10)
    .toSorted((a, b) => a.length - b.length)[0];
  // No word of letters and digits is cut in two.
  const name = /^[\s\S]{0,10}(?<![A-Za-z\d](?=[A-Za-z\d]))/.exec(best ?? clauses[0] ?? '')?.[0] ?? '';
  return name.replace(/[.“”"'（）()\s]/g, '');
}

import { PROGRAM } from '../model/format.ts';
import { styleIds } from './styles.ts';
import { declaration, hanRun, runContent, W } from './xml.ts';

/** word/comments.xml: comment `i` has the text `texts[i]`, a paragraph a line. */
export function commentsXml(texts: readonly string[]): string {
  return `${declaration}<w:comments xmlns:w="${W}">${commentElements(texts, 0)}</w:comments>`;
}

/** Comments with the numbers from `first`; each says by itself what `w` means, wherever it is put in. */
export function commentElements(texts: readonly string[], first: number): string {
  const comments = texts.map((text, index) => {
    const id = first + index;
    const paragraphs = text
      .split('\n')
      .map(
        (line) =>
          `<w:p><w:pPr><w:pStyle w:val="${styleIds.commentText}"/></w:pPr><w:r>${hanRun}${runContent(line)}</w:r></w:p>`,
      );
    return `<w:comment w:id="${id}" w:author="${PROGRAM}" w:initials="FR">${paragraphs.join('')}</w:comment>`;
  });
  return comments.join('');
}

/** A run with comment `id` on it. */
export function commented(id: number, run: string): string {
  return `<w:commentRangeStart w:id="${id}"/>${run}<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="${styleIds.commentReference}"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
}

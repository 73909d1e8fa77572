import type { RuleCode } from '../../diagnostics/messages/document.ts';
import type { Paragraph, TextRange } from '../../documents/paragraph.ts';
import { decodeBase } from '../../fill/base.ts';
import { decodeText } from '../../text/encoding.ts';
import type { Mark } from '../../text/marks.ts';
import { beginsWith, ZIP } from '../../text/signature.ts';
import { pattern, type Rule, tokenRule } from './rule.ts';

/** Findings that a template may have answered once and for all: the mark is a word. */
export const MARKS: ReadonlySet<string> = new Set(['blank-left', 'instruction-left', 'blank-likely']);

/** The phrases that are words by the template of which a document says that it was made. */
export async function keptIn(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  const base = await baseIn(file, bytes);
  return (base === undefined ? undefined : decodeBase(base)?.kept) ?? [];
}

async function baseIn(file: string, bytes: Uint8Array): Promise<string | undefined> {
  if (beginsWith(bytes, ZIP)) {
    const { wordBase } = await import('../../word/ownership.ts');
    return wordBase(bytes);
  }
  const { markdownBase } = await import('../../markdown/write.ts');
  return markdownBase(decodeText(file, bytes).text ?? '');
}

const GAP = '[ 　]{0,20}';

/** Marks and instructions that stand for blanks. */
export const marksRules: readonly Rule[] = [
  wordsIn('prompt-left', ({ unfilled }) => unfilled),
  marks('blank-left', (mark) => mark.kind === 'mark' && mark.certain),
  marks('instruction-left', (mark) => mark.kind === 'instruction' && mark.certain),
  marks('blank-likely', (mark) => !mark.certain),
  pattern(
    'date-left-open',
    `(?<=\\d)年${GAP}月(?:${GAP}日|(?![期份度均球]))|(?<=\\d)月${GAP}日(?![本均常])|(?<!\\d)[ 　]{1,20}(?:年[ 　]{1,20})?月[ 　]{1,20}日`,
    { needs: '月' },
  ),
];

/** Ranges of a paragraph in which there are words. */
function wordsIn(code: RuleCode, of: (paragraph: Paragraph) => readonly TextRange[] | undefined): Rule {
  const find: Rule['find'] = ({ text, paragraph }) =>
    (of(paragraph) ?? []).filter(({ start, end }) => text.slice(start, end).trim() !== '');
  return { code, needs: '', find };
}

/** What somebody had still to look at: words marked yellow, and comments that were not settled. */
export const openRules: readonly Rule[] = [
  wordsIn('highlight-left', ({ highlighted }) => highlighted),
  {
    code: 'comment-left',
    needs: '',
    find: ({ text, paragraph: { opensComment } }) =>
      opensComment === true ? [{ start: 0, end: text.length }] : [],
  },
];

function marks(code: RuleCode, wanted: (mark: Mark) => boolean): Rule {
  return tokenRule(
    code,
    ['mark'],
    ({ token: { mark, start, end } }) => (wanted(mark) ? { start, end } : undefined),
    { cells: true, needs: '' },
  );
}

import type { WordText } from '../compile/word/texts.ts';
import type { WordBlock, WordParagraph } from '../word/edit/part.ts';

/** The words that tell what belongs in a cell: of the cell to its left or its row's first, and of the head of its column. */
export interface CellLabels {
  readonly row: string;
  readonly column: string;
  /** What stands for the whole table above it: 单位：亿元. */
  readonly unit?: string;
}

interface Cell {
  readonly text: string;
  readonly paragraphs: readonly WordParagraph[];
}

function isBlock(child: WordBlock | WordParagraph, type: WordBlock['type']): child is WordBlock {
  return child.type === type;
}

function paragraphsIn(block: WordBlock): WordParagraph[] {
  return block.children.flatMap((child) => (child.type === 'paragraph' ? [child] : []));
}

function cellsOf(row: WordBlock): Cell[] {
  return row.children
    .filter((child) => isBlock(child, 'cell'))
    .map((cell) => {
      const paragraphs = paragraphsIn(cell);
      const words = paragraphs.map(({ text }) => text.trim()).join('');
      return { text: cell.children.length > paragraphs.length ? `${words}\uFFFC` : words, paragraphs };
    });
}

/** A label is short words of its own, not a figure, and no mark. */
function isLabel(text: string): boolean {
  return /[一-龥]/.test(text) && text.length <= 16 && !/[。；：:_]|[XxＸ×]{2}/.test(text);
}

/** Labels without their blanks and brackets: 姓 名, 金额（元）. */
function labelWords(text: string): string {
  return text.replace(/[\s\u3000]/g, '');
}

/** Every paragraph of a table's cell with what tells what belongs there. */
export function cellLabels(texts: readonly WordText[]): ReadonlyMap<WordParagraph, CellLabels> {
  const labels = new Map<WordParagraph, CellLabels>();
  const tables = new Set(texts.flatMap(({ paragraph }) => tableAround(paragraph.parent)));
  for (const table of tables) {
    const rows = table.children.filter((child) => isBlock(child, 'row')).map(cellsOf);
    const unit = unitAbove(table);
    for (const [at, row] of rows.entries()) labelRow(row, at === 0 ? undefined : rows[0], unit, labels);
  }
  return labels;
}

function unitAbove(table: WordBlock): { readonly unit?: string } {
  const siblings = table.parent?.children ?? [];
  const above = siblings[siblings.indexOf(table) - 1];
  const line = above?.type === 'paragraph' ? labelWords(above.text) : '';
  const unit = /^[（(]?单位[：:]([^，、；）)]+)[）)]?$/.exec(line)?.[1];
  return unit ? { unit } : {};
}

function tableAround(block: WordBlock | undefined): WordBlock[] {
  return block?.type === 'cell' && block.parent?.parent ? [block.parent.parent] : [];
}

/** In a table with a head a cell is of its row's first and its column's head; in a form, of the label to its left. */
function labelRow(
  row: readonly Cell[],
  head: readonly Cell[] | undefined,
  unit: Pick<CellLabels, 'unit'>,
  labels: Map<WordParagraph, CellLabels>,
): void {
  const hasHead = head?.length === row.length && head.slice(1).every(({ text }) => isLabel(text));
  for (const [at, { paragraphs }] of row.entries()) {
    const left = row.slice(0, at).findLast(({ text }) => text !== '')?.text ?? '';
    const first = hasHead ? (row[0]?.text ?? '') : left;
    const column = hasHead ? labelWords(head[at]?.text ?? '') : '';
    for (const each of paragraphs)
      labels.set(each, { row: at === 0 ? '' : labelWords(first), column, ...unit });
  }
}

/** Cells of a form that are left empty to be written in: behind a label, or in a row that has begun. */
export function blankCells(
  texts: readonly WordText[],
  labels: ReadonlyMap<WordParagraph, CellLabels>,
): ReadonlySet<WordParagraph> {
  const blank = new Set<WordParagraph>();
  for (const { paragraph } of texts) {
    const own = labels.get(paragraph);
    const [first, ...more] = paragraph.parent.children;
    if (!own || own.row === '' || first !== paragraph || more.some((each) => each.type !== 'paragraph'))
      continue;
    const isEmpty = paragraphsIn(paragraph.parent).every(({ pieces }) => pieces.length === 0);
    if (isEmpty && (isLabel(own.row) || own.column !== '')) blank.add(paragraph);
  }
  return blank;
}

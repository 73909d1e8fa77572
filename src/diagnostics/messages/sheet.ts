import type { MessageTable } from '../message.ts';
import { cellMessages } from './sheet/cells.ts';
import { sheetLayoutMessages } from './sheet/layout.ts';
import { workbookMessages } from './sheet/workbook.ts';

/** What can be wrong with a workbook or a CSV file: the file itself, where its values stand, and what its cells show. */
export const sheetMessages = {
  ...workbookMessages,
  ...sheetLayoutMessages,
  ...cellMessages,
} as const satisfies MessageTable;

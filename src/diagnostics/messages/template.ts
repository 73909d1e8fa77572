import type { MessageTable } from '../message.ts';
import { blockMessages } from './template/blocks.ts';
import { descriptionMessages } from './template/description.ts';
import { layoutMessages } from './template/layout.ts';
import { slotUseMessages } from './template/slots.ts';
import { tagMessages } from './template/tags.ts';

/** What may be said of a template and of the description of its slots. */
export const templateMessages = {
  ...tagMessages,
  ...blockMessages,
  ...layoutMessages,
  ...slotUseMessages,
  ...descriptionMessages,
} as const satisfies MessageTable;

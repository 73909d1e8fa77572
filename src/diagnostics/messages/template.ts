import type { MessageTable } from '../message.ts';
import { blockMessages } from './template/blocks.ts';
import { descriptionMessages } from './template/description.ts';
import { templateLayoutMessages } from './template/layout.ts';
import { slotUseMessages } from './template/slots.ts';
import { tagMessages } from './template/tags.ts';

/** What may be said of a template and of the description of its slots. */
export const templateMessages = {
  ...tagMessages,
  ...blockMessages,
  ...templateLayoutMessages,
  ...slotUseMessages,
  ...descriptionMessages,
} as const satisfies MessageTable;

import type { MessageTable } from '../message.ts';
import { boundMessages } from './value/bounds.ts';
import { figureMessages } from './value/figures.ts';
import { gapMessages } from './value/gaps.ts';
import { keyMessages } from './value/keys.ts';
import { proofMessages } from './value/proof.ts';
import { shapeMessages } from './value/shapes.ts';

/** What may be said of a record's values: from their keys to the bounds that `check` looks at. */
export const valueMessages = {
  ...keyMessages,
  ...shapeMessages,
  ...figureMessages,
  ...gapMessages,
  ...boundMessages,
  ...proofMessages,
} as const satisfies MessageTable;

import type { MessageTable } from '../message.ts';
import { editedMessages } from './run/edited.ts';
import { inputsMessages } from './run/inputs.ts';
import { outputsMessages } from './run/outputs.ts';

/** A run as a whole: the inputs it is given, the names of its documents, and the files that it writes. */
export const runMessages = {
  ...inputsMessages,
  ...outputsMessages,
  ...editedMessages,
} as const satisfies MessageTable;

import type { MessageTable } from '../message.ts';
import { filesMessages } from './data/files.ts';
import { structureMessages } from './data/structure.ts';
import { yamlMessages } from './data/yaml.ts';

/** What can be wrong with a data file as a text: how it is stored, and how its YAML or JSON is written. */
export const dataMessages = {
  ...filesMessages,
  ...yamlMessages,
  ...structureMessages,
} as const satisfies MessageTable;

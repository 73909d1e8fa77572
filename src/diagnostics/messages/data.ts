import type { MessageTable } from '../message.ts';
import { encodingMessages } from './data/encoding.ts';
import { inputMessages } from './data/input.ts';
import { jsonMessages } from './data/json.ts';
import { structureMessages } from './data/structure.ts';
import { yamlMessages } from './data/yaml.ts';

/** What can be wrong with a data file as a text: how it is stored, and how its YAML or JSON is written. */
export const dataMessages = {
  ...inputMessages,
  ...encodingMessages,
  ...yamlMessages,
  ...structureMessages,
  ...jsonMessages,
} as const satisfies MessageTable;

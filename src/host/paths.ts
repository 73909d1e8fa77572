import { join, resolve } from 'node:path';
import type { Paths } from '../batch/destination.ts';

/** The paths of this system. */
export const paths: Paths = {
  join,
  identity: (path) => sameName(resolve(path)),
};

/** What is the same for file systems that do not tell upper from lower case, nor ways to write one character. */
function sameName(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

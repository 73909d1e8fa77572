import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Paths } from '../batch/destination.ts';

/** Links that may lead from one to the next. */
const MOST_LINKS = 40;

/** The paths of this system, for one run: where a folder is in truth is asked once. */
export function systemPaths(): Paths {
  const folders = new Map<string, string>();
  const realFolder = (folder: string): string => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const real = whereIs(folder) ?? join(realParent(folder), basename(folder));
    folders.set(folder, real);
    return real;
  };
  const realParent = (path: string): string => (dirname(path) === path ? path : realFolder(dirname(path)));
  /** Where writing to a path ends, whether or not anything is there: links are followed. */
  const realPath = (path: string, links = 0): string => {
    const full = join(realFolder(dirname(path)), basename(path));
    const target = links < MOST_LINKS ? targetOf(full) : undefined;
    return target === undefined ? full : realPath(resolve(dirname(full), target), links + 1);
  };
  return { join, identity: (path) => sameName(realPath(resolve(path))) };
}

/** A folder's path without links; undefined if there is none, or it cannot be told: then whoever writes there says why. */
function whereIs(folder: string): string | undefined {
  try {
    return realpathSync.native(folder);
  } catch {
    return undefined;
  }
}

/** What a link points to; undefined if there is no link. */
function targetOf(path: string): string | undefined {
  try {
    const at = lstatSync(path, { throwIfNoEntry: false });
    return at?.isSymbolicLink() === true ? readlinkSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** What is the same for file systems that do not tell upper from lower case, nor ways to write one character. */
function sameName(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

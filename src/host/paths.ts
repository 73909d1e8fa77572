import { readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Paths } from '../batch/destination.ts';

/** Whether a folder stands at a path; whatever stands in the way is told when it is read or written. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Links that may lead from one to the next. */
const MOST_LINKS = 40;

/** The paths of this system, for one run: where a folder is in truth is asked once. */
export function systemPaths(): Paths {
  const folders = new Map<string, Folder>();
  const realFolder = (path: string): Folder => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const real = whereIs(path) ?? join(realParent(path), basename(path));
    const folder = { path: real, mayLink: linksIn(real) };
    folders.set(path, folder);
    return folder;
  };
  const realParent = (path: string): string =>
    dirname(path) === path ? path : realFolder(dirname(path)).path;
  /** Where writing to a path ends, whether or not anything is there: links are followed. */
  const realPath = (path: string, followed = 0): string => {
    const folder = realFolder(dirname(path));
    const full = join(folder.path, basename(path));
    const isLink = followed < MOST_LINKS && folder.mayLink(basename(path));
    const target = isLink ? targetOf(full) : undefined;
    return target === undefined ? full : realPath(resolve(folder.path, target), followed + 1);
  };
  return { join, identity: (path) => sameName(realPath(resolve(path))) };
}

/** A folder by its path without links, and which names in it may be links. */
interface Folder {
  readonly path: string;
  readonly mayLink: (name: string) => boolean;
}

/** Asked once for a whole folder: asking for each file of a batch would take as long as reading its record. */
function linksIn(folder: string): Folder['mayLink'] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const links = new Set(entries.flatMap((entry) => (entry.isSymbolicLink() ? [sameName(entry.name)] : [])));
    return (name) => links.size > 0 && links.has(sameName(name));
  } catch (error) {
    // A folder that is yet to be made holds nothing; one that may not be listed may hold anything.
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return () => !isAbsent;
  }
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
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/** What is the same for file systems that do not tell upper from lower case, nor ways to write one character. */
function sameName(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, parse, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Written } from '../model/files.ts';
import type { Ownership } from '../model/format.ts';
import { once } from '../model/once.ts';

// All of it is synchronous: a handler for Ctrl-C runs between two files, never within one, and a batch of small files is
// written several times faster than by way of the thread pool.

/** Judges the content of a file that is already there. */
export type Judge = (bytes: Uint8Array) => Ownership;

export interface WriterOptions {
  /** Replace files although somebody changed them or they are not ours. */
  readonly force: boolean;
  /** Write nothing: say what would become of each file. */
  readonly dryRun?: boolean;
  /**
   * Wait until the disk has each file (three times slower). Without it a power cut may leave an empty file, which the
   * next run replaces; a killed process leaves the old file or the new one in any case.
   */
  readonly durable?: boolean;
}

/** A file's bytes, or what makes them: it is called at most once, and not where nothing is written over nothing. */
type FileContent = Uint8Array | (() => Uint8Array);

/** Writes one file, whole or not at all, and never over a person's work. What the system refuses is a diagnostic. */
export type FileWriter = (path: string, content: FileContent, judge: Judge) => Written;

/** The names in a folder, as they were when this run first wrote there, and those it has written since. */
type Folder = Set<string>;

interface Session {
  readonly options: WriterOptions;
  readonly folders: Map<string, Folder>;
}

/** Where a file goes: as the user named it, and with links followed. */
interface Target {
  readonly path: string;
  readonly full: string;
  readonly folder: Folder;
}

/** What stands at a target now; `identity` changes when anybody writes or replaces it. */
interface Found {
  readonly identity: string;
  readonly mode: number;
}

const ABSENT: Found = { identity: 'absent', mode: 0o666 };

/** A file beyond this size is not ours: our documents are some hundred kilobytes. */
const OURS_AT_MOST = 64 * 1024 * 1024;

/**
 * A writer for one run. Missing folders are made; what dead processes of this host left half written in a folder is
 * cleared when the run first writes there; a symbolic link is followed; a replaced file's permissions stay.
 */
export function fileWriter(options: WriterOptions): FileWriter {
  const session: Session = { options, folders: new Map() };
  return (path, content, judge) => {
    try {
      const bytes = typeof content === 'function' ? once(content) : () => content;
      return writeOne(session, { target: findTarget(session, path), bytes, judge });
    } catch (error) {
      return { diagnostic: failure(path, error, FAILURES) };
    }
  };
}

/** Writes a single file that is its reader's from then on, and waits until the disk has it: over another only with `force`. */
export function writeNew(path: string, content: string | Uint8Array, force = false): Written {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const written = fileWriter({ force, durable: true })(path, bytes, () => 'foreign');
  if ('outcome' in written || written.diagnostic.code !== 'output-foreign') return written;
  return { diagnostic: diagnostic('output-exists', { file: path }, { file: path }) };
}

/** Whether a file was not written because what stands there is a person's work. */
export function isFileKept({ code }: Diagnostic): boolean {
  return code === 'output-edited' || code === 'output-foreign';
}

/** A file to be written. */
interface Order {
  readonly target: Target;
  readonly bytes: () => Uint8Array;
  readonly judge: Judge;
}

function writeOne(session: Session, order: Order): Written {
  const { folder, full } = order.target;
  const found = folder.has(basename(full)) ? look(full) : ABSENT;
  const decided = found === ABSENT ? undefined : decide(session, order);
  if (decided !== undefined) return decided;
  const outcome = found === ABSENT ? 'written' : 'replaced';
  return session.options.dryRun ? { outcome } : putInPlace(session, order, found);
}

function findTarget(session: Session, path: string): Target {
  let full = resolve(path);
  let folder = openFolder(session, dirname(full));
  // Where a link points in the end, also when nothing stands there yet: the link itself is never replaced.
  for (let links = 0; links < 40 && folder.has(basename(full)); links += 1) {
    const next = linkOf(full);
    if (next === undefined) break;
    full = resolve(dirname(full), next);
    folder = openFolder(session, dirname(full));
  }
  return { path, full, folder };
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    // EINVAL: no link; UNKNOWN: the same on some of Windows' file systems.
    if (['EINVAL', 'ENOENT', 'UNKNOWN'].includes(errorCode(error))) return undefined;
    throw error;
  }
}

function openFolder({ folders, options }: Session, path: string): Folder {
  const known = folders.get(path);
  if (known !== undefined) return known;
  if (!options.dryRun) mkdirSync(path, { recursive: true });
  const names = options.dryRun ? wouldHold(path) : readdirSync(path);
  const folder = new Set(names);
  folders.set(path, folder);
  if (!options.dryRun) clearLeftovers(path, names);
  return folder;
}

/** The names in a folder; none if it is yet to be made. Throws what making it, or writing there, would throw. */
function wouldHold(path: string): readonly string[] {
  const names = whereExists(() => readdirSync(path));
  if (names === undefined) {
    wouldHold(dirname(path));
    return [];
  }
  accessSync(path, constants.W_OK);
  return names;
}

/** Decides whether there is nothing to write or it must not be written; undefined when it may be. */
function decide(session: Session, { target, bytes, judge }: Order): Written | undefined {
  const { path, full } = target;
  const refuse = (code: RefusalCode): Written => ({
    diagnostic: diagnostic(code, { file: path }, { file: path }),
  });
  const at = statSync(full);
  if (at.isDirectory()) return refuse('output-folder');
  if (!at.isFile()) return refuse('output-special');
  const present = at.size > OURS_AT_MOST ? undefined : readFileSync(full);
  if (present !== undefined && Buffer.compare(present, bytes()) === 0) return { outcome: 'same' };
  const owner = present === undefined ? 'foreign' : judge(present);
  if (owner !== 'untouched' && present?.length !== 0 && !session.options.force) {
    return refuse(owner === 'changed' ? 'output-edited' : 'output-foreign');
  }
  accessSync(full, constants.W_OK);
  const holder = ownerFile(full);
  if (holder === undefined) return undefined;
  return { diagnostic: diagnostic('output-open', { file: path }, { file: path, owner: holder }) };
}

/** Writes beside the target and moves it there, if the target is still as it was judged. */
function putInPlace(session: Session, order: Order, found: Found): Written {
  const { path, full, folder } = order.target;
  const temporary = writeTemporary(dirname(full), order.bytes(), found, session.options);
  let isMoved = false;
  try {
    const now = look(full);
    if (now.identity !== found.identity && now !== ABSENT) {
      const decided = decide(session, order);
      if (decided !== undefined) return decided;
    }
    try {
      renameSync(temporary, full);
    } catch (error) {
      return { diagnostic: failure(path, error, RENAME_FAILURES) };
    }
    isMoved = true;
    folder.add(basename(full));
    if (session.options.durable) syncFolder(dirname(full));
    return { outcome: now === ABSENT ? 'written' : 'replaced' };
  } finally {
    if (!isMoved) whereExists(() => unlinkSync(temporary));
  }
}

function look(full: string): Found {
  const at = whereExists(() => statSync(full, { bigint: true, throwIfNoEntry: false }));
  if (at === undefined) return ABSENT;
  return {
    identity: [at.dev, at.ino, at.size, at.mtimeNs, at.ctimeNs].join(':'),
    mode: Number(at.mode & 0o7777n),
  };
}

/**
 * The name of the file that a word processor keeps beside a document it has open. Word puts `~$` before a base name of
 * up to six characters, in place of the first of seven, and in place of the first two of a longer one; WPS uses `.~` in
 * the same way; LibreOffice writes `.~lock.NAME#`.
 */
function ownerFile(full: string): string | undefined {
  const { base: name, name: stem } = parse(full);
  const cuts = stem.length <= 6 ? [0] : stem.length === 7 ? [0, 1, 2] : [0, 2];
  const names = cuts.flatMap((cut) => [`~$${name.slice(cut)}`, `.~${name.slice(cut)}`]);
  return [...names, `.~lock.${name}#`].find((owner) => look(join(dirname(full), owner)) !== ABSENT);
}

const HOST = hostname()
  .replace(/[^A-Za-z0-9.]/g, '_')
  .slice(0, 64);
const TEMPORARY = /^\.fill-report-([A-Za-z0-9._]*)-(\d+)-\d+\.tmp$/;
let made = 0;

function writeTemporary(folder: string, bytes: Uint8Array, found: Found, { durable }: WriterOptions): string {
  made += 1;
  const temporary = join(folder, `.fill-report-${HOST}-${process.pid}-${made}.tmp`);
  const file = openSync(temporary, 'wx');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    if (found !== ABSENT) fchmodSync(file, found.mode);
    if (durable) fsyncSync(file);
    closeSync(file);
    return temporary;
  } catch (error) {
    closeSync(file);
    unlinkSync(temporary);
    throw error;
  }
}

/** Makes the new name last through a power cut, where the system can open a folder for that (Windows cannot). */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch (error) {
    errorCode(error);
  }
}

/**
 * Removes what processes of this host that no longer live have left half written in a folder. Another host's files
 * stay: whether their process lives cannot be told from here.
 */
function clearLeftovers(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const [, host, pid] = TEMPORARY.exec(name) ?? [];
    if (host === HOST && !lives(Number(pid))) whereExists(() => unlinkSync(join(folder, name)));
  }
}

/** Whether another process has this number. Our own was a dead one's: this run has written nothing there yet. */
function lives(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

type RefusalCode = 'output-edited' | 'output-foreign' | 'output-folder' | 'output-special';

type FailureCode =
  | 'output-disk-full'
  | 'output-no-permission'
  | 'output-locked'
  | 'output-name-too-long'
  | 'output-not-a-folder'
  | 'output-folder';

const FAILURES: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'output-disk-full',
  EDQUOT: 'output-disk-full',
  EFBIG: 'output-disk-full',
  EACCES: 'output-no-permission',
  EPERM: 'output-no-permission',
  EROFS: 'output-no-permission',
  EBUSY: 'output-locked',
  ETXTBSY: 'output-locked',
  ENAMETOOLONG: 'output-name-too-long',
  ENOTDIR: 'output-not-a-folder',
  EEXIST: 'output-not-a-folder',
  EISDIR: 'output-folder',
};

/** Windows says that permission is lacking when a file cannot be replaced because a program has it open. */
const RENAME_FAILURES = { ...FAILURES, EACCES: 'output-locked', EPERM: 'output-locked' } as const;

function failure(path: string, error: unknown, codes: Readonly<Record<string, FailureCode>>): Diagnostic {
  const reason = errorCode(error);
  const code = codes[reason];
  if (code === undefined) return diagnostic('output-failed', { file: path }, { file: path, reason });
  return diagnostic(code, { file: path }, { file: path });
}

/** The system's name for an error; anything else is a defect and goes on up. */
function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** What `action` gives; undefined where the file or folder that it is about does not exist. */
function whereExists<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

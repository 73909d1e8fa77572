import { createReadStream, readFileSync, statSync } from 'node:fs';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Input } from '../model/files.ts';

type Stream = AsyncIterable<string | Uint8Array>;

const MB = 1024 * 1024;

/** What a JavaScript string can hold, with room to spare: a text has at most as many characters as bytes. */
const LIMIT = 500 * MB;

/** Reads a file; `-` is standard input. */
export async function readInput(file: string, standard = (): Stream => process.stdin): Promise<Input> {
  try {
    if (file === '-') return await collect(file, standard());
    const at = statSync(file);
    if (at.size > LIMIT) return tooLarge(file, at.size);
    if (at.isFile()) return { bytes: readFileSync(file) };
    return await collect(file, createReadStream(file, { highWaterMark: MB }));
  } catch (error) {
    return { diagnostic: inputFault(file, error) };
  }
}

/** All that comes; what never ends (a device) is cut off at the limit. */
async function collect(file: string, stream: Stream): Promise<Input> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    chunks.push(chunk);
    size += chunk.length;
    if (size > LIMIT) return tooLarge(file, size);
  }
  return { bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) };
}

function tooLarge(file: string, size: number): Input {
  const args = { file, size: Math.ceil(size / MB), limit: LIMIT / MB };
  return { diagnostic: diagnostic('input-too-large', { file }, args) };
}

/** Why a file or folder cannot be read, by the system's error. */
export function inputFault(file: string, error: unknown): Diagnostic {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  switch (reason) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return diagnostic('input-not-found', { file }, { file });
    case 'EISDIR':
      return diagnostic('input-is-folder', { file }, { file });
    case 'EACCES':
    case 'EPERM':
      return diagnostic('input-no-permission', { file }, { file });
    default:
      return diagnostic('input-unreadable', { file }, { file, reason });
  }
}

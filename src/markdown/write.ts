import { createHash } from 'node:crypto';
import type { MarkdownSite, Ownership, Writer } from '../model/writer.ts';
import { escapeMarkdown } from './escape.ts';

/** Among words, where nothing is known of the place. */
const WORDS: MarkdownSite = { oneLine: false, cell: false, lineStart: true };

/** Writes values so that Markdown shows them as they are, and what is unfilled in `<mark>`. */
export const markdownWriter: Writer = {
  text: ({ md = WORDS }, text) => escapeMarkdown(text, md),
  marked: ({ md = WORDS }, text) => `<mark>${escapeMarkdown(text, { ...md, lineStart: false })}</mark>`,
};

const SIGNATURE = /\n<!-- fill-report sha256:([0-9a-f]{64}) -->\n$/;

function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The bytes of a Markdown document: in its last line a comment with the digest of all before it. */
export function signMarkdown(text: string): Uint8Array {
  const body = `${text.replace(/\s+$/, '')}\n`;
  return Buffer.from(`${body}\n<!-- fill-report sha256:${digestOf(body)} -->\n`, 'utf8');
}

/** Whether a Markdown file is ours and untouched. */
export function markdownOwnership(bytes: Uint8Array): Ownership {
  const text = Buffer.from(bytes).toString('utf8');
  const signature = SIGNATURE.exec(text);
  if (!signature) return text.includes('<!-- fill-report sha256:') ? 'changed' : 'foreign';
  return digestOf(text.slice(0, signature.index)) === signature[1] ? 'untouched' : 'changed';
}

import { sha256 } from '#platform';
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

/** The bytes of a Markdown document: in its last line a comment with the digest of all before it. */
export function signMarkdown(text: string): Uint8Array {
  const body = `${text.replace(/\s+$/, '')}\n`;
  return new TextEncoder().encode(`${body}\n<!-- fill-report sha256:${sha256(body)} -->\n`);
}

/** Whether a Markdown file is ours and untouched. */
export function markdownOwnership(bytes: Uint8Array): Ownership {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const signature = SIGNATURE.exec(text);
  if (!signature) return text.includes('<!-- fill-report sha256:') ? 'changed' : 'foreign';
  return sha256(text.slice(0, signature.index)) === signature[1] ? 'untouched' : 'changed';
}

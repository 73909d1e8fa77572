import { sha256 } from '#platform';
import type { MarkdownSite, Ownership, Writer } from '../model/format.ts';
import { escapeMarkdown } from './escape.ts';

/** Among words, where nothing is known of the place. */
const WORDS: MarkdownSite = { oneLine: false, cell: false, lineStart: true };

/** Writes values so that Markdown shows them as they are, and what is unfilled in `<mark>`. */
export const markdownWriter: Writer = {
  text: ({ md = WORDS }, text) => escapeMarkdown(text, md),
  marked: ({ md = WORDS }, text) => `<mark>${escapeMarkdown(text, { ...md, lineStart: false })}</mark>`,
};

const COMMENT = '<!-- fill-report sha256:(?<digest>[0-9a-f]{64})(?: (?<base>\\[.*\\]))? -->';
const SIGNATURE = new RegExp(`\\n${COMMENT}\\n$`);
const LAST_COMMENT = new RegExp(`\\n*${COMMENT}\\s*$`);

/** JSON without what would end a comment, or mean something in one. */
function inComment(json: string): string {
  return json.replace(/-(?=-|>|off)/g, '\\u002d');
}

function withComment(body: string, digest: string, made: string): string {
  return `${body}\n<!-- fill-report sha256:${digest} ${made} -->\n`;
}

/**
 * The bytes of a Markdown document: in its last line a comment with the digest of all else, and what the document is made
 * of (JSON on one line).
 */
export function signMarkdown(text: string, base: string): Uint8Array {
  const body = `${text.replace(/\s+$/, '')}\n`;
  const made = inComment(base);
  return new TextEncoder().encode(withComment(body, sha256(`${body}${made}`), made));
}

/** What a Markdown document says it is made of. */
export function markdownBase(text: string): string | undefined {
  return LAST_COMMENT.exec(text)?.groups?.['base'];
}

/** The text of a document that people edited, with another base; without one, and its comment is taken off. */
export function withMarkdownBase(text: string, base: string | undefined): string {
  const comment = LAST_COMMENT.exec(text);
  const body = comment ? text.slice(0, comment.index) : text.replace(/\s+$/, '');
  if (base === undefined) return body;
  const digest = comment?.groups?.['digest'] ?? '0'.repeat(64);
  return withComment(`${body}\n`, digest, inComment(base));
}

/** Whether a Markdown file is ours and untouched. */
export function markdownOwnership(bytes: Uint8Array): Ownership {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const signature = SIGNATURE.exec(text);
  if (!signature) return text.includes('<!-- fill-report sha256:') ? 'changed' : 'foreign';
  const signed = text.slice(0, signature.index) + (signature.groups?.['base'] ?? '');
  return sha256(signed) === signature.groups?.['digest'] ? 'untouched' : 'changed';
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { deflate } from '#platform';
import type { CompiledTemplate } from '../model/template.ts';
import { toBase64 } from '../text/base64.ts';

/** What the build made of the page's sources: from what is built as well as from the sources. */
function built(name: string): string {
  const places = ['./browser/', '../browser/', '../../dist/browser/'];
  const found = places
    .map((place) => new URL(`${place}${name}`, import.meta.url))
    .find((url) => existsSync(url));
  if (!found) throw new Error(`dist/browser/${name} is not built`);
  return readFileSync(found, 'utf8');
}

/** JSON for an element that runs nothing: no text in it can end the element, or begin a comment. */
export function inertJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('</', '<\\/')
    .replace(/<(?=[!s])/gi, '\\u003c');
}

/** A template deflated, in base64: its tree says the same again and again, and is most of what differs between pages. */
function packed(template: CompiledTemplate): string {
  return toBase64(deflate(Buffer.from(JSON.stringify(template))));
}

function source(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/**
 * A page that holds all it needs: the script, its style sheet, the template and what it begins with. Its policy lets
 * nothing else run and nothing be sent.
 *
 * @param start - what `src/page/main.ts` finds in the element `page`
 */
export function pageHtml(template: CompiledTemplate, start: object): string {
  const script = built('page.js');
  const style = built('page.css');
  const policy = [
    "default-src 'none'",
    `script-src ${source(script)}`,
    `style-src ${source(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(template.title || template.file)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<script type="text/plain" id="template">${packed(template)}</script>`,
    `<script type="application/json" id="page">${inertJson(start)}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

import { PROGRAM } from '../model/format.ts';
import { escapeContent, escapeXml, unescapeXml } from '../xml/entities.ts';
import { addToRoot, declaration } from './xml.ts';

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';

/** docProps/core.xml: title, language, keywords; no time, so that the same input gives the same bytes. */
export function coreXml(title: string, keywords: string): string {
  return [
    `${declaration}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${escapeXml(oneLine(title))}</dc:title><dc:creator>${PROGRAM}</dc:creator>`,
    keywords === '' ? '' : `<cp:keywords>${escapeXml(keywords)}</cp:keywords>`,
    `<cp:lastModifiedBy>${PROGRAM}</cp:lastModifiedBy><dc:language>zh-CN</dc:language></cp:coreProperties>`,
  ].join('');
}

/** A docProps/core.xml, whoever wrote it, with a new title where it has the old one. */
export function withTitle(
  core: string,
  { old, next }: { readonly old: string; readonly next: string },
): string {
  return core.replace(/(<(?:\w+:)?title(?:\s[^>]*)?>)([^<]*)(?=<)/, (whole, tag: string, title: string) =>
    unescapeXml(title) === oneLine(old) ? tag + escapeXml(oneLine(next)) : whole,
  );
}

function oneLine(title: string): string {
  return title.replace(/\s+/g, ' ');
}

/** docProps/app.xml. */
export const appXml = `${declaration}<Properties xmlns="${EXTENDED}"><Application>${PROGRAM}</Application></Properties>`;

/** The property with what the document was made of. */
export const baseProperty = `${PROGRAM}-base`;

function property(id: number, name: string, text: string): string {
  return `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${id}" name="${name}"><vt:lpwstr>${text}</vt:lpwstr></property>`;
}

/** The digest, and what the document was made of. Quotation marks need no reference there, and there are hundreds of them. */
function ownProperties(digest: string, base: string, first: number): string {
  return property(first, PROGRAM, digest) + property(first + 1, baseProperty, escapeContent(base));
}

function framed(properties: string): string {
  return `${declaration}<Properties xmlns="${CUSTOM}" xmlns:vt="${TYPES}">${properties}</Properties>`;
}

/**
 * docProps/custom.xml: a digest of the whole package, by which a file is known to be ours and untouched, and what the
 * document was made of.
 */
export function customXml(digest: string, base: string): string {
  return framed(ownProperties(digest, base, 2));
}

/** A docProps/custom.xml of ours that was written without its digest, which is made over it, too. */
export function withDigest(custom: string, digest: string): string {
  return custom.replace('<vt:lpwstr></vt:lpwstr>', `<vt:lpwstr>${digest}</vt:lpwstr>`);
}

const OWN_PROPERTY = new RegExp(
  `<(?:\\w+:)?property\\s[^>]*name="(?:${PROGRAM}|${baseProperty})"[^>]*>[\\s\\S]*?</(?:\\w+:)?property>`,
  'g',
);

/** A document's own docProps/custom.xml, if it has one, with our properties in it; each says by itself what its prefixes mean. */
export function withOwnProperties(xml: string | undefined, digest: string, base: string): string {
  const others = (xml ?? framed('')).replace(OWN_PROPERTY, '');
  const pids = Array.from(others.matchAll(/\bpid\s*=\s*["'](\d+)["']/g), ([, pid]) => Number(pid));
  const own = ownProperties(digest, base, Math.max(1, ...pids) + 1)
    .replaceAll('<property ', `<property xmlns="${CUSTOM}" `)
    .replaceAll('<vt:lpwstr>', `<vt:lpwstr xmlns:vt="${TYPES}">`);
  return addToRoot(others, own);
}

/** The same as 1.0.0 wrote it: the digest alone. */
export function firstCustomXml(digest: string): string {
  return framed(property(2, PROGRAM, digest));
}

/** The text of one of our properties in a docProps/custom.xml, whoever wrote it. */
export function ownProperty(xml: string, name: string): string | undefined {
  const element = new RegExp(`\\bname="${name}"[^>]*>\\s*<(?:\\w+:)?lpwstr[^>]*>([^<]*)<`);
  const text = element.exec(xml)?.[1];
  return text === undefined ? undefined : unescapeXml(text);
}

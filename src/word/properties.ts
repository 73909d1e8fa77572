import { declaration, escapeXml } from './xml.ts';

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';

/** Who wrote the file, in its properties and comments. */
export const author = 'fill-report';

/** docProps/core.xml: title, language, keywords; no time, so that the same input gives the same bytes. */
export function coreXml(title: string, keywords: string): string {
  return [
    `${declaration}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${escapeXml(title.replace(/\s+/g, ' '))}</dc:title><dc:creator>${author}</dc:creator>`,
    keywords === '' ? '' : `<cp:keywords>${escapeXml(keywords)}</cp:keywords>`,
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy><dc:language>zh-CN</dc:language></cp:coreProperties>`,
  ].join('');
}

/** docProps/app.xml. */
export const appXml = `${declaration}<Properties xmlns="${EXTENDED}"><Application>${author}</Application></Properties>`;

/** The property with what the document was made of. */
export const baseProperty = `${author}-base`;

const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function property(id: number, name: string, text: string): string {
  return `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${id}" name="${name}"><vt:lpwstr>${escapeText(text)}</vt:lpwstr></property>`;
}

/** Quotation marks need no reference in an element's content, and a base has hundreds of them. */
function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => SPECIAL[sign] ?? sign);
}

/**
 * docProps/custom.xml: a digest of the whole package, by which a file is known to be ours and untouched, and what the
 * document was made of.
 */
export function customXml(digest: string, base: string): string {
  const properties = property(2, author, digest) + property(3, baseProperty, base);
  return `${declaration}<Properties xmlns="${CUSTOM}" xmlns:vt="${TYPES}">${properties}</Properties>`;
}

/** The same as 1.0.0 wrote it: the digest alone. */
export function firstCustomXml(digest: string): string {
  return `${declaration}<Properties xmlns="${CUSTOM}" xmlns:vt="${TYPES}">${property(2, author, digest)}</Properties>`;
}

/** A docProps/custom.xml with our properties beside those that others put there. */
export function withOwnProperties(xml: string, digest: string, base: string): string {
  const others = withoutProperty(withoutProperty(xml, author), baseProperty);
  const pids = Array.from(others.matchAll(/\bpid\s*=\s*["'](\d+)["']/g), ([, pid]) => Number(pid));
  const pid = Math.max(1, ...pids) + 1;
  const elements = foreignProperty(pid, author, digest) + foreignProperty(pid + 1, baseProperty, base);
  const root = /<([^\s/>?!]+)([^>]*)\/>\s*$/.exec(others);
  if (root) return `${others.slice(0, root.index)}<${root[1]}${root[2]}>${elements}</${root[1]}>`;
  const end = others.lastIndexOf('</');
  return others.slice(0, end) + elements + others.slice(end);
}

function withoutProperty(xml: string, name: string): string {
  const element = new RegExp(`<(\\w+:)?property\\s[^>]*name="${name}"[^>]*>[\\s\\S]*?</(\\w+:)?property>`);
  return xml.replace(element, '');
}

/** Each name says by itself what its prefix means: it may stand in a part that has others. */
function foreignProperty(pid: number, name: string, text: string): string {
  return `<property xmlns="${CUSTOM}" fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}"><vt:lpwstr xmlns:vt="${TYPES}">${escapeText(text)}</vt:lpwstr></property>`;
}

/** The text of one of our properties in a docProps/custom.xml, whoever wrote it. */
export function ownProperty(xml: string, name: string): string | undefined {
  const element = new RegExp(`\\bname="${name}"[^>]*>\\s*<(?:\\w+:)?lpwstr[^>]*>([^<]*)<`);
  return element
    .exec(xml)?.[1]
    ?.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, entity: string) => reference(entity) ?? whole);
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function reference(name: string): string | undefined {
  if (!name.startsWith('#')) return REFERENCES[name];
  return String.fromCodePoint(
    name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)),
  );
}

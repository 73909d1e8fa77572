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

function property(id: number, name: string, text: string): string {
  return `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${id}" name="${name}"><vt:lpwstr>${text}</vt:lpwstr></property>`;
}

const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * docProps/custom.xml: a digest of the whole package, by which a file is known to be ours and untouched, and what the
 * document was made of.
 */
export function customXml(digest: string, base: string): string {
  // Quotation marks need no reference in an element's content, and there are hundreds of them.
  const escaped = base.replace(/[&<>]/g, (sign) => SPECIAL[sign] ?? sign);
  const properties = property(2, author, digest) + property(3, baseProperty, escaped);
  return `${declaration}<Properties xmlns="${CUSTOM}" xmlns:vt="${TYPES}">${properties}</Properties>`;
}

/** The same as 1.0.0 wrote it: the digest alone. */
export function firstCustomXml(digest: string): string {
  return `${declaration}<Properties xmlns="${CUSTOM}" xmlns:vt="${TYPES}">${property(2, author, digest)}</Properties>`;
}

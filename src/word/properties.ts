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

/** An office's own docProps/custom.xml with our property beside its own. */
export function withOwnProperty(xml: string, digest: string): string {
  const pids = Array.from(xml.matchAll(/\bpid\s*=\s*["'](\d+)["']/g), ([, pid]) => Number(pid));
  const element = ownProperty(digest, Math.max(1, ...pids) + 1);
  const bare = xml.replace(
    new RegExp(`<(\\w+:)?property\\s[^>]*name="${author}"[^>]*>[\\s\\S]*?</(\\w+:)?property>`),
    '',
  );
  const end = bare.lastIndexOf('</');
  return bare.slice(0, end) + element + bare.slice(end);
}

/** Each name says by itself what its prefix means: it may stand in a part that has others. */
function ownProperty(digest: string, pid: number): string {
  return `<property xmlns="${CUSTOM}" fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${author}"><vt:lpwstr xmlns:vt="${TYPES}">${digest}</vt:lpwstr></property>`;
}

/** docProps/custom.xml: a digest of all other parts, by which a file is known to be ours and untouched. */
export function customXml(digest: string): string {
  const property = `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${author}"><vt:lpwstr>${digest}</vt:lpwstr></property>`;
  return `${declaration}<Properties xmlns="${CUSTOM}" xmlns:vt="${TYPES}">${property}</Properties>`;
}

import { escapeXml } from '../xml/entities.ts';

/** Namespaces of the parts that we write. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The properties of a run in which signs that Han and Latin share are Han. */
export const hanRun = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';

export const openText = '<w:t xml:space="preserve">';
const BREAKS: ReadonlyMap<string, string> = new Map([
  ['\n', '<w:br/>'],
  ['\t', '<w:tab/>'],
  ['', ''],
]);

/** A text as a run's content: line breaks as breaks, tabs as tabs. */
export function runContent(text: string): string {
  const escaped = escapeXml(text);
  if (!/[\n\t]/.test(escaped)) return `${openText}${escaped}</w:t>`;
  return escaped
    .split(/([\n\t])/)
    .map((piece) => BREAKS.get(piece) ?? `${openText}${piece}</w:t>`)
    .join('');
}

const TEXT = { name: 'w:t', prefix: 'w:' } as const;

/** A text within an element of text, which its line breaks and tabs end, and begin anew. */
export function insideText(text: string, { name, prefix }: Record<'name' | 'prefix', string> = TEXT): string {
  const escaped = escapeXml(text);
  if (!/[\n\t]/.test(escaped)) return escaped;
  return escaped.replace(/[\n\t]/g, (mark) => {
    return `</${name}><${prefix}${mark === '\n' ? 'br' : 'tab'}/><${name} xml:space="preserve">`;
  });
}

/** Puts an element in before the end of a part's root. */
export function addToRoot(xml: string, element: string): string {
  const empty = /<([^\s/>?!]+)([^>]*)\/>\s*$/.exec(xml);
  // An empty root is the only element that there is.
  if (empty && xml.lastIndexOf('</') < 0)
    return `${xml.slice(0, empty.index)}<${empty[1]}${empty[2]}>${element}</${empty[1]}>`;
  const end = xml.lastIndexOf('</');
  return xml.slice(0, end) + element + xml.slice(end);
}

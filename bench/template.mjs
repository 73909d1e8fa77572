// Our report as a template for other tools: one of our own documents in which every value has become a tag.
import PizZip from 'pizzip';
import { documentXml, unescapeXml } from './text.mjs';

/**
 * A district whose values are all different and stand nowhere else in the report.
 * @param {ReadonlyMap<string, import('../dist/index.js').Slot>} slots
 */
export function tokens(slots) {
  const wanted = [...slots.values()].filter(({ kind }) => kind !== '是否' && kind !== '表');
  const token = (kind, index) => {
    if (kind === '名' || kind === '名单') return `记${7001 + index}区`;
    return kind === '比' ? `7.${7001 + index}` : String(77001 + index);
  };
  return Object.fromEntries(wanted.map(({ key, kind }, index) => [key, token(kind, index)]));
}

/** Every value of ours is a run of its own, so that its text is exactly what was printed. */
function replaceRuns(xml, texts, tag) {
  const names = new Map(Object.entries(texts).map(([name, text]) => [text, name]));
  const used = new Set();
  const result = xml.replace(/(<w:t(?: [^>]*)?>)([^<]*)(?=<\/w:t>)/g, (whole, open, text) => {
    const name = names.get(unescapeXml(text));
    if (name === undefined) return whole;
    used.add(name);
    return open + tag(name);
  });
  const missing = Object.keys(texts).filter((name) => !used.has(name));
  if (missing.length > 0) throw new Error(`no run of its own: ${missing.join(', ')}`);
  return result;
}

/**
 * @param {Uint8Array} docx our document of `tokens`
 * @param {Record<string, string>} texts what was printed in it, by tag
 * @param {(name: string) => string} tag the other tool's syntax
 */
export function templateFrom(docx, texts, tag) {
  const zip = new PizZip(docx);
  zip.file('word/document.xml', replaceRuns(documentXml(docx), texts, tag));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

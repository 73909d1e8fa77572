// The same report as an office's own Word file with tags typed into it, as the other tools get it.
import PizZip from 'pizzip';
import { compile, fill } from '../dist/index.js';
import { recordsOf } from './districts.mjs';
import { yamlOf } from './inputs.mjs';
import { templateFrom } from './template.mjs';
import { documentXml } from './text.mjs';

const braces = (name) => `{{${name}}}`;
const PARAGRAPHS = 3000;

/** @param {Uint8Array} tokenDocument @param {Record<string, string>} tokenTexts */
export function officeFile(tokenDocument, tokenTexts) {
  return templateFrom(tokenDocument, tokenTexts, braces);
}

/** Compiled once; a function from the number of a turn to the bytes of a document. */
export async function officeMaker(file, allTexts) {
  const { template, diagnostics } = await compile({ file: 'office.docx', bytes: file });
  if (!template) throw new Error(diagnostics.map(({ code }) => code).join());
  const records = [];
  for (const texts of allTexts) records.push(...(await recordsOf(template, 'office.yaml', yamlOf(texts))));
  return (turn) => {
    const { document, diagnostics: said } = fill(template, records[turn % records.length], { to: 'docx' });
    if (!document)
      throw new Error(JSON.stringify(said.slice(0, 3).map(({ code, args }) => ({ code, args }))));
    return document;
  };
}

/** The file with its paragraphs said over and over, so that there are 3,000 with tags. */
export function longOfficeFile(file) {
  const zip = new PizZip(file);
  const xml = documentXml(file);
  const tagged = xml.match(/<w:p[ >](?:(?!<\/w:p>)[^])*?\{\{[^]*?<\/w:p>/g) ?? [];
  const more = Array.from({ length: PARAGRAPHS }, (_, index) => tagged[index % tagged.length]).join('');
  zip.file(
    'word/document.xml',
    xml.replace(/(?=<w:sectPr[^]*$)/, () => more),
  );
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

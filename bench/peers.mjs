// The other tools, each used the way its documentation recommends for speed. Each gives a function from the texts
// of a report (by tag) to the bytes of a Word document.
import * as docx from 'docx';
import { createReport } from 'docx-templates';
import { TemplateHandler } from 'easy-template-x';
import { docxtemplater } from './docxtemplater.mjs';
import { templateFrom } from './template.mjs';
import { documentXml, paragraphsOf, piecesOf } from './text.mjs';

const braces = (name) => `{${name}}`;

function easyTemplateX(template) {
  const handler = new TemplateHandler();
  return (texts) => handler.process(template, texts);
}

/** Without the sandbox, which would make it slower still. */
function docxTemplates(template) {
  return (texts) => createReport({ template, data: texts, noSandbox: true });
}

/** The report's outline: for each paragraph its style and its pieces, texts and tags by turns as they come. */
function outlineOf(template) {
  return paragraphsOf(documentXml(template)).map((paragraph) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1],
    pieces: piecesOf(paragraph).map((text) => ({ text, tag: /^\{(.*)\}$/.exec(text)?.[1] })),
  }));
}

const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312' };

/** The page number, as at the foot of an official document. */
function footer(alignment) {
  const children = [new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'], size: 28 })];
  return new docx.Footer({ children: [new docx.Paragraph({ alignment, children })] });
}

/** The same report from code, every paragraph made anew. */
function builtInCode(template) {
  const outline = outlineOf(template);
  const ids = [...new Set(outline.map(({ style }) => style))].filter((id) => id !== undefined);
  const paragraphStyles = ids.map((id) => ({ id, name: id, run: { font: FONT, size: 32 } }));
  return (texts) => {
    const children = outline.map(({ style, pieces }) => {
      const runs = pieces.map(({ text, tag }) => new docx.TextRun(tag === undefined ? text : texts[tag]));
      return new docx.Paragraph({ ...(style && { style }), children: runs });
    });
    const footers = { default: footer('right'), even: footer('left') };
    const styles = { default: { document: { run: { font: FONT, size: 32 } } }, paragraphStyles };
    const document = new docx.Document({ styles, sections: [{ footers, children }] });
    return docx.Packer.toBuffer(document);
  };
}

/**
 * @param {Uint8Array} tokenDocument
 * @param {Record<string, string>} tokenTexts
 * @returns {{ name: string, make: (texts: Record<string, string>) => Uint8Array | Promise<Uint8Array> }[]}
 */
export function peers(tokenDocument, tokenTexts) {
  const braced = templateFrom(tokenDocument, tokenTexts, braces);
  const plus = templateFrom(tokenDocument, tokenTexts, (name) => `+++INS ${name}+++`);
  return [
    { name: 'docxtemplater', make: docxtemplater(braced) },
    { name: 'easy-template-x', make: easyTemplateX(braced) },
    { name: 'docx-templates', make: docxTemplates(plus) },
    { name: 'docx, built in code', make: builtInCode(braced) },
  ];
}

/** The template that the batch's docxtemplater loop reads from disk. */
export function docxtemplaterTemplate(tokenDocument, tokenTexts) {
  return templateFrom(tokenDocument, tokenTexts, braces);
}

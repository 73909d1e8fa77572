import { type Printed, printedWhole, type Resolved } from '../fill/resolve.ts';
import { partXml } from '../fill/write.ts';
import { isOfficeFile, type Template, targetKey } from '../model/template.ts';
import { settle } from '../word/settle.ts';
import { insideText, runContent } from '../word/xml.ts';

/** The element that stands around what an output printed; `n` is the number of its step. */
export const PRINTED_ELEMENT = 'printed';

/** The document's body as Word's XML, with what was printed told from the rest: what a preview is drawn from. */
export function previewXml({ word }: Pick<Template, 'word'>, { parts }: Resolved): string {
  const text = partXml(parts['body'] ?? [], printedElement);
  return isOfficeFile(word) ? text : settle(text, word);
}

function printedElement(step: Printed, number: number): string {
  return `<${PRINTED_ELEMENT} n="${number}">${printedXml(step)}</${PRINTED_ELEMENT}>`;
}

function printedXml(printed: Printed): string {
  const { run = '', stands } = printed.output.sites.docx ?? {};
  const whole = printedWhole(printed);
  if (whole === '') return '';
  if (stands !== undefined) return insideText(whole);
  return `<w:r>${run}${runContent(whole)}</w:r>`;
}

/** The key that an output's field is found by: of a table's column, the table's with it. */
export function keyOfPrinted({ output: { target } }: Printed): string {
  return target ? targetKey(target) : '';
}

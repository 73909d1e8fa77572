import type { Lang } from '../diagnostics/words.ts';
import { type Printed, printedWhole, type Resolved, type Step } from '../fill/resolve.ts';
import { writeWordWith } from '../fill/write.ts';
import type { Template } from '../model/template.ts';
import { closingTable, proofWriter, withEnd } from '../word/proof.ts';
import { placeText } from './place.ts';
import { isValue, stateWords, type Traced, traceOf } from './trace.ts';

/** The widths of the table's columns, in twips: together no more than the type area of an official document. */
const WIDTHS = [600, 2200, 1700, 1500, 1900, 940];

/**
 * A Word document with the same words as the report, each value shaded and with a comment that says where it comes from, and
 * behind it a table of all values with a box to sign. It is for clerks: in Chinese, whatever the locale.
 */
export function writeProof(template: Template, resolved: Resolved): Uint8Array {
  const traced = traceOf(template, resolved, LANG);
  const notes = noteQueue(Object.values(resolved.parts), traced);
  const rows = [
    ['序号', '填写项', '文中', '数据里', '出处', '核对'],
    ...traced.map((each, index) => [
      String(index + 1),
      each.slot,
      each.printed,
      given(each),
      where(each),
      '□',
    ]),
    ['', '核对人签名', '', '', '日期', ''],
  ];
  const table = closingTable('数字核对表', rows, WIDTHS);
  return writeWordWith(template, withoutMarks(resolved), {
    writer: (firstComment) => proofWriter(notes, firstComment),
    finish: (document) => withEnd(document, table),
  });
}

const LANG: Lang = 'zh';

/** The notes of the outputs in the order in which they are written; '' for those that are no values. */
function noteQueue(parts: readonly (readonly Step[])[], traced: readonly Traced[]): () => string {
  const steps = parts.flat().filter((step): step is Printed => step.type === 'printed');
  let at = 0;
  let value = 0;
  return () => {
    const step = steps[at];
    at += 1;
    if (!step || !isValue(step)) return '';
    const note = traced[value];
    value += 1;
    return note ? noteText(note) : '';
  };
}

/** An unfilled value is one text, its words around the mark with it. */
function withoutMarks(resolved: Resolved): Resolved {
  const parts = Object.entries(resolved.parts).map(([name, steps]) => {
    const those = steps.map((step): Step => {
      if (step.type === 'literal') return step;
      return { type: 'printed', output: step.output, text: printedWhole(step) };
    });
    return [name, those] as const;
  });
  return { ...resolved, parts: Object.fromEntries(parts) };
}

function given({ given: text, state, printed }: Traced): string {
  return stateWords[state] || (text ?? printed);
}

function where({ place }: Traced): string {
  return place ? placeText(place, LANG) : '';
}

function noteText(each: Traced): string {
  return [
    `填写项：${each.slot}`,
    `数据里：${given(each)}`,
    ...(each.place ? [`出处：${where(each)}`] : []),
    ...(each.isConverted ? [`换算：${each.given} → ${each.printed}`] : []),
    ...each.findings.map((finding) => `提示：${finding}`),
  ].join('\n');
}

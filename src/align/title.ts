import { type Base, replay } from '../fill/base.ts';
import type { Template } from '../model/template.ts';
import type { Changes } from './edited.ts';

/** The title among a document's properties, where the new data changes it. */
export function titleChange(template: Template, base: Base, after: Base): Pick<Changes, 'title'> {
  const [old, next] = [titleIn(template, base), titleIn(template, after)];
  return old === undefined || next === undefined || old === next ? {} : { title: { old, next } };
}

/**
 * The title that a document of this base has among its properties; undefined where conditions or values that stand
 * nowhere in the document have a part in it.
 */
function titleIn(template: Template, base: Base): string | undefined {
  const printed = new Map<string, string>();
  for (const { output, text } of replay(template, base).outputs) {
    if (output.target?.type === 'slot') printed.set(`${output.prints} ${output.target.key}`, text);
  }
  let title = '';
  for (const node of template.parts.title) {
    const text =
      node.type === 'literal'
        ? (node.texts.plain ?? '')
        : node.type === 'output' && node.target?.type === 'slot'
          ? printed.get(`${node.prints} ${node.target.key}`)
          : undefined;
    if (text === undefined) return undefined;
    title += text;
  }
  return title || template.title;
}

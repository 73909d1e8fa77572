import { loadTemplate } from '../../src/host/load-template.ts';
import type { Template } from '../../src/model/template.ts';

/** The template that a page is of where none is named. */
export async function usualTemplate(): Promise<Template> {
  const { template } = await loadTemplate('half-year-summary');
  if (!template) throw new Error('no template');
  return template;
}

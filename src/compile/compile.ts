import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Slot } from '../model/slot.ts';
import { openTemplate, type Template } from '../model/template.ts';
import type { Compilation } from './compilation.ts';
import type { TemplateSource } from './markdown/analyse.ts';
import type { WordTemplateSource } from './word/analyse.ts';

/**
 * Compiles a template, or says everything that is wrong with it and with its description.
 *
 * @public The build calls it for the built-in templates.
 */
export async function compileTemplate(source: TemplateSource | WordTemplateSource): Promise<Compilation> {
  // A run needs one of the two, and to load the other takes as long as all the rest.
  if ('bytes' in source) return (await import('./word/compile.ts')).compileWordTemplate(source);
  return (await import('./markdown/compile.ts')).compileMarkdown(source);
}

/** A template ready to fill (none if anything is an error), its slots, and all that is to be said of it. */
export interface CompileResult {
  readonly template?: Template;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles a template from its text: once, for any number of records. */
export async function compile(source: TemplateSource | WordTemplateSource): Promise<CompileResult> {
  const { compiled, slots, diagnostics } = await compileTemplate(source);
  if (!compiled) return { slots, diagnostics };
  return { template: openTemplate(compiled), slots, diagnostics };
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Slot } from '../model/slot.ts';
import type { CompiledTemplate } from '../model/template.ts';

/** A compiled template (none if anything is an error), and all that is to be said of it. */
export interface Compilation {
  readonly compiled?: CompiledTemplate;
  /** Also of a template with errors, as far as they can be told. */
  readonly slots: ReadonlyMap<string, Slot>;
  readonly diagnostics: readonly Diagnostic[];
}

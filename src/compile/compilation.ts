import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Slot } from '../model/slot.ts';
import { type CompiledTemplate, compiledSlot } from '../model/template.ts';
import type { Description } from './description.ts';
import { templateDigest } from './digest.ts';

/** A compiled template (none if anything is an error), and all that is to be said of it. */
export interface Compilation {
  readonly compiled?: CompiledTemplate;
  /** Also of a template with errors, as far as they can be told. */
  readonly slots: ReadonlyMap<string, Slot>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a template is, whatever it is written in. */
interface Known extends Pick<CompiledTemplate, 'file' | 'text'> {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly description: Description;
}

export function compiledOf(
  { file, text, slots, description: { title, kept } }: Known,
  { parts, word }: Pick<CompiledTemplate, 'parts' | 'word'>,
): CompiledTemplate {
  return {
    file,
    text,
    title,
    slots: Array.from(slots.values(), compiledSlot),
    parts,
    digest: templateDigest(parts),
    word,
    ...(kept.length > 0 && { kept }),
  };
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A file's bytes, or why there are none. */
export type Input = { readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic };

/** What became of a file: new, in place of an older one of ours, or left because it has that content already. */
export type Outcome = 'written' | 'replaced' | 'same';

export type Written = { readonly outcome: Outcome } | { readonly diagnostic: Diagnostic };

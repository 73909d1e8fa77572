import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DataRecord } from '../model/record.ts';
import type { Template } from '../model/template.ts';
import type { SlotsOf } from '../sheets/read/template-name.ts';
import type { TemplateSource } from './markdown/analyse.ts';
import type { WordTemplateSource } from './word/analyse.ts';

/** A template ready to fill (none if it has errors), and all that is to be said of it. */
export interface Loaded {
  readonly template?: Template;
  readonly diagnostics: readonly Diagnostic[];
}

/** A template's text with its description (none if they cannot be read), and what is to be said of the files. */
export interface LoadedSource {
  readonly source?: TemplateSource | WordTemplateSource;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where templates come from. Each is loaded once. */
export interface Templates {
  /** The one that the user named, or the built-in one. */
  readonly asked: () => Promise<Loaded>;
  /** The one for a record: what it names itself, unless the user named one. */
  readonly forRecord: (record: DataRecord) => Promise<Loaded>;
  /** The slots of a record's template. */
  readonly slotsFor: (record: DataRecord) => Promise<Template['slots'] | undefined>;
  /** The slots of the template that a sheet names, by which it is read; none where the user named a template. */
  readonly slotsOf: SlotsOf;
  /** The template that stands in a file, or beside a description, as it is written. */
  readonly source: (file: string) => Promise<LoadedSource & { readonly file: string }>;
}

/* What a browser has of the library, too: everything but files. */

export { checkDocumentFile } from './check/document.ts';
export { checkFile } from './check/file.ts';
export { type CompileResult, compile } from './compile/compile.ts';
export type { TemplateSource } from './compile/markdown/analyse.ts';
export type { Loaded, Templates } from './compile/templates.ts';
export type { Arg, Diagnostic, DocumentPart, Place, Severity, SourceText } from './diagnostics/diagnostic.ts';
export type { Code } from './diagnostics/messages.ts';
export { type Lang, type Words, words } from './diagnostics/words.ts';
export { type Filled, type FillOptions, fill } from './fill/fill.ts';
export { checkValues } from './fill/odd-values.ts';
export { type Fill, type Printed, type Resolved, resolve, type Step, type Unfilled } from './fill/resolve.ts';
export { write } from './fill/write.ts';
export { isRequired } from './kinds/kinds.ts';
export { markdownOwnership } from './markdown/write.ts';
export type { Outcome, Written } from './model/files.ts';
export type { Format, Ownership } from './model/format.ts';
export type { DataNode, DataRecord, MapEntry, ReadResult } from './model/record.ts';
export type { Kind, Slot } from './model/slot.ts';
export { lineColumn, sourceText } from './model/source.ts';
export { type CompiledTemplate, openTemplate, type Template } from './model/template.ts';
export type { BoundValue } from './model/value.ts';
export { type DataInput, readData } from './read/read.ts';
export { githubReport } from './report/github.ts';
export { jsonReport } from './report/json.ts';
export { type TextOptions, textReport } from './report/text.ts';
export { type SlotsFormat, type SlotsOutputOptions, slotsOutput } from './slots/output.ts';
export { wordOwnership } from './word/ownership.ts';

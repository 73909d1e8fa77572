export { checkValues } from './check/data.ts';
export { checkDocumentFile } from './check/document.ts';
export { checkFile } from './check/file.ts';
export type { Arg, Diagnostic, DocumentPart, Place, Severity } from './diagnostics/diagnostic.ts';
export { githubReport } from './diagnostics/format/github.ts';
export { jsonReport } from './diagnostics/format/json.ts';
export { type TextOptions, textReport } from './diagnostics/format/text.ts';
export { type Lang, type Words, words } from './diagnostics/format.ts';
export type { Code } from './diagnostics/messages.ts';
export { lineColumn, type SourceText, sourceText } from './diagnostics/source.ts';
export type { Ownership } from './document.ts';
export {
  type FileWriter,
  fileWriter,
  type Judge,
  type Outcome,
  type WriterOptions,
  type Written,
} from './files.ts';
export { markdownOwnership } from './markdown/write.ts';
export { type DataInput, readData } from './read/read.ts';
export type { DataNode, DataRecord, MapEntry, ReadResult } from './read/record.ts';
export { type SlotsFormat, type SlotsOutputOptions, slotsOutput } from './slots/output.ts';
export type { BoundValue } from './template/bound.ts';
export { type CompileResult, compile } from './template/compile.ts';
export { type Fill, type Filled, type FillOptions, fill } from './template/fill.ts';
export { findTemplates, type Templates } from './template/find.ts';
export { builtInNames, type Loaded, loadTemplate } from './template/load.ts';
export { isRequired, type Kind, type Slot } from './template/slot.ts';
export type { TemplateSource } from './template/study.ts';
export type { Template } from './template/template.ts';
export { wordOwnership } from './word/ownership.ts';

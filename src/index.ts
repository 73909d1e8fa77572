export type { Arg, Diagnostic, DocumentPart, Place, Severity } from './diagnostics/diagnostic.ts';
export { type Lang, type Words, words } from './diagnostics/format.ts';
export { lineColumn, type SourceText, sourceText } from './diagnostics/source.ts';
export type { DataNode, DataRecord, ReadResult } from './read/record.ts';
export { type CompileResult, compile } from './template/compile.ts';
export { type Fill, type Filled, type FillOptions, fill } from './template/fill.ts';
export { type Loaded, loadTemplate } from './template/load.ts';
export { isRequired, type Kind, type Slot } from './template/slot.ts';
export type { Template } from './template/template.ts';

/* The library, for Node.js: what browsers have of it, too, and files. */

export * from './core.ts';
export { findTemplates } from './host/find-template.ts';
export { builtInNames, loadTemplate } from './host/load-template.ts';
export {
  type FileWriter,
  fileWriter,
  type Judge,
  type WriterOptions,
} from './host/write-file.ts';

import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Prepared } from '../placeholders.ts';

/** A template's Markdown parsed, with the way back to what is written. */
export interface ParsedTemplate {
  readonly prepared: Prepared;
  readonly root: Root;
  /** The place in the template of a stretch of the prepared text. */
  readonly placeAt: (start: number, end: number) => Place;
}

/** Of directives only blocks (`:::主送`): those among words would take 10:30 and 比例3:2 for some. */
const BLOCK_DIRECTIVES = { flow: directive().flow ?? {} };

/** Parses a template's Markdown, in which the parts of an official paper may stand (see official.ts). */
export function parseTemplate(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmTable(), BLOCK_DIRECTIVES],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
}

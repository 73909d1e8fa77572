import type { XmlFault } from '../../xml/parse.ts';
import { type PartHandler, walkPart } from '../../xml/part.ts';
import { type FontLook, plainLook, withProperty } from './styles.ts';

/** Letters that look alike. */
interface TextRun {
  readonly text: string;
  /** Absent where they look as the cell's style says. */
  readonly look?: FontLook;
}

/** A text of a workbook: one string, or runs where they do not all look alike. */
export type CellString = string | readonly TextRun[];

/** Characters that XML would lose, and the sign that begins such an escape (ECMA-376, ST_Xstring). */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** A string as it was before it was put into XML: `_x000D_` stands for a line end. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

interface StringReader extends PartHandler {
  /** What was read since the last time. */
  readonly take: () => CellString;
}

function isPlain({ look }: TextRun): boolean {
  return look === undefined || (!look.struck && look.position === 'line');
}

/** Runs as one string, when all look alike in every cell. */
function joined(runs: readonly TextRun[]): CellString {
  const [only, second] = runs;
  if (only === undefined) return '';
  if (second === undefined && only.look === undefined) return only.text;
  const alike = runs.every(isPlain) && new Set(runs.map(({ look }) => look === undefined)).size < 2;
  return alike ? runs.map(({ text }) => text).join('') : runs;
}

/** Reads the content of an `si` or an `is`: a text, or runs; phonetic guides (how the text is read aloud) are none of it. */
export function stringReader(): StringReader {
  let runs: TextRun[] = [];
  let text = '';
  let look: FontLook | undefined;
  let isText = false;
  let isGuide = false;
  const endRun = (): void => {
    if (text !== '') runs.push({ text: unescaped(text), ...(look === undefined ? {} : { look }) });
    text = '';
    look = undefined;
  };
  return {
    open: (name, attribute) => {
      if (name === 't') isText = !isGuide;
      else if (name === 'rPh') isGuide = true;
      else if (name === 'r') endRun();
      else if (name === 'rPr') look = plainLook;
      else if (look !== undefined) look = withProperty(look, name, attribute);
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isGuide = false;
      else if (name === 'r') endRun();
    },
    text: (more) => {
      if (isText) text += more;
    },
    take: () => {
      endRun();
      const taken = joined(runs);
      runs = [];
      return taken;
    },
  };
}

/** The strings that a workbook's cells share, by number. */
export async function readSharedStrings(bytes: Uint8Array): Promise<readonly CellString[] | XmlFault> {
  const strings: CellString[] = [];
  const reader = stringReader();
  const fault = await walkPart(bytes, {
    ...reader,
    close: (name) => {
      if (name === 'si') strings.push(reader.take());
      else reader.close(name);
    },
  });
  return fault ?? strings;
}

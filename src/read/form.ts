/** The beginning of JSON: a list or a mapping, and in it a key and such a value as JSON has. */
const JSON_START =
  /^\s*(?:\[\s*)?(?:\{\s*(?:\}|"(?:[^"\\]|\\.)*"\s*:\s*(?:["{[\d-]|true|false|null))|\]\s*$)/;
/** A mapping on a line, and another on the next: never one JSON. */
const JSON_LINES = /^\s*\{[^\n]*\}[ \t\r]*\n\s*\{/;

/** So many lines are looked at, within so many characters. */
const MOST_LINES = 30;
const MOST_TEXT = 65_536;

/** A key, an item or a bracket of YAML, or what parts its documents: a colon or a dash before any delimiter. */
const YAML = /^\s*(?:[^,;\t]*?[:：](?![,;\t])|-(?:\s|$)|---|[[{])/;
/** Cells with a delimiter between them. Comments, and what stands further in, are none. */
const CELLS = /^(?![ \u3000]|#[^,;\t]).*[,;\t]/;

/**
 * What a text is whose name says nothing: JSON, or JSON lines by their beginning; a sheet, where more of its first lines have cells than
 * are YAML's, or as many, the first of all among them; else YAML.
 */
export function formOfText(text: string): 'json' | 'json-lines' | 'fields' | 'yaml' {
  if (JSON_START.test(text.slice(0, MOST_TEXT))) {
    if (JSON_LINES.test(text)) return 'json-lines';
    return isJson(text) ? 'json' : 'yaml';
  }
  const lines = text.slice(0, MOST_TEXT).split(/\r\n?|\n/);
  const first = lines.filter((line) => line.trim() !== '').slice(0, MOST_LINES);
  const hasCells = (line: string): boolean => !YAML.test(line) && CELLS.test(line);
  const more = first.filter(hasCells).length - first.filter((line) => YAML.test(line)).length;
  return more > 0 || (more === 0 && hasCells(first[0] ?? '')) ? 'fields' : 'yaml';
}

/** YAML may begin as JSON does, and have keys without quotation marks, comments and commas at the end. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

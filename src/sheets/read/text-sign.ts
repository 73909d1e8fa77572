/** A figure, with its sign and unit of percent: a sheet reads it as a number, and runs nothing. */
const FIGURE = /^[+-]?\d[\d.,]*%?$/;
/** What a sheet takes for the beginning of a formula, also behind blanks, and full width as it is typed. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** The sign that sheets know for “this is text”. */
const TEXT_SIGN = "'";

/** A text as it may stand in a CSV file's cell: what a sheet would run as a formula is marked as text. */
export function bareText(text: string): string {
  return needsSign(text) ? TEXT_SIGN + text : text;
}

/** The text that was meant, of a cell that `bareText` wrote, or a person who knows of the sign. */
export function withoutTextSign(text: string): string {
  return text.startsWith(TEXT_SIGN) && needsSign(text.slice(TEXT_SIGN.length))
    ? text.slice(TEXT_SIGN.length)
    : text;
}

/** Also where a text has the sign already, and would be taken for a marked one. */
function needsSign(text: string): boolean {
  const rest = text.replace(/^'+/, '');
  return FORMULA.test(rest) && !FIGURE.test(rest);
}

/** A user's text as it is shown in a message: one line, and not too long. */
export function brief(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
  const characters = Array.from(line);
  return characters.length <= 40 ? line : `${characters.slice(0, 39).join('')}…`;
}

/** The text in quotation marks that keep it as it is. */
export function quoted(text: string): string {
  if (!/["\\\n\r]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

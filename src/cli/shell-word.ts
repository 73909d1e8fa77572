/** What every shell leaves alone, Windows' too. */
const PLAIN = /^[\p{L}\p{M}\p{N}_./\\:=@%+,—-]+$/u;

/**
 * A word of a command as it can be pasted into a shell: in quotation marks where it holds blanks or signs that shells
 * take for something else. A path that begins with a dash would be an option.
 */
export function shellWord(word: string, windows = process.platform === 'win32'): string {
  const safe = word.startsWith('-') ? `./${word}` : word;
  if (PLAIN.test(safe) && (windows || !safe.includes('\\')) && !(windows && safe.includes('%'))) return safe;
  return windows ? `"${safe}"` : inSingleQuotes(safe);
}

/** A text as it stands for itself in a shell like bash or zsh. */
export function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

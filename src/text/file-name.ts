/** The extension of a file's name in lower case, with its dot (`.docx`); '' if it has none. */
export function extensionOf(file: string): string {
  return /(?<=[^/\\])\.[^./\\]*$/.exec(file)?.[0].toLowerCase() ?? '';
}

/** A file's name without its folders and its extension. */
export function stemOf(file: string): string {
  const [name = ''] = /[^/\\]*$/.exec(file) ?? [];
  return name.slice(0, name.length - extensionOf(name).length);
}

const STANDARD_INPUT = { zh: '标准输入', en: 'standard input' } as const;

/** What a file of data is called: as the user named it, but for standard input, for which `-` stands. */
export function inputName(file: string): string | typeof STANDARD_INPUT {
  return file === '-' ? STANDARD_INPUT : file;
}

/** How the name of a template's description ends. */
export const DESCRIPTION_NAME = /\.slots\.ya?ml$/i;

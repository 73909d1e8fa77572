import { readYaml } from '../read/yaml.ts';
import { type Description, readDescription } from './description.ts';

/** A template's file, and the text of the description beside it if there is one. */
export interface DescribedFile {
  readonly file: string;
  readonly description?: { readonly file: string; readonly text: string };
}

/** What the description beside a template says. */
export async function describe({ description: beside }: DescribedFile): Promise<Description> {
  if (!beside) return readDescription(undefined);
  const { file, text } = beside;
  const { value: read } = await readYaml(file, text).next();
  const description = readDescription(read?.record?.root);
  return { ...description, diagnostics: [...(read?.diagnostics ?? []), ...description.diagnostics] };
}

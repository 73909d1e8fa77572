import { readYaml } from '../read/yaml.ts';
import { type Description, readDescription } from './description.ts';

/** What the description beside a template says. */
export async function describe(source: {
  readonly description?: { readonly file: string; readonly text: string };
}): Promise<Description> {
  if (!source.description) return readDescription(undefined);
  const { file, text } = source.description;
  const { value: read } = await readYaml(file, text).next();
  const description = readDescription(read?.record?.root);
  return { ...description, diagnostics: [...(read?.diagnostics ?? []), ...description.diagnostics] };
}

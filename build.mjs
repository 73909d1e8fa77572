// Builds dist/: the library (tsc), the command as one file with lazy chunks (rolldown), the built-in templates compiled.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

const root = new URL('./', import.meta.url);
const dist = new URL('dist/', root);

async function bundleCommand() {
  const bundle = await rolldown({ input: { cli: 'src/cli/main.ts' }, platform: 'node', cwd: new URL('.', root).pathname });
  await bundle.write({ dir: 'dist', format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js', minify: true });
  await bundle.close();
}

/** A module for each built-in template, so that a run loads neither docx nor Handlebars' compiler. */
async function compileTemplates() {
  const { compileTemplate } = await import(new URL('template/compile.js', dist).href);
  const { readTemplate } = await import(new URL('template/load.js', dist).href);
  const { words } = await import(new URL('diagnostics/format.js', dist).href);
  mkdirSync(new URL('compiled/', dist), { recursive: true });
  for (const file of readdirSync(new URL('templates/', root)).filter((name) => name.endsWith('.md.hbs'))) {
    const name = file.slice(0, -'.md.hbs'.length);
    const { source } = await readTemplate(new URL(`templates/${file}`, root).pathname, name);
    const { compiled, diagnostics } = await compileTemplate(source);
    const problems = diagnostics.map((found) => `${name}: ${words(found, 'zh').says}`);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    const codes = Object.entries(compiled.renderers).map(([format, { code }]) => `  ${format}: ${code},\n`);
    const renderers = Object.fromEntries(
      Object.entries(compiled.renderers).map(([format, renderer]) => [format, { ...renderer, code: '' }]),
    );
    const module = `export const compiled = ${JSON.stringify({ ...compiled, renderers })};\nexport const specifications = {\n${codes.join('')}};\n`;
    writeFileSync(new URL(`compiled/${name}.js`, dist), module);
  }
}

rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [new URL('node_modules/typescript/bin/tsc', root).pathname, '-p', 'tsconfig.build.json'], {
  cwd: root.pathname,
  stdio: 'inherit',
});
await bundleCommand();
await compileTemplates();

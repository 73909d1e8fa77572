// Builds dist/: the library (tsc), the command as one file with lazy chunks (rolldown), the built-in templates compiled.
// Everything is made beside dist/ and moved there at the end, so that a build that fails leaves the last one standing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('./', import.meta.url));
const next = `${root}dist-${process.pid}`;
const SUFFIX = '.md.hbs';

function compileLibrary() {
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  const options = ['-p', 'tsconfig.build.json', '--outDir', next];
  execFileSync(process.execPath, [tsc, ...options], { cwd: root, stdio: 'inherit' });
}

/** What a run needs that fills a report from YAML: in one chunk, since opening files is most of what a start costs. */
const CORE = ['src/cli/main.ts', 'src/cli/fill.ts', 'src/read/yaml.ts'];

async function bundleCommand() {
  const core = new Set();
  const closure = {
    name: 'closure',
    buildEnd() {
      const add = (id) => {
        if (core.has(id)) return;
        core.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) add(imported);
      };
      for (const entry of CORE) add(`${root}${entry}`);
    },
  };
  const bundle = await rolldown({ input: { cli: CORE[0] }, platform: 'node', cwd: root, plugins: [closure] });
  await bundle.write({
    dir: next,
    format: 'esm',
    chunkFileNames: 'chunks/[name]-[hash].js',
    minify: true,
    codeSplitting: { groups: [{ name: 'core', test: (id) => core.has(id) }] },
  });
  await bundle.close();
}

/** A module for each built-in template, so that a run loads neither docx nor Handlebars' compiler. */
async function compileTemplates() {
  const { compileTemplate } = await import(`${next}/template/compile.js`);
  const { readTemplate } = await import(`${next}/template/load.js`);
  const { words } = await import(`${next}/diagnostics/format.js`);
  mkdirSync(`${next}/compiled`);
  for (const file of readdirSync(`${root}templates`).filter((name) => name.endsWith(SUFFIX))) {
    const name = file.slice(0, -SUFFIX.length);
    const { source } = await readTemplate(`${root}templates/${file}`, name);
    const { compiled, diagnostics } = await compileTemplate(source);
    const problems = diagnostics.map((found) => `${name}: ${words(found, 'zh').says}`);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    writeFileSync(`${next}/compiled/${name}.js`, templateModule(compiled));
  }
}

/** The code that Handlebars made stands in the module as code, all else as JSON. */
function templateModule(compiled) {
  const entries = Object.entries(compiled.renderers);
  const renderers = Object.fromEntries(
    entries.map(([format, renderer]) => [format, { ...renderer, code: '' }]),
  );
  const specifications = entries.map(([format, { code }]) => `  ${format}: ${code},\n`).join('');
  return `export const compiled = ${JSON.stringify({ ...compiled, renderers })};\nexport const specifications = {\n${specifications}};\n`;
}

try {
  compileLibrary();
  await bundleCommand();
  await compileTemplates();
  rmSync(`${root}dist`, { recursive: true, force: true });
  renameSync(next, `${root}dist`);
} finally {
  rmSync(next, { recursive: true, force: true });
}

// Builds dist/: the library (tsc), the command as one file with lazy chunks (rolldown), the built-in templates compiled.
// Everything is made beside dist/ and moved there at the end, so that a build that fails leaves the last one standing.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('./', import.meta.url));
/** A package like this one, so that what is built finds its own platform: see "imports" in package.json. */
const stage = `${root}dist-${process.pid}`;
const next = `${stage}/dist`;
const last = `${stage}-last`;

function compileLibrary() {
  mkdirSync(next, { recursive: true });
  copyFileSync(`${root}package.json`, `${stage}/package.json`);
  // Templates are looked for beside dist/, by what follows here as by every run.
  symlinkSync(`${root}templates`, `${stage}/templates`, 'junction');
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  const options = ['-p', 'tsconfig.build.json', '--outDir', next];
  execFileSync(process.execPath, [tsc, ...options], { cwd: root, stdio: 'inherit' });
}

/** What a run needs that fills a report from YAML: in one chunk, since opening files is most of what a start costs. */
const CORE = ['src/cli/main.ts', 'src/cli/fill/fill.ts', 'src/read/yaml.ts'];
/** What it needs besides for an office's own Word file, in one chunk too. */
const OFFICE = ['src/compile/compile.ts', 'src/compile/word/compile.ts'];

/** Commander can start programs as its commands, which ours are not; to load what that takes is 5 ms of a start. */
const withoutPrograms = {
  name: 'without-programs',
  resolveId: (id) => (id === 'node:child_process' ? '\0no-programs' : null),
  load: (id) => (id === '\0no-programs' ? 'export default {};' : null),
};

/** The two chunks: a plugin that finds what is in them, and the groups by which it is cut. */
function startChunks() {
  const [core, office] = [new Set(), new Set()];
  const closure = {
    name: 'closure',
    buildEnd() {
      const add = (id, to) => {
        if (core.has(id) || to.has(id)) return;
        to.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) add(imported, to);
      };
      for (const entry of CORE) add(`${root}${entry}`, core);
      for (const entry of OFFICE) add(`${root}${entry}`, office);
    },
  };
  const groups = [
    { name: 'core', test: (id) => core.has(id) },
    { name: 'office', test: (id) => office.has(id) },
  ];
  return { closure, groups };
}

/** The YAML reader is in the first chunk on purpose, though the library loads it late. */
const onLog = (level, log, say) => log.code === 'INEFFECTIVE_DYNAMIC_IMPORT' || say(level, log);

async function bundleCommand() {
  const { families } = await import(`${next}/diagnostics/messages.js`);
  const { closure, groups } = startChunks();
  const bundle = await rolldown({
    input: { cli: CORE[0] },
    platform: 'node',
    cwd: root,
    // Else the entry would be a file that only loads the core, and V8's code for the core would not be kept.
    preserveEntrySignatures: 'allow-extension',
    resolve: { conditionNames: ['fill-report-source', 'node', 'import'] },
    onLog,
    plugins: [withoutPrograms, closure, messagesBeside(families)],
  });
  await bundle.write({
    dir: next,
    // A third of what a start costs would be the loader for ES modules, which also loads streams with every node:fs.
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name]-[hash].cjs',
    minify: true,
    codeSplitting: { groups },
  });
  await bundle.close();
  for (const name of ['cli.cjs', ...readdirSync(`${next}/chunks`).map((name) => `chunks/${name}`)])
    makeFunction(`${next}/${name}`);
}

/** Makes a script the function that bin/load.js calls. */
function makeFunction(file) {
  const code = escaped(readFileSync(file, 'utf8'));
  writeFileSync(file, `(function (exports, require, module, __filename, __dirname) {${code}\n})`);
}

/** A script without characters beyond ASCII: V8 then keeps a byte for each, and reads it in half the time. */
function escaped(code) {
  if (code.includes('String.raw')) throw new Error('String.raw would print what is escaped');
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Stands in for the tables of messages: `code` gives `messages()`, all by their codes, and what else is asked of them. */
function messagesAs(code) {
  const whole = `${code}
    export const messageOf = (code) => {
      if (!isCode(code)) throw new Error('no message for ' + code);
      return messages()[code];
    };
    export const isCode = (text) => Object.hasOwn(messages(), text);
  `;
  return {
    name: 'messages',
    load: (id) => (id.endsWith('/src/diagnostics/messages.ts') ? whole : null),
  };
}

/** All messages in a file of their own: they are a third of the command, and most runs have nothing to say. */
function messagesBeside(families) {
  const messages = Object.assign({}, ...Object.values(families));
  writeFileSync(`${next}/messages.json`, JSON.stringify(messages));
  const warnings = Object.keys(messages).filter((code) => messages[code].severity === 'warning');
  return messagesAs(`
    import { readFileSync } from 'node:fs';
    const warnings = new Set(${JSON.stringify(warnings)});
    let read;
    const messages = () => (read ??= JSON.parse(readFileSync(__dirname + '/messages.json', 'utf8')));
    export const severityOf = (code) => (warnings.has(code) ? 'warning' : 'error');
    export const allCodes = () => Object.keys(messages());
  `);
}

/**
 * The words for what is wrong, packed: in two languages they are a tenth of a page. A page has its template compiled, and
 * what can be wrong with one is never said there.
 */
function packedMessages({ data, value, sheet, document, run }) {
  const text = JSON.stringify({ ...data, ...value, ...sheet, ...document, ...run });
  const packed = deflateRawSync(text, { level: 9 }).toString('base64');
  return messagesAs(`
    import { decodeUtf8, inflate } from '#platform';
    import { fromBase64 } from '../text/base64.ts';
    const all = JSON.parse(decodeUtf8(inflate(fromBase64('${packed}'), Infinity)));
    const messages = () => all;
    export const severityOf = (code) => messageOf(code).severity;
  `);
}

/** What a page runs: one script, with nothing of Node.js in it, and its style sheet. */
async function bundlePage() {
  const { families } = await import(`${next}/diagnostics/messages.js`);
  const bundle = await rolldown({
    input: `${root}src/page/main.ts`,
    platform: 'browser',
    cwd: root,
    resolve: { conditionNames: ['fill-report-source', 'worker', 'browser', 'import'] },
    onLog,
    plugins: [packedMessages(families)],
  });
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true });
  await bundle.close();
  const said = Object.keys(families.template).filter(
    (name) => output[0].code.includes(`"${name}"`) || output[0].code.includes(`\`${name}\``),
  );
  if (said.length > 0) throw new Error(`the page has no words for ${said.join(', ')}`);
  mkdirSync(`${next}/browser`);
  // In a page, text like the end of its element or a comment would be read as such.
  const code = output[0].code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  writeFileSync(`${next}/browser/page.js`, code);
  const style = readFileSync(`${root}src/page/page.css`, 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*\n\s*/g, '\n');
  writeFileSync(`${next}/browser/page.css`, style.trim());
}

/** The tree of each built-in template, so that a run loads neither docx nor Handlebars. */
async function compileTemplates() {
  const { compileTemplate } = await import(`${next}/compile/compile.js`);
  const { builtInNames, readTemplate, templateFile } = await import(`${next}/host/load-template.js`);
  const { words } = await import(`${next}/diagnostics/words.js`);
  mkdirSync(`${next}/compiled`);
  for (const name of builtInNames()) {
    const { source } = await readTemplate(templateFile(name), name);
    const { compiled, diagnostics } = await compileTemplate(source);
    const problems = diagnostics.map((found) => `${name}: ${words(found, 'zh').says}`);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    writeFileSync(`${next}/compiled/${name}.json`, JSON.stringify(compiled));
  }
}

/** Runs a script in which `load(file)` is the command that was built, `args` its arguments. */
function runBuilt(script, args, stderr = 'pipe') {
  const code = `
    const { cacheOf, load } = require(${JSON.stringify(`${root}bin/load.js`)});
    const { writeFileSync } = require('node:fs');
    const file = ${JSON.stringify(`${next}/cli.cjs`)};
    ${script}
  `;
  execFileSync(process.execPath, ['-e', code, '--', ...args], { stdio: ['ignore', 'ignore', stderr] });
}

/** The page of the usual template, which the package carries. */
function makePage() {
  const output = `${next}/browser/half-year-summary.html`;
  runBuilt('load(file).start();', ['fill-report', 'page', '--quiet', '--output', output], 'inherit');
}

/** What V8 makes of the command in a run of the main job, and of its other parts in runs that need them: see bin/load.js. */
function keepCompiledCode() {
  const report = `${stage}/job.docx`;
  const keepMain = `
    const kept = [];
    load(file, (name, script) => kept.push([name, script])).start();
    process.on('exit', () => {
      for (const [name, script] of kept) if (name === file) writeFileSync(cacheOf(name), script.createCachedData());
    });
  `;
  runBuilt(keepMain, ['fill-report', SAMPLE, '--output', report]);
  const keepOthers = `
    const kept = new Map();
    const { main } = load(file, (name, script) => kept.set(name, script));
    void (async () => {
      for (const job of ${JSON.stringify(otherJobs(report))})
        if ((await main(job, process)) > 1) throw new Error('no such job: ' + job.join(' '));
      kept.delete(file);
      for (const [name, script] of kept) writeFileSync(cacheOf(name), script.createCachedData());
    })();
  `;
  runBuilt(keepOthers, []);
}

const SAMPLE = `${root}data/yunling.yaml`;

/** Runs that between them need all parts of the command, in order: most work on what those before have written. */
function otherJobs(report) {
  const folder = `${stage}/job`;
  const [paper, other] = [`${folder}/公函.docx`, `${root}data/chengxi.yaml`];
  mkdirSync(folder);
  writeFileSync(`${folder}/空.yaml`, '地区: 云岭区\n');
  return [
    ['init', folder, '-t'],
    [`${folder}/空.yaml`, '--draft', '-o', paper],
    ['import', paper],
    [SAMPLE, '-t', `${folder}/公函.hbs.docx`, '--draft', '-o', `${folder}/a.docx`],
    [SAMPLE, '-t', `${root}templates/half-year-summary.md.hbs`, '-o', `${folder}/b.docx`],
    [SAMPLE, '-o', `${folder}/c.md`],
    ['slots', '--data', SAMPLE, '-o', `${folder}/d.xlsx`],
    ['slots', '--data', SAMPLE, '-o', `${folder}/e.csv`],
    [`${folder}/d.xlsx`, `${folder}/e.csv`, '-o', `${folder}/{{地区}}f.docx`, '--report', `${folder}/g.xlsx`],
    ['check', report, `${root}templates/half-year-summary.md.hbs`],
    ['extract', report],
    ['update', report, other, '-o', `${folder}/h.docx`],
    ['diff', SAMPLE, other],
  ];
}

try {
  compileLibrary();
  await bundleCommand();
  await bundlePage();
  await compileTemplates();
  makePage();
  keepCompiledCode();
  if (existsSync(`${root}dist`)) renameSync(`${root}dist`, last);
  renameSync(next, `${root}dist`);
} finally {
  for (const folder of [stage, last]) rmSync(folder, { recursive: true, force: true });
}

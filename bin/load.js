// Loads the command. V8 takes longer to compile it than the rest of a start takes, so the build keeps what V8 made of each
// of its files in some runs (dist/cli.cache and so on); another version of Node.js refuses that and compiles them. A file is
// all ASCII, and one function with what a CommonJS module is given: to put that around it here would copy it.
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

/** Where the code that V8 made of a file is kept. */
function cacheOf(file) {
  return file.replace(/cjs$/, 'cache');
}

function scriptOf(file) {
  const cache = cacheOf(file);
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  return new Script(readFileSync(file, 'latin1'), { filename: file, cachedData });
}

/**
 * What a file of the command exports; the others that it asks for are loaded in the same way.
 *
 * @param {(file: string, script: Script) => void} [loaded] - is told of every file that was loaded
 */
function load(file, loaded = () => undefined, modules = new Map()) {
  const known = modules.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const folder = path.dirname(file);
  const need = (id) => (id.startsWith('.') ? load(path.join(folder, id), loaded, modules) : require(id));
  const script = scriptOf(file);
  script.runInThisContext()(module.exports, need, module, file, folder);
  loaded(file, script);
  return module.exports;
}

module.exports = { cacheOf, load };

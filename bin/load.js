// Loads the command. V8 takes longer to compile it than the rest of a start takes, so the build keeps what V8 made of it
// in a run (dist/cli.cache); another version of Node.js refuses that and compiles the file. The file is all ASCII, and one
// function with what a CommonJS module is given: to put that around it here would copy it.
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

/** The command's file as a script. */
function load(file) {
  const cache = file.replace(/cjs$/, 'cache');
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  return new Script(readFileSync(file, 'latin1'), { filename: file, cachedData });
}

/** Runs the file and gives what it exports. */
function run(script, file) {
  const module = { exports: {}, loaded: true };
  const require = Module.createRequire(file);
  // Parts of the command that are loaded later require it under its name: without this they would run it once more.
  require.cache[file] = module;
  script.runInThisContext()(module.exports, require, module, file, path.dirname(file));
  return module.exports;
}

module.exports = { load, run };

#!/usr/bin/env node
const { load, run } = require('./load.js');

const file = require.resolve('../dist/cli.cjs');
run(load(file), file).start();

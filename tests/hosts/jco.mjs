// SPDX-License-Identifier: MIT
// jco.mjs [--dir=GUEST=DIR]... [ARGUMENT]...: runs component.js, which jco.sh has
// put beside it. What is not preopened here is not: the shim's default is all of /.
import { _setArgs } from '@bytecodealliance/preview2-shim/cli';
import { _setPreopens } from '@bytecodealliance/preview2-shim/filesystem';

const words = process.argv.slice(2), dirs = {};
while (words[0]?.startsWith('--dir=')) {
	const [, guest, dir] = words.shift().match(/^--dir=(.*)=([^=]*)$/s);
	dirs[guest] = dir;
}
_setPreopens(dirs);
_setArgs(words);
const { run } = await import('./component.js');
try {
	run.run();
} catch (e) {
	if (e.exitError)
		process.exit(e.code);
	console.error(e);
	process.exit(3);
}

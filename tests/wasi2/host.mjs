// SPDX-License-Identifier: MIT
// host.mjs [--dir=GUEST=DIR]... jco|fake MODULE [ARGUMENT]...: makes a component of a
// module of WASI 0.2, and of that JavaScript, and runs it: with jco's preview2-shim on
// the directories, or with the files of fake.mjs, which are in no directory.
//
// OVERSTAT_NPM is the directory with the node_modules of package.json here.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const dirs = [];
const words = process.argv.slice(2);
while (words.length && words[0].startsWith('--')) {
	const [, value] = words.shift().match(/^--dir=(.*)$/s) ?? [];
	if (!value)
		usage();
	dirs.push([value.slice(0, value.lastIndexOf('=')), value.slice(value.lastIndexOf('=') + 1)]);
}
const [host, file, ...args] = words;
if (!file || (host !== 'jco' && host !== 'fake'))
	usage();
const program = path.basename(file, '.wasm');

function usage() {
	console.error('usage: host.mjs [--dir=GUEST=DIR]... jco|fake MODULE [ARGUMENT]...');
	process.exit(2);
}

function installed(name) {
	return import(pathToFileURL(path.join(process.env.OVERSTAT_NPM ?? '.',
		'node_modules/@bytecodealliance', name)).href);
}

const { componentNew } = await installed('jco-transpile/dist/wasm-tools.js');
const { transpileBytes } = await installed('jco-transpile/dist/transpile.js');
const { WASIShim } = await installed('preview2-shim/dist/common/instantiation.js');
const component = await componentNew(new Uint8Array(fs.readFileSync(file)));
const { files } = await transpileBytes(component, { name: program, instantiation: 'async', minify: false });

const imports = new WASIShim({
	sandbox: { preopens: Object.fromEntries(dirs), env: {}, args: [program, ...args] },
}).getImportObject();
if (host === 'fake')
	Object.assign(imports, (await import('./fake.mjs')).imports);
else {
	// wasi-libc asks for the right to change a directory wherever it opens for
	// writing, and the shim has it not: with it nothing could be written
	// (WASI pull 910).
	const { prototype } = imports['wasi:filesystem/types'].Descriptor;
	const { openAt } = prototype;
	prototype.openAt = function (pathFlags, name, openFlags, flags) {
		return openAt.call(this, pathFlags, name, openFlags, { ...flags, mutateDirectory: false });
	};
}
const source = Buffer.from(files[`${program}.js`]).toString('base64');
const { instantiate } = await import(`data:text/javascript;base64,${source}`);
const { run } = await instantiate(name => WebAssembly.compile(files[name]), imports);
try {
	run.run();
} catch (e) {
	// A result that is an error: the status is not 0.
	console.error(`${program}: ${e.stack ?? e}`);
	process.exitCode = 1;
}

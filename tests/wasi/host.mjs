// SPDX-License-Identifier: MIT
// host.mjs [OPTION]... HOST MODULE [ARGUMENT]...: runs a WASI module.
//
//	HOST            node, Node's own WASI; shim, @bjorn3/browser_wasi_shim;
//	                wasmer, @wasmer/sdk, where a module may import wasix_32v1
//	--dir=GUEST=DIR the preopened directory GUEST is DIR under node, and a copy of
//	                it in memory under shim. wasmer has files of its own and takes
//	                the files of DIR, without empty directories, as GUEST.
//	--stdin=FILE    what wasmer and shim read; node has the caller's own
//
// OVERSTAT_NPM is the directory with the node_modules of install.sh.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const dirs = [];
let stdin = '';
const words = process.argv.slice(2);
while (words.length && words[0].startsWith('--')) {
	const [, name, value] = words.shift().match(/^--(\w+)=(.*)$/s) ?? [];
	if (name === 'dir')
		dirs.push([value.slice(0, value.lastIndexOf('=')), value.slice(value.lastIndexOf('=') + 1)]);
	else if (name === 'stdin')
		stdin = fs.readFileSync(value);
	else
		usage();
}
const [host, file, ...args] = words;
if (!file)
	usage();
const bytes = fs.readFileSync(file);
const program = path.basename(file, '.wasm');

function usage() {
	console.error('usage: host.mjs [--dir=GUEST=DIR]... [--stdin=FILE] node|shim|wasmer MODULE [ARGUMENT]...');
	process.exit(2);
}

function installed(name) {
	const at = path.join(process.env.OVERSTAT_NPM ?? '.', 'node_modules', name);
	return import(pathToFileURL(at).href);
}

function write(fd, data) {
	for (let at = 0; at < data.length;) {
		try {
			at += fs.writeSync(fd, data, at);
		} catch (e) {
			if (e.code !== 'EAGAIN')
				throw e;
		}
	}
}

const hosts = {
	async node() {
		const { WASI } = await import('node:wasi');
		const wasi = new WASI({
			version: 'preview1', args: [program, ...args], returnOnExit: true,
			preopens: Object.fromEntries(dirs),
		});
		const module = await WebAssembly.compile(bytes);
		return wasi.start(await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport }));
	},

	async shim() {
		const { WASI, File, OpenFile, Directory, PreopenDirectory, ConsoleStdout } =
			await installed('@bjorn3/browser_wasi_shim/dist/index.js');
		const contents = dir => fs.readdirSync(dir, { withFileTypes: true }).map(e => {
			const from = path.join(dir, e.name);
			return [e.name, e.isDirectory() ? new Directory(contents(from)) : new File(fs.readFileSync(from))];
		});
		const wasi = new WASI([program, ...args], [], [
			new OpenFile(new File(stdin)),
			new ConsoleStdout(data => write(1, data)),
			new ConsoleStdout(data => write(2, data)),
			...dirs.map(([guest, dir]) => new PreopenDirectory(guest, new Map(contents(dir)))),
		], { debug: false });
		const module = await WebAssembly.compile(bytes);
		return wasi.start(await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport }));
	},

	async wasmer() {
		const { Wasmer } = await installed('@wasmer/sdk/dist/node.js');
		const files = {};
		const add = (guest, dir) => fs.readdirSync(dir, { withFileTypes: true }).forEach(e => {
			const from = path.join(dir, e.name), to = path.posix.join(guest, e.name);
			if (e.isDirectory())
				add(to, from);
			else
				files[to] = new Uint8Array(fs.readFileSync(from));
		});
		dirs.forEach(([guest, dir]) => add(path.posix.join('/', guest), dir));
		const wasmer = new Wasmer({ cache: false });
		const code = await (async () => {
			const pkg = await wasmer.packages.create({
				modules: { module: new Uint8Array(bytes) },
				commands: { [program]: { module: 'module' } },
				files,
			});
			const sandbox = await wasmer.sandboxes.create({ packages: [pkg] });
			const output = await sandbox.command(pkg, args).run({ check: false, outputBytes: 1 << 28, stdin });
			write(1, output.stdout.bytes);
			write(2, output.stderr.bytes);
			await sandbox.close();
			if (output.reason !== 'exited')
				console.error(`${host}: ${program}: ${output.reason}`);
			return output.exitCode;
		})();
		await wasmer.close();
		return code;
	},
};

if (!hosts[host])
	usage();
process.exitCode = await hosts[host]();

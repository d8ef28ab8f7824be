// SPDX-License-Identifier: MIT
// browser.mjs SHIM DRIVER GUEST MODULE [ARGUMENT]...: runs a WASI module by
// @bjorn3/browser_wasi_shim in headless Chromium, in memory, with GUEST preopened and
// empty. SHIM and DRIVER are the directories with the node_modules of the shim and of
// playwright-core. What the module prints comes here when it has ended.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [shim, driver, guest, module, ...args] = process.argv.slice(2);
const { chromium } = createRequire(driver + '/')('playwright-core');
const dist = path.join(shim, 'node_modules/@bjorn3/browser_wasi_shim/dist');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
// An address that nobody has: every file comes from here.
await page.route('**', route => {
	const name = new URL(route.request().url()).pathname.slice(1);
	if (name === 'module')
		return route.fulfill({ body: fs.readFileSync(module), contentType: 'application/wasm' });
	if (name.endsWith('.js'))
		return route.fulfill({ body: fs.readFileSync(path.join(dist, path.basename(name))), contentType: 'text/javascript' });
	return route.fulfill({ body: '<!doctype html><title>overstat</title>', contentType: 'text/html' });
});
await page.goto('http://overstat.invalid/');
const { status, out, err } = await page.evaluate(async ({ guest, args }) => {
	const { WASI, File, OpenFile, PreopenDirectory, ConsoleStdout } = await import('/index.js');
	const said = ['', '', ''];
	const stream = fd => new ConsoleStdout(data => {
		said[fd] += String.fromCharCode(...data);
	});
	const wasi = new WASI(args, [], [
		new OpenFile(new File('')), stream(1), stream(2), new PreopenDirectory(guest, new Map()),
	], { debug: false });
	const module = await WebAssembly.compileStreaming(fetch('/module'));
	const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
	return { status: wasi.start(instance), out: said[1], err: said[2] };
}, { guest, args: [path.basename(module, '.wasm'), ...args] });
await browser.close();
process.stdout.write(out, 'latin1');
process.stderr.write(err, 'latin1');
process.exitCode = status;

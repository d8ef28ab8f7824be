// SPDX-License-Identifier: MIT
// bench.mjs MODULE DIR PREOPENS: times bench.c under Node with so many preopened
// directories, "/" the first of them, all of them DIR. A line a row: name,
// nanoseconds of both, ratio. How: bench/wasi/run.sh.
import fs from 'node:fs';
import { WASI } from 'node:wasi';

const ROUNDS = 15, BLOCKS = 20, CALLS = 100;
const [file, dir, count] = process.argv.slice(2);
const preopens = { '/': dir };
for (let i = 1; i < Number(count); i++)
	preopens[`/preopened/${i}`] = dir;
const wasi = new WASI({ version: 'preview1', preopens });
const { instance } = await WebAssembly.instantiate(fs.readFileSync(file), wasi.getImportObject());
wasi.initialize(instance);
const loops = instance.exports;
if (loops.prepare())
	throw new Error('the file could not be opened');

// What is timed first, and what it is held against.
const rows = [
	['fstat / bare fd_filestat_get', 'our_fstat', 'bare_fstat'],
	["fstat / wasi-libc's fstat", 'our_fstat', 'libc_fstat_'],
	['fstat64x / bare fd_filestat_get', 'our_fstat64x', 'bare_fstat'],
	['stat / bare path_filestat_get', 'our_stat', 'bare_stat'],
	["stat / wasi-libc's stat", 'our_stat', 'libc_stat_'],
	["lstat / wasi-libc's lstat", 'our_lstat', 'libc_lstat_'],
	["fstatat / wasi-libc's fstatat", 'our_fstatat', 'libc_fstatat_'],
	["stat64x / wasi-libc's stat", 'our_stat64x', 'libc_stat_'],
	["(wasi-libc's fstat / bare fd_filestat_get)", 'libc_fstat_', 'bare_fstat'],
	['(an empty function around it / bare fd_filestat_get)', 'around_fstat', 'bare_fstat'],
	['(bare fd_filestat_get / the same)', 'bare_fstat_again', 'bare_fstat'],
];

// xorshift32: the same order in every run.
let state = 2463534242;
function random() {
	state ^= state << 13;
	state ^= state >>> 17;
	state ^= state << 5;
	return state & 1;
}
const median = values => values.sort((a, b) => a - b)[values.length >> 1];
// Nanoseconds a call.
function block(loop) {
	const start = process.hrtime.bigint();
	if (loop(CALLS))
		throw new Error('a call failed');
	return Number(process.hrtime.bigint() - start) / CALLS;
}
// Two blocks in random order, so often; the median of each.
function round(ours, reference) {
	const a = [], b = [];
	for (let i = 0; i < BLOCKS; i++) {
		const first = random();
		if (first)
			a.push(block(ours));
		b.push(block(reference));
		if (!first)
			a.push(block(ours));
	}
	return [median(a), median(b)];
}

// Until the ways into the module and out of it are compiled too.
for (const name of new Set(rows.flatMap(row => row.slice(1))))
	for (let i = 0; i < 50; i++)
		block(loops[name]);
for (const [name, ours, reference] of rows) {
	const rounds = Array.from({ length: ROUNDS }, () => round(loops[ours], loops[reference]));
	console.log([`${count}: ${name}`, median(rounds.map(r => r[0])).toFixed(1),
		median(rounds.map(r => r[1])).toFixed(1), median(rounds.map(r => r[0] / r[1])).toFixed(4)].join('\t'));
}

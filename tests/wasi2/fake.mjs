// SPDX-License-Identifier: MIT
// A world whose files are in no directory: the name of one says what the host answers of
// it, as KEY=VALUE, with commas between. odd.c asks.
//
//	type size nlink     of its record [regular-file, 0, 1]
//	ino                 half of its hash, or + for another with each call [5]
//	atime mtime ctime   seconds:nanoseconds, or nothing for none [1:2]
//	link=1              the name is a link with inode 7, which leads to this
//	at hash             the error of stat-at, and of metadata-hash-at
//	open                the error of open-at
//	stat                the error of stat by a descriptor
//	sync flags          the error of sync and sync-data, of get-flags
//
// PREOPEN in the environment is what stat by a descriptor of the root throws.
let calls = 0n;

function time(value = '1:2') {
	if (value === '')
		return undefined;
	const [seconds, nanoseconds] = value.split(':');
	return { seconds: BigInt(seconds), nanoseconds: Number(nanoseconds) };
}

class Descriptor {
	#name;
	constructor(name) {
		this.#name = name;
	}
	// What its name says, or that of one in it; fail is what throws, if it is said.
	static #of(name, ...fail) {
		if (name === '.')
			return { type: 'directory', ino: '3' };
		const said = Object.fromEntries(name.split(',').map(word => word.split('=')));
		for (const key of fail)
			if (said[key])
				throw said[key];
		return said;
	}
	static #record({ type = 'regular-file', size = 0, nlink = 1, atime, mtime, ctime }) {
		return {
			type, linkCount: BigInt(nlink), size: BigInt(size), dataAccessTimestamp: time(atime),
			dataModificationTimestamp: time(mtime), statusChangeTimestamp: time(ctime),
		};
	}
	static #hash({ ino = '5' }) {
		return { upper: 0n, lower: ino === '+' ? ++calls : BigInt(ino) };
	}
	#at(follow, path, fail) {
		if (this.#name !== '.')
			throw 'not-directory';
		const said = Descriptor.#of(path, fail);
		return said.link && !follow.symlinkFollow ? { type: 'symbolic-link', size: 3, ino: '7' } : said;
	}
	#self(...fail) {
		if (this.#name === '.' && process.env.PREOPEN)
			throw process.env.PREOPEN;
		return Descriptor.#of(this.#name, ...fail);
	}
	statAt(follow, path) {
		return Descriptor.#record(this.#at(follow, path, 'at'));
	}
	metadataHashAt(follow, path) {
		return Descriptor.#hash(this.#at(follow, path, 'hash'));
	}
	openAt(follow, path) {
		this.#at(follow, path, 'open');
		return new Descriptor(path);
	}
	stat() {
		return Descriptor.#record(this.#self('stat'));
	}
	metadataHash() {
		return Descriptor.#hash(this.#self());
	}
	sync() {
		this.#self('sync');
	}
	syncData() {
		this.#self('sync');
	}
	getFlags() {
		this.#self('flags');
		return { read: true };
	}
}

class DirectoryEntryStream {}

export const imports = {
	'wasi:filesystem/types': { Descriptor, DirectoryEntryStream, filesystemErrorCode: () => undefined },
	'wasi:filesystem/preopens': { getDirectories: () => [[new Descriptor('.'), '/']] },
};

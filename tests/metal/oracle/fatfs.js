// SPDX-License-Identifier: MIT
// FatFs itself, as js-fatfs has it: what it answers where the double of
// tests/unit/check_glue.c answers the same, a line each.
const FatFs = require('js-fatfs');
const sectors = 256;
const disk = new Uint8Array(sectors * 512);
let broken = false;
const diskio = {
	initialize: () => 0,
	status: () => 0,
	read: (ff, drive, to, sector, count) => {
		ff.HEAPU8.set(disk.subarray(sector * 512, (sector + count) * 512), to);
		return 0;
	},
	write: (ff, drive, from, sector, count) => {
		if (broken)
			return 1;
		disk.set(ff.HEAPU8.subarray(from, from + count * 512), sector * 512);
		return 0;
	},
	ioctl: (ff, drive, what, to) => {
		if (what === FatFs.GET_SECTOR_COUNT)
			ff.setValue(to, sectors, 'i32');
		if (what === FatFs.GET_SECTOR_SIZE)
			ff.setValue(to, 512, 'i16');
		if (what === FatFs.GET_BLOCK_SIZE)
			ff.setValue(to, 1, 'i32');
		return 0;
	},
};
(async () => {
	const ff = await FatFs.create({ diskio });
	const file = ff.malloc(FatFs.sizeof_FIL), info = ff.malloc(FatFs.sizeof_FILINFO);
	const must = (r) => {
		if (r !== 0)
			throw new Error('FatFs says ' + r);
	};
	const work = ff.malloc(4096), count = ff.malloc(4);
	must(ff.f_mkfs('', { fmt: FatFs.FM_FAT | FatFs.FM_SFD, n_fat: 0, align: 0, n_root: 0, au_size: 512 }, work, 4096));
	must(ff.f_mount(ff.malloc(FatFs.sizeof_FATFS), '', 1));
	must(ff.f_mkdir('D'));
	for (const name of ['F.TXT', 'D/R.TXT']) {
		must(ff.f_open(file, name, FatFs.FA_WRITE | FatFs.FA_CREATE_NEW));
		must(ff.f_write(file, work, 5, count));
		must(ff.f_close(file));
	}
	for (const path of ['/', '/F.TXT', '/F.TXT/', '/D', '/D/R.TXT', '/NO', '/D/NO', '/NO/X', '/D/NO/X', '/F.TXT/X', '/D/R.TXT/X']) {
		const r = ff.f_stat(path, info);
		console.log('f_stat ' + path + ': ' + r + (r ? '' : ', ' +
			(ff.FILINFO_fattrib(info) & FatFs.AM_DIR) + ', ' + ff.FILINFO_fsize(info)));
	}
	must(ff.f_open(file, 'G.TXT', FatFs.FA_WRITE | FatFs.FA_CREATE_NEW));
	broken = true;
	console.log('f_write, no medium: ' + ff.f_write(file, work, 3000, count));
	broken = false;
	console.log('f_sync after it: ' + ff.f_sync(file));
})();

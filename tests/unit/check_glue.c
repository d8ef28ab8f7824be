/* SPDX-License-Identifier: MIT */
/* The glue in examples/metal. cpio and romfs on real images, made of the tree at
 * IMAGES; littlefs and FatFs on doubles of the test, which do what those were seen to
 * do. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <overstat/metal_fs.h>
#include "ff.h"
#include "lfs.h"
#include "unit.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Error tables. */

START_TEST(each_error_of_littlefs)
{
	static const struct {
		int lfs, e;
	} rows[] = {
		{ 0, 0 },
		{ -5, EIO },
		{ -84, EIO },
		{ -2, ENOENT },
		{ -17, EEXIST },
		{ -20, ENOTDIR },
		{ -21, EISDIR },
		{ -39, ENOTEMPTY },
		{ -9, EBADF },
		{ -27, EFBIG },
		{ -22, EINVAL },
		{ -28, ENOSPC },
		{ -12, ENOMEM },
		{ -61, EIO },
		{ -36, ENAMETOOLONG },
	};
	size_t i;
	int code;

	for (code = -300; code < 300; code++) {
		int expected = EIO;

		for (i = 0; i < COUNT(rows); i++)
			if (rows[i].lfs == code)
				expected = rows[i].e;
		WANT(overstat_littlefs_errno(code) == -expected, "%d", code);
	}
	WANT(overstat_littlefs_errno(INT_MIN) == -EIO, "INT_MIN");
}
END_TEST

START_TEST(each_result_of_fatfs)
{
	static const int rows[] = { 0, EIO, EIO, EIO, ENOENT, ENOENT, ENOENT,
		EACCES, EEXIST, EBADF, EROFS, ENODEV, ENODEV, ENODEV, EIO,
		EBUSY, EBUSY, ENOMEM, ENFILE, EINVAL };
	int code;

	for (code = -300; code < 300; code++)
		WANT(overstat_fatfs_errno(code) ==
				(code >= 0 && code < (int)COUNT(rows)
						? -rows[code]
						: -EIO),
			"%d", code);
	WANT(overstat_fatfs_errno(INT_MIN) == -EIO, "INT_MIN");
	WANT(overstat_fatfs_errno(INT_MAX) == -EIO, "INT_MAX");
}
END_TEST

/* Each date that FAT can write, beside the libc's calendar. */
START_TEST(each_date_of_fat)
{
	unsigned date,
		days[13] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
			31 };
	int64_t expected = 315532800; /* 1980-01-01 */

	for (date = 0; date < 65536; date++) {
		unsigned y = 1980 + (date >> 9), m = date >> 5 & 15,
			 d = date & 31;

		WANT(!!overstat_fat_has_date(date) ==
				(m > 0 && m < 13 && d > 0),
			"%u-%u-%u", y, m, d);
		if (!m || m > 12 || !d)
			continue;
		days[2] = y % 4 == 0 && y != 2100 ? 29 : 28;
		if (d > days[m])
			continue;
		WANT(overstat_fat_time(date, 0, 0) == expected,
			"%u-%u-%u: %lld, expected %lld", y, m, d,
			(long long)overstat_fat_time(date, 0, 0),
			(long long)expected);
		expected += 86400;
	}
	WANT(expected == 4354819200, "to 2108-01-01");
	/* 2100-02-29 is not there and becomes the next day; 2107-12-31 23:59:58. */
	WANT(overstat_fat_time(120 << 9 | 2 << 5 | 29, 0, 0) ==
			overstat_fat_time(120 << 9 | 3 << 5 | 1, 0, 0),
		"2100-02-29");
	WANT(overstat_fat_time(0xff9f, 0xbf7d, 0) == 4354819198, "the last");
	WANT(overstat_fat_time(0x21, 0, 90) == 315532800 - 5400, "east");
	WANT(overstat_fat_time(0x21, 0, -720) == 315532800 + 43200, "west");
	WANT(overstat_fat_time(0x21, 1 << 11 | 1 << 5 | 1, 0) ==
			315532800 + 3600 + 60 + 2,
		"time");
}
END_TEST

/* ROM images. Each is copied into room of its own size, which a sanitizer watches. */
static struct overstat_rom load(const char *name)
{
	char path[4096];
	struct overstat_rom rom = { NULL, 0 };
	char *image;
	FILE *f;

	snprintf(path, sizeof path, "%s/%s", getenv("IMAGES"), name);
	f = fopen(path, "rb");
	WANT(f != NULL, "no %s", path);
	fseek(f, 0, SEEK_END);
	rom.size = (size_t)ftell(f);
	rewind(f);
	image = malloc(rom.size);
	WANT(image && fread(image, 1, rom.size, f) == rom.size, "%s", path);
	fclose(f);
	rom.image = image;
	return rom;
}

static int ask(const struct overstat_ops *ops, const struct overstat_rom *rom,
	const char *path, int link, struct overstat_status *s)
{
	const struct overstat_volume v = { ops, "/rom", 1, rom };

	memset(s, 0, sizeof *s);
	return (link ? ops->lstat : ops->stat)(&v, path, s);
}

/* What is in the tree, and what is not. */
static const char long_name[] =
	"/0000000000000000000000000000000000000000000000000000000000000000"
	"0000000000000000000000000000000000000000000000000000000000000000"
	"0000000000000000000000000000000000000000000000000000000000000000"
	"00000007";
static const struct {
	const char *path;
	int stat, lstat, implied;
} paths[] = {
	{ "/", 0, 0, 0 },
	{ "/.", 0, 0, 0 },
	{ "/dir", 0, 0, 0 },
	{ "/dir/", 0, 0, 0 },
	{ "//dir/./hello", 0, 0, 0 },
	{ "/dir/hello", 0, 0, 0 },
	{ "/dir/exec", 0, 0, 0 },
	{ "/dir/sub", 0, 0, 0 },
	{ "/dir/sub/numbers", 0, 0, 0 },
	{ "/hard", 0, 0, 0 },
	{ "/empty", 0, 0, 0 },
	{ "/empty.d", 0, 0, -ENOENT },
	{ long_name, 0, 0, 0 },
	{ "/link", -ELOOP, 0, -ENOENT },
	{ "/loop", -ELOOP, 0, -ENOENT },
	{ "/linkdir/hello", -ELOOP, -ELOOP, -ENOENT },
	{ "/linkdir", -ELOOP, 0, -ENOENT },
	{ "/di", -ENOENT, -ENOENT, -ENOENT },
	{ "/dirx", -ENOENT, -ENOENT, -ENOENT },
	{ "/dir/hell", -ENOENT, -ENOENT, -ENOENT },
	{ "/dir/hello1", -ENOENT, -ENOENT, -ENOENT },
	{ "/dir/hello/x", -ENOTDIR, -ENOTDIR, -ENOTDIR },
	{ "/none/x", -ENOENT, -ENOENT, -ENOENT },
	{ "/TRAILER!!!", -ENOENT, -ENOENT, -ENOENT },
};

static void tree(const struct overstat_ops *ops, const char *name, int cpio)
{
	const struct overstat_rom rom = load(name);
	struct overstat_status s, t;
	struct stat host;
	char path[4096];
	size_t i;
	int link, r;

	for (i = 0; i < COUNT(paths); i++) {
		for (link = 0; link < 2; link++) {
			int expected = cpio == 2 ? paths[i].implied
				: link           ? paths[i].lstat
						 : paths[i].stat;

			r = ask(ops, &rom, paths[i].path, link, &s);
			WANT(r == expected, "%s: %s: %d, expected %d", name,
				paths[i].path, r, expected);
			if (r)
				continue;
			snprintf(path, sizeof path, "%s/tree%s",
				getenv("IMAGES"), paths[i].path);
			WANT(!lstat(path, &host), "%s", path);
			WANT(s.known & ST_KNOWN_TYPE &&
					(s.mode & S_IFMT) ==
						(host.st_mode & S_IFMT),
				"%s: %s: type %o", name, path, s.mode);
			if (!S_ISDIR(host.st_mode))
				WANT(s.known & ST_KNOWN_SIZE &&
						s.size ==
							(uint64_t)host.st_size,
					"%s: %s: size", name, path);
			if (!cpio || (cpio == 2 && S_ISDIR(host.st_mode)))
				continue;
			WANT((s.mode & 07777) == (host.st_mode & 07777) &&
					s.uid == host.st_uid &&
					s.gid == host.st_gid &&
					(s.nlink == host.st_nlink) &&
					s.mtime == host.st_mtime &&
					!s.mtime_nsec,
				"%s: %s: members", name, path);
		}
	}
	/* Two names of one file. */
	WANT(!ask(ops, &rom, "/hard", 0, &s) &&
			!ask(ops, &rom, "/dir/sub/numbers", 0, &t) &&
			s.known & ST_KNOWN_INO && s.ino == t.ino &&
			s.size == t.size && s.size > 3000,
		"%s: links", name);
	WANT(!ask(ops, &rom, "/dir/exec", 0, &t) && s.ino != t.ino &&
			t.mode & 0111,
		"%s: another file", name);
	free((void *)rom.image);
}

START_TEST(cpio_says_what_the_tree_was)
{
	tree(&overstat_cpio, "cpio", 1);
	tree(&overstat_cpio, "crc", 1);
	tree(&overstat_cpio, "implied", 2);
}
END_TEST

START_TEST(romfs_says_what_the_tree_was)
{
	tree(&overstat_romfs, "romfs", 0);
}
END_TEST

/* find: the contents, and fstat by what it sets. */
static void contents(const struct overstat_ops *ops, const char *name,
	int (*find)(const struct overstat_rom *, const char *, void **,
		struct overstat_rom *))
{
	const struct overstat_rom rom = load(name);
	const struct overstat_volume v = { ops, "", 1, &rom };
	struct overstat_rom found;
	struct overstat_status s, t;
	void *file;

	WANT(!find(&rom, "/dir/hello", &file, &found) && found.size == 6 &&
			!memcmp(found.image, "hello\n", 6),
		"hello");
	memset(&s, 0, sizeof s);
	WANT(!ops->fstat(&v, file, &s) && s.size == 6 &&
			!ask(ops, &rom, "/dir/hello", 0, &t) &&
			s.ino == t.ino && s.mode == t.mode,
		"fstat");
	WANT(!find(&rom, "/hard", &file, &found) && found.size > 3000 &&
			!memcmp(found.image, "1\n2\n", 4),
		"a link has its contents");
	WANT(!find(&rom, "/dir", &file, &found) && !found.image, "a directory");
	WANT(find(&rom, "/none", &file, &found) == -ENOENT, "none");
	WANT(ops->fstat(&v, &s, &t) == -EBADF, "a file of elsewhere");
	free((void *)rom.image);
}

START_TEST(a_file_of_an_image)
{
	contents(&overstat_cpio, "cpio", overstat_cpio_find);
	contents(&overstat_romfs, "romfs", overstat_romfs_find);
}
END_TEST

/* Each image cut at each length, and with bytes that are wrong: an error or an answer,
 * and no byte beyond, which the sanitizer says. */
static void broken(const struct overstat_ops *ops, const char *name)
{
	const struct overstat_rom rom = load(name);
	struct overstat_rom cut;
	struct overstat_status s;
	const char *all = rom.image;
	uint32_t seed = 1;
	size_t n, i;
	int r, round;
	char *copy;

	for (n = 0; n < rom.size; n += n < 600 ? 1 : 61) {
		copy = malloc(n ? n : 1);
		WANT(copy != NULL, "no memory");
		memcpy(copy, all, n);
		cut.image = copy, cut.size = n;
		for (i = 0; i < COUNT(paths); i += 3) {
			r = ask(ops, &cut, paths[i].path, 0, &s);
			WANT(r <= 0 && r > -256, "%d", r);
		}
		r = ask(ops, &cut, "/zzz", 0, &s);
		WANT(r == -EIO || n > 500, "%d bytes: %d", (int)n, r);
		free(copy);
	}
	copy = malloc(rom.size);
	WANT(copy != NULL, "no memory");
	cut.image = copy, cut.size = rom.size;
	for (round = 0; round < 3000; round++) {
		memcpy(copy, all, rom.size);
		for (i = 0; i < 4; i++) {
			seed = seed * 1664525 + 1013904223;
			copy[(seed >> 8) % (round & 1 ? 600 : rom.size)] =
				round & 2 ? (char)(seed >> 2)
					  : "0fF/.\0\xff"[seed >> 29];
		}
		for (i = 0; i < COUNT(paths); i += 5) {
			r = ask(ops, &cut, paths[i].path, round & 1, &s);
			WANT(r <= 0 && r > -256, "%d", r);
		}
	}
	free(copy);
	free((void *)rom.image);
}

START_TEST(a_broken_image_does_no_harm)
{
	broken(&overstat_cpio, "cpio");
	broken(&overstat_romfs, "romfs");
}
END_TEST

/* stat of the root in an image */
static int of_root(
	const struct overstat_ops *ops, const void *image, size_t size)
{
	const struct overstat_rom rom = { image, size };
	const struct overstat_volume v = { ops, "/rom", 1, &rom };
	struct overstat_status s = { 0 };

	return ops->stat(&v, "/", &s);
}

START_TEST(a_wrong_number_is_no_image)
{
	/* The end alone, whose name has 11 bytes. */
	enum {
		DIGITS = 13 * 8
	};
	char cpio[6 + DIGITS + 11 + 3] = "070701", romfs[64] = "-rom1fs-";
	char *numbers = cpio + 6;

	memset(numbers, '0', DIGITS);
	memcpy(numbers + DIGITS, "TRAILER!!!", 11);
	numbers[12 * 8 - 1] = 'b';
	WANT(of_root(&overstat_cpio, cpio, sizeof cpio) == 0, "cpio");
	numbers[7] = 'g';
	WANT(of_root(&overstat_cpio, cpio, sizeof cpio) == -EIO, "a digit");
	memcpy(romfs + 16, "name", 4);
	romfs[32 + 3] = 2;
	romfs[48] = 'f';
	WANT(of_root(&overstat_romfs, romfs, sizeof romfs) == 0, "romfs");
	romfs[32 + 11] = 1;
	WANT(of_root(&overstat_romfs, romfs, sizeof romfs) == -EIO,
		"a byte more than there is");
}
END_TEST

/* Devices. */
START_TEST(devices_are_a_table)
{
	static const struct overstat_device table[] = {
		{ "uart0", S_IFCHR | 0620 },
		{ "uart01", S_IFCHR | 0666 },
		{ "null", S_IFCHR | 0666 },
		{ NULL, 0 },
	};
	const struct overstat_volume v = { &overstat_devices, "/dev", 3,
		table };
	static const struct {
		const char *path;
		int expected;
		uint32_t mode, ino;
	} rows[] = {
		{ "/uart0", 0, S_IFCHR | 0620, 2 },
		{ "//./uart01", 0, S_IFCHR | 0666, 3 },
		{ "/null", 0, S_IFCHR | 0666, 4 },
		{ "/", 0, S_IFDIR, 1 },
		{ "/.", 0, S_IFDIR, 1 },
		{ "/uart", -ENOENT, 0, 0 },
		{ "/uart02", -ENOENT, 0, 0 },
		{ "/uart0/", -ENOTDIR, 0, 0 },
		{ "/null/x", -ENOTDIR, 0, 0 },
		{ "/..", -ENOENT, 0, 0 },
	};
	struct overstat_status s;
	size_t i;

	for (i = 0; i < COUNT(rows); i++) {
		memset(&s, 0, sizeof s);
		WANT(overstat_devices.stat(&v, rows[i].path, &s) ==
					rows[i].expected &&
				s.mode == rows[i].mode && s.ino == rows[i].ino,
			"%s: %o", rows[i].path, s.mode);
	}
	memset(&s, 0, sizeof s);
	WANT(!overstat_devices.stat(&v, "/", &s) &&
			s.known ==
				(ST_KNOWN_TYPE | ST_KNOWN_INO |
					OVERSTAT_READONLY),
		"/: nobody writes it");
	memset(&s, 0, sizeof s);
	WANT(!overstat_devices.fstat(&v, (void *)&table[2], &s) && s.ino == 4 &&
			s.mode == (S_IFCHR | 0666),
		"null");
}
END_TEST

/* littlefs: files f (5 bytes, with a time) and d (a directory). */
static struct {
	int stat, sync, syncs;
	lfs_soff_t size;
	unsigned char attr[8];
	int attr_type, attr_size;
} lfs;

int lfs_stat(lfs_t *fs, const char *path, struct lfs_info *info)
{
	(void)fs;
	/* As it was seen to: of a directory the size is not set. */
	memset(info, 0xcc, sizeof *info);
	if (lfs.stat)
		return lfs.stat;
	if (!strcmp(path, "/") || !strcmp(path, "/d")) {
		info->type = LFS_TYPE_DIR;
		return 0;
	}
	if (strcmp(path, "/f") != 0)
		return -2;
	info->type = LFS_TYPE_REG;
	info->size = 5;
	return 0;
}

lfs_ssize_t lfs_getattr(lfs_t *fs, const char *path, uint8_t type, void *buffer,
	lfs_size_t size)
{
	(void)fs, (void)path;
	if (type != lfs.attr_type)
		return -61;
	memset(buffer, 0, size);
	memcpy(buffer, lfs.attr,
		(size_t)lfs.attr_size < size ? (size_t)lfs.attr_size : size);
	return lfs.attr_size;
}

lfs_soff_t lfs_file_size(lfs_t *fs, lfs_file_t *file)
{
	(void)fs, (void)file;
	return lfs.size;
}

int lfs_file_sync(lfs_t *fs, lfs_file_t *file)
{
	(void)fs;
	lfs.syncs++;
	return file->flags & LFS_F_ERRED ? 0 : lfs.sync;
}

START_TEST(littlefs_and_its_traps)
{
	static const struct lfs_config config = { 64 };
	lfs_t fs = { &config, 8 };
	lfs_file_t file = { 0 };
	const struct overstat_volume v = { &overstat_littlefs, "/flash", 1,
		&fs };
	struct overstat_status s = { 0 };
	const struct overstat_ops *ops = &overstat_littlefs;

	memset(&lfs, 0, sizeof lfs);
	WANT(!ops->stat(&v, "/f", &s) &&
			s.known == (ST_KNOWN_TYPE | ST_KNOWN_SIZE) &&
			s.mode == S_IFREG && s.size == 5,
		"f");
	memset(&s, 0, sizeof s);
	WANT(!ops->stat(&v, "/d", &s) && s.known == ST_KNOWN_TYPE &&
			s.mode == S_IFDIR && !s.size,
		"d: a size that is not set");
	memset(&s, 0, sizeof s);
	WANT(ops->stat(&v, "/none", &s) == -ENOENT && !s.known, "none");
	WANT(ops->stat(&v, "/12345678", &s) == -ENOENT, "8 bytes");
	WANT(ops->stat(&v, "/123456789", &s) == -ENAMETOOLONG, "9 bytes");
	WANT(ops->stat(&v, "/12345678/12345678/x", &s) == -ENOENT, "three");
	lfs.stat = -84;
	WANT(ops->stat(&v, "/f", &s) == -EIO, "corrupt");
	lfs.stat = 0;
	/* Times: 4 bytes without a sign, 8, and of another length. */
	lfs.attr_type = 't', lfs.attr_size = 4;
	memcpy(lfs.attr, "\xff\xff\xff\xff", 4);
	memset(&s, 0, sizeof s);
	WANT(!ops->stat(&v, "/f", &s) && s.known & ST_KNOWN_MTIME &&
			s.mtime == 0xffffffff,
		"4 bytes");
	lfs.attr_size = 8;
	memcpy(lfs.attr, "\1\0\0\0\1\0\0\0", 8);
	memset(&s, 0, sizeof s);
	WANT(!ops->stat(&v, "/f", &s) && s.mtime == 0x100000001, "8 bytes");
	lfs.attr_size = 40;
	memset(&s, 0, sizeof s);
	WANT(!ops->stat(&v, "/f", &s) && !(s.known & ST_KNOWN_MTIME) &&
			!s.mtime,
		"40 bytes");
	lfs.attr_type = 1, lfs.attr_size = 8;
	memset(&s, 0, sizeof s);
	WANT(!ops->stat(&v, "/f", &s) && !(s.known & ST_KNOWN_MTIME),
		"another's");
	/* By descriptor: what stat knew stays. */
	s.known = ST_KNOWN_MTIME;
	lfs.size = 70000;
	WANT(!ops->fstat(&v, &file, &s) && s.size == 70000 &&
			s.mode == S_IFREG && s.blksize == 64 &&
			s.known ==
				(ST_KNOWN_MTIME | ST_KNOWN_TYPE |
					ST_KNOWN_SIZE | ST_KNOWN_BLKSIZE),
		"fstat");
	lfs.size = -84;
	WANT(ops->fstat(&v, &file, &s) == -EIO, "fstat, corrupt");
	/* lfs_file_sync says 0 after a write that failed. */
	WANT(!ops->fsync(&v, &file) && lfs.syncs == 1, "fsync");
	lfs.sync = -28;
	WANT(ops->fsync(&v, &file) == -ENOSPC, "fsync, full");
	file.flags = LFS_F_ERRED;
	WANT(ops->fsync(&v, &file) == -EIO, "fsync after a failed write");
}
END_TEST

/* FatFs: F.TXT, and D with R.TXT, that may not be written. */
static struct {
	FRESULT sync;
	char path[200];
	int drive;
	WORD date;
} fat;

FRESULT f_stat(const TCHAR *path, FILINFO *i)
{
	size_t n;
	char name[200];

	WANT(strlen(path) < sizeof name, "a long path");
	strcpy(fat.path, path);
	fat.drive = path[0] == '1' && path[1] == ':';
	path += fat.drive ? 2 : 0;
	path += *path == '/';
	strcpy(name, path);
	/* As it was seen to: slashes at the end are no matter, the root has no
	 * status, and what is no directory is no path. */
	for (n = strlen(name); n && name[n - 1] == '/'; n--)
		name[n - 1] = 0;
	if (!n)
		return FR_INVALID_NAME;
	if (i) {
		memset(i, 0, sizeof *i);
		i->fsize = 5, i->fdate = fat.date, i->ftime = 0x0821;
#if FF_FS_CRTIME
		i->crdate = 0x21, i->crtime = 0;
#endif
	}
	if (!strcmp(name, "F.TXT") || !strcmp(name, "D/R.TXT")) {
		if (i && *name == 'D')
			i->fattrib = AM_RDO;
		return FR_OK;
	}
	if (!strcmp(name, "D")) {
		if (i)
			i->fattrib = AM_DIR, i->fsize = 0;
		return FR_OK;
	}
	if (!strncmp(name, "D/", 2) && !strchr(name + 2, '/'))
		return FR_NO_FILE;
	return strchr(name, '/') ? FR_NO_PATH : FR_NO_FILE;
}

FRESULT f_sync(FIL *f)
{
	(void)f;
	return fat.sync;
}

START_TEST(fatfs_and_its_traps)
{
	static const struct overstat_fatfs_drive east = { "1:", 60 };
	struct overstat_volume v = { &overstat_fatfs, "/sd", 1, NULL };
	const struct overstat_ops *ops = &overstat_fatfs;
	static const struct {
		const char *path;
		int expected;
		uint32_t mode;
	} rows[] = {
		{ "/F.TXT", 0, S_IFREG },
		{ "/F.TXT/", 0, S_IFREG }, /* ENOTDIR is overstat's */
		{ "/D", 0, S_IFDIR },
		{ "/D/R.TXT", 0, S_IFREG },
		{ "/", 0, S_IFDIR }, /* the root */
		{ "/.", 0, S_IFDIR },
		{ "//./", 0, S_IFDIR },
		{ "/D/.", 0, S_IFDIR },
		{ "/D/./R.TXT", 0, S_IFREG },
		{ "/NO", -ENOENT, 0 },
		{ "/D/NO", -ENOENT, 0 },
		{ "/NO/X", -ENOENT, 0 }, /* FR_NO_PATH, twice */
		{ "/NO/X/Y", -ENOENT, 0 },
		{ "/D/NO/X", -ENOENT, 0 },
		{ "/F.TXT/X", -ENOTDIR, 0 },
		{ "/F.TXT/X/Y/", -ENOTDIR, 0 },
		{ "/D/R.TXT/X", -ENOTDIR, 0 },
	};
	struct overstat_status s;
	char name[200];
	FATFS volume = { 1, 7, 512 };
	FIL f = { { &volume, 7, AM_RDO, 4294967297 }, 0 };
	size_t i;

	memset(&fat, 0, sizeof fat);
	fat.date = 0x21;
	for (i = 0; i < COUNT(rows); i++) {
		int r;

		memset(&s, 0, sizeof s);
		r = ops->stat(&v, rows[i].path, &s);
		WANT(r == rows[i].expected && s.mode == rows[i].mode,
			"%s: %d, %o", rows[i].path, r, s.mode);
		WANT(!r == !!(s.known & ST_KNOWN_TYPE), "%s", rows[i].path);
		WANT(!!(s.known & ST_KNOWN_SIZE) == (s.mode == S_IFREG),
			"%s: size", rows[i].path);
	}
	memset(&s, 0, sizeof s);
	WANT(!ops->stat(&v, "/D/R.TXT", &s) && s.known & OVERSTAT_READONLY &&
			s.size == 5,
		"R.TXT");
#if FF_FS_NORTC
	WANT(!(s.known & (ST_KNOWN_MTIME | ST_KNOWN_BIRTHTIME)), "no clock");
#else
	WANT(s.known & ST_KNOWN_MTIME && s.mtime == 315532800 + 3600 + 60 + 2,
		"time %lld", (long long)s.mtime);
#if FF_FS_CRTIME
	WANT(s.known & ST_KNOWN_BIRTHTIME && s.birthtime == 315532800,
		"birth time");
#else
	WANT(!(s.known & ST_KNOWN_BIRTHTIME), "birth time");
#endif
	fat.date = 0;
	memset(&s, 0, sizeof s);
	WANT(!ops->stat(&v, "/F.TXT", &s) && !(s.known & ST_KNOWN_MTIME),
		"no date");
#endif
	v.fs = &east, fat.date = 0x21;
	memset(&s, 0, sizeof s);
	WANT(!ops->stat(&v, "/F.TXT", &s) && fat.drive &&
			(FF_FS_NORTC || s.mtime == 315532800 + 60 + 2),
		"drive 1, an hour east");
	WANT(ops->stat(&v, "/F.TXT/X", &s) == -ENOTDIR && fat.drive, "drive 1");
	v.fs = NULL;
	/* 126 bytes behind a slash, and 127. */
	memset(name, 'N', sizeof name);
	name[0] = '/', name[127] = 0;
	WANT(ops->stat(&v, name, &s) == -ENOENT, "126");
	name[127] = 'N', name[128] = 0;
	WANT(ops->stat(&v, name, &s) == -ENAMETOOLONG, "127");
	/* By descriptor: what stat knew stays. */
	memset(&s, 0, sizeof s);
	s.known = ST_KNOWN_MTIME;
	WANT(!ops->fstat(&v, &f, &s) && s.size == 4294967297 &&
			s.blksize == 512 && s.mode == S_IFREG &&
			s.known ==
				(ST_KNOWN_MTIME | ST_KNOWN_TYPE |
					ST_KNOWN_SIZE | ST_KNOWN_BLKSIZE |
					OVERSTAT_READONLY),
		"fstat");
	WANT(!ops->fsync(&v, &f), "fsync");
	fat.sync = FR_DISK_ERR;
	WANT(ops->fsync(&v, &f) == -EIO, "fsync, EIO");
	/* f_sync says FR_OK after a write that failed. */
	fat.sync = FR_OK, f.err = FR_DISK_ERR;
	WANT(ops->fsync(&v, &f) == -EIO, "fsync after a failed write");
	f.err = 0, f.obj.id = 6;
	WANT(ops->fsync(&v, &f) == -EBADF && ops->fstat(&v, &f, &s) == -EBADF,
		"mounted anew");
	f.obj.id = 7, volume.fs_type = 0;
	WANT(ops->fsync(&v, &f) == -EBADF && ops->fstat(&v, &f, &s) == -EBADF,
		"not mounted");
	f.obj.fs = NULL;
	WANT(ops->fsync(&v, &f) == -EBADF && ops->fstat(&v, &f, &s) == -EBADF,
		"closed");
}
END_TEST

int main(void)
{
	Suite *s = suite_create("glue");
	TCase *c = tcase_create("glue");

	tcase_set_timeout(c, 250);
	tcase_add_test(c, each_error_of_littlefs);
	tcase_add_test(c, each_result_of_fatfs);
	tcase_add_test(c, each_date_of_fat);
	tcase_add_test(c, cpio_says_what_the_tree_was);
	tcase_add_test(c, romfs_says_what_the_tree_was);
	tcase_add_test(c, a_file_of_an_image);
	tcase_add_test(c, a_broken_image_does_no_harm);
	tcase_add_test(c, a_wrong_number_is_no_image);
	tcase_add_test(c, devices_are_a_table);
	tcase_add_test(c, littlefs_and_its_traps);
	tcase_add_test(c, fatfs_and_its_traps);
	suite_add_tcase(s, c);
	return run(s);
}

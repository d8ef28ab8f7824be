/* SPDX-License-Identifier: MIT */
/* A FUSE file system for raw.c: files with values that no disk here would give.
 * rawfs MOUNTPOINT -f -o allow_other */
#define FUSE_USE_VERSION 31
#define _GNU_SOURCE 1
#include <errno.h>
#include <fuse.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>

/* makedev(4095, 1048575) */
#define DEVICE 0xffffffffu
#define TIME(sec, nsec) \
	{ \
		sec, nsec \
	}
#define OF(type, ...) \
	{ \
		.st_mode = type, __VA_ARGS__ \
	}

static const struct {
	const char *name;
	struct stat st;
} files[] = {
	{ "ino 2^32", OF(S_IFREG | 0644, .st_ino = (uint64_t)1 << 32) },
	{ "ino 2^32 + 1",
		OF(S_IFREG | 0644, .st_ino = ((uint64_t)1 << 32) + 1) },
	{ "ino 2^63 - 1", OF(S_IFREG | 0644, .st_ino = INT64_MAX) },
	{ "ino 2^63", OF(S_IFDIR | 0755, .st_ino = (uint64_t)1 << 63) },
	{ "ino 2^64 - 1", OF(S_IFREG | 0644, .st_ino = UINT64_MAX) },
	{ "nlink 65536", OF(S_IFREG | 0644, .st_ino = 11, .st_nlink = 65536) },
	{ "nlink 70000", OF(S_IFREG | 0644, .st_ino = 12, .st_nlink = 70000) },
	{ "nlink 2^32 - 1",
		OF(S_IFREG | 0644, .st_ino = 13, .st_nlink = UINT32_MAX) },
	{ "size 2^63 - 1",
		OF(S_IFREG | 0644, .st_ino = 14, .st_size = INT64_MAX) },
	{ "size 2^53 + 1",
		OF(S_IFREG | 0644, .st_ino = 15,
			.st_size = ((int64_t)1 << 53) + 1) },
	{ "blocks 2^32 + 3",
		OF(S_IFREG | 0644, .st_ino = 16, .st_size = 1,
			.st_blocks = ((int64_t)1 << 32) + 3) },
	{ "blocks 2^63 - 1",
		OF(S_IFREG | 0644, .st_ino = 17, .st_size = 1,
			.st_blocks = INT64_MAX) },
	{ "owner 2^31 : 2^32 - 2",
		OF(S_IFREG | 0644, .st_ino = 18, .st_uid = 2147483648u,
			.st_gid = 4294967294u) },
	{ "times -1.999999999, -2, -3",
		OF(S_IFREG | 0644, .st_ino = 19, .st_atim = TIME(-1, 999999999),
			.st_mtim = TIME(-2, 1), .st_ctim = TIME(-3, 500)) },
	{ "times 2^31, 2^31 - 1, 2^32",
		OF(S_IFREG | 0644, .st_ino = 20,
			.st_atim = TIME((int64_t)1 << 31, 1),
			.st_mtim = TIME(INT32_MAX, 2),
			.st_ctim = TIME((int64_t)1 << 32, 3)) },
	{ "times 2^33, 2^34, 2^40",
		OF(S_IFREG | 0644, .st_ino = 21,
			.st_atim = TIME((int64_t)1 << 33, 1),
			.st_mtim = TIME((int64_t)1 << 34, 2),
			.st_ctim = TIME((int64_t)1 << 40, 3)) },
	{ "times 2^62, -2^62, 2^63 - 1",
		OF(S_IFREG | 0644, .st_ino = 22,
			.st_atim = TIME((int64_t)1 << 62, 999999999),
			.st_mtim = TIME(-((int64_t)1 << 62), 0),
			.st_ctim = TIME(INT64_MAX, 999999999)) },
	{ "a character device 4095:1048575",
		OF(S_IFCHR | 0620, .st_ino = 23, .st_rdev = DEVICE) },
	{ "a block device 4095:1048575",
		OF(S_IFBLK | 0660, .st_ino = 24, .st_rdev = DEVICE) },
	{ "a FIFO", OF(S_IFIFO | 0600, .st_ino = 25) },
	{ "a socket", OF(S_IFSOCK | 0777, .st_ino = 26) },
	{ "a link", OF(S_IFLNK | 0777, .st_ino = 27, .st_size = 9) },
	{ "no permissions", OF(S_IFREG, .st_ino = 28) },
	{ "every permission", OF(S_IFREG | 07777, .st_ino = 29) },
	{ "everything at once",
		OF(S_IFBLK | 07777, .st_ino = UINT64_MAX - 1,
			.st_nlink = UINT32_MAX, .st_uid = 4294967293u,
			.st_gid = 2147483647, .st_size = INT64_MAX - 1,
			.st_blocks = INT64_MAX - 2, .st_rdev = DEVICE,
			.st_atim = TIME(-1, 1),
			.st_mtim = TIME((int64_t)1 << 33, 999999999),
			.st_ctim = TIME((int64_t)1 << 31, 7)) },
};
#define N (sizeof files / sizeof *files)

static int rawfs_getattr(
	const char *path, struct stat *st, struct fuse_file_info *info)
{
	size_t i;

	(void)info;
	memset(st, 0, sizeof *st);
	if (!strcmp(path, "/")) {
		st->st_mode = S_IFDIR | 0755;
		st->st_nlink = 2;
		st->st_ino = 1;
		return 0;
	}
	for (i = 0; i < N; i++)
		if (!strcmp(path + 1, files[i].name)) {
			*st = files[i].st;
			st->st_blksize = 4096;
			if (!st->st_nlink)
				st->st_nlink = 1;
			return 0;
		}
	return -ENOENT;
}

static int rawfs_readlink(const char *path, char *to, size_t size)
{
	(void)path;
	strncpy(to, "ino 2^32", size);
	return 0;
}

static int rawfs_readdir(const char *path, void *buf, fuse_fill_dir_t fill,
	off_t from, struct fuse_file_info *info, enum fuse_readdir_flags flags)
{
	size_t i;

	(void)path, (void)from, (void)info, (void)flags;
	for (i = 0; i < N; i++)
		fill(buf, files[i].name, NULL, 0, 0);
	return 0;
}

static void *rawfs_init(struct fuse_conn_info *conn, struct fuse_config *config)
{
	(void)conn;
	config->use_ino = 1;
	return NULL;
}

int main(int argc, char **argv)
{
	static const struct fuse_operations operations = {
		.init = rawfs_init,
		.getattr = rawfs_getattr,
		.readlink = rawfs_readlink,
		.readdir = rawfs_readdir,
	};

	return fuse_main(argc, argv, &operations, NULL);
}

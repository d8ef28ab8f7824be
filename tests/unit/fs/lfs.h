/* SPDX-License-Identifier: MIT */
/* What of littlefs 2 the glue names, declared anew: names, numbers and types as in
 * its lfs.h and SPEC.md. check_glue.c has the functions. */
#ifndef LFS_H
#define LFS_H

#include <stdint.h>

typedef uint32_t lfs_size_t;
typedef int32_t lfs_ssize_t;
typedef int32_t lfs_soff_t;

enum {
	LFS_ERR_NAMETOOLONG = -36
};
enum {
	LFS_TYPE_REG = 0x001,
	LFS_TYPE_DIR = 0x002
};
enum {
	LFS_F_ERRED = 0x080000
};

struct lfs_config {
	lfs_size_t cache_size;
};
typedef struct lfs {
	const struct lfs_config *cfg;
	lfs_size_t name_max;
} lfs_t;
typedef struct lfs_file {
	uint32_t flags;
} lfs_file_t;
struct lfs_info {
	uint8_t type;
	lfs_size_t size;
	char name[256];
};

int lfs_stat(lfs_t *, const char *path, struct lfs_info *);
lfs_ssize_t lfs_getattr(
	lfs_t *, const char *path, uint8_t type, void *buffer, lfs_size_t size);
lfs_soff_t lfs_file_size(lfs_t *, lfs_file_t *);
int lfs_file_sync(lfs_t *, lfs_file_t *);

#endif

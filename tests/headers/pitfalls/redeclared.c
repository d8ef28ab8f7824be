/* SPDX-License-Identifier: MIT */
/* with: */
/* with: -D_FILE_OFFSET_BITS=64 */
/* as: c89 gnu89 gnu17 */
/* expect: __overstat_stat __overstat_fstat __overstat_lstat __overstat_fsync */
/* expect-offset64: __overstat_stat64 __overstat_fstat64 __overstat_lstat64 __overstat_fsync */
/* Old programs declare for themselves what their systems lacked. */
#define _XOPEN_SOURCE 700
struct stat;
extern int fsync(int);
#include <sys/stat.h>
#include <unistd.h>
extern int stat(const char *, struct stat *);
extern int fstat(int, struct stat *), lstat(const char *, struct stat *);

struct operations {
	int (*stat)(const char *, struct stat *);
	int (*fstat)(int, struct stat *);
};
struct operations operations = { stat, fstat };

int use(const char *path)
{
	struct stat stat_buf, *st = &stat_buf;

	return operations.stat(path, st) + (operations.fstat)(0, st) +
		(stat)(path, st) + (*fstat)(0, st) + (&lstat)(path, st) +
		fsync(0);
}

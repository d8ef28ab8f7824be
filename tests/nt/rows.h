/* SPDX-License-Identifier: MIT */
/* Rows of the table of facts that arch/nt was made from, a function a row: each says
 * which it is, then what it sees on the fake. */
#ifndef ROWS_H
#define ROWS_H

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include "fake.h"

extern struct rows {
	char row[160];
	int checks, failed, row_failed;
} rows;

/* The versions, oldest first. */
enum {
	WINDOWS_7,
	WINDOWS_8_1,
	WINDOWS_10_1607,
	WINDOWS_10_1709,
	WINDOWS_11_23H2,
	WINDOWS_11_24H2,
	VERSIONS
};
extern const struct fake_version versions[VERSIONS];

void row(const char *name);
void check_int(const char *file, int line, const char *what, long long seen,
	long long expected);
void check_text(const char *file, int line, const char *what, const char *seen,
	const char *expected);

#define IS(what, expected) \
	check_int(__FILE__, __LINE__, #what, (long long)(what), \
		(long long)(expected))
#define TEXT_IS(what, expected) \
	check_text(__FILE__, __LINE__, #what, what, expected)

/* The functions of the contract: 0 or -errno. Each sees that errno is left, that the
 * record is left on an error, that everything was closed and freed, and that nothing
 * was asked that would wait, lose a key or not be asked of a kernel. The record is st. */
extern struct kstat st;
int do_fstat(int fd);
int do_stat(const char *path);
int do_lstat(const char *path);
int do_fstatat(int dirfd, const char *path, int flags);
int do_fsync(int fd);
int do_fdatasync(int fd);
int do_fdstat(int fd);
extern struct fdstat fdst;

#define TYPE (st.mode & S_IFMT)
#define PERMISSIONS (st.mode & 07777)
#define IS_KNOWN(bit) ((st.known & (bit)) != 0)

void rows_calls(void);
void rows_members(void);
void rows_tags(void);
void rows_paths(void);
void rows_dirfd(void);
void rows_descriptors(void);
void rows_sync(void);
void rows_errors(void);
void rows_fdstat(void);
void rows_names(void);
void rows_w2c(void);

#endif

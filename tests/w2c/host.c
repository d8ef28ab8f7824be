/* SPDX-License-Identifier: MIT */
/* What the conformance programs import beside the four calls of the library. */
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/fdstat.h>
#include <time.h>
#include <unistd.h>
#include "host.h"
#include "w2c.h"

#define WASI(name) Z_wasi_snapshot_preview1Z_##name
#define WASI_BADF 8u
#define WASI_NFILE 41u
#define WASI_PERM 63u

typedef struct Z_wasi_snapshot_preview1_instance_t host;

static unsigned char *at(host *h, uint32_t ptr, uint32_t len)
{
	return w2c_span(&h->stat, ptr, len);
}

static uint32_t get32(const unsigned char *from)
{
	return (uint32_t)from[0] | (uint32_t)from[1] << 8 |
		(uint32_t)from[2] << 16 | (uint32_t)from[3] << 24;
}

static uint32_t put(host *h, uint32_t ptr, uint64_t value, uint32_t bytes)
{
	unsigned char *to = at(h, ptr, bytes);

	if (!to)
		return WASI_FAULT;
	w2c_put(to, value, (int)bytes);
	return 0;
}

static uint32_t result(int r)
{
	return r < 0 ? __overstat_wasi_code(errno) : 0;
}

static int of(host *h, uint32_t fd)
{
	return fd < HOST_FDS ? h->fds[fd] : -1;
}

static int descriptor(struct overstat_w2c *ctx, uint32_t fd)
{
	return of((host *)ctx, fd);
}

void host_init(host *h, int argc, char **argv)
{
	memset(h, 0, sizeof *h);
	h->stat.descriptor = descriptor;
	h->argc = argc;
	h->argv = argv;
	for (int fd = 0; fd < HOST_FDS; fd++)
		h->fds[fd] = fd < 3 ? fd : -1;
}

/* The module's number for fd, or -1 if there is none left. */
static int take(host *h, int fd)
{
	for (int i = 0; i < HOST_FDS; i++)
		if (h->fds[i] < 0) {
			h->fds[i] = fd;
			return i;
		}
	close(fd);
	return -1;
}

int host_preopen(host *h, const char *guest, const char *dir)
{
	int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd < 0)
		return -1;
	fd = take(h, fd);
	if (fd >= 0)
		h->preopen[fd] = guest;
	return fd < 0 ? -1 : 0;
}

/* A path of the module's as a string, or what is wrong with it. */
static uint32_t string(host *h, uint32_t ptr, uint32_t len, char *path)
{
	const unsigned char *from = at(h, ptr, len);

	if (!from)
		return WASI_FAULT;
	if (len >= PATH_MAX)
		return WASI_NAMETOOLONG;
	memcpy(path, from, len);
	path[len] = 0;
	return *path == '/' ? WASI_NOTCAPABLE : 0;
}

uint32_t WASI(args_sizes_get)(host *h, uint32_t count, uint32_t bytes)
{
	size_t all = 0;
	uint32_t code = put(h, count, (uint64_t)h->argc, 4);

	for (int i = 0; i < h->argc; i++)
		all += strlen(h->argv[i]) + 1;
	return code ? code : put(h, bytes, all, 4);
}

uint32_t WASI(args_get)(host *h, uint32_t pointers, uint32_t strings)
{
	for (int i = 0; i < h->argc; i++) {
		uint32_t len = (uint32_t)strlen(h->argv[i]) + 1;
		unsigned char *to = at(h, strings, len);

		if (!to || put(h, pointers, strings, 4))
			return WASI_FAULT;
		memcpy(to, h->argv[i], len);
		pointers += 4;
		strings += len;
	}
	return 0;
}

uint32_t WASI(clock_time_get)(
	host *h, uint32_t id, uint64_t precision, uint32_t ptr)
{
	struct timespec t;

	(void)precision;
	if (clock_gettime(id ? CLOCK_MONOTONIC : CLOCK_REALTIME, &t))
		return __overstat_wasi_code(errno);
	return put(h, ptr,
		(uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec, 8);
}

uint32_t WASI(fd_close)(host *h, uint32_t fd)
{
	int was = of(h, fd);

	if (was < 0)
		return WASI_BADF;
	h->fds[fd] = -1;
	h->preopen[fd] = NULL;
	return result(close(was));
}

uint32_t WASI(fd_datasync)(host *h, uint32_t fd)
{
	return result(fdatasync(of(h, fd)));
}

uint32_t WASI(fd_filestat_set_size)(host *h, uint32_t fd, uint64_t size)
{
	return result(ftruncate(of(h, fd), (off_t)size));
}

static struct timespec time_of(uint64_t host_time, uint32_t set, uint32_t now)
{
	int64_t ns = (int64_t)host_time;
	struct timespec t = { ns / 1000000000, ns % 1000000000 };

	if (t.tv_nsec < 0) {
		t.tv_sec--;
		t.tv_nsec += 1000000000;
	}
	if (!set)
		t.tv_nsec = now ? UTIME_NOW : UTIME_OMIT;
	return t;
}

uint32_t WASI(fd_filestat_set_times)(
	host *h, uint32_t fd, uint64_t atim, uint64_t mtim, uint32_t which)
{
	const struct timespec t[] = {
		time_of(atim, which & 1, which & 2),
		time_of(mtim, which & 4, which & 8),
	};

	return result(futimens(of(h, fd), t));
}

uint32_t WASI(fd_prestat_get)(host *h, uint32_t fd, uint32_t ptr)
{
	if (of(h, fd) < 0 || !h->preopen[fd])
		return WASI_BADF;
	return put(h, ptr, (uint64_t)strlen(h->preopen[fd]) << 32, 8);
}

uint32_t WASI(fd_prestat_dir_name)(
	host *h, uint32_t fd, uint32_t ptr, uint32_t len)
{
	unsigned char *to = at(h, ptr, len);

	if (of(h, fd) < 0 || !h->preopen[fd])
		return WASI_BADF;
	if (!to)
		return WASI_FAULT;
	if (len < strlen(h->preopen[fd]))
		return WASI_NAMETOOLONG;
	memcpy(to, h->preopen[fd], strlen(h->preopen[fd]));
	return 0;
}

uint32_t WASI(fd_seek)(
	host *h, uint32_t fd, uint64_t offset, uint32_t whence, uint32_t ptr)
{
	off_t to = lseek(of(h, fd), (off_t)offset, (int)whence);

	return to < 0 ? __overstat_wasi_code(errno)
		      : put(h, ptr, (uint64_t)to, 8);
}

uint32_t WASI(fd_write)(
	host *h, uint32_t fd, uint32_t iov, uint32_t count, uint32_t ptr)
{
	size_t all = 0;

	for (; count; count--, iov += 8) {
		const unsigned char *v = at(h, iov, 8);
		uint32_t len = v ? get32(v + 4) : 0;
		const unsigned char *from = v ? at(h, get32(v), len) : NULL;
		ssize_t n;

		if (!from)
			return WASI_FAULT;
		n = write(of(h, fd), from, len);
		if (n < 0)
			return __overstat_wasi_code(errno);
		all += (size_t)n;
		if ((size_t)n < len)
			break;
	}
	return put(h, ptr, all, 4);
}

uint32_t WASI(path_create_directory)(
	host *h, uint32_t fd, uint32_t ptr, uint32_t len)
{
	char path[PATH_MAX];
	uint32_t code = string(h, ptr, len, path);

	return code ? code : result(mkdirat(of(h, fd), path, 0777));
}

uint32_t WASI(path_link)(host *h, uint32_t fd, uint32_t lookup, uint32_t ptr,
	uint32_t len, uint32_t new_fd, uint32_t new_ptr, uint32_t new_len)
{
	char path[PATH_MAX], new_path[PATH_MAX];
	uint32_t code = string(h, ptr, len, path);

	if (!code)
		code = string(h, new_ptr, new_len, new_path);
	return code ? code
		    : result(linkat(of(h, fd), path, of(h, new_fd), new_path,
			      lookup & 1 ? AT_SYMLINK_FOLLOW : 0));
}

uint32_t WASI(path_open)(host *h, uint32_t fd, uint32_t lookup, uint32_t ptr,
	uint32_t len, uint32_t oflags, uint64_t rights, uint64_t inheriting,
	uint32_t fdflags, uint32_t opened)
{
	static const int o[] = { O_CREAT, O_DIRECTORY, O_EXCL, O_TRUNC };
	static const int f[] = { O_APPEND, O_DSYNC, O_NONBLOCK, O_RSYNC,
		O_SYNC };
	int flags = O_CLOEXEC | (lookup & 1 ? 0 : O_NOFOLLOW);
	char path[PATH_MAX];
	uint32_t code = string(h, ptr, len, path);
	int new;

	(void)inheriting;
	if (code)
		return code;
	flags |= !(rights & RIGHTS_FD_WRITE) ? O_RDONLY
		: (rights & RIGHTS_FD_READ)  ? O_RDWR
					     : O_WRONLY;
	for (unsigned i = 0; i < sizeof o / sizeof *o; i++)
		flags |= oflags >> i & 1 ? o[i] : 0;
	for (unsigned i = 0; i < sizeof f / sizeof *f; i++)
		flags |= fdflags >> i & 1 ? f[i] : 0;
	new = openat(of(h, fd), path, flags, 0666);
	if (new < 0)
		return __overstat_wasi_code(errno);
	new = take(h, new);
	return new < 0 ? WASI_NFILE : put(h, opened, (uint64_t) new, 4);
}

uint32_t WASI(path_rename)(host *h, uint32_t fd, uint32_t ptr, uint32_t len,
	uint32_t new_fd, uint32_t new_ptr, uint32_t new_len)
{
	char path[PATH_MAX], new_path[PATH_MAX];
	uint32_t code = string(h, ptr, len, path);

	if (!code)
		code = string(h, new_ptr, new_len, new_path);
	return code
		? code
		: result(renameat(of(h, fd), path, of(h, new_fd), new_path));
}

uint32_t WASI(path_symlink)(host *h, uint32_t ptr, uint32_t len, uint32_t fd,
	uint32_t new_ptr, uint32_t new_len)
{
	char target[PATH_MAX], path[PATH_MAX];
	uint32_t code = string(h, ptr, len, target);

	/* Other hosts too do not make a link to an absolute path. */
	if (code == WASI_NOTCAPABLE)
		return WASI_PERM;
	if (!code)
		code = string(h, new_ptr, new_len, path);
	return code ? code : result(symlinkat(target, of(h, fd), path));
}

uint32_t WASI(path_unlink_file)(
	host *h, uint32_t fd, uint32_t ptr, uint32_t len)
{
	char path[PATH_MAX];
	uint32_t code = string(h, ptr, len, path);

	return code ? code : result(unlinkat(of(h, fd), path, 0));
}

void WASI(proc_exit)(host *h, uint32_t status)
{
	(void)h;
	exit((int)status);
}

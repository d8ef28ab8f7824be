/* SPDX-License-Identifier: MIT */
/* What an oddfs says of itself, and what it is told. */
#ifndef CONTROL_H
#define CONTROL_H

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The calls that came for a file. */
struct calls {
	unsigned long fsync, fdatasync, fsyncdir, status;
};

static inline const char *control_read(const char *dir)
{
	static char text[1 << 20];
	char path[4096];
	size_t n = 0;
	ssize_t r = 0;
	int fd;

	snprintf(path, sizeof path, "%s/.control", dir);
	fd = open(path, O_RDONLY);
	while (fd >= 0 && n < sizeof text - 1 &&
		(r = read(fd, text + n, sizeof text - 1 - n)) > 0)
		n += (size_t)r;
	close(fd);
	text[n] = 0;
	return text;
}

static inline struct calls control_calls(const char *dir, const char *name)
{
	struct calls c = { 0, 0, 0, 0 };
	char line[4096];
	const char *at;

	snprintf(line, sizeof line, "\n%s fsync ", name);
	at = strstr(control_read(dir), line);
	if (at)
		sscanf(at + strlen(line),
			"%lu fdatasync %lu fsyncdir %lu status %lu", &c.fsync,
			&c.fdatasync, &c.fsyncdir, &c.status);
	return c;
}

/* How many calls wait for an answer; -1: no oddfs there. */
static inline int control_held(const char *dir)
{
	int n = -1;

	sscanf(control_read(dir), "held %d", &n);
	return n;
}

static inline int control_release(const char *dir)
{
	char path[4096];
	int fd, r;

	snprintf(path, sizeof path, "%s/.control", dir);
	fd = open(path, O_WRONLY);
	r = fd >= 0 && write(fd, "release", 7) == 7;
	close(fd);
	return r;
}

#endif

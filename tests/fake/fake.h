/* SPDX-License-Identifier: MIT */
/* A backend for tests, on top of another: it records what it is asked, and does
 * and refuses what the test tells it to. All zero it passes everything on. */
#ifndef FAKE_H
#define FAKE_H

#include <stddef.h>
#include "kstat.h"

enum fake_number {
	FAKE_FSTAT,
	FAKE_FSTATAT,
	FAKE_FSYNC,
	FAKE_FDATASYNC,
	FAKE_FDSTAT,
	FAKE_NUMBERS
};

struct fake_call {
	int error; /* told: -errno to return, without asking below; or 0 */
	int count; /* recorded: how often it was called */
	int fd; /* and with what, the last time */
	const char *path;
	int flags;
};

extern struct fake {
	struct fake_call call[FAKE_NUMBERS];
	/* Told: the answer, in place of asking below, unless NULL. */
	const struct kstat *kstat;
	const struct fdstat *fdstat;
	/* Told: what becomes of the question, which is recorded, before it is
	 * asked below, and of the answer, unless NULL. */
	int (*ask)(enum fake_number, struct fake_call *); /* 0 or -errno */
	int (*answer)(enum fake_number, int r, struct kstat *);
	/* Told: -errno of a variant that is refused, by enum call of call.h
	 * and whether it is of the x family; or 0. */
	int refused[4][2];
} __overstat_fake;

OVERSTAT_BACKEND_IS(fake);

/* Records a call and returns the error that it was told to. */
int __overstat_fake_call(enum fake_number, int fd, const char *path, int flags);
/* What becomes of the answer r. */
int __overstat_fake_answer(enum fake_number, int r, struct kstat *);

#endif

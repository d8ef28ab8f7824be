/* SPDX-License-Identifier: MIT */
/* What the files of this folder share: the four calls of the system. Each
 * returns the system's own code; here there is no system, so the code is that
 * of a call that does not exist. */
#ifndef TEMPLATE_H
#define TEMPLATE_H

#include "convert.h"
#include "kstat.h"

#pragma GCC visibility push(hidden)
OVERSTAT_BACKEND_IS(template);
#pragma GCC visibility pop

static inline unsigned template_ask(int fd, struct template_record *rec)
{
	(void)fd;
	*rec = (struct template_record){ 0 };
	return TEMPLATE_NO_CALL;
}

static inline unsigned template_ask_path(int dirfd, const char *path,
	size_t len, int follow, struct template_record *rec)
{
	(void)dirfd;
	(void)path;
	(void)len;
	(void)follow;
	*rec = (struct template_record){ 0 };
	return TEMPLATE_NO_CALL;
}

/* open: the O_ flags that it was opened with. */
static inline unsigned template_ask_flags(int fd, int *open)
{
	(void)fd;
	*open = 0;
	return TEMPLATE_NO_CALL;
}

static inline unsigned template_flush(int fd, int data_only)
{
	(void)fd;
	(void)data_only;
	return TEMPLATE_NO_CALL;
}

#endif

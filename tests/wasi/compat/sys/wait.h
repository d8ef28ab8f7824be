/* SPDX-License-Identifier: MIT */
/* WASI has no processes: there is nothing to wait for. */
#ifndef SYS_WAIT_H
#define SYS_WAIT_H

#include <errno.h>
#include <sys/types.h>

#define WIFEXITED(status) (!((status)&0x7f))
#define WEXITSTATUS(status) ((status) >> 8 & 0xff)
#define WIFSIGNALED(status) (!WIFEXITED(status))
#define WTERMSIG(status) ((status)&0x7f)

static inline pid_t wait(int *status)
{
	(void)status;
	errno = ECHILD;
	return -1;
}

#endif

/* SPDX-License-Identifier: MIT */
/* refuse SYSCALL=ERRNO... -- PROGRAM [ARG...]: runs PROGRAM with these system
 * calls refused. ERRNO is a name, or a number; +NUMBER makes the call return
 * that number without having done anything, as some sandboxes do with a call
 * that they do not know. Those of an i386 program are refused too, by its names.
 * Static programs only, or those of a libc whose dynamic
 * linker does not need the call. */
#define _GNU_SOURCE
#include <poll.h>
#include <seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include "errnos.h"

static void fail(const char *what, const char *why)
{
	fprintf(stderr, "refuse: %s: %s\n", what, why);
	exit(126);
}

static int to_error(const char *s)
{
	char *end;
	long n = errno_value(s);

	if (n < 0) {
		n = strtol(s, &end, 10);
		if (end == s || *end || n <= 0 || n > 4095)
			fail(s, "no error");
	}
	return (int)n;
}

enum {
	CALLS = 4096
};

/* Where returns has a call: those of i386 after the others. */
static size_t place(uint32_t arch, int nr)
{
	return (size_t)nr + (arch == SCMP_ARCH_X86 ? CALLS : 0);
}

/* Adds the rule of one word; for +NUMBER the supervisor gets the call, and the
 * number stands in returns. */
static void refuse(scmp_filter_ctx ctx, char *word, int returns[])
{
	char *value = strchr(word, '=');
	int nr, x86, r;

	if (!value)
		fail(word, "no '='");
	*value++ = 0;
	nr = seccomp_syscall_resolve_name(word);
	x86 = seccomp_syscall_resolve_name_arch(SCMP_ARCH_X86, word);
	if (nr == __NR_SCMP_ERROR || nr >= CALLS || x86 >= CALLS)
		fail(word, "no such system call");
	if (*value == '+') {
		if (nr >= 0)
			returns[place(SCMP_ARCH_NATIVE, nr)] =
				to_error(value + 1);
		if (x86 >= 0)
			returns[place(SCMP_ARCH_X86, x86)] =
				to_error(value + 1);
		r = seccomp_rule_add(ctx, SCMP_ACT_NOTIFY, nr, 0);
	} else {
		r = seccomp_rule_add(
			ctx, SCMP_ACT_ERRNO((uint32_t)to_error(value)), nr, 0);
	}
	if (r)
		fail(word, strerror(-r));
}

static void give(int sock, int fd)
{
	union {
		char room[CMSG_SPACE(sizeof(int))];
		struct cmsghdr align;
	} u = { { 0 } };
	char c = 0;
	struct iovec iov = { &c, 1 };
	struct msghdr m = { .msg_iov = &iov,
		.msg_iovlen = 1,
		.msg_control = u.room,
		.msg_controllen = sizeof u.room };
	struct cmsghdr *h = CMSG_FIRSTHDR(&m);

	h->cmsg_level = SOL_SOCKET;
	h->cmsg_type = SCM_RIGHTS;
	h->cmsg_len = CMSG_LEN(sizeof fd);
	memcpy(CMSG_DATA(h), &fd, sizeof fd);
	if (sendmsg(sock, &m, 0) != 1)
		fail("sendmsg", strerror(errno));
}

static int take(int sock)
{
	union {
		char room[CMSG_SPACE(sizeof(int))];
		struct cmsghdr align;
	} u;
	char c;
	struct iovec iov = { &c, 1 };
	struct msghdr m = { .msg_iov = &iov,
		.msg_iovlen = 1,
		.msg_control = u.room,
		.msg_controllen = sizeof u.room };
	int fd;

	if (recvmsg(sock, &m, 0) != 1 || !CMSG_FIRSTHDR(&m))
		return -1;
	memcpy(&fd, CMSG_DATA(CMSG_FIRSTHDR(&m)), sizeof fd);
	return fd;
}

/* Answers the calls until nobody is left to make one. */
static void supervise(int fd, const int returns[])
{
	struct seccomp_notif *req;
	struct seccomp_notif_resp *resp;
	struct pollfd p = { .fd = fd, .events = POLLIN };

	if (seccomp_notify_alloc(&req, &resp))
		fail("seccomp_notify_alloc", "failed");
	while (poll(&p, 1, -1) > 0 && p.revents & POLLIN) {
		memset(req, 0, sizeof *req);
		if (seccomp_notify_receive(fd, req))
			continue;
		memset(resp, 0, sizeof *resp);
		resp->id = req->id;
		resp->val = returns[place(req->data.arch, req->data.nr)];
		seccomp_notify_respond(fd, resp);
	}
}

int main(int argc, char **argv)
{
	static int returns[2 * CALLS];
	scmp_filter_ctx ctx = seccomp_init(SCMP_ACT_ALLOW);
	int i, r, sock[2], notify = 0, status;
	pid_t pid;

	if (!ctx)
		fail("seccomp_init", "failed");
	r = seccomp_arch_add(ctx, SCMP_ARCH_X86);
	if (r)
		fail("seccomp_arch_add", strerror(-r));
	for (i = 1; i < argc && strcmp(argv[i], "--"); i++)
		refuse(ctx, argv[i], returns);
	if (i + 1 >= argc)
		fail("no program", "SYSCALL=ERRNO... -- PROGRAM [ARG...]");
	for (r = 0; r < 2 * CALLS; r++)
		notify |= returns[r];
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sock))
		fail("socketpair", strerror(errno));
	pid = fork();
	if (pid < 0)
		fail("fork", strerror(errno));
	if (!pid) {
		r = seccomp_load(ctx);
		if (r)
			fail("seccomp_load", strerror(-r));
		if (notify)
			give(sock[1], seccomp_notify_fd(ctx));
		execv(argv[i + 1], argv + i + 1);
		fail(argv[i + 1], strerror(errno));
	}
	close(sock[1]);
	if (notify && (r = take(sock[0])) >= 0)
		supervise(r, returns);
	if (waitpid(pid, &status, 0) != pid)
		fail("waitpid", strerror(errno));
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

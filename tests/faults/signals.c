/* SPDX-License-Identifier: MIT */
/* All functions in a signal handler that interrupts all functions: at times that
 * a timer picks, and, where the CPU can be made to trap after each instruction,
 * after every single one. The handler does not save errno: a call that succeeds
 * leaves it alone. Run in a directory of its own. */
#include "../conformance/calls.h"
#include <signal.h>
#include <sys/fdstat.h>
#include <sys/time.h>

/* The handler asks for another file, so that a record that both use is seen. */
static const char *const names[2] = { "file", "other" };
static int fds[2];
static struct seen were[2];
static volatile sig_atomic_t inside, nested, trouble, runs, during;

/* Without anything that is not async-signal-safe; what is wrong, or NULL. */
static const char *one(const struct call *c, int which, int mark)
{
	const struct seen *was = &were[which];
	unsigned char buf[512];
	struct seen s;

	memset(buf, 0xcc, sizeof buf);
	if (c->ask(c->kind == FSTAT ? fds[which] : AT_FDCWD, names[which], buf,
		    0))
		return "it failed";
	if (errno != mark)
		return "errno changed";
	c->take(buf, &s);
	if (s.dev != was->dev || s.ino != was->ino || s.size != was->size ||
		s.mode != was->mode || s.mtim.sec != was->mtim.sec ||
		s.mtim.nsec != was->mtim.nsec || s.nlink != was->nlink)
		return "another answer";
	return NULL;
}

static const char *fdstat(int which, int mark)
{
	struct fdstat st;

	if (fd_fdstat_get(fds[which], &st) ||
		st.fs_filetype != FILETYPE_REGULAR_FILE ||
		st.fs_flags != (which ? FDFLAGS_APPEND : 0))
		return "another answer";
	if (fd_fdstat_get(-1, &st) != EBADF)
		return "no EBADF";
	return errno == mark ? NULL : "errno changed";
}

static void handler(int sig)
{
	const struct call *c;
	int mark = errno;

	(void)sig;
	runs++;
	if (inside)
		during++;
	for (c = calls; c < calls + N_CALLS; c++)
		if (one(c, 1, mark))
			trouble++;
	if (fdstat(1, mark))
		trouble++;
	nested++;
}

static void storm(void)
{
	struct sigaction act = { .sa_handler = handler };
	struct itimerval soon = { { 0, 100 }, { 0, 100 } },
			 off = { { 0, 0 }, { 0, 0 } };
	const struct call *c;
	const char *problem = NULL, *p;
	long i, n = 0;

	trouble = runs = during = 0;
	sigaction(SIGALRM, &act, NULL);
	setitimer(ITIMER_REAL, &soon, NULL);
	for (i = 0; i < 1000000 && during < 2000; i++)
		for (c = calls; c <= calls + N_CALLS; c++, n++) {
			errno = MARK;
			inside = 1;
			p = c < calls + N_CALLS ? one(c, 0, MARK)
						: fdstat(0, MARK);
			inside = 0;
			if (p)
				problem = p;
		}
	setitimer(ITIMER_REAL, &off, NULL);
	verdict(problem, "a timer's signals: %ld calls interrupted %ld times",
		n, (long)during);
	is(trouble, 0, "in the handler of %ld signals", (long)runs);
	ok(during >= 2000, "%ld signals came during a call", (long)during);
}

#ifdef __x86_64__
/* The trap flag, bit 8 of the flags register. */
static inline void step(int on)
{
	if (on)
		__asm__ __volatile__("lea -128(%%rsp), %%rsp\n\t"
				     "pushfq\n\t"
				     "orq $0x100, (%%rsp)\n\t"
				     "popfq\n\t"
				     "lea 128(%%rsp), %%rsp"
				     :
				     :
				     : "memory", "cc");
	else
		__asm__ __volatile__("lea -128(%%rsp), %%rsp\n\t"
				     "pushfq\n\t"
				     "andq $~0x100, (%%rsp)\n\t"
				     "popfq\n\t"
				     "lea 128(%%rsp), %%rsp"
				     :
				     :
				     : "memory", "cc");
}

static void each_instruction(void)
{
	struct sigaction act = { .sa_handler = handler };
	unsigned char buf[512];
	const struct call *c;
	struct seen s;
	int r;

	sigaction(SIGTRAP, &act, NULL);
	for (c = calls; c < calls + N_CALLS; c++) {
		trouble = runs = 0;
		memset(buf, 0xcc, sizeof buf);
		errno = MARK;
		step(1);
		r = c->ask(
			c->kind == FSTAT ? fds[0] : AT_FDCWD, names[0], buf, 0);
		step(0);
		c->take(buf, &s);
		ok(!r && errno == MARK && !differs(&were[0], &s) && !trouble &&
				runs > 10,
			"%s, all functions after each of its %ld instructions: "
			"returned %d, errno %d, %s, %ld nested ones wrong",
			c->name, (long)runs, r, errno,
			differs(&were[0], &s) ? differs(&were[0], &s)
					      : "all members",
			(long)trouble);
	}
}
#endif

int main(void)
{
	int i;

	for (i = 0; i < 2; i++) {
		make_file(names[i], i ? 7 : 700);
		fds[i] = open(names[i], O_RDWR | (i ? O_APPEND : 0));
		must(fds[i] >= 0);
		were[i] = truth(names[i]);
	}
	storm();
#ifdef __x86_64__
	each_instruction();
#endif
	unlink(names[0]);
	unlink(names[1]);
	return done();
}

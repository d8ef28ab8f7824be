/* SPDX-License-Identifier: MIT */
/* arch/linux/musl32.h for i386's struct stat as i386.h declares it, on scripted
 * system calls. */
#include <errno.h>
#include <inttypes.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include "../../arch/linux/i386/kernel_stat.h"
#include "i386.h"
#include "kernel_statx.h"
#include "unit.h"
#define stat stat_musl_i386
#include "musl32.h"
#undef stat

#define MARK 12345 /* no errno */

/* What statx and the older call return, what the latter fills, and the calls. */
static struct {
	long statx, older;
	struct kernel_stat stat;
	long number[3], first[3];
	int count;
} script;

static void start(long statx, long older)
{
	unsigned char *p = (unsigned char *)&script.stat;
	size_t i;

	memset(&script, 0, sizeof script);
	script.statx = statx;
	script.older = older;
	/* No two bytes that are neighbours are the same. */
	for (i = 0; i < sizeof script.stat; i++)
		p[i] = (unsigned char)(0x81 + 7 * i);
	errno = MARK;
}

long scripted_syscall(long n, long a, long b, long c, long d, long e)
{
	struct kernel_statx x = { .stx_mask = 0xfff,
		.stx_mode = S_IFREG | 0644,
		.stx_ino = 77,
		.stx_mtime = { INT64_C(1) << 40, 5, 0 } };

	(void)d;
	WANT(script.count < 2, "a third system call, number %ld", n);
	script.number[script.count] = n;
	script.first[script.count++] = a;
	if (n == NR_statx) {
		if (!script.statx)
			memcpy((void *)e, &x, sizeof x);
		return script.statx;
	}
	/* What some kernels leave as it was is not copied. */
	if (!script.older) {
		struct kernel_stat *to = (void *)(n == NR_fstat ? b : c);
		uint32_t pad0 = to->pad0, pad3 = to->pad3;

		*to = script.stat;
		to->pad0 = pad0;
		to->pad3 = pad3;
	}
	return script.older;
}

static int calls(struct stat_musl_i386 *buf, int by_path)
{
	return by_path ? __overstat_native_fstatat(3, "x", 0, buf)
		       : __overstat_native_fstat(9, buf);
}

static int all_are(const void *buf, size_t n, unsigned char c)
{
	const unsigned char *p = buf;

	while (n && *p == c)
		n--, p++;
	return !n;
}

/* What a local variable is then made of. */
static __attribute__((__noinline__)) void dirty_stack(void)
{
	volatile unsigned char bytes[2048];
	size_t i;

	for (i = 0; i < sizeof bytes; i++)
		bytes[i] = 0xee;
}

START_TEST(statx_is_stored)
{
	struct stat_musl_i386 st;
	int r;

	start(0, 0);
	r = calls(&st, _i);
	WANT(!r && st.st_ino == 77 && st.st_mode == (S_IFREG | 0644) &&
			st.st_mtim.tv_sec == INT64_C(1) << 40 &&
			st.st_mtim.tv_nsec == 5 && !st.__st_mtim32.tv_sec &&
			st.__st_mtim32.tv_nsec == 5,
		"%d, ino %" PRIu64 ", seconds %" PRId64, r, st.st_ino,
		st.st_mtim.tv_sec);
	WANT(script.count == 1 && script.number[0] == NR_statx, "%d calls",
		script.count);
	WANT(errno == MARK, "errno became %d", errno);
}
END_TEST

/* All of it but the times as the kernel wrote it, these widened with their sign,
 * and nothing left as it was. */
START_TEST(the_older_call_is_widened)
{
	static const long refusals[] = { -ENOSYS, -EPERM, -EACCES, 1 };
	const struct kernel_stat *s = &script.stat;
	struct stat_musl_i386 st, again;
	size_t i;
	int r;

	for (i = 0; i < sizeof refusals / sizeof *refusals; i++) {
		start(refusals[i], 0);
		dirty_stack();
		memset(&st, 0xcc, sizeof st);
		memset(&again, 0x33, sizeof again);
		r = calls(&st, _i);
		WANT(!r && script.count == 2, "statx %ld: %d, %d calls",
			refusals[i], r, script.count);
		WANT(script.number[1] == (_i ? NR_fstatat : NR_fstat) &&
				script.first[1] == (_i ? 3 : 9),
			"call %ld of %ld", script.number[1], script.first[1]);
		WANT(st.st_dev == s->st_dev && st.st_ino == s->st_ino &&
				st.st_mode == s->st_mode &&
				st.st_nlink == s->st_nlink &&
				st.st_uid == s->st_uid &&
				st.st_gid == s->st_gid &&
				st.st_rdev == s->st_rdev &&
				st.st_size == s->st_size &&
				st.st_blksize == (int32_t)s->st_blksize &&
				(uint64_t)st.st_blocks == s->st_blocks,
			"a member");
#define TIME(to, from) \
	WANT(st.st_##to##m.tv_sec == s->st_##from##_sec && \
			st.st_##to##m.tv_nsec == \
				(int32_t)s->st_##from##_nsec && \
			st.__st_##to##m32.tv_sec == s->st_##from##_sec && \
			st.__st_##to##m32.tv_nsec == \
				(int32_t)s->st_##from##_nsec && \
			!st.st_##to##m.pad, \
		#from " is %" PRId64 ".%" PRId32, st.st_##to##m.tv_sec, \
		st.st_##to##m.tv_nsec)
		TIME(ati, atime);
		TIME(mti, mtime);
		TIME(cti, ctime);
		WANT(s->st_atime_sec < 0 || s->st_mtime_sec < 0 ||
				s->st_ctime_sec < 0,
			"no time is before 1970");
		WANT(!st.pad1 && !st.pad2, "what was on the stack");
		script.count = 0;
		r = calls(&again, _i);
		WANT(!r && !memcmp(&st, &again, sizeof st),
			"bytes are left undefined");
		WANT(errno == MARK, "errno became %d", errno);
	}
}
END_TEST

START_TEST(an_error_leaves_the_buffer)
{
	struct stat_musl_i386 st;
	int r;

	memset(&st, 0xcc, sizeof st);
	start(-ENOSYS, -EIO);
	r = calls(&st, _i);
	WANT(r == -EIO, "%d, expected -EIO", r);
	start(-EIO, 0);
	r = calls(&st, _i);
	WANT(r == -EIO && script.count == 1, "%d after %d calls", r,
		script.count);
	start(0, 0);
	r = calls(NULL, _i);
	WANT(r == -EFAULT && !script.count, "%d after %d calls", r,
		script.count);
	r = _i ? __overstat_native_fstatat(3, NULL, 0, &st)
	       : __overstat_native_fstat(-100, &st);
	WANT(r == (_i ? -EFAULT : -EBADF) && !script.count, "%d after %d calls",
		r, script.count);
	WANT(all_are(&st, sizeof st, 0xcc), "the buffer was written");
	WANT(errno == MARK, "errno became %d", errno);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("musl32");
	TCase *c = tcase_create("musl32.h");

	tcase_add_loop_test(c, statx_is_stored, 0, 2);
	tcase_add_loop_test(c, the_older_call_is_widened, 0, 2);
	tcase_add_loop_test(c, an_error_leaves_the_buffer, 0, 2);
	suite_add_tcase(s, c);
	return run(s);
}

/* SPDX-License-Identifier: MIT */
/* refused FILE: what the functions say of a file of 2100, and then, in the same
 * process, on a kernel without statx, which a seccomp filter makes of this one. */
#define _GNU_SOURCE 1
#define _OVERSTAT_SOURCE 1
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>

static void say(const char *path)
{
	struct stat64x wide;
	struct stat st;

	if (stat(path, &st))
		printf("stat %s\n",
			errno == EOVERFLOW ? "EOVERFLOW" : strerror(errno));
	else
		printf("stat %lld\n", (long long)st.st_mtime);
#ifdef OVERSTAT_TEST_TIM32
	printf("st_mtim32 %ld\n", (long)st.__st_mtim32.tv_sec);
#endif
	if (stat64x(path, &wide))
		printf("stat64x %s\n", strerror(errno));
	else
		printf("stat64x %lld known %x\n", (long long)wide.st_mtime,
			wide.st_known);
}

int main(int argc, char **argv)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
			offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_statx, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog filter = { sizeof code / sizeof *code, code };

	if (argc != 2)
		return 2;
	say(argv[1]);
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
		prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter)) {
		perror("seccomp");
		return 1;
	}
	say(argv[1]);
	return 0;
}

# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2086 # run.sh sets these; words
# liboverstat-names.a: objects of the plain compiler's, which know nothing of our
# headers, call ours. Proved with a backend by which every file was modified a
# day later than it was.

overlay shift shiftmusl
cat >plain.c <<'END'
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
/* On a 64-bit CPU both have one layout; musl shows these by macros alone. */
int big_fstat(int, struct stat *) __asm__("fstat64");
int big_stat(const char *, struct stat *) __asm__("stat64");
int big_lstat(const char *, struct stat *) __asm__("lstat64");
int big_fstatat(int, const char *, struct stat *, int) __asm__("fstatat64");
#define SAY(call) (r = (call), printf("%s %d %lld\n", #call, r, r ? -1 : (long long)st.st_mtime))
int main(int argc, char **argv)
{
	struct stat st;
	int r, fd = open(argv[argc - 1], O_RDONLY);
#if ONLY == 0 || ONLY == 1
	SAY(stat(argv[argc - 1], &st));
#endif
#if ONLY == 0 || ONLY == 2
	SAY(fstat(fd, &st));
#endif
#if ONLY == 0 || ONLY == 3
	SAY(lstat(argv[argc - 1], &st));
#endif
#if ONLY == 0 || ONLY == 4
	SAY(fstatat(AT_FDCWD, argv[argc - 1], &st, 0));
#endif
#if ONLY == 0 || ONLY == 5
	SAY(big_stat(argv[argc - 1], &st));
#endif
#if ONLY == 0 || ONLY == 6
	SAY(big_fstat(fd, &st));
#endif
#if ONLY == 0 || ONLY == 7
	SAY(big_lstat(argv[argc - 1], &st));
#endif
#if ONLY == 0 || ONLY == 8
	SAY(big_fstatat(AT_FDCWD, argv[argc - 1], &st, 0));
#endif
	(void)st;
	return fd < 0;
}
END
# What in a libc stats for itself; one program with all of it.
cat >libc.c <<'END'
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <ftw.h>
#include <glob.h>
#include <limits.h>
#include <locale.h>
#include <netdb.h>
#include <pwd.h>
#include <semaphore.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>
#include <wordexp.h>
static long long seen;
static int count;
static int visit(const char *path, const struct stat *st, int type, struct FTW *f)
{
	(void)path, (void)type, (void)f;
	count++;
	if (S_ISREG(st->st_mode))
		seen = st->st_mtime;
	return 0;
}
static int visit_old(const char *path, const struct stat *st, int type)
{
	(void)path, (void)st, (void)type;
	return 0;
}
static int all(const struct dirent *d)
{
	return d->d_name[0] != '.';
}
#define MUST(e) do if (!(e)) { printf("failed: %s\n", #e); return 1; } while (0)
int main(int argc, char **argv)
{
	char path[PATH_MAX], name[] = "tmp.XXXXXX", buf[64];
	struct dirent **list;
	struct stat st;
	glob_t g;
	FILE *f;
	void *h;
	int fd;
	sem_t *sem;

	MUST(argc == 2);
	MUST(!stat(argv[1], &st) && st.st_mtime == 1000 + 86400);
	MUST(!nftw(".", visit, 10, FTW_PHYS) && count > 1);
	MUST(!nftw(".", visit, 10, 0));
	MUST(!ftw(".", visit_old, 10));
	MUST(realpath(argv[1], path) && path[0] == '/');
	MUST(realpath(argv[1], NULL));
	MUST(canonicalize_file_name(argv[1]));
	MUST(getcwd(path, sizeof path));
	f = tmpfile();
	MUST(f && fputs("x", f) >= 0 && !fflush(f) && !fstat(fileno(f), &st) && st.st_size == 1);
	fclose(f);
	fd = mkstemp(name);
	MUST(fd >= 0 && !unlink(name) && !fsync(fd) && !fdatasync(fd));
	MUST(scandir(".", &list, all, alphasort) > 0);
	MUST(!glob("*", GLOB_MARK, NULL, &g) && g.gl_pathc);
	MUST((f = fopen(argv[1], "r")) && fseek(f, 0, SEEK_END) == 0);
	MUST((f = popen("exit 0", "r")) && !pclose(f));
	MUST(ftok(argv[1], 1) != -1);
	MUST((sem = sem_open("/overstat-names", O_CREAT, 0600, 1)) != SEM_FAILED);
	MUST(!sem_unlink("/overstat-names"));
	setlocale(LC_ALL, "");
	tzset();
	h = dlopen(NULL, RTLD_NOW);
	(void)h;
	snprintf(buf, sizeof buf, "%d", count);
	printf("%s\n", "all");
	return 0;
}
END
sed 's/canonicalize_file_name(argv\[1\])/1/' libc.c >libc-musl.c
cat >use.c <<'END'
#include <sys/stat.h>
#include <stdio.h>
int main(int argc, char **argv)
{
	struct stat st;
	return stat(argv[argc - 1], &st) || printf("ours %lld\n", (long long)st.st_mtime) < 0;
}
END
# What each name makes of a closed descriptor, a link, what is not there, a directory's
# descriptor and flags: a line for the four.
cat >each.c <<'END'
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
static struct stat st;
static void say(int r)
{
	printf("%lld ", r ? -(long long)errno : (long long)st.st_mtime);
	st.st_mtime = 0;
}
#define PLAIN(...) (__VA_ARGS__)
#define V0(...) (0, __VA_ARGS__)
#define V1(...) (1, __VA_ARGS__)
#define V2(...) (2, __VA_ARGS__)
#define V3(...) (3, __VA_ARGS__)
#define LINE(id, A, fstat, stat, lstat, fstatat) do { \
	int f##id() __asm__(fstat), s##id() __asm__(stat), l##id() __asm__(lstat), at##id() __asm__(fstatat); \
	say(f##id A(fd, &st)); \
	say(f##id A(-1, &st)); \
	say(s##id A("link", &st)); \
	say(s##id A("nosuch", &st)); \
	say(l##id A("link", &st)); \
	say(l##id A("nosuch", &st)); \
	say(at##id A(dir, "inside", &st, 0)); \
	say(at##id A(AT_FDCWD, "link", &st, AT_SYMLINK_NOFOLLOW)); \
	say(at##id A(dir, "nosuch", &st, 0)); \
	puts(""); \
} while (0)
int main(void)
{
	int fd = open("file", O_RDONLY), dir = open("dir", O_RDONLY);
	LINE(1, PLAIN, "fstat", "stat", "lstat", "fstatat");
	LINE(2, PLAIN, "fstat64", "stat64", "lstat64", "fstatat64");
#ifdef __GLIBC__
	LINE(3, V0, "__fxstat", "__xstat", "__lxstat", "__fxstatat");
	LINE(3, V1, "__fxstat", "__xstat", "__lxstat", "__fxstatat");
	LINE(3, V3, "__fxstat", "__xstat", "__lxstat", "__fxstatat");
	LINE(4, V0, "__fxstat64", "__xstat64", "__lxstat64", "__fxstatat64");
	LINE(4, V1, "__fxstat64", "__xstat64", "__lxstat64", "__fxstatat64");
	LINE(4, V3, "__fxstat64", "__xstat64", "__lxstat64", "__fxstatat64");
	LINE(3, V2, "__fxstat", "__xstat", "__lxstat", "__fxstatat");
	LINE(4, V2, "__fxstat64", "__xstat64", "__lxstat64", "__fxstatat64");
#endif
	return fd < 0 || dir < 0;
}
END
touch -d @1000 file
ln -s file link
touch -h -d @2000 link
mkdir dir
touch -d @3000 dir/inside

for k in shift shiftmusl; do
	lib=$B/$k/inst/lib
	case $k in
	shift) cc=gcc libc=glibc program=libc.c ;;
	*) cc=musl-gcc libc=musl program=libc-musl.c ;;
	esac
	silent "$libc: the plain compiler compiles" $cc -O -w -DONLY=0 -c plain.c -o plain.o
	case $(libcs plain.o) in
	*' U stat '*' U stat64 '* | *stat64*) ok "$libc: the object calls the libc's names" ;;
	*) not_ok "$libc: the object calls the libc's names" "$(libcs plain.o)" ;;
	esac
	for how in -static '' -static-pie; do
		case $k$how in
		shiftmusl-static-pie) continue ;;
		esac
		pic=''
		[ "$how" != -static-pie ] || pic=-fPIE
		$cc -O -w $pic -DONLY=0 -c plain.c
		n="$libc${how:+ $how}"
		silent "$n: alone" $cc $how plain.o -o plain
		same "$n: alone it sees the libc's time" "$(timeout 20 ./plain file | grep -c ' 0 1000$')" 8
		silent "$n: -loverstat-names -loverstat" $cc $how plain.o -L"$lib" -loverstat-names -loverstat -o plain
		same "$n: each of the eight is ours" "$(timeout 20 ./plain file | grep -c ' 0 87400$')" 8
		silent "$n: overstat-cc and -loverstat-names" "$B/$k/inst/bin/overstat-cc" $how plain.o -L"$lib" -loverstat-names -o plain
		same "$n: by overstat-cc each of the eight is ours" "$(timeout 20 ./plain file | grep -c ' 0 87400$')" 8
		for i in 1 2 3 4 5 6 7 8; do
			$cc -O -w $pic -DONLY=$i -c plain.c -o one.o
			silent "$n: alone in its program, number $i" $cc $how one.o -L"$lib" -loverstat-names -loverstat -o plain
			same "$n: alone in its program, number $i is ours" "$(timeout 20 ./plain file | sed 's/.* 0 //')" 87400
		done
		# The libc's own objects want the same names.
		silent "$n: a program of what stats in the libc" \
			$cc -O $pic $how $program -L"$lib" -loverstat-names -loverstat -Wl,--no-warnings -o all -w
		same "$n: it runs" "$(timeout 20 ./all file)" all
		silent "$n: the whole archive in it, no symbol twice" $cc -O -w $pic $how $program \
			-Wl,--whole-archive "$lib/liboverstat-names.a" -Wl,--no-whole-archive "$lib/liboverstat.a" -Wl,--no-warnings -o all
		same "$n: that runs too" "$(timeout 20 ./all file)" all
		# Objects with and without our headers in one program.
		silent "$n: objects with and without our headers" "$B/$k/inst/bin/overstat-cc" $how -Dmain=other -c use.c
		silent "$n: together" $cc $how use.o plain.o -L"$lib" -loverstat-names -loverstat -o plain
		same "$n: both are ours" "$(timeout 20 ./plain file | grep -c ' 0 87400$')" 8
	done
	silent "$libc: a program with each name" $cc -w each.c -L"$lib" -loverstat-names -loverstat -o each
	wrong='-22 -22 -22 -22 -22 -22 -22 -22 -22 '
	what='87400 -9 87400 -2 88400 -2 89400 88400 -2 '
	case $libc in
	glibc) set -- "$what" "$what" "$what" "$what" "$what" "$what" "$what" "$what" "$wrong" "$wrong" ;;
	*) set -- "$what" "$what" ;;
	esac
	same "$libc: each name does what it is given" "$(timeout 20 ./each)" "$(printf '%s\n' "$@")"
	# A shared library's names stay its own.
	silent "$libc: a shared library with the names" $cc -fPIC -shared -Dmain=use use.c -L"$lib" -loverstat-names -loverstat -o libuse.so
	same "$libc: it exports none of them" "$(nm -D --defined-only libuse.so | grep -c -e stat)" 0
	# overstat's fsync is the libc's by that name: it would call itself.
	same "$libc: fsync and fdatasync are not among the names" "$(nm "$lib/liboverstat-names.a" | grep -c -e sync)" 0
	before=
	[ "$libc" = musl ] || before='__fxstat __fxstat64 __fxstatat __fxstatat64 __lxstat __lxstat64 __xstat __xstat64 '
	same "$libc: each function is there under all its names" \
		"$(nm "$lib/liboverstat-names.a" | sed -n 's/.* T //p' | sort | tr '\n' ' ')" \
		"${before}fstat fstat64 fstatat fstatat64 lstat lstat64 stat stat64 "
done

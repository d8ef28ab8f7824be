/* SPDX-License-Identifier: MIT */
/* Says what stat says of each of the paths that files.sh has made, a line each:
 * the path, and type and size or the errno. Compiled for this machine too, to
 * compare. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static const char type[16] = { [1] = 'p',
	[2] = 'c',
	[4] = 'd',
	[6] = 'b',
	[8] = '-',
	[10] = 'l',
	[12] = 's' };

/* The errnos that occur, by name: the numbers differ. */
static const char *name(int e)
{
	switch (e) {
	case ENOENT:
		return "ENOENT";
	case EIO:
		return "EIO";
	case ENXIO:
		return "ENXIO";
	case EACCES:
		return "EACCES";
	case ENOTDIR:
		return "ENOTDIR";
	case EISDIR:
		return "EISDIR";
	case EOVERFLOW:
		return "EOVERFLOW";
	case ENAMETOOLONG:
		return "ENAMETOOLONG";
	case ELOOP:
		return "ELOOP";
	case 0:
		return "nothing";
	default:
		return "another";
	}
}

#ifdef OVERSTAT
#define STAT stat64x
#else
#define STAT stat
#endif

static void say(const char *path)
{
	struct STAT s;
	char *bytes = (void *)&s;
	size_t i;
	int r, e;

	memset(&s, 0xcc, sizeof s);
	errno = 0;
	r = STAT(path, &s);
	e = errno;
	if (r) {
		printf("%.20s: %s\n", path, name(e));
		for (i = 0; i < sizeof s; i++)
			if ((unsigned char)bytes[i] != 0xcc) {
				printf("%.20s: was written\n", path);
				break;
			}
		return;
	}
	/* In two numbers: not every printf has long long. */
	printf("%.20s: %c", path, type[s.st_mode >> 12 & 15]);
	if (S_ISREG(s.st_mode))
		printf(" %lu MB and %lu", (unsigned long)(s.st_size >> 20),
			(unsigned long)(s.st_size & 0xfffff));
	printf("%s\n", e ? ", and set errno" : "");
}

int main(void)
{
	static const char *const paths[] = { "file", "empty", "dir", "fifo",
		"sock", "link", "linkdir", "dangling", "loop", "file/", "dir/",
		"dir/.", "fifo/", "linkdir/", "link/", "file/x", "none",
		"none/x", "", ":tt", ":semihosting-features", "/dev/null",
		"busy", "2G-1", "2G", "3G", "5G", "8G", "./dir/../file" };
	static char name256[300];
	size_t i;

	for (i = 0; i < sizeof paths / sizeof *paths; i++)
		say(paths[i]);
	memset(name256, 'n', 256);
	say(name256);
	return 0;
}

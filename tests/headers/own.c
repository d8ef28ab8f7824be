/* SPDX-License-Identifier: MIT */
/* Programs that carry BSD's names along: as C and as C++. */
#include <sys/stat.h>
#include <fcntl.h>
#include <unistd.h>

/* Not the text that overstat has. */
#define S_IFWHT 0xe000
#define S_ISWHT(m) (((m)&0xf000) == S_IFWHT)

struct saved {
	struct timespec st_mtim, st_mtimespec, st_atimespec, st_ctimespec;
};

#ifdef __cplusplus
/* The one that the system has, found by its type. */
template <class T> auto mtime(const T &st, int) -> decltype(st.st_mtim)
{
	return st.st_mtim;
}
template <class T> auto mtime(const T &st, long) -> decltype(st.st_mtimespec)
{
	return st.st_mtimespec;
}
template <class T> auto mtime_of(const T &st) -> decltype(st.st_mtim)
{
	return st.st_mtim;
}
template <class T> auto mtime_of(const T &st) -> decltype(st.st_mtimespec)
{
	return st.st_mtimespec;
}
#else
#define mtime_of(st) (st).st_mtim
#endif

int use(void);
int use(void)
{
	struct saved saved;
	struct stat st;
	if (fstat(0, &st))
		return 1;
	saved.st_mtim = mtime_of(st);
	saved.st_mtimespec = saved.st_mtim;
	saved.st_atimespec = saved.st_mtim;
	return (int)saved.st_mtimespec.tv_sec + S_ISWHT(st.st_mode);
}

/* SPDX-License-Identifier: MIT */
/* with: */
/* with: -fno-exceptions -fno-rtti */
/* with: -D_FILE_OFFSET_BITS=64 */
/* with: -D_BS2000_SOURCE */
/* with: -O2 -D_FORTIFY_SOURCE=2 */
/* as: c++98 c++11 gnu++17 c++20 */
/* expect: __overstat_stat __overstat_fstat __overstat_lstat __overstat_fsync */
/* expect-offset64: __overstat_stat64 __overstat_fstat64 __overstat_lstat64 __overstat_fsync */
/* struct stat and the function stat under one name, taken into namespaces and
 * classes. */
extern "C" {
#include <sys/stat.h>
}
#include <fcntl.h>
#include <unistd.h>

namespace system_calls
{
using ::fstat;
using ::fsync;
using ::lstat;
using ::stat;
} // namespace system_calls

namespace
{
struct file {
	struct stat status;
	int stat(const char *path)
	{
		return ::stat(path, &status);
	}
	int fstat(int fd)
	{
		return ::fstat(fd, &status);
	}
};

template <int (*f)(const char *, struct stat *)> int by(const char *path)
{
	struct stat st;
	return f(path, &st);
}
} // namespace

int use(const char *path)
{
	file f;
	struct ::stat st;
	struct system_calls::stat other;

	return f.stat(path) + f.fstat(0) + ::stat(path, &st) +
		system_calls::lstat(path, &other) + system_calls::fsync(0) +
		(int)st.st_size;
}

#if __cplusplus < 201703L
int use_template(const char *path)
{
	/* Without the blank <: is a digraph of C++98. */
	/* clang-format off */
	return by< ::lstat>(path);
	/* clang-format on */
}
#endif
#if __cplusplus >= 201103L && defined __GLIBC__
static_assert(noexcept(::stat("", nullptr)), "as glibc declares it");
static_assert(!noexcept(::fsync(0)), "a cancellation point unwinds");
#endif

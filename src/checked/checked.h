/* SPDX-License-Identifier: MIT */
/* What a program calls that is compiled with -fsanitize=address or memory: the
 * function, and what was read and written told to the sanitizer, whose runtime
 * is in the program that links this. What it says is what it says of the libc's
 * own functions: nothing of a struct when they fail. */
#ifndef CHECKED_H
#define CHECKED_H

#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include "layout.h"

void *__asan_region_is_poisoned(void *, size_t) __attribute__((__weak__));
void __asan_report_load_n_noabort(void *, size_t) __attribute__((__weak__));
void __asan_report_store_n_noabort(void *, size_t) __attribute__((__weak__));
void __msan_unpoison(const volatile void *, size_t) __attribute__((__weak__));

/* The symbol of the function itself, declared hidden as it is defined. */
#if OVERSTAT_X
#define UNCHECKED(name) \
	__OVERSTAT_SYMBOL(name, __OVERSTAT_STR(OVERSTAT_SUFFIX)) \
	__attribute__((__visibility__("hidden")))
#else
#define UNCHECKED(name) \
	__OVERSTAT_SYMBOL(name, __OVERSTAT_LAYOUT) \
	__attribute__((__visibility__("hidden")))
#endif

/* Returns r, with which buf was filled. */
static inline int wrote(int r, void *buf, size_t size)
{
	void *bad;

	if (r)
		return r;
	if (__asan_region_is_poisoned) {
		bad = __asan_region_is_poisoned(buf, size);
		if (bad)
			__asan_report_store_n_noabort(bad, size);
	}
	if (__msan_unpoison)
		__msan_unpoison(buf, size);
	return 0;
}

/* Returns r. Of the errors, those of a path that was read to its end: where it
 * could not be read, or was not looked at, it is no fault of the program. */
static inline int read_path(int r, const char *path)
{
	void *bad, *p = (void *)(uintptr_t)path;
	size_t size;

	if (!__asan_region_is_poisoned || !path)
		return r;
	if (r && errno != ENOENT && errno != ENOTDIR && errno != EACCES)
		return r;
	size = strlen(path) + 1;
	bad = __asan_region_is_poisoned(p, size);
	if (bad)
		__asan_report_load_n_noabort(bad, size);
	return r;
}

#endif

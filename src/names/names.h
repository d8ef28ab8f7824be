/* SPDX-License-Identifier: MIT */
/* The libc's own names, for objects that were compiled without our headers: for
 * each layout those that the libc's headers give to a program that has it.
 * configure says with what a name begins and ends (OVERSTAT_BEFORE,
 * OVERSTAT_AFTER). fsync and fdatasync are not among them: the libc's own are
 * what overstat calls. */
#ifndef NAMES_H
#define NAMES_H

#include <sys/stat.h>

#define SYMBOL(name) __asm__(__OVERSTAT_STR(__USER_LABEL_PREFIX__) name)
#define LIBC_NAME(name) \
	__OVERSTAT_STR(OVERSTAT_BEFORE) name __OVERSTAT_STR(OVERSTAT_AFTER)

#if defined OVERSTAT_SAME64
/* One layout: the 64 name is another of the same function. */
#define MORE_NAMES(function, parameters, name) \
	int function##_64 parameters SYMBOL(name "64") \
		__attribute__((__alias__(LIBC_NAME(name))));
#elif defined OVERSTAT_INTERNAL
/* In a 32-bit glibc __fstat64, which glibc itself calls, is in one object with
 * __fstat64_time64: that object must not be linked beside ours. */
#define MORE_NAMES(function, parameters, name) \
	int function##_internal parameters SYMBOL("__" name "64") \
		__attribute__((__alias__(LIBC_NAME(name)), __weak__));
#elif defined OVERSTAT_WITH64
#define MORE_NAMES(function, parameters, name) \
	int function##_64 parameters SYMBOL(name "64"); \
	static int(*const with64) parameters __attribute__((__used__)) = \
		function##_64;
#else
#define MORE_NAMES(function, parameters, name)
#endif

#endif

/* SPDX-License-Identifier: MIT */
/* Binds the public names to the library's symbols, __overstat_NAME. A system
 * header even under OVERSTAT_LINT: an empty __USER_LABEL_PREFIX__ is an empty
 * macro argument, which C89 has not. */
#ifndef _OVERSTAT_BIND_H
#define _OVERSTAT_BIND_H
#pragma GCC system_header

#define __OVERSTAT_STR2(x) #x
#define __OVERSTAT_STR(x) __OVERSTAT_STR2(x)
#define __OVERSTAT_SYMBOL(name, layout) \
	__asm__(__OVERSTAT_STR(__USER_LABEL_PREFIX__) "__overstat_" name layout)

/* Of a function that reads a path or fills a struct. */
#define __OVERSTAT_BUFFER(name, layout) __OVERSTAT_SYMBOL(name, layout)

#if !defined __cplusplus
#define __OVERSTAT_THROW
#elif __cplusplus >= 201103L
#define __OVERSTAT_THROW noexcept(true)
#else
#define __OVERSTAT_THROW throw()
#endif

#endif

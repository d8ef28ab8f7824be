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

/* Of a function that reads a path or fills a struct: a sanitizer sees neither the
 * system nor the library do it. What is compiled with one calls the variant that
 * tells it; src/checked has them. */
#ifndef __OVERSTAT_CHECKED
#ifdef __SANITIZE_ADDRESS__
#define __OVERSTAT_CHECKED 1
#elif defined __has_feature
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
#define __OVERSTAT_CHECKED 1
#endif
#endif
#endif
#ifndef __OVERSTAT_CHECKED
#define __OVERSTAT_CHECKED 0
#endif
#if __OVERSTAT_CHECKED
#define __OVERSTAT_BUFFER(name, layout) \
	__OVERSTAT_SYMBOL("checked_" name, layout)
#else
#define __OVERSTAT_BUFFER(name, layout) __OVERSTAT_SYMBOL(name, layout)
#endif

#if !defined __cplusplus
#define __OVERSTAT_THROW
#elif __cplusplus >= 201103L
#define __OVERSTAT_THROW noexcept(true)
#else
#define __OVERSTAT_THROW throw()
#endif

#endif

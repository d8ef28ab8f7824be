/* SPDX-License-Identifier: MIT */
/* What a header of POSIX.1-2024 lists. A macro that is not defined is left as it
 * is by the preprocessor, so its name shows.
 *	MACRO     overstat gives it where the libc does not
 *	LIBC      the libc's to give: "absent" where it does not, and no failure
 *	FUNCTION  declared with this type; nothing is linked
 *	UNIX_FUNCTION  the same; wasi-libc has none, its system no such thing */
#ifndef LISTED_H
#define LISTED_H

#include "t.h"

#define LISTED_STR2(...) #__VA_ARGS__
#define LISTED_STR(...) LISTED_STR2(__VA_ARGS__)
#define MACRO(...) \
	verdict(strcmp(#__VA_ARGS__, LISTED_STR(__VA_ARGS__)) ? NULL \
							      : "not defined", \
		HEADER " shall define %s", #__VA_ARGS__)
#define LIBC(...) \
	(strcmp(#__VA_ARGS__, LISTED_STR(__VA_ARGS__)) \
			? verdict(NULL, HEADER " shall define %s", \
				  #__VA_ARGS__) \
			: (void)printf( \
				  "  absent: " HEADER \
				  " shall define %s: the libc does not\n", \
				  #__VA_ARGS__))
#define VALUE(name, value) is(name, value, HEADER " " #name " is " #value)
#define FUNCTION(result, name, ...) \
	is((long long)sizeof((struct { result (*f)(__VA_ARGS__); }){ name }), \
		(long long)sizeof(void (*)(void)), \
		HEADER " shall declare " #result " " #name "(" #__VA_ARGS__ \
		       ")")
#ifdef __wasi__
#define UNIX_FUNCTION(result, name, ...) \
	((void)printf("  absent: " HEADER " shall declare " #result " " #name \
		      "(" #__VA_ARGS__ "): the libc does not\n"))
#else
#define UNIX_FUNCTION(...) FUNCTION(__VA_ARGS__)
#endif
#define TYPE(name, cond, what) \
	verdict((cond) ? NULL : "it is not so", HEADER " " #name ": " what)
#define IS_SIGNED(type) ((type)-1 < (type)1)

#endif

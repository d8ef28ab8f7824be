/* SPDX-License-Identifier: MIT */
/* What a header of POSIX.1-2024 lists. A macro that is not defined is left as it
 * is by the preprocessor, so its name shows.
 *	MACRO     overstat gives it where the libc does not
 *	LIBC      the libc's to give, and skipped where it does not
 *	FUNCTION  declared with this type; nothing is linked
 *	UNIX_FUNCTION  the same; wasi-libc has none, its system no such thing */
#ifndef LISTED_H
#define LISTED_H

#include "t.h"

#define LISTED_STR2(...) #__VA_ARGS__
#define LISTED_STR(...) LISTED_STR2(__VA_ARGS__)
#define LISTED_NAME(text) ((int)strcspn(text, "(")), text
#define LISTED(requirement, text, expansion) \
	verdict(strcmp(text, expansion) ? NULL : "not defined", \
		requirement "/%.*s", LISTED_NAME(text))
#define MACRO_OF(requirement, ...) \
	LISTED(requirement, #__VA_ARGS__, LISTED_STR(__VA_ARGS__))
#define MACRO(...) \
	LISTED(HEADER ".macro", #__VA_ARGS__, LISTED_STR(__VA_ARGS__))
#define LIBC(...) \
	(strcmp(#__VA_ARGS__, LISTED_STR(__VA_ARGS__)) \
			? verdict(NULL, HEADER ".libc/" #__VA_ARGS__) \
			: skip("the libc does not define it, and overstat " \
			       "does not either", \
				  HEADER ".libc/" #__VA_ARGS__))
#define VALUE(name, value) is(name, value, HEADER ".value/" #name)
#define FUNCTION(result, name, ...) \
	verdict(_Generic((name), result(*)(__VA_ARGS__) : 1, default : 0) \
			? NULL \
			: "declared otherwise", \
		HEADER ".function/" #name)
#ifdef __wasi__
#define UNIX_FUNCTION(result, name, ...) \
	skip("its system has no such thing", HEADER ".function/" #name)
#else
#define UNIX_FUNCTION(...) FUNCTION(__VA_ARGS__)
#endif
#define TYPE(name, cond) \
	verdict((cond) ? NULL : "it is not so", HEADER ".type/" #name)
#define IS_SIGNED(type) ((type)-1 < (type)1)

#endif

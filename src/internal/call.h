/* SPDX-License-Identifier: MIT */
/* The functions of the family, for each refuse.h. */
#ifndef CALL_H
#define CALL_H

enum call {
	CALL_FSTAT,
	CALL_STAT,
	CALL_LSTAT,
	CALL_FSTATAT
};

#endif

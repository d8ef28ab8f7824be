/* SPDX-License-Identifier: MIT */
/* st_known: the members that the system reported; the others are synthesised
 * as the manual page of the function says. Where Linux's statx(2) has a mask
 * bit for a member, it is the same bit. */
#ifndef OVERSTAT_LINT
#pragma GCC system_header
#endif
#ifndef _OVERSTAT_KNOWN_H
#define _OVERSTAT_KNOWN_H

#define ST_KNOWN_TYPE 0x0001u /* st_mode, file type */
#define ST_KNOWN_MODE 0x0002u /* st_mode, all but the type */
#define ST_KNOWN_NLINK 0x0004u
#define ST_KNOWN_UID 0x0008u
#define ST_KNOWN_GID 0x0010u
#define ST_KNOWN_ATIME 0x0020u
#define ST_KNOWN_MTIME 0x0040u
#define ST_KNOWN_CTIME 0x0080u
#define ST_KNOWN_INO 0x0100u
#define ST_KNOWN_SIZE 0x0200u
#define ST_KNOWN_BLOCKS 0x0400u
#define ST_KNOWN_BIRTHTIME 0x0800u
#define ST_KNOWN_DEV 0x1000u
#define ST_KNOWN_RDEV 0x2000u
#define ST_KNOWN_BLKSIZE 0x4000u

#endif

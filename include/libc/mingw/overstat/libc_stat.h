/* SPDX-License-Identifier: MIT */
/* mingw-w64's <sys/stat.h>, whose struct stat has an inode of 16 bits and neither
 * nanoseconds nor blocks: it and its functions are moved aside, by macros without
 * parameters since the struct goes with them, and a struct stat of ours is declared.
 * In mingw-w64 10 they are macros for the CRT's under _FILE_OFFSET_BITS=64, later
 * they have labels. What the CRT itself calls _stat64, _fstat64 and so on is left as
 * it is. */
#ifndef _OVERSTAT_LIBC_STAT_H
#define _OVERSTAT_LIBC_STAT_H
#pragma GCC system_header
#include <overstat/libc.h>

#if !defined _OVERSTAT_NO_BIND && defined __OVERSTAT_LSTAT
/* Its inline functions call memset before they have it. */
#include <string.h>
#pragma push_macro("stat")
#pragma push_macro("fstat")
#pragma push_macro("wstat")
#pragma push_macro("stat64")
#pragma push_macro("fstat64")
#pragma push_macro("wstat64")
#undef stat
#undef fstat
#undef wstat
#undef stat64
#undef fstat64
#undef wstat64
#define stat __overstat_crt_stat
#define fstat __overstat_crt_fstat
#define wstat __overstat_crt_wstat
#define stat64 __overstat_crt_stat64
#define fstat64 __overstat_crt_fstat64
#define wstat64 __overstat_crt_wstat64
#include_next <sys/stat.h>
#undef stat
#undef fstat
#undef wstat
#undef stat64
#undef fstat64
#undef wstat64
#pragma pop_macro("wstat64")
#pragma pop_macro("fstat64")
#pragma pop_macro("stat64")
#pragma pop_macro("wstat")
#pragma pop_macro("fstat")
#pragma pop_macro("stat")

/* Whatever off_t and ino_t are: of one width always. The times are members, not
 * macros, for struct _stat64 has members of these names. */
#pragma pack(push, 8)
struct stat {
	_dev_t st_dev; /* serial number of the volume */
	_dev_t st_rdev;
	__overstat_ino_t st_ino;
	unsigned int st_nlink;
	int st_blksize; /* bytes */
	unsigned int st_uid;
	unsigned int st_gid;
	_mode_t st_mode;
	_off64_t st_size; /* bytes */
	__overstat_blkcnt_t st_blocks; /* 512-byte blocks */
	__extension__ union {
		struct timespec st_atim;
		__time64_t st_atime;
	};
	__extension__ union {
		struct timespec st_mtim;
		__time64_t st_mtime;
	};
	__extension__ union {
		struct timespec st_ctim;
		__time64_t st_ctime;
	};
};
#pragma pack(pop)

/* The names that mingw-w64 shows for POSIX, the first two always. */
#ifdef __OVERSTAT_BINDS_STAT64
#define stat64 stat
#endif
#ifdef __OVERSTAT_BINDS_FSTAT64
#define fstat64 fstat
#endif
#if defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE
#ifdef __OVERSTAT_BINDS_LSTAT64
#define lstat64 lstat
#endif
#ifdef __OVERSTAT_BINDS_FSTATAT64
#define fstatat64 fstatat
#endif
#endif

/* The CRT's would fill a struct stat of its own. */
#ifndef wstat
#ifdef __cplusplus
extern "C"
#endif
	int
	wstat(const wchar_t *, struct stat *) __attribute__((
		__error__("overstat has no wstat(); _wstat64() is the "
			  "CRT's")));
#endif
#else
#undef __OVERSTAT_BINDS_STAT
#undef __OVERSTAT_BINDS_FSTAT
#include_next <sys/stat.h>
#endif

/* What POSIX lists and it lacks; <sys/stat.h> has the rest. mingw-w64 10 has a number
 * for a block device that is not apart from the others. */
#undef _S_IFBLK
#undef S_IFBLK
#define _S_IFBLK 0x6000
#define S_IFBLK 0x6000
#ifndef S_IFMT
#define S_IFMT 0xf000
#define S_IFDIR 0x4000
#define S_IFCHR 0x2000
#define S_IFREG 0x8000
#define S_IFIFO 0x1000
#endif
#ifndef S_IFLNK
#define S_IFLNK 0xa000
#endif
#ifndef S_ISUID
#define S_ISUID 04000
#endif
#ifndef S_ISGID
#define S_ISGID 02000
#endif
#if (defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE) && !defined blkcnt64_t
#define st_atimespec st_atim
#define st_mtimespec st_mtim
#define st_ctimespec st_ctim
#define blkcnt64_t __overstat_blkcnt_t
#define ino64_t __overstat_ino_t
#endif

#define __overstat_dev_t _dev_t
#define __overstat_mode_t _mode_t
#define __overstat_nlink_t unsigned int
#define __overstat_uid_t unsigned int
#define __overstat_gid_t unsigned int
#define __overstat_blksize_t int
#define __overstat_time_t __time64_t
#define __overstat_off_t _off64_t
#define __overstat_ino64_t __overstat_ino_t
#define __overstat_off64_t _off64_t
#define __overstat_blkcnt64_t __overstat_blkcnt_t

/* Another exception specification than the first is an error in C++. */
#define __OVERSTAT_STAT_THROW
#define __OVERSTAT_LAYOUT ""
#define __OVERSTAT_LAYOUT64 ""
#define __OVERSTAT_LAYOUTX "64x"
#endif

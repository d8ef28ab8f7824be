/* SPDX-License-Identifier: MIT */
/* Firmware's own file systems and devices. A file system's operations are a const
 * struct, a mounted one is a volume, and the firmware has two things: the table of
 * volumes, and the function that knows what a descriptor is. overstat asks these;
 * paths, what nobody knows and what does not fit are its own. All of it may be in
 * flash. overstat_lookup(3) has an example of it all. */
#ifndef OVERSTAT_LINT
#pragma GCC system_header
#endif
#ifndef _OVERSTAT_METAL_H
#define _OVERSTAT_METAL_H

#include <stdint.h>
#include <overstat/bind.h>
#include <overstat/known.h>

/* In known: nobody may write it. Of use where the permissions are not known. */
#define OVERSTAT_READONLY 0x80000000u

/* What an operation says of an object. It comes with zeros: a member counts only
 * as a fact if its bit is set in known; what is forgotten is not known, and has the
 * value that overstat(7) says. */
struct overstat_status {
	uint32_t known; /* ST_KNOWN_ bits, OVERSTAT_READONLY */
	uint32_t mode; /* type, S_IFREG and its like: ST_KNOWN_TYPE; with
			* permissions: ST_KNOWN_MODE too */
	uint32_t nlink, uid, gid;
	uint32_t blksize; /* bytes */
	uint64_t ino; /* the same number for the same file of a volume */
	uint64_t size; /* bytes */
	int64_t mtime, birthtime; /* seconds since 1970 */
	uint32_t mtime_nsec, birthtime_nsec; /* below 1000000000 */
};

struct overstat_volume;

/* The operations of a file system. Each returns 0 or -errno and sets nothing; NULL is
 * one that it has not. They leave errno alone, and do what locking there is to do.
 *
 *	stat       of a path within the volume: "/" is its root. NULL: nothing of it
 *	           has a name
 *	lstat      the same, and of a symbolic link itself. NULL: stat
 *	fstat      of an open file, which stat may have been asked of before. NULL:
 *	           nothing more is known of it
 *	fsync      of an open file, to the medium. NULL: EINVAL
 *	fdatasync  NULL: fsync
 */
struct overstat_ops {
	int (*stat)(const struct overstat_volume *, const char *path,
		struct overstat_status *);
	int (*lstat)(const struct overstat_volume *, const char *path,
		struct overstat_status *);
	int (*fstat)(const struct overstat_volume *, void *file,
		struct overstat_status *);
	int (*fsync)(const struct overstat_volume *, void *file);
	int (*fdatasync)(const struct overstat_volume *, void *file);
};

struct overstat_volume {
	const struct overstat_ops *ops;
	const char *prefix; /* "/sd": its paths; "": all that no other has */
	uint8_t number; /* st_dev; 0: none */
	const void *fs; /* what ops know it by */
};

/* What is behind a descriptor. It comes with zeros. */
struct overstat_open {
	const struct overstat_volume *volume;
	void *file; /* what fstat and fsync know it by; NULL: a directory */
	const char
		*path; /* within the volume. A directory needs it; of a file, if
			   * it is not NULL, stat is asked by it for what fstat does
			   * not know */
	int flags; /* of open: O_RDONLY, O_APPEND and so on */
};

#ifdef __cplusplus
extern "C" {
#endif

/* The firmware's volumes, NULL at the end. Of two with the same prefix the first is
 * taken. Where it defines none, overstat_semihost is the only one. */
extern const struct overstat_volume *const overstat_volumes[] __OVERSTAT_SYMBOL(
	"volumes", "");

/* The firmware's function that says what is behind a descriptor: 0, or -EBADF for
 * one that is not open. Where it defines none, all are overstat_semihost's. */
int overstat_lookup(int fd, struct overstat_open *)
	__OVERSTAT_SYMBOL("lookup", "");

/* The debugger's or emulator's files, and for a lookup of one's own what is behind
 * a descriptor of the libc's that is one of them. overstat_metal(7). */
extern const struct overstat_volume overstat_semihost __OVERSTAT_SYMBOL(
	"semihost", "");
int overstat_semihost_lookup(int fd, struct overstat_open *)
	__OVERSTAT_SYMBOL("semihost_lookup", "");

#ifdef __cplusplus
}
#endif

#endif

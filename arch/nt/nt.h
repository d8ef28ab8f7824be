/* SPDX-License-Identifier: MIT */
/* What the files of this folder share. A function that returns an nt_status makes
 * calls and says what they said; one that returns an int says 0 or -errno. */
#ifndef NT_H
#define NT_H

#include <kstat.h>
#include "ntdll.h"
#include "record.h"
#include "status.h"

#pragma GCC visibility push(hidden)

OVERSTAT_BACKEND_IS(nt);

/* Of a status, or of an answer of __overstat_nt_query(). */
int __overstat_nt_errno(nt_status);

/* The handle of a descriptor. Of one that is not open -1, of a standard stream without a
 * console -2: to the kernel they are a process and a thread, and no file. */
void *__overstat_nt_handle(int fd);

/* Opens a name, below root or where that is NULL in the system's tree, to be closed
 * by NtClose. A name without a text is root itself. */
nt_status __overstat_nt_open(void *root, struct nt_string *name,
	uint32_t access, uint32_t options, void **handle);

/* The type of the device behind a handle. Of a handle of the caller's nothing else is
 * asked before: a query of a pipe may wait until another thread's read is done. */
nt_status __overstat_nt_device(void *handle, struct nt_device *);

/* A class of information of a file or its volume, and what __overstat_nt_answer() makes
 * of the status. A handle that may not read attributes is denied most, and not
 * NT_STANDARD. The class and the bytes of its record are one number, which is smaller in
 * each caller. */
#define NT_FILE_INFO(class, size) ((uint32_t)(size) | (class) << 8)
#define NT_VOLUME_INFO(class, size) (NT_FILE_INFO(class, size) | NT_OF_VOLUME)
#define NT_OF_VOLUME 0x80000000u
nt_status __overstat_nt_query(void *handle, uint32_t info, void *buf);

/* The status of a file by the classes that every Windows has, in the form of
 * NT_STAT_BASIC but for the volume. */
nt_status __overstat_nt_older(void *handle, struct nt_stat *);

/* Which volume a file is on, and which file where nothing else said it. */
nt_status __overstat_nt_volume(void *handle, struct nt_stat *);

/* The status of what is behind a handle, a file or not, and how it becomes ours. */
int __overstat_nt_ask(void *handle, struct nt_stat *);
void __overstat_nt_fill(const struct nt_stat *, struct kstat *);
struct nt_public;
int __overstat_nt_fill_stat(const struct nt_stat *, struct nt_public *);

/* The parts of that which are larger than a call. */
uint32_t __overstat_nt_mode(const struct nt_stat *);
/* Sets the seconds of a time, or where the file system does not keep it of the other,
 * or to 0, and returns the nanoseconds. */
uint32_t __overstat_nt_set_time(int64_t t, int64_t other, int64_t *sec);

/* Of a link or a mount point, by a handle of our own: a mount point that is a link gets
 * the tag of one, and the size of a link becomes that of its text in bytes, where that is
 * to be had. */
void __overstat_nt_target(void *handle, struct nt_stat *);

/* The status of a name as of __overstat_nt_open(). directory: it must be one. */
int __overstat_nt_ask_name(void *root, struct nt_string *name, int directory,
	int nofollow, struct nt_stat *);

/* What there is to say of a name that could not be opened. */
int __overstat_nt_refused(void *root, const struct nt_string *name, nt_status,
	int directory, int nofollow, struct nt_stat *)
	__attribute__((__cold__));

/* What the entry of its directory says of a name. */
nt_status __overstat_nt_entry(
	void *root, const struct nt_string *name, struct nt_stat *);

/* NT has one status for a directory of a path that is not there and for one that is a
 * file: whether it is this. */
int __overstat_nt_is_below_file(void *root, const struct nt_string *name);

/* The status of what fstatat() is asked for. */
int __overstat_nt_ask_at(
	int dirfd, const char *path, int flags, struct nt_stat *);

/* The status of a path that is not empty, and of one of n units of UTF-16, which it
 * may change. */
int __overstat_nt_ask_path(
	int dirfd, const char *path, int flags, struct nt_stat *);
int __overstat_nt_ask_text(
	int dirfd, uint16_t *text, size_t n, int flags, struct nt_stat *);

/* The same in a directory. */
int __overstat_nt_ask_relative(
	int dirfd, uint16_t *text, size_t n, int nofollow, struct nt_stat *);

/* data: only what is needed to read the file back. */
int __overstat_nt_sync(int fd, int data);

#pragma GCC visibility pop

/* A console of Windows 7 has no handle of the kernel's, but a number with these two
 * bits, which the kernel does not look at: kernel32's own test. */
static inline int __overstat_nt_is_old_console(const void *handle)
{
	return ((uintptr_t)handle & 0x10000003) == 3;
}

/* A name of n units. */
static inline struct nt_string __overstat_nt_string(uint16_t *text, size_t n)
{
	return (struct nt_string){ (uint16_t)(n * 2), (uint16_t)(n * 2), text };
}

#endif

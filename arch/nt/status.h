/* SPDX-License-Identifier: MIT */
/* Status codes of NT into errors of POSIX. Pure: nothing here asks the system. The
 * numbers are those of ntstatus.h. */
#ifndef STATUS_H
#define STATUS_H

#include <errno.h>
#include <stddef.h>
#include <stdint.h>

#define NT_STATUS(code) ((int32_t)(0xc0000000u | (code)))
#define NT_BUFFER_OVERFLOW \
	((int32_t)0x80000005) /* filled as far as there is room */
#define NT_INVALID_INFO_CLASS NT_STATUS(0x003)
#define NT_INFO_LENGTH_MISMATCH NT_STATUS(0x004)
#define NT_INVALID_HANDLE NT_STATUS(0x008)
#define NT_NO_MEMORY NT_STATUS(0x017)
#define NT_ACCESS_DENIED NT_STATUS(0x022)
#define NT_OBJECT_TYPE_MISMATCH NT_STATUS(0x024)
#define NT_OBJECT_NAME_INVALID NT_STATUS(0x033)
#define NT_OBJECT_NAME_NOT_FOUND NT_STATUS(0x034)
#define NT_OBJECT_PATH_NOT_FOUND NT_STATUS(0x03a)
#define NT_SHARING_VIOLATION NT_STATUS(0x043)
#define NT_WRITE_PROTECTED NT_STATUS(0x0a2)
#define NT_FILE_IS_A_DIRECTORY NT_STATUS(0x0ba)
#define NT_NOT_A_DIRECTORY NT_STATUS(0x103)
#define NT_NAME_TOO_LONG NT_STATUS(0x106)
#define NT_CANNOT_FOLLOW NT_STATUS(0x279) /* IO_REPARSE_TAG_NOT_HANDLED */

/* What another class may say all the same: this and the other refusals without the bit
 * that makes them errors. */
#define NT_DENIED (NT_ACCESS_DENIED & INT32_MAX)

/* A status as -errno; what is not in the table is EIO. It is not made of the code
 * of Win32, which is one for what POSIX tells apart. */
static inline int __overstat_nt_to_errno(int32_t status)
{
	static const struct {
		uint16_t code;
		uint8_t e;
	} __attribute__((__packed__)) table[] = {
		{ 0, EIO }, /* all others */
		{ 0x002, EINVAL }, /* NOT_IMPLEMENTED */
		{ 0x003, EINVAL }, /* INVALID_INFO_CLASS */
		{ 0x005, EFAULT }, /* ACCESS_VIOLATION */
		{ 0x008, EBADF }, /* INVALID_HANDLE */
		{ 0x00d, EINVAL }, /* INVALID_PARAMETER */
		{ 0x00e, ENODEV }, /* NO_SUCH_DEVICE */
		{ 0x00f, ENOENT }, /* NO_SUCH_FILE */
		{ 0x010, EINVAL }, /* INVALID_DEVICE_REQUEST */
		{ 0x013, ENXIO }, /* NO_MEDIA_IN_DEVICE */
		{ 0x017, ENOMEM }, /* NO_MEMORY */
		{ 0x022, EACCES }, /* ACCESS_DENIED */
		{ 0x024, EBADF }, /* OBJECT_TYPE_MISMATCH */
		{ 0x033, ENOENT }, /* OBJECT_NAME_INVALID */
		{ 0x034, ENOENT }, /* OBJECT_NAME_NOT_FOUND */
		{ 0x039, ENOENT }, /* OBJECT_PATH_INVALID */
		{ 0x03a, ENOENT }, /* OBJECT_PATH_NOT_FOUND */
		{ 0x03b, ENOENT }, /* OBJECT_PATH_SYNTAX_BAD */
		{ 0x043, EBUSY }, /* SHARING_VIOLATION */
		{ 0x054, EBUSY }, /* FILE_LOCK_CONFLICT */
		{ 0x056, ENOENT }, /* DELETE_PENDING: its name is gone */
		{ 0x061, EACCES }, /* PRIVILEGE_NOT_HELD */
		{ 0x07f, ENOSPC }, /* DISK_FULL */
		{ 0x09a, ENOMEM }, /* INSUFFICIENT_RESOURCES */
		{ 0x0a2, EROFS }, /* MEDIA_WRITE_PROTECTED */
		{ 0x0bb, EINVAL }, /* NOT_SUPPORTED */
		{ 0x0be, ENOENT }, /* BAD_NETWORK_PATH */
		{ 0x0cc, ENOENT }, /* BAD_NETWORK_NAME */
		{ 0x103, ENOTDIR }, /* NOT_A_DIRECTORY */
		{ 0x106, ENAMETOOLONG }, /* NAME_TOO_LONG */
		{ 0x12d, ENOMEM }, /* COMMITMENT_LIMIT */
		{ 0x279, EACCES }, /* IO_REPARSE_TAG_NOT_HANDLED */
		{ 0x280, ELOOP }, /* REPARSE_POINT_NOT_RESOLVED */
	};
	size_t i = sizeof table / sizeof *table;

	if (status >= 0)
		return 0;
	while (--i && status != NT_STATUS(table[i].code))
		;
	return -table[i].e;
}

/* The system or the driver does not have this class for this file; another may say
 * the same. An error of the file is none of these, but those that are added. */
static inline int __overstat_nt_is_refusal(int32_t status, uint64_t added)
{
	const uint64_t codes = added | UINT64_C(1) << 0x002 |
		UINT64_C(1) << 0x003 | UINT64_C(1) << 0x00d |
		UINT64_C(1) << 0x010 | UINT64_C(1) << 0x024;
	uint32_t code = (uint32_t)status ^ 0xc0000000u;

	return code < 64 ? (codes >> code & 1) != 0 : code == 0x0bb;
}

/* What cannot be synced is EINVAL whatever the system calls it: without a way to
 * write, a file that is read-only is one. */
static inline int __overstat_nt_sync_errno(int32_t status)
{
	return status == NT_ACCESS_DENIED || status == NT_SHARING_VIOLATION ||
			status == NT_FILE_IS_A_DIRECTORY ||
			__overstat_nt_is_refusal(status, 0)
		? -EINVAL
		: __overstat_nt_to_errno(status);
}

/* Whether a query has filled its record. */
static inline int __overstat_nt_is_filled(int32_t status)
{
	return status >= 0 || status == NT_BUFFER_OVERFLOW;
}

/* What the status of a query means: 0 that its record is filled; above 0, without the bit
 * of an error, that another class may say it; below 0 an error. */
static inline int32_t __overstat_nt_answer(int32_t status)
{
	if (__overstat_nt_is_filled(status))
		status = 0;
	else if (__overstat_nt_is_refusal(status, UINT64_C(1) << 0x022))
		status &= INT32_MAX;
	return status;
}

#endif

/* SPDX-License-Identifier: MIT */
/* The calls of ntdll.dll, and the few of kernel32.dll that it has not. Declared here
 * and not by <winternl.h>, which lacks most of them, so that a test can be the
 * system: the "Windows Driver Kit" pages of the same names, and ntifs.h. */
#ifndef NTDLL_H
#define NTDLL_H

#include <stdint.h>

/* A test has them in the program. The build is NtBuildNumber of KUSER_SHARED_DATA
 * (ntddk.h), which every process sees at this address; before Windows 10 what is there has
 * no meaning. */
#ifndef NT_IMPORT
#define NT_IMPORT __attribute__((__dllimport__))
#define NT_API __stdcall
#define NT_BUILD (*(const volatile uint32_t *)0x7ffe0260)
#else
uint32_t nt_build(void);
#define NT_BUILD nt_build()
#endif

typedef int32_t nt_status; /* negative: a warning or an error */

struct nt_string {
	uint16_t length, room; /* bytes */
	uint16_t *text; /* of UTF-16, without an end */
};

struct nt_object {
	uint32_t size;
	void *root; /* the directory that the name is in, or NULL */
	struct nt_string *name;
	uint32_t attributes;
	void *security, *quality;
};

struct nt_io {
	union {
		nt_status status;
		void *pointer;
	};
	uintptr_t information;
};

struct nt_ansi {
	uint16_t length, room; /* bytes */
	const char *text;
};

/* Access to a file. */
enum {
	NT_READ_DATA = 0x1, /* of a directory: list it */
	NT_WRITE_DATA = 0x2, /* of a directory: add a file */
	NT_APPEND_DATA = 0x4,
	NT_READ_ATTRIBUTES = 0x80,
	NT_SYNCHRONIZE = 0x100000
};

/* How a file is opened; sharing everything, since nothing is kept open. */
enum {
	NT_SHARE_ALL = 0x7,
	NT_DIRECTORY_FILE = 0x1,
	NT_SYNCHRONOUS = 0x20, /* FILE_SYNCHRONOUS_IO_NONALERT */
	NT_FOR_BACKUP_INTENT = 0x4000,
	NT_OPEN_REPARSE_POINT = 0x200000,
	NT_CASE_INSENSITIVE = 0x40 /* of the object */
};

enum {
	NT_FSCTL_GET_REPARSE_POINT = 0x900a8,
	NT_FLUSH_FILE_DATA_SYNC_ONLY = 0x4
};

NT_IMPORT nt_status NT_API NtOpenFile(void **handle, uint32_t access,
	struct nt_object *, struct nt_io *, uint32_t share, uint32_t options);
NT_IMPORT nt_status NT_API NtClose(void *handle);
NT_IMPORT nt_status NT_API NtQueryInformationFile(
	void *handle, struct nt_io *, void *buf, uint32_t size, int class);
NT_IMPORT nt_status NT_API NtQueryVolumeInformationFile(
	void *handle, struct nt_io *, void *buf, uint32_t size, int class);
NT_IMPORT nt_status NT_API NtQueryDirectoryFile(void *handle, void *event,
	void *apc, void *context, struct nt_io *, void *buf, uint32_t size,
	int class, unsigned char single, struct nt_string *mask,
	unsigned char restart);
NT_IMPORT nt_status NT_API NtQueryObject(
	void *handle, int class, void *buf, uint32_t size, uint32_t *needed);
NT_IMPORT nt_status NT_API NtFsControlFile(void *handle, void *event, void *apc,
	void *context, struct nt_io *, uint32_t code, void *in,
	uint32_t in_size, void *out, uint32_t out_size);
NT_IMPORT nt_status NT_API NtFlushBuffersFile(void *handle, struct nt_io *);
/* From Windows 8 on, so it is looked up. */
typedef nt_status(NT_API *nt_flush_ex)(void *handle, uint32_t flags,
	void *parameters, uint32_t size, struct nt_io *);

NT_IMPORT nt_status NT_API RtlDosPathNameToNtPathName_U_WithStatus(
	const uint16_t *path, struct nt_string *name, uint16_t **file,
	void *relative);
NT_IMPORT void NT_API RtlFreeUnicodeString(struct nt_string *);
NT_IMPORT void *NT_API RtlAllocateHeap(
	void *heap, uint32_t flags, uintptr_t size);
NT_IMPORT unsigned char NT_API RtlFreeHeap(
	void *heap, uint32_t flags, void *memory);
NT_IMPORT nt_status NT_API LdrGetDllHandle(uint16_t *path,
	uint32_t *characteristics, struct nt_string *name, void **dll);
typedef void (*nt_function)(void);
NT_IMPORT nt_status NT_API LdrGetProcedureAddress(
	void *dll, struct nt_ansi *name, uint32_t ordinal, nt_function *);

/* kernel32.dll */
NT_IMPORT void *NT_API GetProcessHeap(void);
NT_IMPORT int NT_API AreFileApisANSI(void);
NT_IMPORT int NT_API MultiByteToWideChar(unsigned code_page, uint32_t flags,
	const char *, int size, uint16_t *, int room);
NT_IMPORT int NT_API WideCharToMultiByte(unsigned code_page, uint32_t flags,
	const uint16_t *, int size, char *, int room, const char *unknown,
	int *used);

enum {
	NT_CP_ACP = 0,
	NT_CP_OEMCP = 1,
	NT_CP_UTF8 = 65001,
	NT_ERR_INVALID_CHARS = 0x8
};

#endif

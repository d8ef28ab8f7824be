/* SPDX-License-Identifier: MIT */
/* An ntdll in the program, with a tree of files in memory and the C runtime's
 * descriptors, for all of arch/nt compiled for this machine. What it does is what the
 * kernel was seen to do under wine, and what Microsoft's pages and MS-FSA say where it
 * was not; tests/nt/fake*.c name no case that no source has. */
#ifndef FAKE_H
#define FAKE_H

#include <stddef.h>
#include <stdint.h>
#include "kstat.h"
#include "ntdll.h"
#include "record.h"
#include "status.h"

enum fake_fs {
	FAKE_NTFS,
	FAKE_REFS,
	FAKE_FAT, /* and exFAT: no ChangeTime, no NT_ID, no NT_TAG */
	FAKE_SMB /* no NT_ID */
};

struct fake_volume {
	const char *drive, *device; /* "C:", "\Device\HarddiskVolume1" */
	enum fake_fs fs;
	uint32_t type;
	uint64_t serial;
	const char *label;
	struct fake_node *root, *itself; /* itself: no file */
};

struct fake_node {
	struct fake_node *parent, *next;
	struct fake_volume *volume;
	uint16_t name[256];
	size_t n;
	uint32_t type; /* of the device */
	struct nt_stat s;
	uint8_t delete_pending;
	nt_status refuses; /* how it answers an open, of whatever access */
	uint32_t denies; /* access that is refused */
	int blocks; /* whoever asks more than the type would wait */
	int no_file; /* a volume or a device: no class of information */
	nt_status flushes; /* what a flush says */
	const void *reparse;
	size_t reparse_size;
	struct fake_node *target; /* of a link */
};

/* A Windows: which classes there are, and which numbers it says. */
struct fake_version {
	const char *name;
	uint32_t major, minor, build;
	int has_id, has_stat, has_stat_basic, has_flush_ex;
};

enum {
	FAKE_CLASSES = 128,
	FAKE_HANDLES = 64,
	FAKE_FDS = 16,
	FAKE_NODES = 128
};

struct fake {
	const struct fake_version *version;
	struct fake_volume c, d, share;
	struct fake_node nodes[FAKE_NODES];
	int used;
	struct fake_node *cwd;
	struct fake_handle {
		struct fake_node *node; /* NULL: not open */
		uint32_t access, options;
		int is_file; /* else another object */
	} handles[FAKE_HANDLES];
	intptr_t fds[FAKE_FDS]; /* -1 closed, -2 no console */
	nt_status refused[FAKE_CLASSES]; /* of NtQueryInformationFile */
	nt_status refused_volume, refused_device, refused_object;
	unsigned code_page, locale;
	int ansi;
	int no_heap; /* allocations that fail from here on */
	/* What happened. */
	int calls; /* of the system */
	char trace[4096];
	int open, heap; /* not closed, not freed */
	int waited; /* a call that would not have come back */
	int keys_lost; /* of the console */
	int crashed; /* the runtime's default handler */
	int wrong; /* a call that the kernel would not have been given */
	/* Of the fuzzer: whether the call is answered by it. */
	int (*chaos)(
		nt_status *, void *buf, size_t size, uintptr_t *information);
};
extern struct fake fake;

/* An empty system of this version: "C:\work" is where the program is. */
void fake_reset(const struct fake_version *);

/* A file in a directory, the volume's if that is NULL, with times that are all
 * distinct and 1234 bytes. */
struct fake_node *fake_add(struct fake_node *directory, const char *name);
struct fake_node *fake_directory(struct fake_node *directory, const char *name);
/* With a tag, and for a link its target. */
struct fake_node *fake_tag(
	struct fake_node *directory, const char *name, uint32_t tag);
struct fake_node *fake_link(struct fake_node *directory, const char *name,
	struct fake_node *target, const char *text);
struct fake_node *fake_junction(struct fake_node *directory, const char *name,
	struct fake_node *target, const char *text);
/* An object that has no name. */
struct fake_node *fake_device(uint32_t type);

/* A handle of the program's, and a descriptor. */
void *fake_open(struct fake_node *, uint32_t access);
int fake_fd(struct fake_node *, uint32_t access);
int fake_fd_of(intptr_t handle);

/* Between the files of the fake. */
struct fake_handle *fake_of(const void *handle);
int fake_call(const char *name, int class, nt_status *, void *buf, size_t size,
	struct nt_io *);
struct fake_node *fake_child(
	const struct fake_node *directory, const uint16_t *name, size_t n);
size_t fake_wide(const char *utf8, uint16_t *to);

#endif

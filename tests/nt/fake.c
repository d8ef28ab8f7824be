/* SPDX-License-Identifier: MIT */
/* The tree, and the handles. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "fake.h"

struct fake fake;

size_t fake_wide(const char *utf8, uint16_t *to)
{
	return (size_t)MultiByteToWideChar(
		NT_CP_UTF8, 0, utf8, (int)strlen(utf8), to, to ? 40000 : 0);
}

static struct fake_node *node(struct fake_node *parent, const char *name)
{
	struct fake_node *n = &fake.nodes[fake.used];
	int64_t t =
		INT64_C(0x1d9000000000000) + fake.used * INT64_C(1000000000);

	if (fake.used == FAKE_NODES)
		abort();
	*n = (struct fake_node){
		.parent = parent,
		.volume = parent ? parent->volume : &fake.c,
		.s = { 
			.id = 0x1000000000001 + fake.used,
			.time = { { t + 1, t + 2, t + 3, t + 4 } },
			.alloc = 4096,
			.size = 1234,
			.attributes = 0x20, /* ARCHIVE */
			.links = 1,
		},
	};
	fake.used++;
	n->type = n->volume->type;
	n->s.full.id128[0] = (uint64_t)n->s.id;
	n->s.full.serial = (int64_t)n->volume->serial;
	if (n->volume->fs == FAKE_REFS) {
		/* What it answers where 64 bits are asked: 5 before the low halves. */
		n->s.full.id128[0] = (uint64_t)fake.used;
		n->s.full.id128[1] = 0x700;
		n->s.id = INT64_C(0x5000070000000000) + fake.used;
	}
	n->n = fake_wide(name, n->name);
	return n;
}

struct fake_node *fake_add(struct fake_node *directory, const char *name)
{
	return node(directory ? directory : fake.cwd, name);
}

struct fake_node *fake_directory(struct fake_node *directory, const char *name)
{
	struct fake_node *n = fake_add(directory, name);

	n->s.attributes = NT_DIRECTORY;
	n->s.size = 8192;
	n->s.alloc = 8192;
	return n;
}

struct fake_node *fake_tag(
	struct fake_node *directory, const char *name, uint32_t tag)
{
	struct fake_node *n = fake_add(directory, name);

	n->s.attributes |= NT_REPARSE_POINT;
	n->s.tag = tag;
	return n;
}

static void put(uint8_t *to, unsigned value)
{
	to[0] = (uint8_t)value;
	to[1] = (uint8_t)(value >> 8);
}

/* REPARSE_DATA_BUFFER with the name in the system's tree, and to show the same without
 * what is before a drive. */
static void reparse(struct fake_node *n, const char *text, unsigned flags)
{
	static uint8_t data[64][2048];
	static int next;
	uint8_t *d = data[next++ % 64];
	uint16_t wide[1024];
	size_t len = fake_wide(text, wide), skip = 0, at = 16 + flags;

	if (len > 4 && text[0] == '\\' && text[1] == '?')
		skip = 4;
	memset(d, 0, at);
	if (flags)
		put(d + 16, text[0] != '\\'); /* SYMLINK_FLAG_RELATIVE */
	memcpy(d, &n->s.tag, 4);
	put(d + 4, (unsigned)(at - 8 + 2 * (2 * len - skip)));
	put(d + 10, (unsigned)(2 * len));
	put(d + 12, (unsigned)(2 * len));
	put(d + 14, (unsigned)(2 * (len - skip)));
	memcpy(d + at, wide, 2 * len);
	memcpy(d + at + 2 * len, wide + skip, 2 * (len - skip));
	n->reparse = d;
	n->reparse_size = at + 2 * (2 * len - skip);
}

struct fake_node *fake_link(struct fake_node *directory, const char *name,
	struct fake_node *target, const char *text)
{
	struct fake_node *n = fake_tag(directory, name, NT_TAG_SYMLINK);

	n->s.size = n->s.alloc = 0;
	if (target)
		n->s.attributes |= target->s.attributes & NT_DIRECTORY;
	n->target = target;
	reparse(n, text, 4);
	return n;
}

struct fake_node *fake_junction(struct fake_node *directory, const char *name,
	struct fake_node *target, const char *text)
{
	struct fake_node *n = fake_tag(directory, name, NT_TAG_MOUNT_POINT);

	n->s.size = n->s.alloc = 0;
	n->s.attributes |= NT_DIRECTORY;
	n->target = target;
	reparse(n, text, 0);
	return n;
}

struct fake_node *fake_device(uint32_t type)
{
	struct fake_node *n = node(NULL, "");

	n->type = type;
	n->no_file = 1;
	return n;
}

void *fake_open(struct fake_node *n, uint32_t access)
{
	int i;

	for (i = 0; i < FAKE_HANDLES; i++)
		if (!fake.handles[i].node) {
			fake.handles[i] =
				(struct fake_handle){ n, access, 0, 1 };
			fake.open++;
			return (void *)(uintptr_t)(4 * i + 0x20);
		}
	abort();
}

int fake_fd_of(intptr_t handle)
{
	int fd;

	for (fd = 0; fake.fds[fd] != -1; fd++)
		if (fd + 1 == FAKE_FDS)
			abort();
	fake.fds[fd] = handle;
	return fd;
}

int fake_fd(struct fake_node *n, uint32_t access)
{
	return fake_fd_of((intptr_t)fake_open(n, access));
}

struct fake_handle *fake_of(const void *handle)
{
	/* The kernel does not look at the two lowest bits. */
	uintptr_t i = ((uintptr_t)handle - 0x20) / 4;

	return i < FAKE_HANDLES && fake.handles[i].node ? fake.handles + i
							: NULL;
}

int fake_call(const char *name, int class, nt_status *s, void *buf, size_t size,
	struct nt_io *io)
{
	size_t used = strlen(fake.trace);

	fake.calls++;
	if (used + 20 < sizeof fake.trace) {
		used += (size_t)snprintf(fake.trace + used,
			sizeof fake.trace - used, "%s%s", used ? " " : "",
			name);
		if (class >= 0)
			snprintf(fake.trace + used, sizeof fake.trace - used,
				"%d", class);
	}
	return fake.chaos &&
		fake.chaos(s, buf, size, io ? &io->information : NULL);
}

struct fake_node *fake_child(
	const struct fake_node *directory, const uint16_t *name, size_t n)
{
	int i;

	for (i = 0; i < fake.used; i++) {
		struct fake_node *c = fake.nodes + i;
		size_t j;

		if (c->parent != directory || c->n != n || !n)
			continue;
		for (j = 0; j < n; j++) {
			unsigned a = c->name[j], b = name[j];

			if (a != b &&
				((a | 0x20) != (b | 0x20) || (a | 0x20) < 'a' ||
					(a | 0x20) > 'z'))
				break;
		}
		if (j == n)
			return c;
	}
	return NULL;
}

static void volume(struct fake_volume *v, const char *drive, const char *device,
	uint64_t serial, uint32_t type)
{
	*v = (struct fake_volume){
		.drive = drive,
		.device = device,
		.type = type,
		.serial = serial,
		.label = "",
	};
	v->root = node(NULL, "");
	v->root->volume = v;
	v->root->type = type;
	v->root->s.full.serial = (int64_t)serial;
	v->root->s.attributes = NT_DIRECTORY;
	v->itself = fake_device(type);
}

void fake_reset(const struct fake_version *version)
{
	int i;

	memset(&fake, 0, sizeof fake);
	fake.version = version;
	fake.code_page = NT_CP_UTF8;
	fake.ansi = 1;
	fake.no_heap = -1;
	for (i = 0; i < FAKE_FDS; i++)
		fake.fds[i] = -1;
	volume(&fake.c, "C:", "\\Device\\HarddiskVolume1", 0x9abcdef012345678,
		NT_DISK);
	volume(&fake.d, "D:", "\\Device\\HarddiskVolume2", 0x22222222cafe0002,
		NT_DISK);
	volume(&fake.share, NULL, "\\??\\UNC\\server\\share",
		0x333333330000beef, NT_NETWORK_FILE_SYSTEM);
	fake.share.fs = FAKE_SMB;
	fake.cwd = fake.c.root;
	fake.cwd = fake_directory(NULL, "work");
}

/* SPDX-License-Identifier: MIT */
/* NtOpenFile, NtClose: names in the tree, and what they lead to. */
#include <string.h>
#include "fake.h"

/* Tags that a driver follows, or that nobody has to. */
static int is_transparent(uint32_t tag)
{
	return tag == 0x80000013 || tag == 0x80000017 ||
		(tag & 0xffff0fff) == 0x9000001a;
}

static int begins(const uint16_t *text, size_t n, const char *with, size_t *len)
{
	for (*len = 0; with[*len]; ++*len)
		if (*len >= n || text[*len] != (unsigned char)with[*len])
			return 0;
	return 1;
}

/* The volume or the device that an absolute name begins with; *at is what it takes. */
static struct fake_node *begin(const uint16_t *text, size_t n, size_t *at)
{
	struct fake_volume *volumes[] = { &fake.c, &fake.d, &fake.share };
	size_t i, prefix, len;
	int c;

	for (i = 0; i < 3; i++) {
		if (begins(text, n, volumes[i]->device, at) &&
			(*at == n || text[*at] == '\\'))
			return volumes[i]->root;
		if (begins(text, n, "\\??\\", &prefix) && volumes[i]->drive &&
			begins(text + prefix, n - prefix, volumes[i]->drive,
				&len) &&
			(prefix + len == n || text[prefix + len] == '\\')) {
			*at = prefix + len;
			return volumes[i]->root;
		}
	}
	if (!begins(text, n, "\\??\\", at))
		return NULL;
	/* A device: a node with no parent. */
	for (c = 0; c < fake.used; c++)
		if (!fake.nodes[c].parent && fake.nodes[c].n &&
			fake.nodes[c].n == n - *at &&
			!memcmp(fake.nodes[c].name, text + *at,
				2 * (n - *at))) {
			*at = n;
			return fake.nodes + c;
		}
	return NULL;
}

/* A link, followed; NULL with a status. What else stands for another file, which
 * Microsoft's page of reparse point tags says of this bit, goes where a driver says. */
static struct fake_node *follow(struct fake_node *n, int *hops, nt_status *s)
{
	while (n->s.attributes & NT_REPARSE_POINT &&
		!is_transparent(n->s.tag)) {
		if (n->s.tag != NT_TAG_SYMLINK &&
			n->s.tag != NT_TAG_MOUNT_POINT &&
			!(n->s.tag & 0x20000000 && n->target))
			*s = NT_CANNOT_FOLLOW;
		else if (!n->target)
			*s = NT_OBJECT_NAME_NOT_FOUND;
		else if (++*hops > 63)
			*s = NT_STATUS(0x280);
		else {
			n = n->target;
			continue;
		}
		return NULL;
	}
	return n;
}

static int is_invalid(const uint16_t *text, size_t n)
{
	size_t i;

	if ((n == 1 && text[0] == '.') ||
		(n == 2 && text[0] == '.' && text[1] == '.') || n > 255)
		return 1;
	for (i = 0; i < n; i++)
		if (text[i] < 32 ||
			(text[i] < 128 && strchr("*?<>\"|/", text[i])))
			return 1;
	return 0;
}

static nt_status walk(struct fake_node **at, const uint16_t *text, size_t n,
	int relative, uint32_t options)
{
	int hops = 0, slash = 0;
	size_t i = 0;
	nt_status s = 0;

	if (!relative && i < n)
		i++; /* the backslash */
	if (relative && n && text[0] == '\\')
		return NT_OBJECT_NAME_INVALID;
	while (i < n) {
		size_t from = i;
		struct fake_node *c;

		while (i < n && text[i] != '\\')
			i++;
		if (is_invalid(text + from, i - from) || i == from)
			return NT_OBJECT_NAME_INVALID;
		c = follow(*at, &hops, &s);
		if (!c)
			return s == NT_OBJECT_NAME_NOT_FOUND
				? NT_OBJECT_PATH_NOT_FOUND
				: s;
		if (!(c->s.attributes & NT_DIRECTORY))
			return NT_OBJECT_PATH_NOT_FOUND;
		*at = fake_child(c, text + from, i - from);
		if (!*at)
			return i < n ? NT_OBJECT_PATH_NOT_FOUND
				     : NT_OBJECT_NAME_NOT_FOUND;
		if (i < n && ++i == n)
			slash = 1;
	}
	if (!(options & NT_OPEN_REPARSE_POINT)) {
		*at = follow(*at, &hops, &s);
		if (!*at)
			return s;
	}
	if (slash && (relative || !((*at)->s.attributes & NT_DIRECTORY)))
		return NT_OBJECT_NAME_INVALID;
	return 0;
}

nt_status NtOpenFile(void **handle, uint32_t access, struct nt_object *o,
	struct nt_io *io, uint32_t share, uint32_t options)
{
	const uint16_t *text = o->name->text;
	size_t n = o->name->length / 2u, at = 0;
	struct fake_node *node;
	struct fake_handle *root;
	nt_status s;

	if (o->size != sizeof *o || o->attributes != NT_CASE_INSENSITIVE ||
		share != 7 || !(access & NT_SYNCHRONIZE) ||
		!(options & NT_SYNCHRONOUS) || o->name->length % 2 ||
		o->name->room < o->name->length)
		fake.wrong++;
	if (fake_call("open", -1, &s, NULL, 0, io)) {
		if (s >= 0)
			*handle = fake_open(fake.cwd, access);
		return s;
	}
	if (o->root) {
		root = fake_of(o->root);
		if (!root)
			return NT_INVALID_HANDLE;
		if (root->node->no_file)
			fake.wrong++;
		node = root->node;
		if (n && !(node->s.attributes & NT_DIRECTORY))
			return NT_OBJECT_PATH_NOT_FOUND;
	} else {
		node = begin(text, n, &at);
		if (!node)
			return n ? NT_OBJECT_NAME_NOT_FOUND
				 : NT_OBJECT_NAME_INVALID;
	}
	/* "\??\C:" is the volume itself, and no directory of it. */
	if (!o->root && at == n && node == node->volume->root &&
		node->volume->drive)
		node = node->volume->itself;
	if (!node->no_file) {
		s = n || !o->root ? walk(&node, text + at, n - at,
					    o->root != NULL, options)
				  : 0;
		if (s < 0)
			return s;
	}
	if (node->delete_pending)
		return NT_STATUS(0x056);
	if (node->refuses)
		return node->refuses;
	if (node->denies & access)
		return NT_ACCESS_DENIED;
	if (access & (NT_WRITE_DATA | NT_APPEND_DATA) &&
		node->s.attributes & NT_READONLY &&
		!(node->s.attributes & NT_DIRECTORY))
		return NT_ACCESS_DENIED;
	if (options & NT_DIRECTORY_FILE && !(node->s.attributes & NT_DIRECTORY))
		return NT_NOT_A_DIRECTORY;
	*handle = fake_open(node, access);
	fake_of(*handle)->options = options;
	return 0;
}

nt_status NtClose(void *handle)
{
	struct fake_handle *h = fake_of(handle);
	nt_status s = 0;

	(void)fake_call("close", -1, &s, NULL, 0, NULL);
	if (!h) {
		fake.wrong++;
		return NT_INVALID_HANDLE;
	}
	h->node = NULL;
	fake.open--;
	return 0;
}

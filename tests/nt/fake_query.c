/* SPDX-License-Identifier: MIT */
/* Classes of information, entries, flushes, reparse points. */
#include <string.h>
#include "fake.h"

/* What stands before a query: the handle, its access, whether the class is there. */
static nt_status may(const struct fake_handle *h, int class, size_t size,
	size_t needed, uint32_t access)
{
	if (!h)
		return NT_INVALID_HANDLE;
	if (!h->is_file)
		return NT_OBJECT_TYPE_MISMATCH;
	if (h->node->blocks)
		fake.waited++;
	if (class >= 0 && fake.refused[class])
		return fake.refused[class];
	if (size < needed) {
		fake.wrong++;
		return NT_INFO_LENGTH_MISMATCH;
	}
	if ((h->access & access) != access)
		return NT_ACCESS_DENIED;
	return h->node->no_file ? NT_STATUS(0x010) : 0;
}

static nt_status query(struct fake_handle *h, int class, void *buf, size_t size,
	uintptr_t *filled)
{
	const struct fake_version *v = fake.version;
	const struct fake_node *n = h ? h->node : NULL;
	struct nt_basic basic;
	struct nt_standard standard;
	struct nt_all all;
	struct nt_stat stat;
	struct nt_tag tag;
	struct nt_id id;
	uint32_t mode;
	struct {
		uint32_t length;
		uint16_t text[2];
	} name = { 0, { 0, 0 } };
	const void *from = NULL;
	size_t len = 0;
	uint32_t access = NT_READ_ATTRIBUTES;
	int there = 1, overflow = 0;
	nt_status s;

	switch (class) {
	case NT_BASIC:
		from = &basic, len = sizeof basic;
		break;
	case NT_STANDARD:
		from = &standard, len = sizeof standard, access = 0;
		break;
	case NT_INTERNAL:
		from = &stat.id, len = sizeof stat.id, access = 0;
		break;
	case NT_NAME:
		from = &name, len = sizeof name, access = 0, overflow = 1;
		break;
	case NT_MODE:
		from = &mode, len = sizeof mode, access = 0;
		break;
	case NT_ALL:
		from = &all, len = sizeof all, overflow = 1;
		break;
	case NT_TAG:
		from = &tag, len = sizeof tag;
		there = !n || n->volume->fs != FAKE_FAT;
		break;
	case NT_ID:
		from = &id, len = sizeof id;
		there = v->has_id &&
			(!n ||
				(n->volume->fs != FAKE_FAT &&
					n->volume->fs != FAKE_SMB));
		if (!v->has_id)
			return NT_INVALID_INFO_CLASS;
		break;
	case NT_STAT:
		from = &stat, len = NT_STAT_SIZE;
		if (!v->has_stat)
			return NT_INVALID_INFO_CLASS;
		break;
	case NT_STAT_BASIC:
		from = &stat, len = sizeof stat;
		if (!v->has_stat_basic)
			return NT_INVALID_INFO_CLASS;
		break;
	default:
		fake.wrong++;
		return NT_INVALID_INFO_CLASS;
	}
	s = may(h, class, size, len, access);
	if (s < 0 || !n)
		return s;
	if (!there)
		return NT_STATUS(0x00d);
	stat = n->s;
	if (n->volume->fs == FAKE_FAT)
		stat.time.at[NT_CHANGE] = 0;
	if (class == NT_STAT)
		stat.device = (struct nt_device){ h->access, 0xdddddddd };
	else
		stat.device.type = n->type;
	basic = (struct nt_basic){ stat.time, stat.attributes, 0 };
	standard = (struct nt_standard){ stat.alloc, stat.size, stat.links,
		n->delete_pending, (stat.attributes & NT_DIRECTORY) != 0,
		{ 0, 0 } };
	/* MS-FSA 2.1.5.12.27: a link that is marked deleted does not count. */
	if (n->delete_pending && standard.links)
		stat.links = --standard.links;
	all = (struct nt_all){ .basic = basic,
		.standard = standard,
		.id = stat.id,
		.name_length = 2 * (uint32_t)n->n + 2,
		.name = { '\\', n->name[0] } };
	tag = (struct nt_tag){ stat.attributes, stat.tag };
	id = stat.full;
	mode = h->options & NT_SYNCHRONOUS ? 0x20 : 0;
	mode |= h->options & 0x2;
	for (; n->parent; n = n->parent)
		name.length += 2 * (uint32_t)n->n + 2;
	if (!name.length)
		name.length = 2;
	name.text[0] = '\\';
	memcpy(buf, from, len);
	*filled = len;
	return overflow ? NT_BUFFER_OVERFLOW : 0;
}

nt_status NtQueryInformationFile(
	void *handle, struct nt_io *io, void *buf, uint32_t size, int class)
{
	nt_status s;

	/* A record of 64 bits: the kernel refuses another address. */
	if ((uintptr_t)buf %
		(size > 4 && class != NT_NAME && class != NT_TAG ? 8 : 4))
		fake.wrong++;
	if (fake_call("info", class, &s, buf, size, io))
		return s;
	return query(fake_of(handle), class, buf, size, &io->information);
}

nt_status NtQueryVolumeInformationFile(
	void *handle, struct nt_io *io, void *buf, uint32_t size, int class)
{
	struct fake_handle *h = fake_of(handle);
	struct nt_device device;
	struct nt_volume volume;
	nt_status s;

	if (fake_call("volume", class, &s, buf, size, io))
		return s;
	/* The kernel's own numbers for a process and a thread. */
	if (handle == (void *)-1 || handle == (void *)-2)
		return NT_OBJECT_TYPE_MISMATCH;
	if (!h)
		return NT_INVALID_HANDLE;
	if (!h->is_file)
		return NT_OBJECT_TYPE_MISMATCH;
	if (class == NT_DEVICE) {
		if (fake.refused_device)
			return fake.refused_device;
		device = (struct nt_device){ h->node->type, 0 };
		memcpy(buf, &device, sizeof device);
		return 0;
	}
	s = may(h, -1, size, sizeof volume, 0);
	if (s < 0)
		return s;
	if (class != NT_VOLUME)
		fake.wrong++;
	if (fake.refused_volume)
		return fake.refused_volume;
	volume = (struct nt_volume){
		.created = 1,
		.serial = (uint32_t)h->node->volume->serial,
		.label_length = 2 * (uint32_t)strlen(h->node->volume->label),
	};
	memcpy(buf, &volume, sizeof volume);
	return volume.label_length > sizeof volume.label ? NT_BUFFER_OVERFLOW
							 : 0;
}

nt_status NtQueryDirectoryFile(void *handle, void *event, void *apc,
	void *context, struct nt_io *io, void *buf, uint32_t size, int class,
	unsigned char single, struct nt_string *mask, unsigned char restart)
{
	struct fake_handle *h = fake_of(handle);
	const struct fake_node *c;
	struct nt_entry e;
	nt_status s;

	if (event || apc || context || !single || !restart)
		fake.wrong++;
	if (fake_call("entry", class, &s, buf, size, io))
		return s;
	s = may(h, class, size, sizeof e, NT_READ_DATA);
	if (s < 0)
		return s;
	if (!(h->options & NT_SYNCHRONOUS))
		fake.wrong++;
	c = fake_child(h->node, mask->text, mask->length / 2u);
	if (!c)
		return NT_STATUS(0x00f);
	e = (struct nt_entry){
		.time = c->s.time,
		.size = c->s.size,
		.alloc = c->s.alloc,
		.attributes = c->s.attributes,
		.name_length = 2 * (uint32_t)c->n,
		.ea_size = c->s.attributes & NT_REPARSE_POINT ? c->s.tag : 77,
		.id = c->s.id,
	};
	if (c->volume->fs == FAKE_FAT)
		e.time.at[NT_CHANGE] = 0;
	memcpy(e.name, c->name, sizeof e.name);
	memcpy(buf, &e, sizeof e);
	return e.name_length > sizeof e.name ? NT_BUFFER_OVERFLOW : 0;
}

nt_status NtQueryObject(
	void *handle, int class, void *buf, uint32_t size, uint32_t *needed)
{
	struct fake_handle *h = fake_of(handle);
	struct nt_object_basic basic = { 0 };
	struct nt_string *name = buf;
	const struct fake_node *n;
	uint16_t text[40000];
	size_t at = sizeof text / 2, len;
	nt_status s;

	(void)needed;
	if (class == NT_OBJECT_BASIC) {
		if (fake_call("object", class, &s, buf, size, NULL))
			return s;
		if (size != sizeof basic)
			return NT_INFO_LENGTH_MISMATCH;
		if (fake.refused_object)
			return fake.refused_object;
		if (!h)
			return NT_INVALID_HANDLE;
		basic.access = h->access;
		memcpy(buf, &basic, sizeof basic);
		return 0;
	}
	if (class != NT_OBJECT_NAME)
		fake.wrong++;
	if (fake_call("object", class, &s, NULL, 0, NULL)) {
		/* It says as much as there is room for. */
		*name = (struct nt_string){ 0, 0, (uint16_t *)(name + 1) };
		if (s >= 0 && fake.chaos(&s, &name->length, 2, NULL))
			name->length &= 0xfffe;
		if (name->length > size - sizeof *name)
			name->length =
				(uint16_t)((size - sizeof *name) & 0xfffe);
		return s;
	}
	if (!h)
		return NT_INVALID_HANDLE;
	if (fake.refused_object)
		return fake.refused_object;
	for (n = h->node; n->parent; n = n->parent) {
		at -= n->n;
		memcpy(text + at, n->name, 2 * n->n);
		text[--at] = '\\';
	}
	if (n == h->node)
		text[--at] = '\\';
	len = strlen(n->volume->device);
	while (len)
		text[--at] = (unsigned char)n->volume->device[--len];
	len = 2 * (sizeof text / 2 - at);
	if (size < sizeof *name + len + 2)
		return NT_BUFFER_OVERFLOW;
	*name = (struct nt_string){ (uint16_t)len, (uint16_t)(len + 2),
		(uint16_t *)(name + 1) };
	memcpy(name->text, text + at, len);
	return 0;
}

nt_status NtFsControlFile(void *handle, void *event, void *apc, void *context,
	struct nt_io *io, uint32_t code, void *in, uint32_t in_size, void *out,
	uint32_t out_size)
{
	struct fake_handle *h = fake_of(handle);
	nt_status s;
	size_t n;

	if (event || apc || context || in || in_size ||
		code != NT_FSCTL_GET_REPARSE_POINT)
		fake.wrong++;
	if (fake_call("reparse", -1, &s, out, out_size, io))
		return s;
	s = may(h, -1, out_size, 24, 0);
	if (s < 0 || !h)
		return s;
	/* It would come back before it is done. */
	if (!(h->options & NT_SYNCHRONOUS))
		fake.wrong++;
	if (!h->node->reparse)
		return NT_STATUS(0x275);
	n = h->node->reparse_size;
	io->information = n < out_size ? n : out_size;
	memcpy(out, h->node->reparse, io->information);
	return n > out_size ? NT_BUFFER_OVERFLOW : 0;
}

static nt_status flush(struct fake_handle *h)
{
	if (!h)
		return NT_INVALID_HANDLE;
	if (!h->is_file)
		return NT_OBJECT_TYPE_MISMATCH;
	if (h->node->type == NT_NAMED_PIPE)
		fake.waited++;
	if (h->node->type == NT_CONSOLE)
		fake.keys_lost++;
	if (!(h->access & (NT_WRITE_DATA | NT_APPEND_DATA)))
		return NT_ACCESS_DENIED;
	return h->node->flushes;
}

nt_status NtFlushBuffersFile(void *handle, struct nt_io *io)
{
	nt_status s;

	if (fake_call("flush", -1, &s, NULL, 0, io))
		return s;
	return flush(fake_of(handle));
}

static nt_status flush_ex(void *handle, uint32_t flags, void *parameters,
	uint32_t size, struct nt_io *io)
{
	struct fake_handle *h = fake_of(handle);
	nt_status s;

	if (flags != 4 || parameters || size)
		fake.wrong++;
	if (fake_call("flushex", -1, &s, NULL, 0, io))
		return s;
	if (h && h->is_file && (h->node->s.attributes & NT_DIRECTORY))
		return NT_STATUS(0x00d);
	return flush(h);
}

nt_status LdrGetDllHandle(uint16_t *path, uint32_t *characteristics,
	struct nt_string *name, void **dll)
{
	static const char ntdll[] = "ntdll.dll";
	size_t i;

	if (path || characteristics || name->length != 18)
		fake.wrong++;
	for (i = 0; i < 9; i++)
		if (name->text[i] != (unsigned char)ntdll[i])
			fake.wrong++;
	*dll = &fake;
	return 0;
}

nt_status LdrGetProcedureAddress(
	void *dll, struct nt_ansi *name, uint32_t ordinal, nt_function *f)
{
	if (dll != &fake || ordinal || name->length != 20 ||
		strcmp(name->text, "NtFlushBuffersFileEx"))
		fake.wrong++;
	if (!fake.version->has_flush_ex)
		return NT_STATUS(0x139); /* ENTRYPOINT_NOT_FOUND */
	*f = (nt_function)flush_ex;
	return 0;
}

/* Before Windows 10 what is there has no meaning. */
uint32_t nt_build(void)
{
	return fake.version->major < 10 ? 0 : fake.version->build;
}

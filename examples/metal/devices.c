/* SPDX-License-Identifier: MIT */
/* A table of pins and devices as a volume of overstat: overstat_devices(3). */
#include <sys/stat.h>
#include <overstat/metal_fs.h>

static int by_device(
	const struct overstat_volume *v, void *file, struct overstat_status *s)
{
	const struct overstat_device *first = v->fs, *d = file;

	s->known = ST_KNOWN_TYPE | ST_KNOWN_MODE | ST_KNOWN_INO;
	s->mode = d->mode;
	s->ino = (uint64_t)(d - first) + 2;
	return 0;
}

static int by_path(const struct overstat_volume *v, const char *path,
	struct overstat_status *s)
{
	const struct overstat_device *d = v->fs;
	const char *name, *p;

	while (*path == '/' || (*path == '.' && (path[1] == '/' || !path[1])))
		path++;
	if (!*path) {
		s->known = ST_KNOWN_TYPE | ST_KNOWN_INO | OVERSTAT_READONLY;
		s->mode = S_IFDIR;
		s->ino = 1;
		return 0;
	}
	for (; d->name; d++) {
		for (name = d->name, p = path; *name && *name == *p; name++)
			p++;
		if (*name)
			continue;
		if (!*p)
			return by_device(v, (void *)d, s);
		if (*p == '/')
			return -ENOTDIR;
	}
	return -ENOENT;
}

const struct overstat_ops overstat_devices = { .stat = by_path,
	.fstat = by_device };

/* SPDX-License-Identifier: MIT */
#include "nt.h"
#include "sources.h"

/* NT_ALL, and the parts that it is made of, the one without which there is no file
 * last. */
#define PART(class, member) \
	{ \
		NT_FILE_INFO(class, sizeof((struct nt_all *)0)->member), \
			offsetof(struct nt_all, member) \
	}
static const struct {
	uint16_t info;
	uint8_t at;
} __attribute__((__packed__)) parts[] = {
	{ NT_FILE_INFO(NT_ALL, sizeof(struct nt_all)), 0 },
	PART(NT_BASIC, basic),
	PART(NT_INTERNAL, id),
	PART(NT_STANDARD, standard),
};

nt_status __overstat_nt_older(void *handle, struct nt_stat *s)
{
	struct nt_all all = { 0 };
	nt_status r;
	size_t i = 0;

	/* Where NT_ALL is filled its parts are not asked. A class that is refused has left
	 * zeros. */
	do
		r = __overstat_nt_query(handle, parts[i].info,
			(unsigned char *)&all + parts[i].at);
	while (r >= 0 && (i || r) && ++i < sizeof parts / sizeof *parts);
	if (r)
		return r;
	__overstat_nt_from_all(&all, s);
	if (s->attributes & NT_REPARSE_POINT)
		r = __overstat_nt_query(handle,
			NT_FILE_INFO(NT_TAG, sizeof(struct nt_tag)),
			(unsigned char *)s +
				offsetof(struct nt_stat, attributes));
	return r < 0 ? r : 0;
}

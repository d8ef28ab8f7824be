/* SPDX-License-Identifier: MIT */
#include <crt.h>
#include "nt.h"
#include "reparse.h"

/* In bytes, as a path of that text has them; 0: not known. */
static int64_t length(const struct nt_reparse *r, struct nt_text t)
{
	int n = 0;

	if (r->tag == NT_TAG_LX_SYMLINK)
		return r->length < sizeof r->lx.version
			? 0
			: (int64_t)(r->length - sizeof r->lx.version);
	if (!t.text || t.cut)
		return 0;
	t = __overstat_nt_shown(t);
	if (t.n) {
		n = WideCharToMultiByte(__overstat_nt_code_page(), 0, t.text,
			(int)t.n, NULL, 0, NULL, NULL);
		if (n <= 0)
			return 0;
	}
	return n + (int64_t)t.more;
}

void __overstat_nt_target(void *handle, struct nt_stat *s)
{
	struct nt_reparse r = { 0 };
	struct nt_text t = { NULL, 0, 0, 0 };
	struct nt_io io = { { 0 }, 0 };
	nt_status status = NtFsControlFile(handle, NULL, NULL, NULL, &io,
		NT_FSCTL_GET_REPARSE_POINT, NULL, 0, &r, sizeof r);

	s->size = 0;
	if (__overstat_nt_is_filled(status) && r.tag == s->tag) {
		if (r.tag != NT_TAG_LX_SYMLINK)
			t = __overstat_nt_link_name(&r,
				io.information < sizeof r ? io.information
							  : sizeof r);
		s->size = length(&r, t);
	}
	if (s->tag == NT_TAG_MOUNT_POINT && t.text &&
		!__overstat_nt_is_volume(&t))
		s->tag = NT_TAG_SYMLINK;
	/* That a link has no blocks is a fact. */
	s->attributes = (s->attributes & ~(uint32_t)NT_ELSEWHERE) | NT_SPARSE;
}

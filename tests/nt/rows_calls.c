/* SPDX-License-Identifier: MIT */
/* 1, Calls: what is asked, in which order, and how often. */
#include "rows.h"

static const struct {
	const char *fstat; /* of a regular file */
	const char *tag; /* of a reparse point that is a plain file */
	int fstat_calls, stat_calls;
} calls[VERSIONS] = {
	[WINDOWS_7] = { "volume4 info18 volume1",
		"volume4 info18 info35 volume1", 3, 5 },
	[WINDOWS_8_1] = { "volume4 info18 volume1",
		"volume4 info18 info35 volume1", 3, 5 },
	[WINDOWS_10_1607] = { "volume4 info18 volume1",
		"volume4 info18 info35 volume1", 3, 5 },
	[WINDOWS_10_1709] = { "volume4 info68 volume1",
		"volume4 info68 volume1", 3, 5 },
	[WINDOWS_11_23H2] = { "volume4 info68 volume1",
		"volume4 info68 volume1", 3, 5 },
	[WINDOWS_11_24H2] = { "volume4 info77", "volume4 info77", 2, 4 },
};

static void of_version(int v)
{
	char name[100], by_path[100];
	struct fake_node *n, *tag;
	struct kstat by_fd;
	int fd;

	snprintf(name, sizeof name, "1 calls of %s: fstat %d, stat %d",
		versions[v].name, calls[v].fstat_calls, calls[v].stat_calls);
	row(name);
	fake_reset(&versions[v]);
	n = fake_add(NULL, "reg");
	tag = fake_tag(NULL, "dedup", 0x80000013);
	fd = fake_fd(n, NT_READ_DATA | NT_READ_ATTRIBUTES);
	IS(do_fstat(fd), 0);
	TEXT_IS(fake.trace, calls[v].fstat);
	IS(fake.calls, calls[v].fstat_calls);
	by_fd = st;
	snprintf(by_path, sizeof by_path, "open %s close", calls[v].fstat);
	IS(do_stat("reg"), 0);
	TEXT_IS(fake.trace, by_path);
	IS(fake.calls, calls[v].stat_calls);
	/* Identities, and all the others, have one form. */
	IS(st.dev, by_fd.dev);
	IS(st.ino, by_fd.ino);
	IS(st.mode, by_fd.mode);
	IS(st.nlink, by_fd.nlink);
	IS(st.size, by_fd.size);
	IS(st.blocks, by_fd.blocks);
	IS(st.known, by_fd.known);
	IS(st.mtime.nsec, by_fd.mtime.nsec);
	IS(st.ctime.nsec, by_fd.ctime.nsec);
	IS(st.ino, n->s.id);
	IS(st.dev, 0x12345678);
	IS(do_lstat("reg"), 0);
	TEXT_IS(fake.trace, by_path);
	IS(do_fstat(fake_fd(tag, NT_READ_ATTRIBUTES)), 0);
	TEXT_IS(fake.trace, calls[v].tag);
	IS(TYPE, S_IFREG);
	fake_directory(NULL, "dir");
	IS(do_stat("dir"), 0);
	TEXT_IS(fake.trace, by_path);
	IS(TYPE, S_IFDIR);
}

static void device_first(void)
{
	struct fake_node *pipe, *console;
	int v;

	row("1 device: the type alone of a pipe on which another thread waits");
	for (v = 0; v < VERSIONS; v++) {
		fake_reset(&versions[v]);
		pipe = fake_device(NT_NAMED_PIPE);
		pipe->blocks = 1;
		IS(do_fstat(fake_fd(pipe, NT_READ_DATA)), 0);
		TEXT_IS(fake.trace, "volume4");
		IS(TYPE, S_IFIFO);
		console = fake_device(NT_CONSOLE);
		console->blocks = 1;
		IS(do_fstat(fake_fd(console, NT_READ_DATA)), 0);
		TEXT_IS(fake.trace, "volume4");
		IS(TYPE, S_IFCHR);
	}
}

/* Each class that may be refused, by each status that is a refusal. */
static const nt_status refusals[] = { NT_STATUS(0x003), NT_STATUS(0x00d),
	NT_STATUS(0x002), NT_STATUS(0x0bb), NT_STATUS(0x010),
	NT_STATUS(0x024) };
static const int chain[] = { NT_STAT_BASIC, NT_STAT, NT_ALL, NT_BASIC,
	NT_INTERNAL, NT_TAG, NT_ID };

static void refused(void)
{
	unsigned set, i, r;

	row("1 chain: 77, 68, 18, 4 5 6 with 35 and 59, any set of them "
	    "refused by any refusal");
	for (r = 0; r < sizeof refusals / sizeof *refusals; r++)
		for (set = 0; set < 1u << (sizeof chain / sizeof *chain);
			set++) {
			struct fake_node *n;
			int fd, all = 1;

			fake_reset(&versions[WINDOWS_11_24H2]);
			n = fake_tag(NULL, "x", NT_TAG_AF_UNIX);
			fd = fake_fd(n, NT_READ_ATTRIBUTES);
			for (i = 0; i < sizeof chain / sizeof *chain; i++)
				if (set & 1u << i)
					fake.refused[chain[i]] = refusals[r];
			IS(do_fstat(fd), 0);
			IS(st.size, 1234);
			IS(st.blocks, 8);
			IS(st.nlink, 1);
			IS(st.dev, 0x12345678);
			/* Times and attributes in 77, 68, 18 or 4. */
			all = (set & 0xf) != 0xf;
			IS(IS_KNOWN(ST_KNOWN_MTIME), all);
			IS(IS_KNOWN(ST_KNOWN_BIRTHTIME), all);
			/* The tag in 77, 68 or 35, where the attributes say that
			 * there is one. */
			IS(TYPE,
				(set & 3) == 3 && (!all || set & 1u << 5)
					? S_IFREG
					: S_IFSOCK);
			/* The file in 77, 68, 18, 6 or 59. */
			all = (set & 0x57) != 0x57;
			IS(IS_KNOWN(ST_KNOWN_INO), all);
			IS(st.ino, all ? n->s.id : 0);
		}
}

static void refused_volume(void)
{
	int fd;

	row("1 volume: serial by 59 where 1 is refused, and not known on an "
	    "inherited Unix descriptor");
	fd = fake_fd(fake_add(NULL, "x"), NT_READ_ATTRIBUTES);
	fake.refused_volume = NT_STATUS(0x002);
	IS(do_fstat(fd), 0);
	TEXT_IS(fake.trace, "volume4 info68 volume1 info59");
	IS(st.dev, 0x12345678);
	IS(IS_KNOWN(ST_KNOWN_DEV), 1);
	/* wine: 18 is c0000024, 1 c0000002, 68 c0000003, and 59 has no serial. */
	fake.refused[NT_ALL] = NT_STATUS(0x024);
	fake.refused[NT_STAT] = NT_STATUS(0x003);
	fake.handles[0].node->s.full.serial = 0;
	IS(do_fstat(fd), 0);
	TEXT_IS(fake.trace,
		"volume4 info68 info18 info4 info6 info5 volume1 info59");
	IS(st.dev, 0);
	IS(IS_KNOWN(ST_KNOWN_DEV), 0);
	IS(IS_KNOWN(ST_KNOWN_INO), 1);
	IS(st.size, 1234);
	row("1 volume: both denied, and the file is what it is");
	fd = fake_fd(fake_add(NULL, "x"), NT_READ_ATTRIBUTES);
	fake.refused_volume = NT_ACCESS_DENIED;
	fake.refused[NT_ID] = NT_ACCESS_DENIED;
	IS(do_fstat(fd), 0);
	IS(IS_KNOWN(ST_KNOWN_DEV), 0);
	IS(st.size, 1234);
}

static void overflow(void)
{
	row("1 BUFFER_OVERFLOW 80000005 of 18 and of the volume is success");
	fake_reset(&versions[WINDOWS_7]);
	fake.c.label = "a label that has more units than there is room for";
	IS(do_fstat(fake_fd(fake_add(NULL, "a long name"), NT_READ_ATTRIBUTES)),
		0);
	TEXT_IS(fake.trace, "volume4 info18 volume1");
	IS(st.size, 1234);
	IS(st.dev, 0x12345678);
}

static void real_errors(void)
{
	static const nt_status errors[] = { NT_STATUS(0x00e), NT_STATUS(0x0a3),
		NT_STATUS(0x185), NT_STATUS(0x09a) };
	static const int errnos[] = { ENODEV, EIO, EIO, ENOMEM };
	unsigned e, i, j;

	row("1 chain: an error of the file is no refusal, whichever class says "
	    "it");
	for (e = 0; e < sizeof errors / sizeof *errors; e++)
		for (i = 0; i < sizeof chain / sizeof *chain; i++) {
			struct fake_node *n;

			fake_reset(&versions[WINDOWS_11_24H2]);
			n = fake_tag(NULL, "x", 0x80000013);
			n->s.full.id128[0] = 0;
			/* All before it refused, that it is asked. */
			for (j = 0; j < i; j++)
				fake.refused[chain[j]] = NT_INVALID_INFO_CLASS;
			fake.refused[NT_STANDARD] = 0;
			if (chain[i] == NT_TAG)
				fake.refused[NT_BASIC] = 0;
			fake.refused[chain[i]] = errors[e];
			IS(do_fstat(fake_fd(n, NT_READ_ATTRIBUTES)),
				-errnos[e]);
			IS(do_stat("x"), -errnos[e]);
		}
	fake_reset(&versions[WINDOWS_7]);
	fake.refused_volume = NT_STATUS(0x00e);
	IS(do_fstat(fake_fd(fake_add(NULL, "x"), NT_READ_ATTRIBUTES)), -ENODEV);
	fake.refused_device = NT_STATUS(0x00e);
	IS(do_fstat(0), -ENODEV);
	fake_reset(&versions[WINDOWS_7]);
	fake.refused[NT_ALL] = NT_INVALID_INFO_CLASS;
	fake.refused[NT_STANDARD] = NT_STATUS(0x185);
	IS(do_fstat(fake_fd(fake_add(NULL, "x"), NT_READ_ATTRIBUTES)), -EIO);
}

static void no_access(void)
{
	int v;

	row("1 a handle that may not read attributes: 5 and 6, and no times");
	for (v = 0; v < VERSIONS; v++) {
		struct fake_node *n;

		fake_reset(&versions[v]);
		n = fake_add(NULL, "x");
		IS(do_fstat(fake_fd(n, NT_WRITE_DATA)), 0);
		IS(st.size, 1234);
		IS(st.ino, n->s.id);
		IS(TYPE, S_IFREG);
		IS(IS_KNOWN(ST_KNOWN_MTIME), 0);
		IS(st.mtime.sec, 0);
		IS(do_fstat(fake_fd(fake_directory(NULL, "d"), NT_READ_DATA)),
			0);
		IS(TYPE, S_IFDIR);
	}
}

void rows_calls(void)
{
	int v;

	for (v = 0; v < VERSIONS; v++)
		of_version(v);
	device_first();
	refused();
	refused_volume();
	overflow();
	real_errors();
	no_access();
}

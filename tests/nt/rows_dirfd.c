/* SPDX-License-Identifier: MIT */
/* 4, Descriptors of directories. */
#include "rows.h"

static int fd;

static void is(const char *path, const struct fake_node *n)
{
	IS(do_fstatat(fd, path, 0), 0);
	IS(st.ino, n->s.id);
}

static void names(void)
{
	struct fake_node *dir, *in, *sub, *in2, *reg, *nul, *dot, *root;

	row("4 RootDirectory: in, sub\\in2, NUL and in. are plain names");
	fake_add(NULL, "reg");
	fake_add(fake.c.root, "root");
	dir = fake_directory(NULL, "dir");
	in = fake_add(dir, "in");
	nul = fake_add(dir, "NUL");
	dot = fake_add(dir, "in.");
	sub = fake_directory(dir, "sub");
	in2 = fake_add(sub, "in2");
	fd = fake_fd(dir, NT_READ_DATA | NT_READ_ATTRIBUTES);
	is("in", in);
	TEXT_IS(fake.trace, "volume4 open volume4 info68 volume1 close");
	is("sub\\in2", in2);
	is("sub/in2", in2);
	is("NUL", nul);
	is("in.", dot);
	row("4 RootDirectory: . and .. are resolved in the text");
	fake_add(NULL, "reg");
	fake_add(fake.c.root, "root");
	dir = fake_directory(NULL, "dir");
	in = fake_add(dir, "in");
	sub = fake_directory(dir, "sub");
	in2 = fake_add(sub, "in2");
	fake_add(fake.d.root, "other");
	fd = fake_fd(dir, NT_READ_DATA | NT_READ_ATTRIBUTES);
	is("./in", in);
	is("sub/../in", in);
	is("sub/./in2", in2);
	is("sub//in2", in2);
	is(".", dir);
	is("./", dir);
	is("sub/..", dir);
	row("4 RootDirectory: .. that leads out, by NtQueryObject class 1");
	reg = fake_add(NULL, "reg");
	root = fake_add(fake.c.root, "root");
	dir = fake_directory(NULL, "dir");
	fake_directory(dir, "sub");
	fd = fake_fd(dir, NT_READ_DATA | NT_READ_ATTRIBUTES);
	is("..", fake.cwd);
	TEXT_IS(fake.trace,
		"volume4 object1 info9 open volume4 info68 volume1 close");
	is("../", fake.cwd);
	is("../reg", reg);
	is("sub/../../reg", reg);
	is("../..", fake.c.root);
	is("../../root", root);
	/* The volume's own directory is its parent, and not the device. */
	is("../../../..", fake.c.root);
	is("../../../../root", root);
	fd = fake_fd(fake.c.root, NT_READ_DATA);
	is("..", fake.c.root);
	is("../root", root);
	is("work/reg", reg);
	IS(do_fstatat(fd, "../nosuch", 0), -ENOENT);
	IS(do_fstatat(fd, "../root/", 0), -ENOTDIR);
	IS(do_fstatat(fd, "../root/x", 0), -ENOTDIR);
	fake.refused_object = NT_STATUS(0x022);
	IS(do_fstatat(fd, "..", 0), -EACCES);
	/* A name that is cut off is none. */
	fake.refused_object = NT_BUFFER_OVERFLOW;
	IS(do_fstatat(fd, "..", 0), -EIO);
	fake.refused_object = 0;
	fake.refused[NT_NAME] = NT_STATUS(0x00d);
	IS(do_fstatat(fd, "..", 0), -EINVAL);
}

static void errors(void)
{
	struct fake_node *dir, *reg, *ln;
	char path[600];

	row("4 RootDirectory: slashes at the end, links, entries, errors as "
	    "elsewhere");
	reg = fake_add(NULL, "reg");
	dir = fake_directory(NULL, "dir");
	fake_add(dir, "in");
	ln = fake_link(dir, "ln", reg, "../reg");
	fake_directory(dir, "sub");
	fake_add(dir, "locked")->refuses = NT_SHARING_VIOLATION;
	fd = fake_fd(dir, NT_READ_DATA | NT_READ_ATTRIBUTES);
	IS(do_fstatat(fd, "in/", 0), -ENOTDIR);
	IS(do_fstatat(fd, "in/.", 0), -ENOTDIR);
	IS(do_fstatat(fd, "in/x", 0), -ENOTDIR);
	IS(do_fstatat(fd, "in/x/y", 0), -ENOTDIR);
	IS(do_fstatat(fd, "sub/", 0), 0);
	IS(do_fstatat(fd, "nosuch", 0), -ENOENT);
	IS(do_fstatat(fd, "nosuch/x", 0), -ENOENT);
	IS(do_fstatat(fd, "a:b", 0), -ENOENT);
	is("ln", reg);
	IS(do_fstatat(fd, "ln", AT_SYMLINK_NOFOLLOW), 0);
	IS(TYPE, S_IFLNK);
	IS(st.ino, ln->s.id);
	IS(do_fstatat(fd, "locked", 0), 0);
	IS(IS_KNOWN(ST_KNOWN_NLINK), 0);
	IS(do_fstatat(fd, "LOCKED", AT_SYMLINK_NOFOLLOW), 0);
	memset(path, 'c', 256);
	path[256] = 0;
	IS(do_fstatat(fd, path, 0), -ENAMETOOLONG);
	row("4 an absolute path ignores dirfd, so do C:x and \\x");
	reg = fake_add(NULL, "reg");
	fd = 77;
	is("C:/work/reg", reg);
	is("/work/reg", reg);
	is("\\work\\reg", reg);
	is("C:reg", reg);
	IS(do_fstatat(-5, "/work/reg", 0), 0);
	row("4 dirfd: EBADF, and ENOTDIR of a file, a pipe, a console and a "
	    "disk");
	reg = fake_add(NULL, "reg");
	IS(do_fstatat(77, "x", 0), -EBADF);
	IS(do_fstatat(-1, "x", 0), -EBADF);
	IS(do_fstatat(-1, "x", AT_EMPTY_PATH), -EBADF);
	IS(do_fstatat(fake_fd(reg, NT_READ_DATA), "x", 0), -ENOTDIR);
	IS(do_fstatat(fake_fd(reg, NT_READ_DATA), "x/y", 0), -ENOTDIR);
	IS(do_fstatat(fake_fd(reg, NT_READ_DATA), ".", 0), -ENOTDIR);
	fd = fake_fd(fake_device(NT_NAMED_PIPE), NT_READ_DATA);
	fake_of((void *)fake.fds[fd])->node->blocks = 1;
	IS(do_fstatat(fd, "x", 0), -ENOTDIR);
	IS(do_fstatat(fd, "..", 0), -ENOTDIR);
	IS(do_fstatat(fake_fd(fake_device(NT_CONSOLE), 3), "Input", 0),
		-ENOTDIR);
	row("4 AT_EMPTY_PATH: the descriptor itself, a file or a pipe too");
	reg = fake_add(NULL, "reg");
	IS(do_fstatat(fake_fd(reg, NT_READ_ATTRIBUTES), "", AT_EMPTY_PATH), 0);
	IS(st.ino, reg->s.id);
	IS(do_fstatat(
		   fake_fd(fake_device(NT_NAMED_PIPE), 1), "", AT_EMPTY_PATH),
		0);
	IS(TYPE, S_IFIFO);
	IS(do_fstatat(-1, "", AT_EMPTY_PATH), -EBADF);
	IS(do_fstatat(77, "", AT_EMPTY_PATH), -EBADF);
}

void rows_dirfd(void)
{
	names();
	errors();
}

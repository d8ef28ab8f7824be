/* SPDX-License-Identifier: MIT */
/* Read at the end of each case of headers.sh: every name is there, with its type and
 * width, and the C runtime's own are beside it. */
typedef char nt_wide[sizeof(((struct stat *)0)->st_ino) == 8 &&
			sizeof(((struct stat *)0)->st_size) == 8 &&
			sizeof(((struct stat *)0)->st_mtime) == 8 &&
			sizeof(((struct stat *)0)->st_mtim.tv_sec) == 8 &&
			sizeof(off_t) == 8 && sizeof(time_t) == 8 &&
			sizeof(ino_t) == 8 && sizeof(struct stat) == 104
		? 1
		: -1];
typedef char nt_types[S_IFBLK == 0x6000 && S_IFLNK == 0xa000 &&
			S_IFSOCK == 0xc000 && S_ISUID == 04000
		? 1
		: -1];

int nt_use(int fd, const char *path);
int nt_use(int fd, const char *path)
{
	int (*by_fd)(int, struct stat *) = fstat;
	int (*by_path)(const char *, struct stat *) = stat;
	int (*by_link)(const char *, struct stat *) = lstat;
	int (*by_at)(int, const char *, struct stat *, int) = fstatat;
	int (*sync)(int) = fsync, (*datasync)(int) = fdatasync;
	struct stat64 other;
	struct stat st;
	struct _stat64 crt;
	struct fdstat status;

	if (by_fd(fd, &st) || by_path(path, &st) || by_link(path, &st) ||
		by_at(AT_FDCWD, path, &st, AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH))
		return sync(fd) + datasync(fd) + fd_fdstat_get(fd, &status);
	if (!_stat64(path, &crt) && crt.st_mtime == st.st_mtime)
		return S_ISLNK(st.st_mode) | S_ISSOCK(st.st_mode) |
			S_ISBLK(st.st_mode) | S_ISREG(st.st_mode);
	if (!fstat64(fd, &other) && !stat64(path, &other))
		return other.st_ino == st.st_ino;
	return st.st_mtim.tv_nsec == 0 && st.st_size == (off_t)4 &&
		st.st_ino == (ino_t)1 && st.st_blocks == (blkcnt_t)0 &&
		st.st_blksize == (blksize_t)1 && st.st_uid == (uid_t)0 &&
		st.st_gid == (gid_t)0 && st.st_nlink == (nlink_t)1 &&
		st.st_dev == (dev_t)1 && st.st_mode == (mode_t)1;
}

// SPDX-License-Identifier: MIT
// native DIR: Overstat.Unix.Native, beside what Mono says of the same. DIR has
// `regular`, a symbolic link to it, `symlink`, and room for a file. With a second
// argument: that a file of 0xe000 bytes is a whiteout, as tests/mono/count says.
using System;
using System.IO;
using Mono.Unix.Native;
using Overstat.Unix.Native;
using Mine = Overstat.Unix.Native.Syscall;
using Monos = Mono.Unix.Native.Syscall;

class Native
{
	static int failed;

	static void Ok(bool good, string name, params object[] seen)
	{
		Console.WriteLine(good ? "ok mono: " + name :
			"not ok mono: " + name + ": seen " + string.Join(" ", seen));
		if (!good)
			failed = 1;
	}

	static bool Same(Stat s, Stat64x x)
	{
		return s.st_dev == x.st_dev && s.st_ino == x.st_ino && s.st_rdev == x.st_rdev &&
			s.st_nlink == x.st_nlink && s.st_size == x.st_size &&
			s.st_blksize == x.st_blksize && s.st_blocks == x.st_blocks &&
			s.st_mode == x.st_mode && s.st_uid == x.st_uid && s.st_gid == x.st_gid &&
			s.st_atim.Equals(x.st_atim) && s.st_mtim.Equals(x.st_mtim) &&
			s.st_ctim.Equals(x.st_ctim);
	}

	static void Error(int r, Errno e, string name)
	{
		Errno seen = Stdlib.GetLastError();

		Ok(r == -1 && seen == e, name + " is -1 and " + e, r, seen);
	}

	static void Whiteout(string path)
	{
		Stat s;
		Stat64x x;

		File.WriteAllBytes(path, new byte[0xe000]);
		int r = Mine.stat64x(path, out x), q = Monos.stat(path, out s);
		Ok(r == 0 && Mine.S_ISWHT(x.st_mode), "stat64x: a whiteout is S_IFWHT", r, x.st_mode);
		Ok(q == 0 && (s.st_mode & FilePermissions.S_IFMT) == 0 && s.st_size == 0xe000,
			"stat: the type of a whiteout is dropped, as Mono does", q, s.st_mode);
		Ok((s.st_mode & FilePermissions.ALLPERMS) == (x.st_mode & FilePermissions.ALLPERMS),
			"stat: its permissions are not", s.st_mode, x.st_mode);
	}

	static int Main(string[] a)
	{
		string path = a[0] + "/regular", link = a[0] + "/symlink";
		Stat s;
		Stat64x x;
		FdStat f;

		if (a.Length > 1) {
			Whiteout(a[0] + "/whiteout");
			return failed;
		}
		Monos.stat(link, out s);
		int r = Mine.stat64x(link, out x);
		Ok(r == 0 && Same(s, x), "stat64x: each member is stat's", r, x.st_ino, s.st_ino);
		Monos.lstat(link, out s);
		r = Mine.lstat64x(link, out x);
		Ok(r == 0 && Same(s, x) && (x.st_mode & FilePermissions.S_IFMT) == FilePermissions.S_IFLNK,
			"lstat64x: each member is lstat's", r, x.st_mode);
		r = Mine.fstatat64x(Monos.AT_FDCWD, link, out x, AtFlags.AT_SYMLINK_NOFOLLOW);
		Ok(r == 0 && Same(s, x), "fstatat64x: AT_SYMLINK_NOFOLLOW is lstat", r);

		string made = a[0] + "/made";
		DateTime before = DateTime.UtcNow.AddSeconds(-5);
		File.Delete(made);
		File.WriteAllText(made, "made");
		int fd = Monos.open(made, OpenFlags.O_RDWR | OpenFlags.O_APPEND);
		Monos.fstat(fd, out s);
		r = Mine.fstat64x(fd, out x);
		Ok(r == 0 && Same(s, x), "fstat64x: each member is fstat's", r);
		KnownMembers all = 0;
		foreach (KnownMembers k in Enum.GetValues(typeof(KnownMembers)))
			all |= k;
		Ok((all & ~x.st_known) == 0 || (all & ~x.st_known) == KnownMembers.ST_KNOWN_BIRTHTIME,
			"fstat64x: st_known has every member that Linux reports", x.st_known);
		DateTime birth = NativeConvert.FromTimeT(x.st_birthtim.tv_sec);
		bool known = (x.st_known & KnownMembers.ST_KNOWN_BIRTHTIME) != 0;
		Ok(known ? birth > before && birth < DateTime.UtcNow.AddSeconds(5) :
			x.st_birthtim.tv_sec == 0 && x.st_birthtim.tv_nsec == 0,
			"fstat64x: st_birthtim is when the file was made, or 0 and not known", birth, known);

		Errno e = Mine.fd_fdstat_get(fd, out f);
		Ok(e == 0 && f.fs_filetype == FileType.FILETYPE_REGULAR_FILE &&
			f.fs_flags == FdFlags.FDFLAGS_APPEND, "fd_fdstat_get: type and flags", e, f.fs_filetype, f.fs_flags);
		Rights rw = Rights.RIGHTS_FD_READ | Rights.RIGHTS_FD_WRITE | Rights.RIGHTS_FD_SYNC;
		Ok((f.fs_rights_base & rw) == rw, "fd_fdstat_get: rights", f.fs_rights_base);
		Ok((f.fs_rights_base & Rights.RIGHTS_PATH_OPEN) == 0, "fd_fdstat_get: a file has no right to PATH_OPEN", f.fs_rights_base);
		Ok((e = Mine.fd_sync(fd)) == 0, "fd_sync: a regular file", e);
		Monos.close(fd);
		Ok((e = Mine.fd_sync(fd)) == Errno.EBADF, "fd_sync: EBADF", e);
		Ok((e = Mine.fd_fdstat_get(-1, out f)) == Errno.EBADF, "fd_fdstat_get: EBADF", e);
		fd = Monos.open(a[0], OpenFlags.O_RDONLY);
		e = Mine.fd_fdstat_get(fd, out f);
		Ok(e == 0 && f.fs_filetype == FileType.FILETYPE_DIRECTORY && (f.fs_rights_base & Rights.RIGHTS_PATH_OPEN) != 0,
			"fd_fdstat_get: a directory", e, f.fs_filetype, f.fs_rights_base);
		Ok((e = Mine.fd_sync(fd)) == Errno.EISDIR, "fd_sync: EISDIR", e);
		Monos.close(fd);
		int p, q;
		Monos.pipe(out p, out q);
		Ok((e = Mine.fd_sync(p)) == Errno.EINVAL, "fd_sync: EINVAL for a pipe", e);

		Error(Mine.fstat64x(-1, out x), Errno.EBADF, "fstat64x of -1");
		Error(Mine.stat64x(a[0] + "/none", out x), Errno.ENOENT, "stat64x of what is not there");
		Error(Mine.lstat64x(path + "/x", out x), Errno.ENOTDIR, "lstat64x below a file");
		Error(Mine.stat64x(null, out x), Errno.EFAULT, "stat64x without a path");
		Error(Mine.fstatat64x(Monos.AT_FDCWD, path, out x, (AtFlags)0x10000), Errno.EINVAL, "fstatat64x with a flag that nobody has");
		Error(Mine.fstatat64x(Monos.AT_FDCWD, path, out x, AtFlags.AT_REMOVEDIR), Errno.EINVAL, "fstatat64x with AT_REMOVEDIR");
		Ok((uint)Mine.S_IFWHT == 0xe000 && Mine.S_ISWHT(Mine.S_IFWHT | FilePermissions.ALLPERMS) &&
			!Mine.S_ISWHT(FilePermissions.S_IFSOCK) && !Mine.S_ISWHT(FilePermissions.S_IFLNK),
			"S_IFWHT and S_ISWHT");
		return failed;
	}
}

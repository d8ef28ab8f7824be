// SPDX-License-Identifier: MIT
// calls FILE: a known number of each call that overstat-mono sends elsewhere,
// among others that it does not.
using System.IO;
using Mono.Unix.Native;

class Calls
{
	static int Main(string[] a)
	{
		Stat s;
		Statvfs v;
		FilePermissions mode = FilePermissions.S_IRUSR | FilePermissions.S_IWUSR;
		int fd = Syscall.open(a[0], OpenFlags.O_RDWR | OpenFlags.O_CREAT, mode);

		for (int i = 0; i < 2; i++)
			Syscall.stat(a[0], out s);
		for (int i = 0; i < 3; i++)
			Syscall.lstat(a[0], out s);
		for (int i = 0; i < 5; i++)
			Syscall.fstatat(Syscall.AT_FDCWD, a[0], out s, 0);
		for (int i = 0; i < 7; i++)
			Syscall.fstat(fd, out s);
		for (int i = 0; i < 11; i++)
			Syscall.fsync(fd);
		for (int i = 0; i < 13; i++)
			Syscall.fdatasync(fd);
		Syscall.chmod(a[0], mode);
		Syscall.fchmod(fd, mode);
		Syscall.access(a[0], AccessModes.R_OK);
		Syscall.ftruncate(fd, 3);
		Syscall.lseek(fd, 0, SeekFlags.SEEK_SET);
		Syscall.fstatvfs(fd, out v);
		Syscall.utime(a[0]);
		Syscall.sync();
		Syscall.getpid();
		Syscall.close(fd);
		return File.Exists(a[0]) && new FileInfo(a[0]).Length == 3 && Directory.Exists("/") ? 0 : 1;
	}
}

// SPDX-License-Identifier: MIT
// agree DEMODIR ODDDIR SHUT: what Mono.Unix.Native says of files and errors, a
// line each: the same program runs with mono and with overstat-mono. SHUT is a
// directory that only its owner may search, with `file` in it.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Mono.Unix;
using Mono.Unix.Native;

class Agree
{
	// Mono's own calls, with what C# cannot pass to them.
	[DllImport("MonoPosixHelper", SetLastError = true, EntryPoint = "Mono_Posix_Syscall_stat")]
	static extern int raw_stat(string path, IntPtr buf);
	[DllImport("MonoPosixHelper", SetLastError = true, EntryPoint = "Mono_Posix_Syscall_lstat")]
	static extern int raw_lstat(string path, IntPtr buf);
	[DllImport("MonoPosixHelper", SetLastError = true, EntryPoint = "Mono_Posix_Syscall_fstat")]
	static extern int raw_fstat(int fd, IntPtr buf);
	[DllImport("MonoPosixHelper", SetLastError = true, EntryPoint = "Mono_Posix_Syscall_fstatat")]
	static extern int raw_fstatat(int fd, string path, IntPtr buf, int flags);

	static void Say(string what, int r, Stat s)
	{
		var line = new StringBuilder(what + ": " + r);

		if (r == 0) {
			foreach (FieldInfo f in typeof(Stat).GetFields(BindingFlags.Public | BindingFlags.Instance)) {
				object v = f.GetValue(s);
				if (v is FilePermissions)
					v = Convert.ToString((uint)(FilePermissions)v, 8);
				line.Append(" " + f.Name + "=" + v);
			}
			line.AppendFormat(" st_atim={0}.{1} st_mtim={2}.{3} st_ctim={4}.{5}",
				s.st_atim.tv_sec, s.st_atim.tv_nsec, s.st_mtim.tv_sec, s.st_mtim.tv_nsec,
				s.st_ctim.tv_sec, s.st_ctim.tv_nsec);
		} else {
			line.Append(" " + Stdlib.GetLastError());
		}
		Console.WriteLine(line);
	}

	static void Say(string what, int r)
	{
		Console.WriteLine("{0}: {1}{2}", what, r, r == 0 ? "" : " " + Stdlib.GetLastError());
	}

	static void Paths(string path, string name)
	{
		Stat s;
		int r = Syscall.stat(path, out s);
		Say("stat " + name, r, s);
		r = Syscall.lstat(path, out s);
		Say("lstat " + name, r, s);
		r = Syscall.fstatat(Syscall.AT_FDCWD, path, out s, 0);
		Say("fstatat " + name, r, s);
		r = Syscall.fstatat(Syscall.AT_FDCWD, path, out s, AtFlags.AT_SYMLINK_NOFOLLOW);
		Say("fstatat AT_SYMLINK_NOFOLLOW " + name, r, s);
		r = Syscall.fstatat(Syscall.AT_FDCWD, path, out s, AtFlags.AT_NO_AUTOMOUNT);
		Say("fstatat AT_NO_AUTOMOUNT " + name, r, s);
	}

	static void Descriptor(string path, string name)
	{
		Stat s;
		int fd = Syscall.open(path, OpenFlags.O_RDONLY | OpenFlags.O_NONBLOCK);
		if (fd < 0) {
			Say("open " + name, fd);
			return;
		}
		int r = Syscall.fstat(fd, out s);
		Say("fstat " + name, r, s);
		r = Syscall.fstatat(fd, "", out s, AtFlags.AT_EMPTY_PATH);
		Say("fstatat AT_EMPTY_PATH " + name, r, s);
		r = Syscall.fstatat(fd, "inside", out s, 0);
		Say("fstatat inside " + name, r, s);
		Say("fsync " + name, Syscall.fsync(fd));
		Say("fdatasync " + name, Syscall.fdatasync(fd));
		Syscall.close(fd);
	}

	static void Errors(string demo)
	{
		Stat s;
		int r;

		foreach (int fd in new[] { -1, 99999, Syscall.AT_FDCWD }) {
			r = Syscall.fstat(fd, out s);
			Say("EBADF fstat " + fd, r, s);
			r = Syscall.fstatat(fd == -100 ? -2 : fd, "regular", out s, 0);
			Say("EBADF fstatat " + fd, r, s);
			Say("EBADF fsync " + fd, Syscall.fsync(fd));
			Say("EBADF fdatasync " + fd, Syscall.fdatasync(fd));
		}
		Paths(demo + "/loop", "ELOOP");
		Paths(demo + "/loop/x", "ELOOP x");
		Paths(demo + "/" + new string('n', 256), "ENAMETOOLONG name");
		Paths(new string('/', 5000), "ENAMETOOLONG path");
		Paths(demo + "/none", "ENOENT");
		Paths("", "ENOENT empty");
		Paths(demo + "/regular/x", "ENOTDIR");
		Paths(demo + "/regular/", "ENOTDIR slash");
		Paths(null, "EFAULT path");

		IntPtr none = IntPtr.Zero;
		Say("EFAULT stat", raw_stat(demo, none));
		Say("EFAULT lstat", raw_lstat(demo, none));
		Say("EFAULT fstat", raw_fstat(0, none));
		Say("EFAULT before EBADF fstat", raw_fstat(-1, none));
		Say("EFAULT before ENOENT stat", raw_stat("none", none));
		Say("EFAULT fstatat", raw_fstatat(Syscall.AT_FDCWD, demo, none, 0));
		IntPtr some = Marshal.AllocHGlobal(4096);
		for (int bit = 0; bit < 32; bit++)
			Say(Enum.IsDefined(typeof(AtFlags), 1 << bit) ? "flag 1<<" + bit : "a flag that Mono does not know", raw_fstatat(Syscall.AT_FDCWD, demo, some, 1 << bit));
		Say("flag 0x300", raw_fstatat(Syscall.AT_FDCWD, demo, some, 0x300));
		r = Syscall.fstatat(Syscall.AT_FDCWD, demo + "/none", out s, (AtFlags)2);
		Say("such a flag for what is not there", r, s);
		foreach (AtFlags f in Enum.GetValues(typeof(AtFlags))) {
			r = Syscall.fstatat(Syscall.AT_FDCWD, demo + "/symlink", out s, f);
			Say("AtFlags " + f, r, s);
		}

		int[] pipe = new int[2];
		Syscall.pipe(out pipe[0], out pipe[1]);
		Say("EINVAL fsync pipe", Syscall.fsync(pipe[0]));
		Say("EINVAL fdatasync pipe", Syscall.fdatasync(pipe[1]));
		r = Syscall.fstat(pipe[0], out s);
		Console.WriteLine("fstat pipe: {0} {1} {2}", r, s.st_mode, s.st_size);
	}

	static int Main(string[] a)
	{
		string demo = a[0], odd = a[1], shut = a[2];
		var names = Directory.GetFileSystemEntries(demo, "*", SearchOption.TopDirectoryOnly)
			.Concat(Directory.GetFileSystemEntries(demo + "/directory")).ToList();
		names.Add(demo);
		names.Sort(StringComparer.Ordinal);
		foreach (string n in names) {
			Paths(n, n);
			Descriptor(n, n);
			var i = UnixFileSystemInfo.GetFileSystemEntry(n);
			Console.WriteLine("{0}: {1} {2} {3} {4}", i, i.FileType, i.Length,
				i.OwnerUserId, Convert.ToString((long)i.FileAccessPermissions, 8));
		}
		Paths("/dev/null", "/dev/null");
		Errors(demo);
		foreach (string e in new[] { "EIO", "EOVERFLOW", "ENOLINK", "EINTR", "EPERM", "ESTALE" }) {
			Paths(odd + "/error=" + e, e);
			Descriptor(odd + "/error=" + e + ",name=d", e);
			Paths(odd + "/lookup=" + e, "lookup " + e);
			Descriptor(odd + "/fsync=" + e, "fsync " + e);
		}
		foreach (string f in new[] { "size=0x7fffffffffffffff", "ino=0xfffffffffffffff0",
				"nlink=70000,uid=4294967294,gid=4000000001", "time=-1.999999999",
				"time=253402300799.999999999", "time=-99999999999.000000001",
				"atime=1.000000001,mtime=2.000000002,ctime=3.000000003",
				"blocks=9000000000,blksize=65536", "mode=07777", "mode=020666,rdev=4095:1048575",
				"mode=060600,rdev=259:70000", "mode=0140755", "mode=0120777,link=x" }) {
			Paths(odd + "/" + f, f);
			if (!f.StartsWith("mode=0"))
				Descriptor(odd + "/" + f, f);
		}
		Syscall.setegid(65534);
		if (Syscall.seteuid(65534) != 0)
			return 1;
		Paths(shut + "/file", "EACCES");
		Paths(shut + "/file/", "EACCES slash");
		return 0;
	}
}

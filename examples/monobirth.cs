// SPDX-License-Identifier: MIT
// monobirth FILE...: what Mono.Unix.Native has no call for.
using System;
using Mono.Unix.Native;
using Overstat.Unix.Native;
using Sys = Mono.Unix.Native.Syscall;
using Mine = Overstat.Unix.Native.Syscall;

class MonoBirth
{
	static int Main(string[] files)
	{
		foreach (string file in files) {
			Stat64x s;
			FdStat f;
			int fd = Sys.open(file, OpenFlags.O_RDONLY | OpenFlags.O_NONBLOCK);

			if (fd < 0 || Mine.fstat64x(fd, out s) != 0) {
				Console.Error.WriteLine("{0}: {1}", file, Stdlib.GetLastError());
				return 1;
			}
			Errno e = Mine.fd_fdstat_get(fd, out f);
			if (e != 0) {
				Console.Error.WriteLine("{0}: {1}", file, e);
				return 1;
			}
			Console.WriteLine("{0}: {1}, {2}, fd_sync: {3}", file, f.fs_filetype,
				(s.st_known & KnownMembers.ST_KNOWN_BIRTHTIME) == 0 ? "has no birth time" :
				"born " + NativeConvert.FromTimeT(s.st_birthtim.tv_sec).ToUniversalTime().ToString("s"),
				(e = Mine.fd_sync(fd)) == 0 ? "done" : e.ToString());
			Sys.close(fd);
		}
		return 0;
	}
}

// SPDX-License-Identifier: MIT
// monostat FILE...: each file's status by Mono.Unix.Native, links not followed.
using System;
using Mono.Unix.Native;

class MonoStat
{
	static int Main(string[] files)
	{
		int failed = 0;

		foreach (string file in files) {
			Stat s;

			if (Syscall.lstat(file, out s) != 0) {
				Console.Error.WriteLine("{0}: {1}", file, Stdlib.GetLastError());
				failed = 1;
				continue;
			}
			Console.WriteLine("{0}: {1} bytes, mode {2}, owner {3}:{4}, modified {5:s}.{6:D9}",
				file, s.st_size, Convert.ToString((uint)s.st_mode, 8), s.st_uid, s.st_gid,
				NativeConvert.FromTimeT(s.st_mtime).ToUniversalTime(), s.st_mtime_nsec);
		}
		return failed;
	}
}

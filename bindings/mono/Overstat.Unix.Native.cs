// SPDX-License-Identifier: MIT
using System;
using System.Runtime.InteropServices;
using Mono.Unix.Native;

namespace Overstat.Unix.Native
{
	/// <summary>Bits of <see cref="Stat64x.st_known"/>: the members that the
	/// system reported. The others are synthesised: overstat(7).</summary>
	[Flags]
	public enum KnownMembers : uint
	{
		/// <summary>The file type in st_mode.</summary>
		ST_KNOWN_TYPE = 0x0001,
		/// <summary>All of st_mode but the type.</summary>
		ST_KNOWN_MODE = 0x0002,
		/// <summary>st_nlink.</summary>
		ST_KNOWN_NLINK = 0x0004,
		/// <summary>st_uid.</summary>
		ST_KNOWN_UID = 0x0008,
		/// <summary>st_gid.</summary>
		ST_KNOWN_GID = 0x0010,
		/// <summary>st_atim.</summary>
		ST_KNOWN_ATIME = 0x0020,
		/// <summary>st_mtim.</summary>
		ST_KNOWN_MTIME = 0x0040,
		/// <summary>st_ctim.</summary>
		ST_KNOWN_CTIME = 0x0080,
		/// <summary>st_ino.</summary>
		ST_KNOWN_INO = 0x0100,
		/// <summary>st_size.</summary>
		ST_KNOWN_SIZE = 0x0200,
		/// <summary>st_blocks.</summary>
		ST_KNOWN_BLOCKS = 0x0400,
		/// <summary>st_birthtim.</summary>
		ST_KNOWN_BIRTHTIME = 0x0800,
		/// <summary>st_dev.</summary>
		ST_KNOWN_DEV = 0x1000,
		/// <summary>st_rdev.</summary>
		ST_KNOWN_RDEV = 0x2000,
		/// <summary>st_blksize.</summary>
		ST_KNOWN_BLKSIZE = 0x4000,
	}

	/// <summary>Types of what a descriptor is open on, WASI's numbers.</summary>
	public enum FileType : byte
	{
		/// <summary>Unknown; a pipe too.</summary>
		FILETYPE_UNKNOWN = 0,
		/// <summary>A block device.</summary>
		FILETYPE_BLOCK_DEVICE = 1,
		/// <summary>A character device.</summary>
		FILETYPE_CHARACTER_DEVICE = 2,
		/// <summary>A directory.</summary>
		FILETYPE_DIRECTORY = 3,
		/// <summary>A regular file.</summary>
		FILETYPE_REGULAR_FILE = 4,
		/// <summary>A datagram socket.</summary>
		FILETYPE_SOCKET_DGRAM = 5,
		/// <summary>A stream socket.</summary>
		FILETYPE_SOCKET_STREAM = 6,
		/// <summary>A symbolic link.</summary>
		FILETYPE_SYMBOLIC_LINK = 7,
		/// <summary>A raw socket (WASIX).</summary>
		FILETYPE_SOCKET_RAW = 8,
		/// <summary>A sequenced packet socket (WASIX).</summary>
		FILETYPE_SOCKET_SEQPACKET = 9,
	}

	/// <summary>Status flags of a descriptor, WASI's numbers.</summary>
	[Flags]
	public enum FdFlags : ushort
	{
		/// <summary>Writes go to the end.</summary>
		FDFLAGS_APPEND = 0x01,
		/// <summary>Writes wait for the data to be stored.</summary>
		FDFLAGS_DSYNC = 0x02,
		/// <summary>Nothing waits.</summary>
		FDFLAGS_NONBLOCK = 0x04,
		/// <summary>Reads wait as writes do.</summary>
		FDFLAGS_RSYNC = 0x08,
		/// <summary>Writes wait for data and metadata to be stored.</summary>
		FDFLAGS_SYNC = 0x10,
	}

	/// <summary>Rights of a descriptor, the bits of WASI and WASIX.</summary>
	[Flags]
	public enum Rights : ulong
	{
		/// <summary>May call fd_datasync of WASI.</summary>
		RIGHTS_FD_DATASYNC = 1UL << 0,
		/// <summary>May call fd_read of WASI.</summary>
		RIGHTS_FD_READ = 1UL << 1,
		/// <summary>May call fd_seek of WASI.</summary>
		RIGHTS_FD_SEEK = 1UL << 2,
		/// <summary>May call fd_fdstat_set_flags of WASI.</summary>
		RIGHTS_FD_FDSTAT_SET_FLAGS = 1UL << 3,
		/// <summary>May call fd_sync of WASI.</summary>
		RIGHTS_FD_SYNC = 1UL << 4,
		/// <summary>May call fd_tell of WASI.</summary>
		RIGHTS_FD_TELL = 1UL << 5,
		/// <summary>May call fd_write of WASI.</summary>
		RIGHTS_FD_WRITE = 1UL << 6,
		/// <summary>May call fd_advise of WASI.</summary>
		RIGHTS_FD_ADVISE = 1UL << 7,
		/// <summary>May call fd_allocate of WASI.</summary>
		RIGHTS_FD_ALLOCATE = 1UL << 8,
		/// <summary>May call path_create_directory of WASI.</summary>
		RIGHTS_PATH_CREATE_DIRECTORY = 1UL << 9,
		/// <summary>May call path_create_file of WASI.</summary>
		RIGHTS_PATH_CREATE_FILE = 1UL << 10,
		/// <summary>May call path_link_source of WASI.</summary>
		RIGHTS_PATH_LINK_SOURCE = 1UL << 11,
		/// <summary>May call path_link_target of WASI.</summary>
		RIGHTS_PATH_LINK_TARGET = 1UL << 12,
		/// <summary>May call path_open of WASI.</summary>
		RIGHTS_PATH_OPEN = 1UL << 13,
		/// <summary>May call fd_readdir of WASI.</summary>
		RIGHTS_FD_READDIR = 1UL << 14,
		/// <summary>May call path_readlink of WASI.</summary>
		RIGHTS_PATH_READLINK = 1UL << 15,
		/// <summary>May call path_rename_source of WASI.</summary>
		RIGHTS_PATH_RENAME_SOURCE = 1UL << 16,
		/// <summary>May call path_rename_target of WASI.</summary>
		RIGHTS_PATH_RENAME_TARGET = 1UL << 17,
		/// <summary>May call path_filestat_get of WASI.</summary>
		RIGHTS_PATH_FILESTAT_GET = 1UL << 18,
		/// <summary>May call path_filestat_set_size of WASI.</summary>
		RIGHTS_PATH_FILESTAT_SET_SIZE = 1UL << 19,
		/// <summary>May call path_filestat_set_times of WASI.</summary>
		RIGHTS_PATH_FILESTAT_SET_TIMES = 1UL << 20,
		/// <summary>May call fd_filestat_get of WASI.</summary>
		RIGHTS_FD_FILESTAT_GET = 1UL << 21,
		/// <summary>May call fd_filestat_set_size of WASI.</summary>
		RIGHTS_FD_FILESTAT_SET_SIZE = 1UL << 22,
		/// <summary>May call fd_filestat_set_times of WASI.</summary>
		RIGHTS_FD_FILESTAT_SET_TIMES = 1UL << 23,
		/// <summary>May call path_symlink of WASI.</summary>
		RIGHTS_PATH_SYMLINK = 1UL << 24,
		/// <summary>May call path_remove_directory of WASI.</summary>
		RIGHTS_PATH_REMOVE_DIRECTORY = 1UL << 25,
		/// <summary>May call path_unlink_file of WASI.</summary>
		RIGHTS_PATH_UNLINK_FILE = 1UL << 26,
		/// <summary>May call poll_fd_readwrite of WASI.</summary>
		RIGHTS_POLL_FD_READWRITE = 1UL << 27,
		/// <summary>May call sock_shutdown of WASI.</summary>
		RIGHTS_SOCK_SHUTDOWN = 1UL << 28,
		/// <summary>May call sock_accept of WASI.</summary>
		RIGHTS_SOCK_ACCEPT = 1UL << 29,
		/// <summary>May call sock_connect of WASI.</summary>
		RIGHTS_SOCK_CONNECT = 1UL << 30,
		/// <summary>May call sock_listen of WASI.</summary>
		RIGHTS_SOCK_LISTEN = 1UL << 31,
		/// <summary>May call sock_bind of WASI.</summary>
		RIGHTS_SOCK_BIND = 1UL << 32,
		/// <summary>May call sock_recv of WASI.</summary>
		RIGHTS_SOCK_RECV = 1UL << 33,
		/// <summary>May call sock_send of WASI.</summary>
		RIGHTS_SOCK_SEND = 1UL << 34,
		/// <summary>May call sock_addr_local of WASI.</summary>
		RIGHTS_SOCK_ADDR_LOCAL = 1UL << 35,
		/// <summary>May call sock_addr_remote of WASI.</summary>
		RIGHTS_SOCK_ADDR_REMOTE = 1UL << 36,
		/// <summary>May call sock_recv_from of WASI.</summary>
		RIGHTS_SOCK_RECV_FROM = 1UL << 37,
		/// <summary>May call sock_send_to of WASI.</summary>
		RIGHTS_SOCK_SEND_TO = 1UL << 38,
	}

	/// <summary>Status of a file, with time in 64 bits on every CPU.</summary>
	[StructLayout(LayoutKind.Sequential)]
	public struct Stat64x
	{
		/// <summary>Device of the file.</summary>
		public ulong st_dev;
		/// <summary>Serial number of the file on its device.</summary>
		public ulong st_ino;
		/// <summary>Device that a special file stands for.</summary>
		public ulong st_rdev;
		/// <summary>Number of links.</summary>
		public ulong st_nlink;
		/// <summary>Size in bytes.</summary>
		public long st_size;
		/// <summary>Preferred size of a transfer in bytes.</summary>
		public long st_blksize;
		/// <summary>Allocated blocks of 512 bytes.</summary>
		public long st_blocks;
		long atime, atime_nsec, mtime, mtime_nsec, ctime, ctime_nsec, birthtime, birthtime_nsec;
		/// <summary>Type and permissions, as the system has them: a whiteout
		/// (<see cref="Syscall.S_IFWHT"/>) too.</summary>
		public FilePermissions st_mode;
		/// <summary>Owner.</summary>
		public uint st_uid;
		/// <summary>Group.</summary>
		public uint st_gid;
		/// <summary>The members that are facts.</summary>
		public KnownMembers st_known;

		static Timespec Time(long seconds, long nanoseconds)
		{
			return new Timespec { tv_sec = seconds, tv_nsec = nanoseconds };
		}

		/// <summary>Last access.</summary>
		public Timespec st_atim { get { return Time(atime, atime_nsec); } }
		/// <summary>Last modification of the data.</summary>
		public Timespec st_mtim { get { return Time(mtime, mtime_nsec); } }
		/// <summary>Last change of the status.</summary>
		public Timespec st_ctim { get { return Time(ctime, ctime_nsec); } }
		/// <summary>Creation; 0 and not in st_known where the system has none.</summary>
		public Timespec st_birthtim { get { return Time(birthtime, birthtime_nsec); } }
	}

	/// <summary>Status of a descriptor.</summary>
	[StructLayout(LayoutKind.Explicit, Size = 24)]
	public struct FdStat
	{
		/// <summary>What the descriptor is open on.</summary>
		[FieldOffset(0)] public FileType fs_filetype;
		/// <summary>Its status flags.</summary>
		[FieldOffset(2)] public FdFlags fs_flags;
		/// <summary>Its rights.</summary>
		[FieldOffset(8)] public Rights fs_rights_base;
		/// <summary>Rights of what is opened through it.</summary>
		[FieldOffset(16)] public Rights fs_rights_inheriting;
	}

	/// <summary>What Mono.Unix.Native.Syscall cannot express. Names and errors
	/// are as there: -1, and the reason in Stdlib.GetLastError().</summary>
	public static class Syscall
	{
		const string Library = "overstat-mono";

		/// <summary>The type of a whiteout: no name in FilePermissions.</summary>
		public const FilePermissions S_IFWHT = (FilePermissions)0xe000;

		/// <summary>Whether mode is that of a whiteout.</summary>
		public static bool S_ISWHT(FilePermissions mode)
		{
			return (mode & FilePermissions.S_IFMT) == S_IFWHT;
		}

		/// <summary>Status of a path, a link at its end followed.</summary>
		[DllImport(Library, SetLastError = true, EntryPoint = "overstat_mono_stat64x")]
		public static extern int stat64x(string path, out Stat64x buf);

		/// <summary>Status of a path, a link at its end not followed.</summary>
		[DllImport(Library, SetLastError = true, EntryPoint = "overstat_mono_lstat64x")]
		public static extern int lstat64x(string path, out Stat64x buf);

		/// <summary>Status of an open descriptor.</summary>
		[DllImport(Library, SetLastError = true, EntryPoint = "overstat_mono_fstat64x")]
		public static extern int fstat64x(int fd, out Stat64x buf);

		[DllImport(Library, SetLastError = true, EntryPoint = "overstat_mono_fstatat64x")]
		static extern int sys_fstatat64x(int dirfd, string path, out Stat64x buf, int flags);

		/// <summary>Status of a path in the directory dirfd; flags that fstatat
		/// does not have are EINVAL.</summary>
		public static int fstatat64x(int dirfd, string path, out Stat64x buf, AtFlags flags)
		{
			return sys_fstatat64x(dirfd, path, out buf, (int)flags);
		}

		[DllImport(Library, EntryPoint = "overstat_mono_fd_fdstat_get")]
		static extern int sys_fd_fdstat_get(int fd, out FdStat buf);

		/// <summary>Type, flags and rights of a descriptor. Unlike the others,
		/// and like the function, it returns 0 or the error itself.</summary>
		public static Errno fd_fdstat_get(int fd, out FdStat buf)
		{
			return ToErrno(sys_fd_fdstat_get(fd, out buf));
		}

		[DllImport(Library, EntryPoint = "overstat_mono_fd_sync")]
		static extern int sys_fd_sync(int fd);

		/// <summary>Data and metadata of a regular file to stable storage; 0 or
		/// the error itself.</summary>
		public static Errno fd_sync(int fd)
		{
			return ToErrno(sys_fd_sync(fd));
		}

		static Errno ToErrno(int host)
		{
			Errno e;

			if (host == 0)
				return 0;
			return NativeConvert.TryToErrno(host, out e) ? e : Errno.EIO;
		}
	}
}

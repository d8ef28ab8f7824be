/* SPDX-License-Identifier: MIT */
/* with: */
/* with: -D_FILE_OFFSET_BITS=64 */
/* with: -D_BS2000_SOURCE */
/* as: gnu++17 */
/* for: glibc */
/* expect: __overstat_stat __overstat_fsync */
/* The C++ library's headers before and after ours. */
#include <cstdio>
#include <cwchar>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <thread>

int use(const char *path)
{
	struct stat st;

	std::cout << std::filesystem::file_size(path) << std::endl;
	return stat(path, &st) + fsync(0);
}

/* SPDX-License-Identifier: MIT */
/* musl's <sys/stat.h>. Its functions have no label on a 64-bit CPU and take
 * ours in a second declaration; on a 32-bit CPU __REDIR labels them, so it is
 * made to pass over the names that are ours, and over what a program has renamed
 * one of them to. */
#ifndef _OVERSTAT_LIBC_STAT_H
#define _OVERSTAT_LIBC_STAT_H
#pragma GCC system_header
#include <overstat/libc.h>

#ifndef _OVERSTAT_NO_BIND
#pragma push_macro("__REDIR")
#undef __REDIR
#define __REDIR(name, symbol) __OVERSTAT_REDIR_##name(name, symbol)
#define __OVERSTAT_REDIR_stat(name, symbol) struct stat
#define __OVERSTAT_REDIR_fstat(name, symbol) struct stat
#define __OVERSTAT_REDIR_lstat(name, symbol) struct stat
#define __OVERSTAT_REDIR_fstatat(name, symbol) struct stat
#define __OVERSTAT_REDIR_futimens(name, symbol) \
	__typeof__(name) name __asm__(#symbol)
#define __OVERSTAT_REDIR_utimensat(name, symbol) \
	__typeof__(name) name __asm__(#symbol)
#endif
#include_next <sys/stat.h>
#ifndef _OVERSTAT_NO_BIND
#pragma pop_macro("__REDIR")
#endif

#include <overstat/one_layout.h>

/* From 1.2.5 on it has the kernel's struct of its own. */
#if defined _BS2000_SOURCE && !defined STATX_TYPE && defined __has_include
#if __has_include(<linux/stat.h>)
#include <linux/stat.h>
#endif
#endif
#endif

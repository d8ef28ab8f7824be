# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# What is proved, a line each, read by run.sh:
#
#	proof NAME HARNESS OPTIONS FOLDERS [HEADER SED]...
#
# HARNESS includes the header as it is in FOLDERS. Each SED plants a bug in a copy of
# HEADER, which the proof must find. layouts.txt has the layouts of stores.
proof linux linux.c '' 'arch/linux/x86_64 arch/linux src/internal' \
	convert.h 's/(minor & 0xfff00) << 12/(minor \& 0xff00) << 12/' \
	convert.h 's/(k->known & LINUX_STATX_ALL) |/k->known |/'
kernel_bug='s/k->known = KERNEL_STAT_KNOWN;/k->known = LINUX_STATX_ALL | LINUX_ALWAYS;/'
for cpu in aarch64 arm mips mips64 powerpc powerpc64 riscv64 s390x x86_64; do
	proof "kernel-$cpu" kernel.c '' "arch/linux/$cpu arch/linux src/internal"
done
proof kernel-i386 kernel.c -DPACK=4 'arch/linux/i386 arch/linux src/internal'
proof kernel-m68k kernel.c -DPACK=2 'arch/linux/m68k arch/linux src/internal' convert.h "$kernel_bug"
proof fdstat fdstat.c '' 'arch/linux src/internal' rights.h 's/if (!writable)/if (!readable)/'
proof path path.c '' src/internal path.h "s/ && path\\[len - 2] == '\\/')/)/"
proof wasi wasi.c '' 'arch/wasi src/internal' \
	convert.h 's/filetype <= FILETYPE_SOCKET_SEQPACKET/filetype <= FILETYPE_SOCKET_SEQPACKET + 1/' \
	convert.h 's/return t + 1 > 1;/return t != 0;/' \
	to_stat.h 's/(s->size + 511)/(s->size + 512)/'
proof wasi2 wasi2.c '' 'arch/wasi2 src/internal' \
	convert.h 's/ && t->nsec < 1000000000//' \
	convert.h 's/ || (open && s->ino);/ || open;/' \
	convert.h 's/if ((mode & S_IFMT) == type)/if (type)/'
proof bs2000 bs2000.c '' 'arch/bs2000 arch/linux src/internal' \
	convert.h 's/(pages - 1) \* DVS_PAGE/pages * DVS_PAGE/' \
	entry.h 's/flags & DVS_1950 ?/flags \& DVS_NODE ?/'
proof bs2000-part bs2000-part.c '' 'arch/bs2000 arch/linux src/internal' \
	entry.h 's/return n && n <= max;/return n <= max;/'
proof semihost semihost.c '' 'arch/semihost arch/linux/x86_64 src/internal' \
	convert.h 's/ || code == 15//'
proof w2c w2c.c '' 'bindings/wasm2c arch/wasi' \
	w2c.h 's/(uint64_t)ptr + len/ptr + len/'
stores bs2000-i386-glibc-plain \
	store.h '/other |= OVERFLOW(buf->st_ino/d' \
	store.h '/^	clear(buf);/d' \
	store.h 's/return -EOVERFLOW;/return buf->st_dev = 0, -EOVERFLOW;/' \
	store.h 's/STORE((to).tv_nsec, (from).nsec)/0/'

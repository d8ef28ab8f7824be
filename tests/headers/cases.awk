# SPDX-License-Identifier: MIT
# Writes the cases: a source file each below DIR, and to stdout one line a
# group: PART TARGET STANDARD MACROS. Input: what each libc shows by itself,
# TARGET STANDARD MACROS NAME... with macros as in the list below; modes is what
# counted of lib.sh says.

function see(name) {
	seen = seen "#define SEE_" name " 1\n"
}

# The symbol that a function has on this target, in this mode.
function expect(target, mode, name, family, suffix) {
	suffix = ""
	if (target != "glibc32")
		suffix = family ~ /x/ ? "64x" : ""
	else if (family == "")
		suffix = substr("   64 64_time64", mode * 3 + 1, mode < 2 ? 3 : 9)
	else if (family == "64")
		suffix = mode < 2 ? "64" : "64_time64"
	else if (family == "x")
		suffix = mode ? "64x" : "x"
	else
		suffix = "64x"
	gsub(/ /, "", suffix)
	expected = expected " __overstat_" name suffix
}

# One case: the headers by name, in order.
function one(part, target, std, macros, mode, id, headers,
		n, h, i, f, ours, bs2000, both, text, have, s, names, file) {
	ours = macros ~ /_OVERSTAT_SOURCE|_BS2000_SOURCE/
	bs2000 = macros ~ /_BS2000_SOURCE/
	seen = expected = text = ""
	split("", have)
	n = split(headers, h, " ")
	for (i = 1; i <= n; i++) {
		text = text "#include <" h[i] ">\n"
		have[h[i]] = 1
		if (h[i] == "ftw.h" || h[i] == "fts.h")
			have["sys/stat.h"] = 1
	}
	# glibc's <glob.h> turns _LARGEFILE64_SOURCE on where it is the first to
	# read <features.h>.
	both = mode && h[1] == "glob.h" && target ~ /^glibc/
	split("stat fstat lstat fstatat", names, " ")
	if ("sys/stat.h" in have) {
		text = text "#define HAVE_stat_h 1\n"
		for (i = 1; i <= 4; i++) {
			f = names[i]
			if (ours || (target, std, macros, f) in shown) {
				see(f)
				expect(target, mode, f, "")
			}
			if (ours || both || (target, std, macros, f "64") in shown) {
				see(f "64")
				expect(target, mode, f, "64")
			}
			if (ours && (f != "stat" || bs2000))
				expect(target, mode, f, "x")
			if (ours)
				expect(target, mode, f, "64x")
		}
		if (ours)
			see("x")
		if (bs2000)
			see("statx")
		else if ((target, std, macros, "statx") in shown) {
			see("linux_statx")
			expected = expected " statx"
		}
		if (ours)
			see("S_IFWHT")
	}
	if ("linux/stat.h" in have)
		text = text "#define HAVE_linux_stat_h 1\n"
	if ("unistd.h" in have) {
		text = text "#define HAVE_unistd_h 1\n"
		split("fsync fdatasync", names, " ")
		for (i = 1; i <= 2; i++)
			if ((target, std, macros, names[i]) in shown) {
				see(names[i])
				expected = expected " __overstat_" names[i]
			}
	}
	if ("sys/fdstat.h" in have) {
		text = text "#define HAVE_fdstat_h 1\n"
		expected = expected " __overstat_fd_fdstat_get __overstat_fd_sync"
	}
	s = std ~ /\+\+/ ? ".cc" : ".c"
	file = dir "/" part "/" target "/" std "/" macros "/" id "." mode s
	print "/* expect:" expected " */" > file
	n = split(macros, h, "+")
	for (i = 1; i <= n; i++)
		if (h[i] != "none") {
			f = h[i]
			sub(/=/, " ", f)
			print "#define " f (f ~ / / ? "" : " 1") > file
		}
	if (mode >= 1)
		print "#define _FILE_OFFSET_BITS 64" > file
	if (mode == 2)
		print "#define _TIME_BITS 64" > file
	printf "%s%s#include \"use.h\"\n", text, seen > file
	close(file)
}

# Every order of four, and each alone.
function every_order(	h, a, b, c, d, id) {
	split("sys/stat.h fcntl.h unistd.h sys/fdstat.h", h, " ")
	for (a = 1; a <= 4; a++) {
		order["alone-" short(h[a])] = h[a]
		for (b = 1; b <= 4; b++)
			for (c = 1; c <= 4; c++)
				for (d = 1; d <= 4; d++)
					if (a != b && a != c && a != d && b != c && b != d && c != d) {
						id = short(h[a]) "-" short(h[b]) "-" short(h[c]) "-" short(h[d])
						order[id] = h[a] " " h[b] " " h[c] " " h[d]
					}
	}
	four = "sys/stat.h fcntl.h unistd.h sys/fdstat.h"
	split("stdio.h stdlib.h sys/types.h ftw.h dirent.h time.h fts.h glob.h wchar.h", h, " ")
	for (a in h)
		order["after-" short(h[a])] = h[a] " " four
	order["after-all"] = "stdio.h stdlib.h sys/types.h dirent.h time.h glob.h wchar.h ftw.h " four
	order["before-all"] = four " stdio.h stdlib.h sys/types.h dirent.h time.h wchar.h fts.h ftw.h"
	linux["after-linux"] = "linux/stat.h " four
	linux["before-linux"] = four " linux/stat.h"
}

function short(h) {
	gsub(/^.*\/|\.h$/, "", h)
	return h
}

# The orders: one standard a language, and no two that are the same by then. The
# libcs ask for 200809 or 700 and more alike; _DEFAULT_SOURCE is the default of a
# gnu standard; in C++ _GNU_SOURCE is always defined.
function ordered(std, macros) {
	if (macros !~ orders)
		return 0
	if (std == "gnu11")
		return macros !~ /202405L|=800|_DEFAULT_SOURCE|\+_OVERSTAT/
	return std == "gnu++17" && macros ~ /^(none|_OVERSTAT_SOURCE|_BS2000_SOURCE|_POSIX_C_SOURCE=200809L)$/
}

function group(part, target, std, macros) {
	system("mkdir -p " dir "/" part "/" target "/" std "/" macros)
	print part, target, std, macros
}

{
	for (i = 4; i <= NF; i++)
		shown[$1, $2, $3, $i] = 1
	groups[NR] = $1 " " $2 " " $3
}

END {
	every_order()
	n = split(modes, w, " ")
	for (i = 1; i < n; i += 2)
		modes_of[w[i]] = w[i + 1]
	for (g = 1; g <= NR; g++) {
		split(groups[g], w, " ")
		t = w[1]; std = w[2]; m = w[3]
		last = modes_of[t] - 1
		if (t != "muslk") {
			group("matrix", t, std, m)
			for (mode = 0; mode <= last; mode++)
				one("matrix", t, std, m, mode, "four", four)
		}
		if (!ordered(std, m))
			continue
		# Since 1.2.5 musl has a struct statx of its own beside the kernel's, and
		# one file cannot have both.
		if (t == "muslk" && (t, std, m, "statx") in shown)
			continue
		group("order", t, std, m)
		for (mode = 0; mode <= last; mode++) {
			if (t != "muslk")
				for (id in order) {
					headers = order[id]
					# Debian's musl has it since release 12, musl itself not.
					if (without_fts && t ~ /^musl/ && sub(/ ?fts\.h ?/, " ", headers) && id == "after-fts")
						continue
					one("order", t, std, m, mode, id, headers)
				}
			if (t !~ /^musl(-|$)/)
				for (id in linux)
					if (id != "after-linux" || m !~ /_BS2000_SOURCE/)
						one("order", t, std, m, mode, id, linux[id])
		}
	}
}

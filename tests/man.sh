#!/bin/sh
# SPDX-License-Identifier: MIT
# man.sh [CC=gcc]: the manual pages against mandoc, the headers and what make
# install installs.
CC=gcc
for arg; do
	case $arg in
	CC=*) CC=${arg#*=} ;;
	*) echo "usage: $0 [CC=gcc]" >&2
		exit 2 ;;
	esac
done
top=$(cd "$(dirname "$0")/.." && pwd) || exit 1
build=$top/build/man
export LC_ALL=C
failed=0

check() {
	if [ -z "$2" ]; then
		echo "ok man: $1"
	else
		echo "not ok man: $1: $2"
		failed=1
	fi
}
fail() {
	check "$1" "$2"
	exit 1
}

"$top/tools/need.sh" mandoc manpages-dev wabt >&2 ||
	fail "packages" "mandoc, manpages-dev or wabt is missing"
rm -rf "$build"
mkdir -p "$build" || fail "build directory" "cannot write $build"
cd "$build" || exit 1
{ "$top/configure" CC="$CC" --prefix=/usr && make && make install DESTDIR="$build/root"; } >log 2>&1 ||
	fail "make install" "$(tail -n 3 log | tr '\n' ' ')"

# mandoc looks for what .Xr names here, and on the machine.
cd "$top/doc/man" || exit 1
# Pages that are installed with another system, or by make install-mono.
others=" $(sed -n "s/.*pages='\{0,1\}\([a-z0-9_. -]*\).*/\1/p" "$top"/arch/*/configure.sh | tr '\n' ' ') overstat-mono.1 "
for page in *.[1-9]; do
	check "$page: mandoc -W style -T lint" \
		"$(mandoc -W style -T lint "$page" 2>&1 | grep -v 'outdated mandoc.db' | tr '\n' ' ')"
	[ "${others#* "$page" }" = "$others" ] || continue
	check "$page is installed" \
		"$([ -r "$build/root/usr/share/man/man${page##*.}/$page" ] || echo "not below man${page##*.}")"
done
for command in "$build"/root/usr/bin/* $(sed -n 's/.*tools=\([a-z]*\).*/\1/p' "$top"/arch/*/configure.sh); do
	# Another name of one.
	[ ! -h "$command" ] || continue
	command=${command##*/}
	check "the command $command has a page" "$([ -r "$command.1" ] || echo "no $command.1")"
done
cd "$build" || exit 1

# Every function that the headers bind to a symbol of ours.
cat >headers.c <<END
#include <stddef.h>
#include <errno.h>
#include <sys/stat.h>
#include <sys/fdstat.h>
#include <fcntl.h>
#include <unistd.h>
#include <limits.h>
#include <signal.h>
#include <sys/bs2000.h>
#include <overstat/w2c.h>
#include <overstat/metal_fs.h>
END
cc() {
	obj/overstat-cc -isystem "$top/arch/bs2000/include" -isystem "$top/arch/metal/include" -std=c11 -D_GNU_SOURCE -D_BS2000_SOURCE -Wall -Werror "$@"
}
functions=$(cc -E -P headers.c | tr '\n' ' ' | tr ';' '\n' |
	sed -n '/__asm__.*__overstat_/s/^[^(]*[^a-z0-9_(]\([a-z0-9_]*\) *(.*/\1/p' | grep -vx __asm__ | sort -u)
nm -g --defined-only lib/liboverstat.a | sed -n 's/.* T __overstat_\([a-z_]*\).*/\1/p' |
	grep -Ev '^(err|front_.*|linux_.*|checked_.*)$' | sort -u >symbols
while read -r symbol; do
	check "the symbol __overstat_$symbol has a declaration" \
		"$(echo "$functions" | grep -qx "$symbol" || echo none)"
done <symbols
for f in $functions; do
	check "$f has a page" "$(grep -lq "^\\.Nm $f\\( ,\\)\\?\$" "$top"/doc/man/*.3 || echo "no .Nm $f")"
	check "$f is in a SYNOPSIS" "$(grep -Eq "^\\.F[no] $f( |\$)" "$top"/doc/man/*.3 || echo "no .Fn or .Fo $f")"
done

# Each prototype of a page beside the one of the headers.
for page in "$top"/doc/man/*.3; do
	awk -v q='"' '
	/^\.Sh/ { on = /SYNOPSIS/ }
	!on { next }
	/^\.Ft / { type = substr($0, 5) }
	/^\.Fn / {
		n = split(substr($0, 5), part, q)
		args = ""
		for (i = 2; i <= n; i += 2)
			args = args (args == "" ? "" : ", ") part[i]
		sub(/ *$/, "", part[1])
		print type " " part[1] "(" args ");"
	}
	/^\.Fo / { name = $2; args = "" }
	/^\.Fa / { gsub(q, ""); args = args (args == "" ? "" : ", ") substr($0, 5) }
	/^\.Fc/ { print type " " name "(" args ");" }
	' "$page" | cat headers.c - >prototypes.c
	name=${page##*/}
	check "$name: its prototypes are those of the headers" \
		"$(cc -c -o prototypes.o prototypes.c 2>&1 | grep error | head -n 2 | tr '\n' ' ')"
	check "$name: prototypes" "$(grep -Eq '^(int|uint32_t) .*;$' prototypes.c || echo "none found")"
done

# Each constant that a page names, and each number beside one.
for page in "$top"/doc/man/*.[1-9]; do
	name=${page##*/}
	sed -n 's/^\.\(It \|\(It \)\?Bq \)\?\(Dv\|Er\) \([A-Z][A-Z0-9_]*[A-Z0-9]\)\( .*\)\?$/\4/p' "$page" |
		sort -u >constants
	{
		cat headers.c
		sed 's/.*/#ifndef &\n#error "no &"\n#endif/' constants
		sed -n 's/^\.It Dv \([A-Z_0-9]*\) Ta \(0x[0-9]*\|[0-9][0-9]*\)\( .*\)\?$/_Static_assert(\1 == \2, "\1");/p' "$page"
	} >constants.c
	check "$name: its $(wc -l <constants) constants and $(grep -c Static_assert constants.c) numbers are those of the headers" \
		"$(cc -c -o constants.o constants.c 2>&1 | grep error: | head -n 2 | tr '\n' ' ')"
done

# Each program under EXAMPLES compiles as it stands; those that need no catalogue
# are run.
for page in "$top"/doc/man/*.3; do
	name=${page##*/}
	rm -f example-*.c
	sed -n '/^\.Sh EXAMPLES/,/^\.Sh ERRORS/p' "$page" | awk '
		/^\.Bd / { n++; on = 1; next }
		/^\.Ed/ { on = 0 }
		on { sub(/^\\&/, ""); gsub(/\\e/, "\\"); print >("example-" n ".c") }'
	check "$name has an example" "$([ -r example-1.c ] || echo none)"
	for c in example-*.c; do
		[ -r "$c" ] || continue
		what="$name: its ${c%.c}"
		case $name in
		bs2000_open.3 | overstat_lookup.3 | overstat_littlefs.3 | overstat_fatfs.3 | overstat_cpio.3 | overstat_romfs.3) link=-c ;;
		overstat_w2c.3) link=lib/liboverstat-w2c.a ;;
		*) link= ;;
		esac
		# shellcheck disable=SC2086 # nothing or a word
		check "$what compiles" "$(obj/overstat-cc -isystem "$top/arch/bs2000/include" -isystem "$top/arch/metal/include" -std=c11 -D_GNU_SOURCE \
			-Wall -Wextra -Wpedantic -Werror -o example "$c" $link 2>&1 | head -n 3 | tr '\n' ' ')"
		[ "$link" != -c ] || continue
		check "$what runs" "$(timeout 20 ./example "$c" "$c" >example.out 2>&1 || echo "status $?: $(head -n 3 example.out)")"
	done
done

# rights ITEM MACRO: the list of rights under ITEM is MACRO.
rights() {
	list=$(awk -v item=".It $1" '
		$0 == item { on = 1; next }
		/^\.It|^Inheriting|Inheriting:/ { on = 0 }
		on && /^\.Dv RIGHTS_.*[A-Z]/ { if ($2 !~ /_$/) print $2 }
		' "$top/doc/man/fd_fdstat_get.3" | tr '\n' '|')
	{
		cat headers.c
		echo '#include "rights.h"'
		echo "_Static_assert((${list}0) == ($2), \"rights\");"
	} >rights.c
	check "fd_fdstat_get.3: the rights of $1" \
		"$(cc -c -I"$top/src/internal" -o rights.o rights.c 2>&1 | grep error | head -n 2 | tr '\n' ' ')"
}
path=$(sed -n 's/^#define \(RIGHTS_PATH_[A-Z_]*\) .*/\1/p' obj/include/sys/fdstat.h | tr '\n' '|')
rights "Regular file" RIGHTS_REGULAR_FILE
rights Terminal RIGHTS_STREAM
rights Directory "RIGHTS_DIRECTORY & ~(${path}0)"
exit $failed

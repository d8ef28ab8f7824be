#!/bin/sh
# SPDX-License-Identifier: MIT
# conformance.sh [--alone] CPU-CRT BUILD [RESULTS]: the programs of tests/conformance that a
# Windows can run, built by the overstat-cc of BUILD, under wine. posix.h has what they
# need besides, known.tsv what wine and Windows do not do. What is left out needs what
# neither has: signals for a bad pointer, mmap, a second user, mkfifo, sockets with a
# name, symbolic links that wine can make, the permission bits of chmod, and headers
# with all of POSIX. RESULTS is BUILD/conformance/results.json if it is not given.
#
# --alone is over the C runtime alone. absent.h stands for what it has not, and what it
# breaks is not ours.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
alone=
if [ "$1" = --alone ]; then
	alone=$1
	shift
fi
target=$1 build=$(cd "${2:?conformance.sh [--alone] CPU-CRT BUILD [RESULTS]}" && pwd) || exit 1
out=$build/conformance$alone
results=${3:-$out/results.json}
# wine 8 reads the first bytes of a file whose device is asked for, and the host then
# sets its access time: the files are where it does not.
if [ -z "$OVERSTAT_NOATIME" ]; then
	"$here/wine.sh" --stop
	rm -rf "$out"
	mkdir -p "$out/tmp" || exit 1
	export OVERSTAT_NOATIME=yes
	# shellcheck disable=SC2016 # the inner shell expands
	if unshare --mount true 2>/dev/null; then
		exec unshare --mount --propagation private sh -c '
			mount --bind "$1" "$1" && mount -o remount,bind,noatime "$1" || exit 1
			shift && exec "$@"' sh "$out/tmp" "$here/conformance.sh" ${alone:+--alone} "$@"
	fi
	OVERSTAT_NOATIME=no
fi
TMPDIR=$out/tmp
export TMPDIR
if [ "$alone" ]; then
	cc="$("$here/compiler.sh" "${target%-*}" "${target#*-}") -fms-extensions -include $here/absent.h" || exit 1
else
	cc=$build/obj/overstat-cc
fi
cc="$cc -D__USE_MINGW_ANSI_STDIO=1"
$cc -O2 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -c -o "$out/posix.o" "$here/posix.c" || {
	echo "not ok posix.c does not compile"
	exit 1
}
needs=
for need in signals mmap zerocopy mkfifo socket symlink chmod devnull users chown mknod wide linux fuse; do
	needs="$needs --needs=-$need"
done
only=
programs='macros paths fds flags pointers bytes kinds sizes sparse nlinks ids birth'
if [ "$OVERSTAT_NOATIME" = yes ]; then
	programs="$programs times fresh"
else
	echo "ok $target: times and fresh # SKIP no right to mount: wine's reads are in the access time"
fi
for program in $programs; do
	only="$only --only=$program"
done
# One at a time: wine's server is one process.
options="--jobs=1 --once --target=$target $needs $only"
cc="$cc -include $here/posix.h $out/posix.o"
if [ "$alone" ]; then
	# What Windows does not do shows, where the runtime has the call at all.
	sed 's/	always	/	sometimes	/' "$here/known.tsv" >"$out/known.tsv"
	# shellcheck disable=SC2086 # options are words
	"$here/../../tools/overstat-conform" $options --quiet --known="$out/known.tsv" --json="$results" \
		--cc="$cc" --run="$here/wine.sh"
	status=$?
else
	# shellcheck disable=SC2086
	"$here/../conformance/run.sh" $options --known="$here/known.tsv" --json="$results" "$cc" "$here/wine.sh" >"$out/said"
	status=$?
	sed "s/^\(not \)*ok /&$target: /" "$out/said"
fi
"$here/wine.sh" --stop
exit "$status"

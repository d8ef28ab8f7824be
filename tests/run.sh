#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh SRCDIR TARGET, in a configured and built directory (make check): the tests of
# this configuration, for who packages it. It installs nothing and needs no root.
# What is not there is skipped by name, and the last line counts and names it. RUN is
# what runs a program of another machine here (qemu-arm); SKIP="unit" leaves groups
# out. The rules that hold for who changes overstat are make check-house.
src=$1 target=$2
known='link unit use conformance'
case $target in
wasi-*) known='link use conformance' ;;
bs2000-*) known="$known page crash" ;;
esac
for name in $SKIP; do
	case " $known " in
	*" $name "*) ;;
	*)
		echo "make check: SKIP has '$name', and the groups are: $known" >&2
		exit 2
		;;
	esac
done
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES
# fakeroot tells tests that they may do what they may not.
[ -z "$FAKEROOTKEY" ] || unset LD_PRELOAD FAKEROOTKEY
export LC_ALL=C OVERSTAT_INSTALL=no

# var NAME: what this directory is configured with.
var() {
	sed -n "s/^$1 = //p" Makefile
}
# Scripts pass compilers and flags as words: a directory with a blank in its name gets
# another name meanwhile.
case ${TMPDIR:-/tmp} in
*[!A-Za-z0-9_./+,@-]*) TMPDIR=/tmp ;;
esac
tmp=$(mktemp -d "${TMPDIR:-/tmp}/overstat-check.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15
chmod 755 "$tmp"
src=$(cd "$src" && pwd) build=$(pwd) || exit 1
case $src$build in
*[!A-Za-z0-9_./+,@-]*)
	ln -s "$src" "$tmp/src" && ln -s "$build" "$tmp/build" || exit 1
	src=$tmp/src build=$tmp/build
	;;
esac
log=$build/obj/check
mkdir -p "$log" && cd "$build" || exit 1
cc=$build/obj/overstat-cc
compile="$(var CPPFLAGS) $(var CFLAGS)"
flags="$compile $(var LDFLAGS)"

passed=0 failed=0 skipped=0 lacks=''
# lack WHAT: it is named on the last line
lack() {
	case "; $lacks; " in
	*"; $1; "*) ;;
	*) lacks="$lacks${lacks:+; }$1" ;;
	esac
}
# group NAME COMMAND...: what it says is in obj/check/NAME.
group() {
	name=$1
	shift
	case " $SKIP " in
	*" $name "*)
		echo "$name: left out by SKIP"
		skipped=$((skipped + 1))
		lack "$name by SKIP"
		return
		;;
	esac
	echo "$name: $why ..."
	start=$(date +%s)
	"$@" >"$log/$name" 2>&1 </dev/null
	status=$?
	skips=$(grep -c '^ok .* # SKIP' "$log/$name")
	ok=$(($(grep -c '^ok ' "$log/$name") - skips))
	not_ok=$(grep -c '^not ok ' "$log/$name")
	grep '^not ok ' "$log/$name" | head -n 40
	if [ "$not_ok" = 0 ] && { [ "$status" != 0 ] || [ "$ok$skips" = 00 ]; }; then
		not_ok=1
		echo "not ok $name: ended with status $status; its last lines:"
		tail -n 10 "$log/$name"
	fi
	echo "$name: $ok passed, $not_ok failed, $skips skipped, $(($(date +%s) - start)) s"
	passed=$((passed + ok)) failed=$((failed + not_ok)) skipped=$((skipped + skips))
	sed -n 's/^ok .* # SKIP *//p' "$log/$name" | sed -e 's/^only root can run it$/root/' -e 's/.*it needs fuse.*/FUSE/' | sort -u >"$tmp/lacks"
	while read -r what; do
		lack "$what"
	done <"$tmp/lacks"
}
# skip NAME WHAT: all of a group
skip() {
	echo "$1: skipped, for there is no $2"
	skipped=$((skipped + 1))
	lack "$2"
}

# What runs a program of this configuration, and how it is linked for that: as it comes,
# else static, as qemu-user has no libc of the other CPU.
case $target in
wasi-*)
	if [ -z "$RUN" ]; then
		node=$("$src/tools/node.sh" --look 2>/dev/null) &&
			RUN="$node/node --no-warnings $src/tests/wasi/host.mjs --dir=/=. node"
	fi
	;;
esac
echo 'int main(void) { return 0; }' >"$tmp/probe.c"
runs=no static=''
for link in '' -static; do
	# shellcheck disable=SC2086 # words
	"$cc" $flags $link -o "$tmp/probe" "$tmp/probe.c" >"$tmp/log" 2>&1 || continue
	# shellcheck disable=SC2086
	if (cd "$tmp" && timeout 60 $RUN "./probe") >/dev/null 2>&1 </dev/null; then
		runs=yes static=$link
		break
	fi
done
if [ $runs = no ] && [ -n "$RUN" ]; then
	case $target in
	wasi-*) ;;
	*)
		echo "make check: RUN=$RUN does not run a program of $target: $(cd "$tmp" && $RUN ./probe 2>&1 | head -n 1)" >&2
		exit 2
		;;
	esac
fi

# Every program that can be run is built against the overlay, and calls ours.
links() {
	for f in "$src"/examples/*.c; do
		case $f in
		*/dvs*) continue ;;
		esac
		example=${f##*/}
		# shellcheck disable=SC2086
		if "$cc" $flags $static -o "$tmp/example" "$f" >"$tmp/log" 2>&1; then
			echo "ok link: $example builds with overstat-cc"
		else
			echo "not ok link: $example does not build: $(grep -m 1 -E 'undefined|error:' "$tmp/log" || tail -n 1 "$tmp/log")"
		fi
	done
	for h in sys/stat.h sys/fdstat.h fcntl.h unistd.h; do
		printf '#include <%s>\nint nothing;\n' "$h" >"$tmp/header.c"
		# shellcheck disable=SC2086
		if "$cc" $flags -c -o "$tmp/header.o" "$tmp/header.c" >"$tmp/log" 2>&1; then
			echo "ok link: <$h> alone"
		else
			echo "not ok link: <$h> alone: $(grep -m 1 error "$tmp/log")"
		fi
	done
	# Not run here: that they build is what can be seen.
	case $runs$target in
	no*-musl | no*-glibc)
		if "$src/tools/overstat-conform" build --pack="$tmp/pack" --cc="$cc $compile" >"$tmp/log" 2>&1; then
			echo 'ok link: the conformance programs build'
		else
			echo "not ok link: the conformance programs: $(tail -n 1 "$tmp/log")"
		fi
		;;
	esac
}
why='programs are built with overstat-cc'
group link links

# The unit tests sit on a library of their own, for this machine's libc.
own=$(var CC)
unit_tests() {
	"$src/tests/unit/run.sh" CC="$own" CFLAGS="$compile" BUILD="$build/obj/unit"
}
case " $known " in
*' unit '*)
	why='the conversions and the front end, on a backend of the tests'
	case $target in
	*-x86_64-glibc)
		if [ "$runs$static" != yes ] || [ -n "$RUN" ]; then
			skip unit "Check for $target"
		elif ! pkg-config --exists check 2>/dev/null; then
			skip unit Check
		else
			group unit unit_tests
		fi
		;;
	*) skip unit "Check for $target" ;;
	esac
	;;
esac

case $runs$static in
yes)
	why='what users do with overstat-cc'
	group use "$src/tests/use.sh" . "$RUN"
	;;
*) skip use "RUN, or a libc for dynamic programs of $target" ;;
esac

# The conformance programs, what they need being looked at as they run.
conforms() {
	lacking=''
	if ! printf '#include <fuse.h>\n' | ${HOSTCC:-cc} -D_FILE_OFFSET_BITS=64 -DFUSE_USE_VERSION=31 -isystem /usr/include/fuse3 -E - >/dev/null 2>&1; then
		lacking="$lacking,-fuse"
	fi
	"$src/tools/overstat-conform" --jobs=2 --quiet --needs="$needs$lacking" --cc="$cc $flags${static:+ $static}" ${RUN:+"--run=$RUN"} --tap="$tmp/tap" "$@"
	status=$?
	sed -e 's/^ok [0-9]* - /ok /' -e 's/^not ok [0-9]* - /not ok /' "$tmp/tap"
	return $status
}
why="the functions on files of every kind${RUN:+, on $RUN}"
if [ $runs = no ]; then
	case $target in
	wasi-*) skip conformance 'Node 20' ;;
	*) skip conformance "RUN: nothing of $target runs here (make check RUN=qemu-... says what does)" ;;
	esac
else
	case $target in
	wasi-*) group conformance "$src/tests/wasi/run.sh" . . node ;;
	bs2000-*)
		needs=-zerocopy
		group conformance conforms
		why='the page of BS2000'
		group page "$src/tests/bs2000/run.sh" .
		why='a catalogue after a crash'
		if command -v strace >/dev/null; then
			group crash "$src/tests/bs2000/crash.sh" .
		else
			skip crash strace
		fi
		;;
	*)
		needs=
		group conformance conforms
		;;
	esac
fi
echo "$passed passed, $failed failed$([ $skipped = 0 ] || echo ", $skipped skipped: $lacks")"
[ "$failed" = 0 ] && [ "$passed" != 0 ]

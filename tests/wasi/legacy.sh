#!/bin/sh
# SPDX-License-Identifier: MIT
# legacy.sh BUILD-DIR: old programs, their sources unmodified from Debian's,
# built with the overstat-cc of a BUILD-DIR configured for wasm32-wasi, and run
# under Node on the directory that tools/demodir.c makes. Of each:
# - no object calls the libc's stat family, fsync or fdatasync;
# - what it prints is what the same source prints when it is built for this
#   machine, of all that WASI can know: no owners, permissions or devices;
# - where that has a time in it, it is another once each st_mtime is shifted by a
#   day (tests/shift): else the comparison would prove nothing.
# What wasi-libc has not is switched off by the programs' own configure
# (mawk: --enable-builtin-srand, as there is no arc4random), is wasi-libc's own
# emulation (mawk: signals, clocks, process id), or comes from the headers in
# tests/wasi/compat, beside the sources: pwd.h and grp.h for tree, setjmp.h and
# sys/wait.h for mawk. The directory is preopened as part of "/": Node follows no
# symlink in one that is preopened by another name than it has.
# Objects are cached in build/cache/legacy, by the program's version and all that
# compiling reads; linking is done each time.
# shellcheck disable=SC2015,SC2046,SC2086,SC2317 # words are lines
unset MAKEFLAGS MAKELEVEL CFLAGS CPPFLAGS LDFLAGS POSIXLY_CORRECT
export LC_ALL=C TZ=UTC0
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
[ $# = 1 ] || { echo "usage: legacy.sh BUILD-DIR" >&2; exit 2; }
build=$(cd "$1" && pwd) || exit 1
cache=$root/build/cache/legacy
work=$build/legacy
compat=$root/tests/wasi/compat
host=$root/tests/wasi/host.mjs
"$root/tools/need.sh" gcc libc6-dev make clang lld llvm wasi-libc \
	libclang-rt-dev-wasm32 dpkg-dev >&2 || exit 1
rm -rf "$work"
mkdir -p "$work" "$cache" || exit 1
cd "$work" || exit 1
exec 9>"$cache/lock-wasi"
flock 9
failed=0
bad() {
	echo "not ok $*"
	failed=1
}
# try WHAT COMMAND...: a check that the command succeeds.
try() {
	what=$1
	shift
	if "$@" >"$work/log" 2>&1; then
		echo "ok $what"
	else
		tail -n 15 "$work/log" | sed 's/^/# /'
		bad "$what: failed, its last lines are above"
		return 1
	fi
}
var() {
	sed -n "s/^$1 = //p" "$build/Makefile"
}
shifted() (
	mkdir shift && cd shift && "$root/configure" --host=wasm32-wasi "CC=$(var CC)" \
		"AR=$(var AR)" "RANLIB=$(var RANLIB)" "--stack=$root/tests/shift" && make
)

# compile and link PROGRAM CC, in a directory of its own; objects are made by
# compile alone.
emulated='-D_WASI_EMULATED_SIGNAL -D_WASI_EMULATED_PROCESS_CLOCKS -D_WASI_EMULATED_GETPID'
emulation='-lwasi-emulated-signal -lwasi-emulated-process-clocks -lwasi-emulated-getpid'
compile() {
	case $1-$kind in
	tree-*)
		cp -R "$source/." . && make -j2 CC="$2" ;;
	mawk-native)
		"$source/configure" -q CC="$2" CFLAGS=-O1 --enable-builtin-srand && make ;;
	mawk-wasi)
		"$source/configure" -q --host=wasm32-wasi CC="$2" CFLAGS=-O1 \
			CPPFLAGS="$emulated" LIBS="$emulation" --enable-builtin-srand && make ;;
	symlinks-*)
		$2 -w -O2 -c -o symlinks.o "$source/symlinks.c" ;;
	esac
}
link() {
	case $1-$kind in
	mawk-native | symlinks-native) $2 -o $1 ./*.o -lm ;;
	mawk-wasi) $2 -o $1 ./*.o $emulation ;;
	*) $2 -o $1 ./*.o ;;
	esac
}
made() {
	[ ! -e "$dir/.built" ] || return 0
	rm -rf "$cache/wasi-$program-$kind-"*
	mkdir -p "$dir" && cd "$dir" &&
		compile "$1" "$2" && touch .built
}
# linked OUT PROGRAM CC
linked() {
	cd "$dir" && link "$2" "$3" && cp "$2" "$work/$1"
}

# run WHAT mtime|- COMMAND...: a case. $files is the directory, $program runs it.
run() {
	what="$program: $1" shows=$2
	shift 2
	"./$program.native" "$@" >native.out 2>&1 </dev/null
	echo "status $?" >>native.out
	for which in ours shifted; do
		timeout 60 node --no-warnings "$host" "--dir=/=$work" node \
			"$program.$which.wasm" "$@" >$which.out 2>&1 </dev/null
		echo "status $?" >>$which.out
	done
	# Node takes a FIFO for a socket.
	sed -i -e 's|"type":"fifo"|"type":"socket"|' -e 's,\(fifo\)|$,\1=,' native.out
	# symlinks says where it is: the whole of it here, "/" there.
	sed -i "s|$work/|/|g" native.out
	if [ "$program" = symlinks ]; then
		for which in native ours shifted; do
			sort -o $which.out $which.out
		done
	fi
	if [ "$(wc -l <native.out)" -lt 2 ]; then
		bad "$what: prints nothing, even natively"
	elif cmp -s native.out ours.out; then
		echo "ok $what: under Node as natively"
	else
		diff native.out ours.out | head -n 10 | sed 's/^/# /'
		bad "$what: under Node not what it is natively, see above"
	fi
	[ "$shows" = mtime ] || return 0
	if cmp -s ours.out shifted.out; then
		bad "$what: the same when each st_mtime is a day later"
	else
		echo "ok $what: another when each st_mtime is a day later"
	fi
}
cases() {
	case $program in
	tree)
		run 'sizes, inodes and times' mtime -N --charset=ascii -a -s --inodes -D --timefmt %s files
		run 'through links' mtime -N --charset=ascii -l -s -D --timefmt '%F %T' files
		run 'by time' - -N --charset=ascii -t files
		run 'JSON' mtime -J -s -D --timefmt %s files ;;
	mawk)
		# shellcheck disable=SC2016 # mawk's own
		run 'counts words' - '{ n[FILENAME] += NF; sum += length }
			END { print n["files/regular"], NR, sum, sqrt(sum) }' \
			files/directory/inside files/regular files/time-2242 ;;
	symlinks)
		run 'kinds of links' - -r -v files ;;
	esac
}
calls_of() {
	case $program in
	tree) echo stat lstat ;;
	symlinks) echo stat lstat ;;
	esac
}

try 'overstat builds with tests/shift' shifted || exit 1
gcc -o demodir "$root/tools/demodir.c" && ./demodir files ||
	{ bad 'the directory of demodir: cannot be made'; exit 1; }
# What is configured names the directory that it is in.
key=$( (echo "$cache"; sed "/^# run WHAT/,\$d" "$root/tests/wasi/legacy.sh"; cat "$root/tools/overstat-cc.in" && find "$compat" "$build/obj/include" -type f |
	sort | xargs cat; clang --version; gcc --version; dpkg-query -W wasi-libc) | cksum | cut -d' ' -f1)
for program in tree mawk symlinks; do
	source=$("$root/tools/source.sh" $program 2>source.log) ||
		{ bad "$program: $(tail -n 1 source.log)"; continue; }
	kind=native dir=$cache/wasi-${source##*/}-native-$key
	(try "$program: builds for this machine" made $program "gcc" &&
		try "$program: links for this machine" linked $program.native $program gcc) || { failed=1; continue; }
	kind=wasi dir=$cache/wasi-${source##*/}-wasi-$key
	cc="$build/obj/overstat-cc -I$compat"
	(try "$program: builds with overstat-cc" made $program "$cc" &&
		try "$program: links with overstat-cc" linked $program.ours.wasm $program "$cc" &&
		try "$program: links with a shifted library" linked $program.shifted.wasm $program "$work/shift/obj/overstat-cc") ||
		{ failed=1; continue; }
	find "$dir" -name '*.o' -exec llvm-nm -u {} + >calls
	if grep -E ' U ([fl]?stat|fstatat|f(data)?sync|__wasilibc_(stat|nocwd_fstatat))$' calls >libcs; then
		sed 's/^/# /' libcs
		bad "$program: no object calls the libc's own: some do, see above"
	else
		echo "ok $program: no object calls the libc's own"
	fi
	for f in $(calls_of); do
		if grep -q " U __overstat_$f\$" calls; then
			echo "ok $program: objects call __overstat_$f"
		else
			bad "$program: objects call __overstat_$f: none does"
		fi
	done
	cases
done
exit $failed

#!/bin/sh
# SPDX-License-Identifier: MIT
# own.sh TARGET: programs with names of their own. A macro of the program's stays
# what it was, and what it means is declared as the libc does it; by default no
# name is there that the libc has not; _OVERSTAT_NO_BIND leaves the functions the
# libc's. Judged by what the preprocessor says of the names after the headers and
# by the symbols of the object.
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root" || exit 1
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
target=$1
tmp=$build/own-$1
rm -rf "$tmp" && mkdir -p "$tmp"
result=0
plain='stat fstat lstat fstatat' sync='fsync fdatasync' fd='fd_fdstat_get fd_sync'
names64='stat64 fstat64 lstat64 fstatat64'
x='fstatx lstatx fstatatx stat64x fstat64x lstat64x fstatat64x'
case $target in
wasi) compilers=clang nm=llvm-nm ;;
*) compilers='gcc clang' nm=nm ;;
esac
headers='#include <sys/stat.h>
#include <fcntl.h>
#include <unistd.h>'

# calls NAME...: a function that calls each
calls() {
	echo 'int use(const char *path, void *buf);'
	echo 'int use(const char *path, void *buf) { (void)path; (void)buf; return 0'
	for call; do
		case $call in
		*64x) tag='struct stat64x' ;;
		*x) tag='struct overstat_statx' ;;
		*64) tag='struct stat64' ;;
		fd_*) tag='struct fdstat' ;;
		*) tag='struct stat' ;;
		esac
		case $call in
		fsync | fdatasync | fd_sync) echo "+ $call(0)" ;;
		fstatat*) echo "+ $call(0, path, ($tag *)buf, 0)" ;;
		fstat* | fd_fdstat_get) echo "+ $call(0, ($tag *)buf)" ;;
		*) echo "+ $call(path, ($tag *)buf)" ;;
		esac
	done
	echo '; }'
}
# declares NAME...: musl declares no 64 function, and a program's own is the
# program's to declare
declares() {
	case $target in
	glibc*) return ;;
	esac
	printf 'struct stat64;\n#ifdef __cplusplus\nextern "C" {\n#endif\n'
	for declared; do
		case $declared in
		fstatat64) echo "int $declared(int, const char *, struct stat64 *, int);" ;;
		fstat64) echo "int $declared(int, struct stat64 *);" ;;
		*64) echo "int $declared(const char *, struct stat64 *);" ;;
		esac
	done
	printf '#ifdef __cplusplus\n}\n#endif\n'
}
# symbols CC...: what the object of $tmp/x.$s calls, or refused
symbols() {
	if "$@" -c "$tmp/x.$s" -o "$tmp/o" 2>"$tmp/log"; then
		$nm -u "$tmp/o" | awk '
		$NF !~ /^(_GLOBAL_OFFSET_TABLE_|__stack_pointer|__linear_memory)$/ {
			for (i = n++; i && name[i] > $NF; i--)
				name[i + 1] = name[i]
			name[i + 1] = $NF
		}
		END {
			for (i = 1; i <= n; i++)
				printf "%s%s", name[i], i < n ? " " : "\n"
		}'
	else
		echo refused
	fi
}
# wants NAME EXPECTED FLAG...: that symbols are called by x.$s with the overlay, and
# where $after is set, that the preprocessor makes $then of it: a string of the object
# says so, or where there is none, the preprocessor.
wants() {
	what=$1 expected=$2
	shift 2
	compiler "$target" "$c" "$std" wrapper
	[ -z "$after" ] || cat >>"$tmp/x.$s" <<END
#define AFTER_TEXT(...) #__VA_ARGS__
#define AFTER(...) AFTER_TEXT(__VA_ARGS__)
char after_text[] = AFTER(after $after end);
END
	# shellcheck disable=SC2086 # options
	seen=$(symbols $cc $warnings "$@" $last)
	count=$((count + 1))
	[ "$seen" = "$expected" ] || wrong "$what: $cc $* $last: calls $seen, expected $expected; $(grep -m 1 error "$tmp/log")"
	[ "$after" ] || return
	# shellcheck disable=SC2086 # options
	case $seen in
	refused) is=$($cc "$@" $last -E -P "$tmp/x.$s" 2>"$tmp/log") ;;
	*) is=$(tr -c '[:print:]' '\n' <"$tmp/o") ;;
	esac
	is=$(echo "$is" | sed -n 's/.*\(after .* end\).*/\1/p')
	[ "$is" = "after $then end" ] || wrong "$what: $cc $* $last: is then $is, expected $then"
	after=
}
# bare FLAG...: the same with the libc's own headers
bare() {
	compiler "$target" "$c" "$std" bare
	# shellcheck disable=SC2086 # options
	symbols $cc "$@"
}
wrong() {
	echo "not ok own $name: $1"
	bad=1
}
finish() {
	if [ $bad = 0 ]; then
		echo "ok own $name: $1, $count compiles"
	else
		result=1
	fi
	bad=0 count=0
}
sorted() {
	echo "$*" | tr -s ' ' '\n' | LC_ALL=C sort | paste -s -d ' ' -
}
mocks() {
	for rename; do
		printf ' mock_%s' "$rename"
	done
}
renames() {
	for rename; do
		printf ' -D%s=mock_%s' "$rename" "$rename"
	done
}

bad=0 count=0 after='' then=''
for c in $compilers; do
	for std in gnu17 gnu++17; do
		s=$(case_suffix $std)
		name="$target $c $std"
		# In C++ a mock has C linkage by the header only.
		# Each name by itself, the others bound, then all of them.
		for f in $plain $names64 $sync; do
			others=
			for o in $plain $sync; do
				[ "$o" = "$f" ] || others="$others $o"
			done
			flags=
			case $f in
			*64) flags=-D_LARGEFILE64_SOURCE ;;
			esac
			{
				echo "$headers"
				declares "$f"
				# shellcheck disable=SC2086 # names
				calls $f $others
			} >"$tmp/x.$s"
			# A 32-bit libc without FOB: the plain symbols.
			expected=mock_$f
			for o in $others; do
				expected="$expected __overstat_$o"
			done
			after=$f then=mock_$f
			# shellcheck disable=SC2086 # options
			wants "-D$f=mock_$f" "$(sorted $expected)" -D$f=mock_$f $flags
		done
		all="$plain $names64 $sync $fd $x"
		{
			echo "$headers"
			echo '#include <sys/fdstat.h>'
			# shellcheck disable=SC2086 # names
			declares $names64
			# shellcheck disable=SC2086 # names
			calls $all
		} >"$tmp/x.$s"
		# shellcheck disable=SC2046,SC2086 # options
		wants 'all renamed' "$(sorted $(mocks $all))" -D_OVERSTAT_SOURCE $(renames $all)
		# shellcheck disable=SC2046,SC2086 # options
		after="$all statx" then=$(mocks $all statx | sed "s/^ //")
		# shellcheck disable=SC2046,SC2086 # options
		wants 'all renamed' "$(sorted $(mocks $all))" -D_BS2000_SOURCE $(renames $all statx)
		finish 'a name that is a macro stays so and is not bound'

		# With parameters, and in the modes in which the libc labels the
		# functions: whatever the libc makes of it.
		for mode in $(modes "$target"); do
			mode=$(mode_flags "$mode")
			for f in stat fstat lstat fsync; do
				case $f in
				fsync) parameters=f arguments='(1)' ;;
				*) parameters=p,b arguments='(1,2)' ;;
				esac
				for macro in "$f=mock_$f" "$f($parameters)=mock_$f($parameters)"; do
					{
						echo "$headers"
						calls $f
					} >"$tmp/x.$s"
					[ "$macro" = "$f=mock_$f" ] || after="$f $f$arguments" then="$f mock_$f$arguments"
					# shellcheck disable=SC2086 # options
					wants "-D$macro $mode" "$(bare $mode "-D$macro")" $mode "-D$macro"
				done
			done
		done
		finish 'with parameters and under _FILE_OFFSET_BITS as the libc does it'

		# lstat that is stat is ours, as stat is.
		{
			echo "$headers"
			calls lstat fstat
		} >"$tmp/x.$s"
		wants -Dlstat=stat '__overstat_fstat __overstat_stat' -Dlstat=stat
		# Alpine's, where the libc lets a program have these.
		{
			echo "$headers"
			calls stat64 fstat64 lstat
		} >"$tmp/x.$s"
		case $(bare -Dstat64=stat -Dfstat64=fstat) in
		refused) expected=refused ;;
		*) expected='__overstat_fstat __overstat_lstat __overstat_stat' ;;
		esac
		[ "$target-$s" != musl-c ] || [ "$expected" != refused ] || wrong "the libc refuses Alpine's macros"
		after='stat64 fstat64' then='stat fstat'
		wants '-Dstat64=stat -Dfstat64=fstat' "$expected" -Dstat64=stat -Dfstat64=fstat
		# No function's name: as far as the libc lets it be.
		for flags in -DX -D_POSIX_C_SOURCE=1; do
			{
				echo '#define lstat 5'
				echo "$headers"
				echo 'typedef char five[lstat == 5 ? 1 : -1];'
				calls fstat
			} >"$tmp/x.$s"
			case $(bare $flags) in
			refused) expected=refused ;;
			*) expected=__overstat_fstat ;;
			esac
			case $target-$s$flags-$expected in
			glibc*-c-D_POSIX*-refused) wrong 'the libc refuses lstat as a number' ;;
			esac
			wants '#define lstat 5' $expected $flags
		done
		finish 'macros of known programs'

		# The way out, by the libc's own symbols.
		for mode in '' -D_GNU_SOURCE -D_FILE_OFFSET_BITS=64; do
			{
				echo "$headers"
				# shellcheck disable=SC2086 # names
				calls $plain $sync
			} >"$tmp/x.$s"
			# shellcheck disable=SC2086 # options
			expected=$(bare $mode)
			[ "$expected" != refused ] || wrong "the libc alone $mode: $(grep -m 1 error "$tmp/log")"
			# shellcheck disable=SC2086 # options
			wants "-D_OVERSTAT_NO_BIND $mode" "$expected" -D_OVERSTAT_NO_BIND $mode
		done
		{
			echo "$headers"
			echo '#include <sys/fdstat.h>'
			# shellcheck disable=SC2086 # names
			calls fstat fstatx fd_sync
		} >"$tmp/x.$s"
		expected='__overstat_fd_sync __overstat_fstat64x fstat'
		[ "$target" != glibc32 ] || expected='__overstat_fd_sync __overstat_fstatx fstat'
		wants '-D_OVERSTAT_NO_BIND -D_OVERSTAT_SOURCE' "$expected" -D_OVERSTAT_NO_BIND -D_OVERSTAT_SOURCE
		finish '_OVERSTAT_NO_BIND leaves them the libc'"'s"

		# Names that are the program's by default.
		cp tests/headers/own.c "$tmp/x.$s"
		for mode in -DX -D_GNU_SOURCE -D_DEFAULT_SOURCE; do
			wants "own.c $mode" '__overstat_fstat' $mode
		done
		finish "BSD's names are the program's"
	done
done
exit $result

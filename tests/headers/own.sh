#!/bin/sh
# SPDX-License-Identifier: MIT
# own.sh TARGET: programs with names of their own. A macro of the program's stays
# what it was, and what it means is declared as the libc does it; by default no
# name is there that the libc has not; _OVERSTAT_NO_BIND leaves the functions the
# libc's. Judged by what the preprocessor says of the names after the headers and
# by the symbols of the object. All programs of a compiler and a standard are written
# first, compiled, and then judged together.
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root" || exit 1
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
target=$1
tmp=$build/own-$1
rm -rf "$tmp"
result=0
plain='stat fstat lstat fstatat' sync='fsync fdatasync' fd='fd_fdstat_get fd_sync'
names64='stat64 fstat64 lstat64 fstatat64'
x='fstatx lstatx fstatatx stat64x fstat64x lstat64x fstatat64x'
case $target in
wasi) compilers=clang nm=llvm-nm ;;
*) compilers='gcc clang' ;;
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
# program WHAT EXPECTED [DEFINE...]: the one on stdin, with these macros in front. EXPECTED
# are the symbols that it calls with the overlay, or refused. Where libc is in front, the
# libc's own headers decide: it is refused if they refuse it, and calls what they make of
# it where no more is said. With "taken libc" in front they may not refuse it. Where $after
# is set, the preprocessor makes $then of it after the headers: a string of the object says
# so, or where there is none, the preprocessor.
program() {
	number=$((number + 1)) file=$dir/ours/$number.$suffix
	printf '%s\t%s\t%s\t%s\t%s\n' $number $group "$1" "$2" "$then" >>"$dir/programs"
	case $2 in
	libc* | taken*) alone="$alone $file" ;;
	esac
	shift 2
	{
		defines "$@"
		cat
		[ -z "$after" ] || cat <<END
#define AFTER_TEXT(...) #__VA_ARGS__
#define AFTER(...) AFTER_TEXT(__VA_ARGS__)
char after_text[] = AFTER(after $after end);
END
	} >"$file"
	after='' then=''
}
# finish WHAT: what the programs since the last one say together
finish() {
	printf '%s\tgroup\t%s\n' $group "$1" >>"$dir/programs"
	group=$((group + 1))
}
# judge: all of them. KIND/NUMBER is an object: has a symbol, is there, or a string.
judge() {
	compiler "$target" "$c" "$std" wrapper
	ours="$cc $warnings $last" preprocess="$cc $last -E -P"
	objects "$ours" "$dir"/ours/*.c*
	compiler "$target" "$c" "$std" bare
	# shellcheck disable=SC2086 # names
	cp $alone "$dir/libc/"
	objects "$cc" "$dir"/libc/*.c*
	{
		cat "$dir/programs"
		undefined "$dir"/*/*.o | sed "s|$dir/||; s|\.o |	has	|"
		for file in "$dir"/*/*.c*; do
			program=${file#"$dir"/} program=${program%.c*}
			if [ -s "$dir/$program.o" ]; then
				printf '%s\tmade\n' "$program"
				continue
			fi
			printf '%s\tsays\t%s\n' "$program" "$(grep -m 1 error "$dir/$program.log")"
			case $program in
			ours/*)
				$preprocess "$file" 2>"$dir/log" | sed -n 's|.*\(after .* end\).*|\1|p' >"$dir/$program.text"
				;;
			esac
		done
		grep -aoH 'after .* end' "$dir"/ours/*.o "$dir"/ours/*.text /dev/null |
			sed "s|$dir/||; s|\.[a-z]*:after \(.*\) end|	is	\1|"
	} | awk -F '\t' -v name="own $target $c $std" -v ours="$ours" -v dir="$dir" -v suffix=$suffix '
	function calls(program, i) {
		return program in made ? (program in has ? has[program] : " ") : "refused"
	}
	# The names of a list, sorted.
	function sorted(list, word, n, i, j, t) {
		n = split(list, word, " ")
		for (i = 2; i <= n; i++) {
			t = word[i]
			for (j = i; j > 1 && word[j - 1] > t; j--)
				word[j] = word[j - 1]
			word[j] = t
		}
		list = ""
		for (i = 1; i <= n; i++)
			list = list " " word[i]
		return list
	}
	function wrong(number, text) {
		print "not ok " name ": " what[number] ": " ours " -c " dir "/ours/" number "." suffix ": " text
		bad[of[number]] = failed = 1
	}
	$2 == "group" { text[groups = $1] = $3; next }
	$2 == "has" { has[$1] = has[$1] " " $3; next }
	$2 == "made" { made[$1]; next }
	$2 == "says" { says[$1] = $3; next }
	$2 == "is" { is[$1] = $3; next }
	{ number[++programs] = $1; of[$1] = $2; what[$1] = $3; expected[$1] = $4; then[$1] = $5; count[$2]++ }
	END {
		for (i = 1; i <= programs; i++) {
			n = number[i]
			want = expected[n]
			libc = calls("libc/" n)
			if (sub(/^taken /, "", want) && libc == "refused")
				wrong(n, "the libc alone refuses it: " says["libc/" n])
			if (sub(/^libc ?/, "", want) && (want == "" || libc == "refused"))
				want = libc
			seen = calls("ours/" n)
			if (sorted(seen) != sorted(want))
				wrong(n, "calls" sorted(seen) ", expected" sorted(want) "; " says["ours/" n])
			if (then[n] != "" && is["ours/" n] != then[n])
				wrong(n, "is then " is["ours/" n] ", expected " then[n])
		}
		for (i = 1; i <= groups; i++)
			if (!(i in bad))
				print "ok " name ": " text[i] ", " count[i] " compiles"
		exit failed
	}' || result=1
}
mocks() {
	for rename; do
		printf ' mock_%s' "$rename"
	done
}
renames() {
	for rename; do
		printf ' %s=mock_%s' "$rename" "$rename"
	done
}

for c in $compilers; do
	for std in gnu17 gnu++17; do
		dir=$tmp/$c-$std number=100 group=1 after='' then='' alone=''
		mkdir -p "$dir/ours" "$dir/libc"
		compiler "$target" "$c" "$std" wrapper
		# In C++ a mock has C linkage by the header only.
		# Each name by itself, the others bound, then all of them.
		for f in $plain $names64 $sync; do
			others='' bound=''
			for o in $plain $sync; do
				[ "$o" = "$f" ] || others="$others $o" bound="$bound __overstat_$o"
			done
			define=
			case $f in
			*64) define=_LARGEFILE64_SOURCE ;;
			esac
			# A 32-bit libc without FOB: the plain symbols.
			after=$f then=mock_$f
			{
				echo "$headers"
				declares "$f"
				# shellcheck disable=SC2086 # names
				calls $f $others
			} >"$dir/text"
			# shellcheck disable=SC2086 # macros
			program "-D$f=mock_$f" "mock_$f$bound" "$f=mock_$f" $define <"$dir/text"
		done
		all="$plain $names64 $sync $fd $x"
		{
			echo "$headers"
			echo '#include <sys/fdstat.h>'
			# shellcheck disable=SC2086 # names
			declares $names64
			# shellcheck disable=SC2086 # names
			calls $all
		} >"$dir/text"
		# shellcheck disable=SC2046,SC2086 # names
		program 'all renamed' "$(mocks $all)" _OVERSTAT_SOURCE $(renames $all) <"$dir/text"
		# shellcheck disable=SC2046,SC2086 # names
		after="$all statx" then=$(mocks $all statx | sed "s/^ //")
		# shellcheck disable=SC2046,SC2086 # names
		program 'all renamed' "$(mocks $all)" _BS2000_SOURCE $(renames $all statx) <"$dir/text"
		finish 'a name that is a macro stays so and is not bound'

		# With parameters, and in the modes in which the libc labels the
		# functions: whatever the libc makes of it.
		for mode in $(modes "$target"); do
			mode=$(mode_flags "$mode" | sed 's/-D//g')
			for f in stat fstat lstat fsync; do
				case $f in
				fsync) parameters=f arguments='(1)' ;;
				*) parameters=p,b arguments='(1,2)' ;;
				esac
				{
					echo "$headers"
					calls $f
				} >"$dir/text"
				after="$f $f$arguments" then="$f mock_$f$arguments"
				# shellcheck disable=SC2086 # macros
				program "-D$f($parameters) $mode" libc $mode "$f($parameters)=mock_$f($parameters)" <"$dir/text"
				# shellcheck disable=SC2086 # macros
				program "-D$f=mock_$f $mode" libc $mode "$f=mock_$f" <"$dir/text"
			done
		done
		finish 'with parameters and under _FILE_OFFSET_BITS as the libc does it'

		# lstat that is stat is ours, as stat is.
		{
			echo "$headers"
			calls lstat fstat
		} >"$dir/text"
		program -Dlstat=stat '__overstat_fstat __overstat_stat' lstat=stat <"$dir/text"
		# Alpine's, where the libc lets a program have these.
		taken=
		[ "$target-$suffix" != musl-c ] || taken='taken '
		{
			echo "$headers"
			calls stat64 fstat64 lstat
		} >"$dir/text"
		after='stat64 fstat64' then='stat fstat'
		program '-Dstat64=stat -Dfstat64=fstat' "${taken}libc __overstat_fstat __overstat_lstat __overstat_stat" \
			stat64=stat fstat64=fstat <"$dir/text"
		# No function's name: as far as the libc lets it be.
		for define in '' _POSIX_C_SOURCE=1; do
			taken=
			case $target-$suffix-$define in
			glibc*-c-_POSIX*) taken='taken ' ;;
			esac
			{
				echo '#define lstat 5'
				echo "$headers"
				echo 'typedef char five[lstat == 5 ? 1 : -1];'
				calls fstat
			} >"$dir/text"
			program "#define lstat 5 $define" "${taken}libc __overstat_fstat" $define <"$dir/text"
		done
		finish 'macros of known programs'

		# The way out, by the libc's own symbols.
		for define in '' _GNU_SOURCE _FILE_OFFSET_BITS=64; do
			{
				echo "$headers"
				# shellcheck disable=SC2086 # names
				calls $plain $sync
			} >"$dir/text"
			program "-D_OVERSTAT_NO_BIND $define" 'taken libc' _OVERSTAT_NO_BIND $define <"$dir/text"
		done
		{
			echo "$headers"
			echo '#include <sys/fdstat.h>'
			# shellcheck disable=SC2086 # names
			calls fstat fstatx fd_sync
		} >"$dir/text"
		expected='__overstat_fd_sync __overstat_fstat64x fstat'
		[ "$target" != glibc32 ] || expected='__overstat_fd_sync __overstat_fstatx fstat'
		program '-D_OVERSTAT_NO_BIND -D_OVERSTAT_SOURCE' "$expected" _OVERSTAT_NO_BIND _OVERSTAT_SOURCE <"$dir/text"
		finish '_OVERSTAT_NO_BIND leaves them the libc'"'s"

		# Names that are the program's by default.
		for define in '' _GNU_SOURCE _DEFAULT_SOURCE; do
			program "own.c $define" __overstat_fstat $define <tests/headers/own.c
		done
		finish "BSD's names are the program's"
		judge
	done
done
exit $result

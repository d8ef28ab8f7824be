# SPDX-License-Identifier: MIT
# Read by the scripts here, which have set root, the source tree: what the
# targets are and how each compiler is called for one.
: "${GCC:=gcc}" "${GXX:=g++}" "${CLANG:=clang}" "${CLANGXX:=clang++}"
: "${MUSL_GCC:=musl-gcc}" "${MUSL_INCLUDE:=/usr/include/x86_64-linux-musl}"
: "${MULTIARCH:=/usr/include/x86_64-linux-gnu}"
build=${HEADERS:-$root/build/headers}
export LC_ALL=C

# The targets: glibc32 is what gcc -m32 compiles for, muslk is musl with the
# kernel's headers beside it, as a program that reads <linux/stat.h> has them;
# cpu-NAME is what tests/linux/compiler.sh knows as NAME.

# compiler TARGET COMPILER STANDARD WAY: sets cc, the command as words without
# blanks, and last, what is to follow all other options; and of the standard suffix,
# c or cc, and language, c or c++. WAY is installed (-isystem, as pkg-config says),
# wrapper (the last -I, as overstat-cc does it), lint (without the pragma that makes
# them system headers) or bare (the libc's own headers).
compiler() {
	over='' last='' suffix=c language=c
	case $1 in
	cpu-*) overlay=${OVERLAY:-$build/musl/obj/include} ;;
	musl*) overlay=$build/musl/obj/include ;;
	wasi) overlay=$build/wasi/obj/include ;;
	*) overlay=${OVERLAY:-$build/glibc/obj/include} ;;
	esac
	case $3 in
	*++*) suffix=cc language='c++' ;;
	esac
	case $4 in
	installed) over="-isystem $overlay" ;;
	wrapper) last="-I$overlay" ;;
	lint) last="-I$overlay -DOVERSTAT_LINT" ;;
	bare) ;;
	esac
	case $2-$suffix in
	gcc-c) cc=$GCC ;;
	gcc-cc) cc=$GXX ;;
	clang-c) cc=$CLANG ;;
	clang-cc) cc=$CLANGXX ;;
	esac
	case $1-$2-$suffix in
	glibc-*) cc="$cc $over" ;;
	cpu-*-cc) cc="$cc $over -nostdinc++ $("$root/tests/linux/compiler.sh" "${1#cpu-}" | sed 's/^clang//')" ;;
	cpu-*) cc=$("$root/tests/linux/compiler.sh" "${1#cpu-}" | sed "s|\$| |; s| | $over |") ;;
	wasi-*) cc="$cc --target=wasm32-wasi --sysroot=/usr $over -nostdinc++" ;;
	# libstdc++ for -m32 is another package; the C headers are what counts.
	glibc32-*-c) cc="$cc -m32 $over -idirafter $MULTIARCH" ;;
	glibc32-*-cc) cc="$cc -m32 -nostdinc++ $over -idirafter $MULTIARCH" ;;
	musl*-gcc-c) cc="$MUSL_GCC $over" ;;
	musl*-gcc-cc) cc="$cc -nostdinc -nostdinc++ $over -isystem $MUSL_INCLUDE -isystem $gcc_include" ;;
	musl*-clang-c) cc="$cc --target=x86_64-linux-musl -nostdinc $over -isystem $MUSL_INCLUDE -isystem $clang_include" ;;
	musl*-clang-cc) cc="$cc --target=x86_64-linux-musl -nostdinc -nostdinc++ $over -isystem $MUSL_INCLUDE -isystem $clang_include" ;;
	esac
	case $1 in
	muslk) cc="$cc -idirafter $build/kernel" ;;
	esac
	cc="$cc -std=$3"
}
: "${gcc_include:=$($GCC -print-file-name=include)}"
: "${clang_include:=$($CLANG -print-resource-dir)/include}"
# A glibc of 32 bits before 2.34 has no third mode.
if [ -z "$without_time64" ]; then
	without_time64=1
	! printf '#include <sys/stat.h>\n_Static_assert(sizeof(time_t) == 8, "");\n' |
		$GCC -m32 -idirafter "$MULTIARCH" -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 -fsyntax-only -x c - 2>/dev/null ||
		without_time64=0
fi
export gcc_include clang_include without_time64
warnings="-pedantic-errors -Werror -Wall -Wextra"

# together COMMAND SOURCE: clang's own command for COMMAND, words to eval, to which any
# number of sources is added: clang takes longer to start than one of these to compile.
# Nothing of another compiler.
together() {
	# shellcheck disable=SC2086 # words
	$1 "$2" '-###' 2>&1 | grep -m 1 ' "-cc1" ' |
		sed -e 's/"-o" "[^"]*"//; s/"-main-file-name" "[^"]*"//; s/"[^"]*" *$//'
}
# accepts COMMAND SOURCE...: clang takes them all, in one process, without a word
accepts() {
	words=$(together "$1" "$2") && shift && [ -n "$words" ] &&
		said=$(eval "$words" '"$@"' 2>&1) && [ -z "$said" ]
}
# objects COMMAND SOURCE...: of each source its object beside it, in .o; of one that is
# refused none, and what the compiler says in .log. From the first that it refuses clang
# makes no object, so that one is compiled alone, and then those after it together.
objects() {
	command="$1 -c"
	shift
	words=$(together "$command" "$1")
	while [ $# != 0 ]; do
		[ -z "$words" ] || (eval "$words" '"$@"') >/dev/null 2>&1
		while [ $# != 0 ] && [ -s "${1%.c*}.o" ]; do
			shift
		done
		[ $# = 0 ] || {
			# shellcheck disable=SC2086 # words
			$command "$1" -o "${1%.c*}.o" >"${1%.c*}.log" 2>&1
			shift
		}
	done
}
# undefined OBJECT...: OBJECT SYMBOL for each that it takes from elsewhere, and that no
# compiler does for itself. To be asked of many at once: where LLVM is installed nm
# reads it in whole each time, which takes longer than to compile.
nm='nm'
undefined() {
	$nm -A -u "$@" | sed 's/:  *[Uw] / /' |
		grep -vE ' (_GLOBAL_OFFSET_TABLE_|__aeabi_unwind_cpp_pr[01]|__stack_pointer|__linear_memory)$'
}

# overlays LIBC...: overlays as make assembles them, and the kernel's headers alone.
overlays() {
	for l; do
		host=
		case $l in
		glibc) c=$GCC ;;
		musl) c=$MUSL_GCC ;;
		wasi) c="$CLANG --target=wasm32-wasi --sysroot=/usr" host=--host=wasm32-wasi ;;
		esac
		mkdir -p "$build/$l"
		if ! (cd "$build/$l" && "$root/configure" $host CC="$c" && make obj/headers) \
			>"$build/$l.log" 2>&1; then
			echo "not ok overlay $l: $(tail -n 1 "$build/$l.log")"
			return 1
		fi
	done
	mkdir -p "$build/kernel"
	ln -sfn /usr/include/linux "$build/kernel/linux"
	ln -sfn /usr/include/asm-generic "$build/kernel/asm-generic"
	ln -sfn "$MULTIARCH/asm" "$build/kernel/asm"
}

macros='none _POSIX_C_SOURCE=200809L _POSIX_C_SOURCE=202405L _XOPEN_SOURCE=700
_XOPEN_SOURCE=800 _GNU_SOURCE _DEFAULT_SOURCE _LARGEFILE64_SOURCE _OVERSTAT_SOURCE
_BS2000_SOURCE _GNU_SOURCE+_OVERSTAT_SOURCE _GNU_SOURCE+_BS2000_SOURCE
_POSIX_C_SOURCE=200809L+_BS2000_SOURCE'

# modes TARGET: the modes in which the libc has not the same headers. musl and wasi-libc
# know nothing of them, and a 64-bit glibc nothing of the third; modes.sh sees to that.
modes() {
	case $1-$without_time64 in
	glibc32-1) echo default offset64 ;;
	glibc32-* | cpu-i386-glibc-* | cpu-arm*-glibc-* | cpu-powerpc-glibc-* | cpu-mips-glibc-* | cpu-m68k-glibc-*)
		echo default offset64 time64 ;;
	glibc-* | cpu-*-glibc-*) echo default offset64 ;;
	*) echo default ;;
	esac
}
# counted TARGET...: each, and how many modes it has
counted() {
	for counted; do
		# shellcheck disable=SC2046 # words
		set -- $(modes "$counted")
		printf '%s %d ' "$counted" $#
	done
}
mode_flags() {
	case $1 in
	default) ;;
	offset64) echo -D_FILE_OFFSET_BITS=64 ;;
	time64) echo -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 ;;
	esac
}

# defines MACRO[=VALUE]...: as lines of a source what -D says of them
defines() {
	for define; do
		case $define in
		*=*) echo "#define ${define%%=*} ${define#*=}" ;;
		*) echo "#define $define 1" ;;
		esac
	done
}

# probe TARGET COMPILER STANDARD: what the libc shows by itself, a line for each
# of the macros: TARGET STANDARD MACROS NAME...
probe() {
	compiler "$1" "$2" "$3" bare
	for m in $macros; do
		defines=
		case $m in
		none) ;;
		*) defines=-D$(echo "$m" | sed 's/+/ -D/g') ;;
		esac
		# shellcheck disable=SC2086
		hidden=$($cc $defines -fsyntax-only -x $language tests/headers/probe.c 2>&1 |
			sed -n "s/.*error: [a-z ]*'\([A-Za-z0-9_]*\)'.*/ \1 /p" | tr -d '\n')
		line="$1 $3 $m"
		for n in stat fstat lstat fstatat stat64 fstat64 lstat64 fstatat64 statx fsync fdatasync; do
			case $hidden in
			*" $n "*) ;;
			*) line="$line $n" ;;
			esac
		done
		echo "$line"
	done
}

# parts COMPILER...: of groups PART TARGET STANDARD MACROS, one a line, the parts: those
# that differ in the macros alone in one, as their cases say them.
parts() {
	awk -v compilers="$*" '
	{
		key = $1 " COMPILER " $2 " " $3
		if (!(key in macros))
			order[++n] = key
		macros[key] = macros[key] " " $4
	}
	END {
		of = split(compilers, compiler, " ")
		for (i = 1; i <= n; i++)
			for (j = 1; j <= of; j++) {
				line = "group.sh " order[i] macros[order[i]]
				sub(/COMPILER/, compiler[j], line)
				print line
			}
	}'
}

# kept_in DIR: a directory below DIR, for kept.sh, whose name is the sum of what every part
# reads: overlays, tests, compilers with their specs and what they take from the
# environment, and the headers of the machine by size and time. None where that cannot be
# said. A month later it goes.
kept_in() {
	[ -z "$OVERLAY" ] || return
	find /dev/null -printf '' 2>/dev/null || return
	# Not in the tree: clang says where it is, and elsewhere the sum would be another.
	said=$(cd / && for called in "$GCC -x c" "$GXX -x c++" "$CLANG -x c" "$CLANGXX -x c++" "$MUSL_GCC -x c"; do
		$called -E -v -dM /dev/null 2>&1 || exit
	done) || return
	sum=$({
		(cd "$build" && find ./*/obj/include -type f | sort | xargs sha256sum)
		find tests/headers -type f | sort | xargs sha256sum
		find -L /usr/include /usr/local/include "$gcc_include" "$clang_include" "$MUSL_INCLUDE" "$MULTIARCH" \
			-type f -printf '%p %s %T@\n' 2>&1 | sort
		nm --version
		echo "$said $GCC $GXX $CLANG $CLANGXX $MUSL_GCC $without_time64"
	} | sha256sum)
	find "$1" -mindepth 1 -maxdepth 1 -mtime +30 -exec rm -rf {} + 2>/dev/null
	mkdir -p "$1/${sum%% *}" 2>/dev/null && echo "$1/${sum%% *}"
}

# run_parts DIR: the scripts and their arguments in DIR/parts, one a line
run_parts() {
	xargs -P "$JOBS" -L 1 sh tests/headers/kept.sh <"$1/parts" >"$1/out"
	status=$?
	cat "$1/out"
	[ $status = 0 ] && ! grep -q '^not ok' "$1/out"
}

#!/bin/sh
# SPDX-License-Identifier: MIT
# lint.sh [--here|--others] SRCDIR [BUILD [REGEX]]: every C file through gcc -fanalyzer,
# clang-tidy with clang's warnings, cppcheck and clang-format, every script through shellcheck
# and every manual page through mandoc. The library is built below BUILD
# [SRCDIR/build/lint]; the flags of its files are those that make uses. What is left out of
# a tool is in .clang-tidy and tools/cppcheck.txt, with the reason. With REGEX only what it
# says of the matching ones: "clang-tidy: tests/unit". With --here only what this machine
# runs; gcc's analyser has the library then, and of the programs nothing. --others is the rest.
#
# After a change to one file seven minutes of this would say what they said before. So
# build/cache/lint keeps the sum of each task that passed: of its command, of every file
# that the compiler reads for it, and of the tools. LINT_CACHE= (empty) runs them all.

# --task CACHE NAME COMMAND SRCDIR SUM: one of those that run side by side. With - for SUM
# it always runs.
if [ "$1" = --task ]; then
	passed=
	if [ -n "$2" ] && [ "$6" != - ]; then
		passed=$(printf '%s\n' "$4" "$6" | sha256sum) && passed=$2/${passed%% *}
		[ ! -e "$passed" ] || { echo "ok $3: as before" && exit; }
	fi
	out=$(eval "$4" 2>&1 </dev/null) && echo "ok $3" && { [ -z "$passed" ] || : >"$passed"; exit; }
	why=$(printf '%s\n' "$out" | grep -E '(error|warning|STYLE|WARNING|ERROR|UNSUPP): |SC[0-9]{4}' |
		head -n 4 | paste -s -d ';' -)
	echo "not ok $3: ${why:-$(printf '%s\n' "$out" | tail -n 2 | paste -s -d ';' -)}" | sed "s|$5/||g"
	exit 1
fi
# --sum FROM FILE FLAGS...: SUM FILE FLAGS, the sum being that of what a compiler reads for
# the file under these flags, and of FROM: gcc, which starts in a third of the time, or where
# it has not the target clang. What only the other includes is not in it. Without FROM, and
# of a file that the compiler cannot read, it is -.
if [ "$1" = --sum ]; then
	from=$2 sum=- reader=gcc
	shift 2
	case " $*" in
	*' --target='*) reader=clang ;;
	esac
	# shellcheck disable=SC2046 # names
	[ -z "$from" ] || sum=$(reads=$($reader -M "$@" 2>/dev/null) && echo "$from" |
		cat - $(echo "$reads" | sed 's/^[^ ]*: //; s/\\$//') | sha256sum) || sum=-
	printf '%s %s\n' "${sum%% *}" "$*"
	exit
fi

# --built SRCDIR DIRECTORY KEY: the sum of KEY and of what the compiler has read of the system
# for the library that was built there.
if [ "$1" = --built ]; then
	{
		echo "$4"
		cat "$3"/obj/*.d | tr -s ' \\:' '\n' | grep '^/' | grep -v -e "^$2/" -e "^$3/" | sort -u | xargs cat
	} | sha256sum
	exit
fi

# --objects DIRECTORY: those of its files that the Makefile here has
if [ "$1" = --objects ]; then
	make -Bn V=1 all | sed -n "s|.* -c -o \([^ ]*\) .*$2/[^/ ]*\$|\1|p" | grep .
	exit
fi

part=
case $1 in
--here | --others)
	part=$1
	shift
	;;
esac
srcdir=$(cd "${1:?lint.sh [--here|--others] SRCDIR [BUILD [REGEX]]}" && pwd) || exit 2
build=${2:-$srcdir/build/lint}
mkdir -p "$build" || exit 2
build=$(cd "$build" && pwd)
packages="gcc gcc-$("$srcdir/tools/number.sh" gcc)-multilib g++ clang clang-tidy clang-format cppcheck shellcheck
	mandoc musl-tools llvm wasi-libc libclang-rt-dev-wasm32 check pkg-config libfuse3-dev libseccomp-dev wabt"
# shellcheck disable=SC2086 # words
"$srcdir/tools/need.sh" $packages || {
	echo "not ok lint: packages: one of them is missing:" $packages
	exit 1
}
failed=0 only=''
tasks=$build/tasks
: >"$tasks"
# A source tree that is only read has no cache, nor one whose name the list of what clang
# reads would have in two words.
cache=${LINT_CACHE-$srcdir/build/cache/lint}
case $srcdir in
*[[:space:]]*) cache='' ;;
esac
[ -z "$cache" ] || mkdir -p "$cache" 2>/dev/null || cache=''
versions=
[ -z "$cache" ] || versions=$({
	for tool in gcc g++ clang clang-tidy cppcheck clang-format shellcheck; do
		$tool --version
	done
	cat "$srcdir/.clang-tidy" "$srcdir/.clang-format" "$srcdir/tools/cppcheck.txt"
} 2>&1 | sha256sum)
# elsewhere FILE: it is no file of what this machine runs
elsewhere() {
	case $1 in
	arch/linux/* | tests/conformance/* | tests/faults/* | tests/headers/* | tests/house/* | tests/linux/* | tests/target/* | tests/unit/*) return 1 ;;
	arch/*/* | bench/*/* | bindings/* | examples/*/* | tests/*/*) ;;
	*) return 1 ;;
	esac
}
# left FILE: it is of the part that is not asked for
left() {
	case $part in
	'') return 1 ;;
	--here) elsewhere "$1" ;;
	*) ! elsewhere "$1" ;;
	esac
}
# task NAME COMMAND [SUM]
task() {
	[ -z "$only" ] || echo "$1" | grep -qE -e "$only" || return 0
	printf '%s\0%s\0%s\0' "$1" "$2" "${3:--}" >>"$tasks"
}
run_tasks() {
	# shellcheck disable=SC2016 # for the sh that is started
	xargs -0 -r -P "$(nproc)" -n 3 sh -c 'exec sh "$0" --task "$2" "$3" "$4" "$1" "$5"' \
		"$srcdir/tools/lint.sh" "$srcdir" "$cache" <"$tasks" || failed=1
	: >"$tasks"
}
# sum_of FILE...: of files that a tool reads as they are
sum_of() {
	echo "$versions" | cat - "$@" | sha256sum
}

# The library over each libc and with each backend, warnings being errors.
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror"
more="-Wlogical-op -Wduplicated-cond -Wduplicated-branches -Wnull-dereference"
# library NAME CONFIGURE-ARGUMENTS [TARGET...]
library() {
	what="$1: the library without a warning"
	command="rm -rf '$build/$1' && mkdir '$build/$1' && cd '$build/$1' && '$srcdir/configure' $2 && make ${3:-all}"
	[ -z "$cache" ] || {
		key=$(echo "$versions $sources $command" | sha256sum)
		set -- "$srcdir" "$build/$1" "${key%% *}"
		if [ -s "$2/passed" ] && [ "$(cat "$2/passed")" = "$(sh "$srcdir/tools/lint.sh" --built "$@")" ]; then
			echo "ok $what: as before"
			return
		fi
		command="$command && sh '$srcdir/tools/lint.sh' --built$(printf " '%s'" "$@") >passed"
	}
	task "$what" "$command"
}
sources=$(cd "$srcdir" && find configure Makefile.in VERSION src arch include bindings tools/overstat* tools/*.c tools/*/*.c \
	tests/fake tests/shift tests/mono/count -type f | sort | xargs sha256sum)
here() {
	library gcc "CC=gcc CFLAGS='-O2 -g -Werror -fanalyzer $more'" 'all mono'
	library gcc-Os "CC=gcc CFLAGS='-Os -Werror $more'"
	library clang "CC=clang CFLAGS='-O2 -g -Werror'" 'all mono'
	library musl "CC=musl-gcc CFLAGS='-O2 -g -Werror $more'"
}
others() {
	library m32 "CC='gcc -m32' --host=i386-linux-gnu CPPFLAGS='-idirafter /usr/include/x86_64-linux-gnu' CFLAGS='-O2 -g -Werror $more'"
	library wasi "--host=wasm32-wasi CC='clang --target=wasm32-wasi --sysroot=/usr' AR=llvm-ar RANLIB=llvm-ranlib CFLAGS='-O2 -g -Werror'"
	library bs2000 "CC=clang --host=x86_64-bs2000 CFLAGS='-O2 -g -Werror'"
	library bs2000-m32 "CC='gcc -m32 -idirafter /usr/include/x86_64-linux-gnu' --host=i686-bs2000 CFLAGS='-O2 -g -Werror -fanalyzer $more'"
	# Of a stack its own files: the others are those of the libraries above.
	for stack in tests/fake tests/shift tests/mono/count arch/example; do
		own="\$(sh '$srcdir/tools/lint.sh' --objects '$srcdir/$stack' || echo none)"
		library "${stack##*/}" "CC=clang CFLAGS='-O2 -g -Werror' --stack='$srcdir/$stack'" "$own"
		library "${stack##*/}-gcc" "CC=gcc CFLAGS='-O2 -g -Werror -fanalyzer $more' --stack='$srcdir/$stack'" "$own"
	done
}
[ "$part" = --others ] || here
[ "$part" = --here ] || others
run_tasks
only=$3

# files: FILE FLAGS of each C file, once for each layout that it is compiled for.
# Those of the library are what make says.
makes() {
	(cd "$build/$1" && make -Bn V=1 all mono 2>/dev/null) | awk '
		/ -c -o / {
			flags = ""
			for (i = 2; i < NF; i++) {
				if ($i == "-o" || $i == "-MF" || $i == "-MT")
					i++
				else if ($i !~ /^-(c|M.*|Werror|g|O.)$/)
					flags = flags " " $i
			}
			print $NF flags
		}' | sed "s| obj/| $build/$1/obj/|g"
}
# The others are told from those of clang's, which --others has not built.
[ -e "$build/clang/Makefile" ] || (mkdir -p "$build/clang" && cd "$build/clang" && "$srcdir/configure" CC=clang) >/dev/null
{
	makes clang | sed 's/^/--here /'
	[ "$part" = --here ] || {
		makes wasi | grep "^$srcdir/arch/wasi/"
		makes bs2000 | grep "^$srcdir/\(arch/bs2000\|src/stat\)/[a-z_]*\.c"
		for stack in fake shift count example; do
			makes $stack | grep -E "^$srcdir/(tests/(mono/)?$stack|arch/$stack|src/stat/[a-z]*\.c)"
		done
	} | sed 's/^/--others /'
} | awk -v part="$part" '{ match($0, /OVERSTAT_SUFFIX=[a-z0-9_]*/) }
	!seen[$2, RLENGTH > 0 ? substr($0, RSTART, RLENGTH) : ""]++ && (part == "" || part == $1) {
		print substr($0, length($1) + 2)
	}' >"$build/library"

# The programs: what their own scripts give them. tests/headers/run.sh compiles
# its own with every macro, tests/wasi/sqlite.sh its one with what it fetches,
# tests/w2c/native.sh three with what wasm2c writes.
awk -f "$srcdir/tests/conformance/requirements.awk" "$srcdir/tests/conformance/requirements.tsv" >"$build/requirements.h"
overlay="-isystem $srcdir/include -isystem $srcdir/include/libc/glibc"
internal="-I$srcdir/src/internal -I$srcdir/src/stat"
linux="-I$srcdir/arch/linux/x86_64 -I$srcdir/arch/linux $internal"
gnu="-std=c11 -D_GNU_SOURCE"
bs2000="$overlay -isystem $srcdir/arch/bs2000/include $gnu -D_BS2000_SOURCE -I$srcdir/arch/bs2000"
fuse="-D_FILE_OFFSET_BITS=64 $(pkg-config --cflags fuse3)"
find "$srcdir/tests" "$srcdir/examples" "$srcdir/bench" "$srcdir/tools" -name '*.c' | sort |
	while read -r file; do
		name=${file#"$srcdir"/}
		case $name in
		tests/fake/* | tests/shift/* | tests/mono/count/* | tests/headers/* | tests/wasi/sqlite.c) continue ;;
		tests/w2c/calls.c | tests/w2c/main.c | tests/w2c/odd_host.c) continue ;;
		# Of variables without a value: to cbmc, any.
		tests/proofs/*) continue ;;
		tests/house/errno.c | tests/metal/errno.c) flags="$overlay $gnu -D_OVERSTAT_SOURCE -DOVERSTAT_BACKEND=linux $internal" ;;
		tests/example/convert.c) flags="$overlay $gnu -D_BS2000_SOURCE -DOVERSTAT_BACKEND=example -I$srcdir/arch/example $internal" ;;
		tests/example/*) flags="$overlay $gnu -D_BS2000_SOURCE" ;;
		tests/metal/rom.c | tests/metal/firmware.c | bench/metal.c) flags="$overlay $gnu -D_OVERSTAT_SOURCE -I$srcdir/arch/metal/include" ;;
		tests/metal/* | tests/debian/older.c) flags="$overlay $gnu -D_OVERSTAT_SOURCE" ;;
		tests/unit/plain_names.c) flags=$gnu ;;
		tests/unit/check_linux.c) flags="$overlay $gnu -D_BS2000_SOURCE -DOVERSTAT_BACKEND=linux -I$srcdir/tests/unit/script $linux" ;;
		tests/unit/check_wasi.c) flags="$overlay $gnu -D_BS2000_SOURCE -DOVERSTAT_BACKEND=wasi -DOVERSTAT_SUFFIX=64x -DOVERSTAT_X=1 -I$srcdir/arch/wasi -I$srcdir/tests/w2c $internal" ;;
		tests/unit/check_wasi2.c) flags="$overlay $gnu -D_BS2000_SOURCE -DOVERSTAT_BACKEND=fake -I$srcdir/arch/wasi2 -I$srcdir/tests/fake $internal" ;;
		tests/unit/check_semihost.c | tests/unit/check_metal.c) continue ;;
		tests/unit/check_glue.c | examples/metal/*) flags="$overlay $gnu -I$srcdir/arch/metal/include -I$srcdir/tests/unit/fs" ;;
		tests/unit/check_nt.c) flags="$overlay $gnu -D_BS2000_SOURCE -DOVERSTAT_BACKEND=fake -I$srcdir/arch/nt $internal" ;;
		# The programs of Windows need its headers; tools/check nt compiles them.
		tests/nt/* | bench/nt/*) continue ;;
		tests/unit/check_bs2000.c) flags="$overlay $gnu -D_BS2000_SOURCE -DOVERSTAT_BACKEND=fake -I$srcdir/arch/bs2000 -I$srcdir/tests/fake $internal" ;;
		tests/unit/*) flags="$overlay $gnu -D_BS2000_SOURCE -DOVERSTAT_BACKEND=fake -DLAYOUT=x86_64_stat64x -DOVERSTAT_SUFFIX=64x -DOVERSTAT_X=1 -I$srcdir/tests/fake $linux" ;;
		tests/wasi2/*) flags="--target=wasm32-wasi --sysroot=/usr -D_OVERSTAT_SOURCE -isystem $srcdir/include -isystem $srcdir/include/libc/wasi-libc -isystem $srcdir/include/libc/musl $gnu" ;;
		tests/wasi/* | bench/wasi/*) flags="--target=wasm32-wasi --sysroot=/usr -isystem $srcdir/include -isystem $srcdir/include/libc/wasi-libc -isystem $srcdir/include/libc/musl -I$srcdir/tests/conformance" ;;
		tests/bs2000/fuzz.c) flags="$bs2000 -DOVERSTAT_BACKEND=bs2000 -DOVERSTAT_BELOW=linux -I$srcdir/tests/bs2000/fuzz $internal" ;;
		tests/bs2000/*) flags="$bs2000 -I$srcdir/tests/conformance" ;;
		tools/dvscat.c | tools/dvscat/* | examples/dvsstat.c) flags=$bs2000 ;;
		tests/w2c/*) flags="$gnu -D_BS2000_SOURCE -I$srcdir/include -I$srcdir/include/libc/glibc \
			-DOVERSTAT_BACKEND=wasi -I$srcdir/arch/wasi $internal -I$srcdir/bindings/wasm2c -I$srcdir/tests/w2c -I$srcdir/tests/w2c/fake \
			-Wno-attributes -Wno-unknown-attributes" ;;
		tests/*/*fs.c) flags="-std=c11 $fuse" ;;
		tests/linux/bare.c) flags="$overlay $gnu -DOVERSTAT_BACKEND=linux $linux -fno-builtin" ;;
		tests/conform/absent.c) flags="-std=c11 -fno-builtin -DABSENT=lstat" ;;
		tests/conform/mutants.c) flags="$overlay $gnu -D_BS2000_SOURCE -DOVERSTAT_BACKEND=fake -I$srcdir/tests/fake $linux" ;;
		tests/conformance/*) flags="$overlay -DT_SIGNALS -DT_CONFORM -I$build" ;;
		bench/pad.c) flags="$gnu -DPAD=1" ;;
		bench/*) flags="$overlay $gnu" ;;
		*) flags="$overlay -std=c11" ;;
		esac
		echo "$file $flags"
	done >"$build/programs"
# The backend of semihosting on the debugger of its unit tests, over each libc.
semihost="$overlay $gnu -D_BS2000_SOURCE -DOVERSTAT_BACKEND=semihost -DOVERSTAT_SUFFIX= -DOVERSTAT_X=0 -DOVERSTAT_LAYOUT= \
	-I$srcdir/tests/unit/debugger -I$srcdir/arch/semihost $internal"
for file in "$srcdir"/arch/semihost/*.c "$srcdir/tests/unit/check_semihost.c"; do
	echo "$file -I$srcdir/arch/semihost/picolibc $semihost"
	echo "$file -DMAP_STDIO -I$srcdir/arch/semihost/picolibc $semihost"
	echo "$file -DNEWLIB -I$srcdir/arch/semihost/newlib $semihost"
done >>"$build/programs"
# The table of volumes on that.
metal="-I$srcdir/arch/metal -I$srcdir/arch/metal/include $overlay $gnu -D_BS2000_SOURCE -DOVERSTAT_BACKEND=metal -DOVERSTAT_SUFFIX= -DOVERSTAT_X=0 \
	-DOVERSTAT_LAYOUT= -I$srcdir/tests/unit/debugger -I$srcdir/arch/semihost/picolibc -I$srcdir/arch/semihost $internal"
for file in "$srcdir"/arch/metal/*.c "$srcdir/tests/unit/check_metal.c"; do
	echo "$file $metal"
done >>"$build/programs"

# WASI 0.2 with the headers of preview 1, which has all that it names.
for file in "$srcdir"/arch/wasi2/*.c; do
	echo "$file --target=wasm32-wasi --sysroot=/usr -isystem $srcdir/include -isystem $srcdir/include/libc/wasi-libc \
		-isystem $srcdir/include/libc/musl $gnu -D_OVERSTAT_SOURCE -DOVERSTAT_BACKEND=wasi2 -I$srcdir/arch/wasi2 $internal"
done >>"$build/programs"

# The backend of Windows NT on the ntdll of its tests, over each runtime.
nt="$overlay $gnu -D_OVERSTAT_SOURCE -D_BS2000_SOURCE -DNT_IMPORT= -DNT_API= -DOVERSTAT_BACKEND=nt -I$srcdir/arch/nt $internal \
	-I$srcdir/bindings/wasm2c -I$srcdir/arch/wasi -DOVERSTAT_SUFFIX=64x -DOVERSTAT_LAYOUT=64x -DOVERSTAT_X=1"
for file in "$srcdir"/arch/nt/*.c "$srcdir"/bindings/wasm2c/nt/*.c "$srcdir"/tests/nt/fake*.c "$srcdir"/tests/nt/rows*.c "$srcdir/tests/nt/fuzz.c"; do
	echo "$file -DFAKE_UCRT -I$srcdir/tests/nt -I$srcdir/arch/nt/ucrt $nt"
	case $file in
	*/handle.c | */ask_path.c | */fake_text.c) echo "$file -I$srcdir/tests/nt -I$srcdir/arch/nt/msvcrt $nt" ;;
	esac
done >>"$build/programs"

# What a program that ends did not free is no leak. Of the programs, whose main() runs
# hundreds of checks one after another, the analysers follow fewer paths than of the
# library: half of lint's time was theirs.
analyzer="-fanalyzer -Wno-analyzer-malloc-leak --param=analyzer-bb-explosion-factor=2"
shallow="-Xclang -analyzer-config -Xclang max-nodes=50000"
# Without this cppcheck 2.10 thinks for 16 seconds about what each word of clear.h can be,
# in four files.
values=-D__OPTIMIZE_SIZE__
for list in library programs; do
	# Without a blank at the end of a line, which would join it with the next one.
	while read -r file flags; do
		case $list$part in
		programs--here) ! elsewhere "${file#"$srcdir"/}" || continue ;;
		esac
		echo "$file $flags"
	done <"$build/$list" | xargs -P "$(nproc)" -L 1 sh "$srcdir/tools/lint.sh" --sum "$versions" | sort -k2 >"$build/$list.sums"
done
[ "$part" = --here ] || while read -r sum file flags; do
	name=${file#"$srcdir"/}
	case $flags in
	--target=*) ;;
	*) task "gcc -fanalyzer: $name" "gcc $more $analyzer -O2 $flags $warnings -c -o /dev/null $file" "$sum" ;;
	esac
done <"$build/programs.sums"
while read -r list sum file flags; do
	name=${file#"$srcdir"/}
	case $flags in
	*OVERSTAT_SUFFIX=64x*) name="$name (64x)" ;;
	esac
	[ "$list" = library ] || ! left "$name" || continue
	depth=
	case $name in
	src/* | arch/* | bindings/*) ;;
	*) depth=$shallow ;;
	esac
	# It says clang's own warnings too.
	task "clang-tidy: $name" "clang-tidy --quiet $file -- $flags $warnings -DOVERSTAT_LINT $depth" "$sum"
	set -f
	# shellcheck disable=SC2086 # words
	set -- $flags
	set +f
	macros=
	for flag; do
		case $flag in
		-[DUI]?*) macros="$macros $flag" ;;
		esac
	done
	task "cppcheck: $name" "cppcheck --enable=all --std=c11 --quiet --error-exitcode=1 \
		--template='warning: {file}:{line}: {message} [{id}]' --suppressions-list='$srcdir/tools/cppcheck.txt' -D__linux__ -D__x86_64__ -D__LP64__ $values $macros $file" "$sum"
done <<END
$(for list in library programs; do
	sed "s/^/$list /" "$build/$list.sums"
done)
END
for file in "$srcdir"/tests/*/*.cc; do
	[ -r "$file" ] || continue
	! left "${file#"$srcdir"/}" || continue
	for cc in g++ clang++; do
		task "$cc: ${file#"$srcdir"/}" "$cc $overlay -O2 \
			-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -c -o /dev/null $file"
	done
done

# Every file by its name.
all() {
	(cd "$srcdir" && find configure arch bench bindings doc examples include src tests tools .ci -type f) | sort
}
asked() {
	all | while read -r file; do
		left "$file" || echo "$file"
	done
}
for file in $(asked | grep '\.[ch]$\|\.cc$'); do
	# A header as C: by its own name some are taken for Objective-C, which
	# .clang-format has no style for.
	task "clang-format: $file" "cd '$srcdir' && clang-format --dry-run -Werror --assume-filename=${file%h}c <$file" "$(sum_of "$srcdir/$file")"
done
# One without #! is read by another script, which sets and uses its variables.
is_read() {
	case $(head -n 1 "$srcdir/$1" | tr -d '\0') in
	'#!/bin/sh'*) return 1 ;;
	esac
}
# shellcheck disable=SC2046 # names
read_by_others=$(sum_of $(for file in $(all | grep '\.sh$'); do
	! is_read "$file" || echo "$srcdir/$file"
done))
for file in $(asked); do
	if ! is_read "$file"; then
		how=''
	elif [ "$file" != "${file%.sh}" ]; then
		how='-s sh -e SC2034,SC2154 '
	else
		continue
	fi
	task "shellcheck: $file" "cd '$srcdir' && shellcheck -x -P . $how$file" "$(sum_of "$srcdir/$file") $read_by_others"
done
for file in $(asked | grep '^doc/man/'); do
	task "mandoc: $file" "cd '$srcdir/doc/man' && out=\$(mandoc -Tlint ${file##*/}) && [ -z \"\$out\" ] || { echo \"\$out\"; false; }"
done
run_tasks
exit $failed

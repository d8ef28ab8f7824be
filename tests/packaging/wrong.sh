# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2016,SC1003,SC2012 # run.sh sets these; other shells expand
# Wrong use: configure says one plain sentence, ends with 1 and leaves nothing.

# refuses NAME PATTERN COMMAND...: the command, in a directory with what is not to be
# written to.
refuses() {
	name=$1 pattern=$2
	shift 2
	cd was || exit
	"$@" >../out 2>../err </dev/null
	same "$name: exit status" $? 1
	same "$name: one line" "$(wc -l <../err | tr -d ' ') $(cat ../out)" '1 '
	case $(cat ../err) in
	"configure: "*) ok "$name: it is configure that says it" ;;
	*) not_ok "$name: it is configure that says it" "$(cat ../err)" ;;
	esac
	if grep -q -e "$pattern" ../err; then
		ok "$name: it says '$pattern'"
	else
		not_ok "$name: it says '$pattern'" "$(cat ../err)"
	fi
	same "$name: nothing is written" "$(find . | sort)" "$was"
	same "$name: what was there before is as it was" "$(find . -newer ../stamp) $(cksum Makefile obj/configured)" " $sum"
	same "$name: no temporary file is left" "$(ls -A "$TMPDIR")" ''
	cd "$work" || exit
}

mkdir -p made bin tmp "sources here"
TMPDIR=$work/tmp
export TMPDIR
(cd made && ../../src/configure && make_once -j2) >"$log" 2>&1 || not_ok 'configure and make' "$(tail -n 1 "$log")"
# A Makefile that no arguments make.
mkdir -p was/obj
sed '1s/^/# This is the one before.\n/' made/Makefile >was/Makefile
echo configured >was/obj/configured
was=$(cd was && find . | sort) sum=$(cd was && cksum Makefile obj/configured)
sleep 0.05
touch stamp
configure=$src/configure

refuses 'unknown host' 'known: .*x86_64-linux' "$configure" --host=vax-dec-ultrix CC=gcc
refuses 'unknown host, known CPU' 'known: .*x86_64-linux' "$configure" --host=x86_64-unknown-plan9 CC=gcc
refuses 'unknown CPU of a known system' 'known: .*x86_64-linux' "$configure" --host=vax-linux-gnu CC=gcc
# A host that nobody knows, before any compiler is asked for.
for h in sparc-linux-gnu foo x86_64-windows arm64-apple-darwin alpha-linux-gnu; do
	refuses "an unknown host, $h" "^configure: unknown host '$h'; known: " env PATH=/usr/bin:/bin "$configure" --host=$h
done
refuses 'a host that is WASI 0.3' "^configure: 'wasm32-wasip3' is WASI 0.3, which is not there; wasm32-wasip2 is WASI 0.2" "$configure" --host=wasm32-wasip3
refuses 'a host that is no name' 'is no name of a host' "$configure" --host='a b/c'
refuses 'no compiler for the host' 'no s390x-none-linux-gnu-gcc or s390x-none-linux-gnu-cc; name the compiler' "$configure" --host=s390x-none-linux-gnu
refuses "the triplet's libc is another, musl" "is a host with musl, and the libc of 'gcc' is glibc" "$configure" --host=x86_64-linux-musl CC=gcc
refuses "the triplet's libc is another, glibc" "is a host with glibc, and the libc of 'musl-gcc' is musl" "$configure" --host=x86_64-linux-gnu CC=musl-gcc
refuses "the triplet's libc is another, with a vendor" "is a host with musl" "$configure" --host=x86_64-alpine-linux-musl CC=gcc
refuses 'WASI_SDK_PATH without a clang' "WASI_SDK_PATH is '/no/such', and there is no bin/clang" env WASI_SDK_PATH=/no/such "$configure" --host=wasm32-wasi
# What does not link is not configured.
refuses 'LDFLAGS that do not link' "a program does not link with CC='gcc' .*no_such_library" "$configure" LDFLAGS=-lno_such_library
printf '#!/bin/sh\nexit 0\n' >bin/no-index
chmod +x bin/no-index
refuses 'an AR that makes nothing' 'a program does not link with' "$configure" AR="$work/bin/no-index"
refuses "GNU's ar for wasm" 'a program does not link with .*index' "$configure" --host=wasm32-wasi AR=ar RANLIB=ranlib
refuses 'the compiler does not exist' "'no-such-cc' is not there" "$configure" CC='no-such-cc -O'
refuses 'the compiler, a path, does not exist' "'/no/such/cc' is not there" "$configure" CC=/no/such/cc
refuses 'the compiler behind a prefix does not exist' 'does not compile' "$configure" CC='env no-such-cc'
refuses 'the compiler does not work' "'false *' does not compile" "$configure" CC=false
printf '#!/bin/sh\necho "first line" >&2\necho "second line" >&2\nexit 1\n' >bin/broken
chmod +x bin/*
refuses 'the compiler says why it does not work' 'does not compile an empty program: first line' "$configure" CC="$work/bin/broken"
refuses 'CFLAGS that the compiler does not know' 'no-such-flag' "$configure" CFLAGS=-fno-such-flag-at-all
refuses 'the compiler is for another CPU' "'gcc -m32 .*' is not for x86_64-linux" "$configure" CC='gcc -m32'
refuses 'the CFLAGS are for another CPU' "is not for x86_64-linux" "$configure" CFLAGS=-m32
refuses 'x32, a third ABI of the CPU' "is not for x86_64-linux" "$configure" CC='gcc -mx32'
refuses 'the host is another than the compiler' "'gcc *' is not for i386-linux" "$configure" --host=i686-linux-gnu CC=gcc
refuses 'a compiler for another system' "is not for x86_64-linux" "$configure" --host=x86_64-linux-gnu CC='clang --target=x86_64-freebsd'
refuses 'a C++ compiler' "'g++' is for C++" "$configure" CC=g++
refuses 'a wrong --overflow' "^configure: --overflow is strict or clamp, not 'wrap'\$" "$configure" --overflow=wrap

# Libcs that are none of the known: nothing, a strange one, one that says it is
# glibc for the programs' sake, and a musl with the time_t that it had before 1.2
# on CPUs of 32 bits, made of this machine's.
mkdir -p libc/none libc/strange libc/uclibc
echo '#define __STRANGE_LIBC__ 1' >libc/strange/features.h
printf '#define __GLIBC__ 2\n#define __GLIBC_MINOR__ 2\n#define __UCLIBC__ 1\n' >libc/uclibc/features.h
cp -R "/usr/include/$(uname -m)-linux-musl" libc/musl
sed 's/^typedef _Int64 time_t;/typedef int time_t;/; s/ int :8[^;]*;//g' libc/musl/bits/alltypes.h >out &&
	mv out libc/musl/bits/alltypes.h
for l in none strange; do
	refuses "an unknown libc, $l" 'not recognised; known: glibc musl' "$configure" CC="gcc -nostdinc -isystem $work/libc/$l"
done
refuses 'uClibc' 'not recognised: it is uClibc' "$configure" CC="gcc -nostdinc -isystem $work/libc/uclibc"
refuses 'musl with 32-bit time' 'not recognised: its time_t has 32 bits, as that of musl before 1.2' \
	"$configure" CC="gcc -nostdinc -isystem $work/libc/musl -isystem $(gcc -print-file-name=include)"

# A question that fails for another reason than the answer is not taken for a no.
mkdir -p libc/broken
echo '#error broken' >libc/broken/features.h
refuses 'a broken libc' "does not compile its libc's headers: .*#error broken" "$configure" CC="gcc -isystem $work/libc/broken"
refuses 'half of the macros for 64-bit time' "does not compile its libc's headers: .*only with _FILE_OFFSET_BITS" "$configure" CPPFLAGS=-D_TIME_BITS=64
fresh time64
"$configure" CPPFLAGS='-D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64' >../out 2>&1 && make >>../out 2>&1
same 'all of the macros for 64-bit time: exit status' $? 0
same 'all of the macros for 64-bit time: the same objects' "$(cd obj && echo *.o)" "$(cd ../made/obj && echo *.o)"
cd "$work" || exit

refuses 'an unknown option' "unknown option '--frobnicate'" "$configure" --frobnicate
refuses 'an unknown option with a value' "unknown option '--prefixx=/usr'" "$configure" --prefixx=/usr
refuses 'an option without its value' "^configure: --prefix lacks its value; give it as --prefix=...\$" "$configure" --prefix
refuses 'a wrong --program-prefix' 'no name of a host or part of a program' "$configure" --program-prefix='../x'
refuses 'a wrong --program-suffix' 'no name of a host or part of a program' "$configure" --program-suffix=' x'
refuses 'an unknown option of one letter' "unknown option '-f'" "$configure" -f
refuses 'two hosts' 'a second host' "$configure" x86_64-linux-gnu x86_64-linux-musl
for d in prefix exec-prefix exec_prefix bindir libdir includedir datarootdir mandir docdir; do
	refuses "a relative --$d" "'usr/x' is not absolute" "$configure" --$d=usr/x
done
for c in "'" '"' '`' '$' '#' '\' ';'; do
	refuses "a prefix with $c" 'has one of' "$configure" --prefix="/a${c}b"
done
refuses 'a prefix with a new line' 'has a new line' "$configure" --prefix='/a
b'
refuses 'a library directory with a quote' 'has one of' "$configure" --libdir="/a'b"
refuses 'no sources' "no sources in '/no/such'" "$configure" --srcdir=/no/such
rm -rf "sources here"
ln -s "$src" "sources here"
refuses 'sources in a directory with a blank' 'make cannot have sources in' "$work/sources here/configure"
refuses 'a backend in a directory with a blank' 'make cannot have sources in' "$configure" --stack="$work/bin/a b"
refuses 'no backend' "no backend in '/no/such'" "$configure" --stack=/no/such
refuses 'no archiver' "archiver 'no-such-ar' is not there" "$configure" AR='no-such-ar -X'
refuses 'no ranlib' "^configure: 'no-such-ranlib', the RANLIB, is not there\$" "$configure" RANLIB=no-such-ranlib
mkdir -p 'bin/a&b' 'bin/a|b' 'bin/a\b'
for c in '&' '|' '\'; do
	ln -sf "$(command -v gcc)" "bin/a${c}b/gcc"
	refuses "a compiler with $c in its path" 'make cannot run' "$configure" CC="$work/bin/a${c}b/gcc"
done
refuses 'an archiver with ;' 'make cannot run' "$configure" AR='ar;ls'
refuses 'a ranlib with ;' 'make cannot run' "$configure" RANLIB='ranlib;ls'
# Of what this machine has all but a compiler.
mkdir none
for t in dirname mktemp rm cat sed grep head; do
	ln -s "$(command -v $t)" none/
done
refuses 'no compiler' '^configure: no compiler: none of gcc, cc and clang is installed' env PATH="$work/none" "$configure"
printf '#!/bin/sh\n[ "$*" != -dumpmachine ] || exit 0\nexec gcc "$@"\n' >bin/nameless
chmod +x bin/nameless
refuses 'a compiler without a target' 'does not say its target; use --host=' "$configure" CC="$work/bin/nameless"
refuses 'no temporary directory' 'no temporary directory' env TMPDIR=/no/such "$configure"

# In an empty directory: by the words alone, by the compiler, and by all that is asked.
for c in --frobnicate CC=false LDFLAGS=-lno_such_library; do
	fresh empty
	fails "$c in an empty directory" "$configure" $c
	same "$c in an empty directory: nothing is written" "$(ls -A)" ''
done
cd "$work" || exit

# A directory to build in that no Makefile can name.
fresh "it's"
fails 'a build directory with a quote' "$configure"
same 'a build directory with a quote: it is said, and nothing is written' \
	"$(grep -c "^configure: the directory '.*' has one of" "$log") $(ls -A)" '1 '
cd "$work" || exit

# Where nothing can be written, for root either.
cd /proc || exit
"$configure" >"$work/out" 2>"$work/err"
same 'a directory that cannot be written: exit status' $? 1
same 'a directory that cannot be written: what it says' "$(cat "$work/out" "$work/err")" 'configure: cannot write Makefile in /proc'
cd "$work" || exit

# Interrupted while the compiler runs, also where who runs this ignores the signal.
for s in TERM INT HUP; do
	printf '#!/bin/sh\nkill -%s $PPID\nsleep 0.1\nexec gcc "$@"\n' $s >"$work/bin/interrupt"
	chmod +x "$work/bin/interrupt"
	fresh empty
	env --default-signal=$s "$configure" CC="$work/bin/interrupt" >"$work/out" 2>&1
	same "interrupted by $s: exit status" $? 1
	same "interrupted by $s: nothing is written, and no temporary file left" "$(ls -A . "$TMPDIR" | tr '\n' ' ')" ".:  $TMPDIR: "
done

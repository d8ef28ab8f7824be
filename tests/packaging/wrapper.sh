# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2016,SC2086,SC2046 # run.sh sets these; words
# overstat-cc, with each compiler that it can be around.

overlay gcc clang musl clangmusl words
cp "$B/hello.c" .
cat >f.c <<'END'
#include <sys/stat.h>
int f(int);
int f(int fd)
{
	struct stat st;
	return fstat(fd, &st) || !st.st_mode;
}
END
cat >main.c <<'END'
int f(int);
int main(void)
{
	return f(0);
}
END
cat >hello.cc <<'END'
#include <sys/stat.h>
#include <string>
int main()
{
	struct stat st;
	std::string name("/");
	return stat(name.c_str(), &st) || !st.st_mode;
}
END
cp hello.c hello.txt
cp hello.c two.c
echo 'int two(void) { return 2; }' >other.c
echo '#include <sys/stat.h>' >all.h
echo 'static inline int later(int fd) { struct stat st; return fstat(fd, &st); }' >>all.h
printf '.globl nothing\n.text\nnothing:\n\t.byte 0xc3\n.section .note.GNU-stack,"",@progbits\n' >nothing.s
printf '#include "one.h"\n.globl nothing\n.text\nnothing:\n\t.byte RET\n.section .note.GNU-stack,"",@progbits\n' >nothing2.S
echo '#define RET 0xc3' >one.h
mkdir -p d1 d2 d3 sub
echo '-Werror -c hello.c -o from-response.o' >compile.rsp
echo '@compile.rsp' >nested.rsp
printf '%s\n' "-I 'one" "-c two'" '-Werror "-DTEXT=\"a -c b\"" -DX='"'-S'" "hello.c -o 'with blank'" >quotes.rsp

# adds NAME ARGUMENT...: whether the compiler's own commands have the archive,
# after all else that the user links and before the libc.
shows() {
	$occ -### "$@" 2>&1 | tr -d '"'
}
links() {
	name=$1
	shift
	seen=$(shows "$@" | grep -E '(collect2|/ld(\.[a-z]+)?) ' | tail -n 1)
	case "$seen " in
	*" $archive"*" -l"[cg]" "* | *" $archive"*" -lc_nano "* | *" $archive "*libc.a* | *" $archive "*libc_nano.a*)
		case ${seen#*"$archive"} in
		*.o\ *-lc\ * | *-lfoo* | *.rsp*)
			not_ok "$k: $name: the archive is after all of the user's" "$seen" ;;
		*) ok "$k: $name: the archive is in the link, and where it belongs" ;;
		esac ;;
	*) not_ok "$k: $name: the archive is in the link, before the libc" "$seen" ;;
	esac
}
no_link() {
	name=$1
	shift
	seen=$(shows "$@")
	case $seen in
	*liboverstat*) not_ok "$k: $name: no archive" "$seen" ;;
	*[!\ ]*) ok "$k: $name: no archive" ;;
	*) not_ok "$k: $name: no archive" 'the compiler shows no command' ;;
	esac
}
has_fstat() {
	same "$k: $1: it calls ours" "$(calls "$2")$(libcs "$2")" 'fstat '
}
# program NAME FILE: it has our fstat, none of the libc's, and runs.
program() {
	name=$1 file=$2
	shift 2
	has_fstat "$name" "./$file"
	check "$k: $name: it runs" ./"$file"
}

# everywhere: what needs no libc to link with
everywhere() {
	for o in -c -S -E -M -MM -fsyntax-only '-c -MD' '-c -o -' -xc\ -c '-x c -E'; do
		no_link "$o" $o hello.c
		silent "$k: $o: no warning" sh -c 'exec "$@" -Werror >/dev/null' sh $occ $o -o out.tmp hello.c
	done
	no_link -r -r f.c
	no_link -nostdlib -nostdlib f.c
	no_link '-c in a response file' @compile.rsp
	no_link '-c in a response file in another' @nested.rsp
	no_link '-E -' -E -
	no_link '-x c -c -' -x c -c -
	no_link 'a header' all.h
	no_link 'a header by -x' -x c-header hello.txt
	silent "$k: -c" $occ -Werror -Wall -Wextra -pedantic -c hello.c -o hello.o
	has_fstat -c hello.o
	silent "$k: -c of several" $occ -Werror -c f.c two.c other.c
	has_fstat '-c of several' f.o
	silent "$k: -c from standard input" sh -c 'exec "$@" <hello.c' sh $occ -Werror -x c -c -o stdin.o -
	has_fstat '-c from standard input' stdin.o
	silent "$k: -c in a response file" $occ @compile.rsp
	has_fstat '-c in a response file' from-response.o
	silent "$k: -S" $occ -Werror -S hello.c -o hello.s
	same "$k: -S: it calls ours" "$(grep -o -w -e __overstat_fstat -e fstat hello.s | sort -u)" __overstat_fstat
	silent "$k: -E" $occ -Werror -E hello.c -o hello.i
	case $(grep -o '"[^"]*/sys/stat\.h"' hello.i | sed 1q) in
	"\"$include/sys/stat.h\"") ok "$k: -E: our header is the first" ;;
	*) not_ok "$k: -E: our header is the first" "$(grep 'sys/stat\.h"' hello.i | sed 1q)" ;;
	esac
	# clang itself complains of the -isystem of CC when there is nothing to
	# preprocess.
	if [ $k != clangmusl ]; then
		silent "$k: -c of what -S made" $occ -Werror -c hello.s -o hello2.o
		has_fstat '-c of what -S made' hello2.o
		silent "$k: -c of what -E made" $occ -Werror -c hello.i -o hello3.o
		has_fstat '-c of what -E made' hello3.o
		silent "$k: -x cpp-output" $occ -Werror -x cpp-output -c hello.i -o hello3.o
		silent "$k: -r" $occ -Werror -r f.o other.o -o both.o
		same "$k: -r: undefined in the result" "$(nm both.o | grep -c ' U __overstat_fstat')" 1
		silent "$k: an assembler file" $occ -Werror -c nothing.s
	fi
	silent "$k: an assembler file with macros" $occ -Werror -c nothing2.S
	silent "$k: -fsyntax-only" $occ -Werror -fsyntax-only hello.c
	rm -f hello.d sub/hello.d
	silent "$k: -MD with -o" $occ -Werror -MD -c hello.c -o sub/hello.o
	same "$k: -MD with -o: the file" "$(grep -c -F "$include/sys/stat.h" sub/hello.d)" 1
	silent "$k: -MD -MF -MT -MQ" $occ -Werror -MD -MP -MF x.d -MT -c -MQ -S -c hello.c -o sub/hello.o
	same "$k: -MD -MF -MT -MQ: the file" "$(sed -n 's/^\(-c -S\):.*/\1/p' x.d)" '-c -S'
	same "$k: -MM: on standard output" "$($occ -MM hello.c | sed -n 's/^hello\.o: hello\.c.*/yes/p')" yes
	silent "$k: -include" $occ -Werror -include all.h -c other.c
	same "$k: the status of the compiler: 0" "$($occ -c hello.c && echo $?)" 0
	echo 'int broken(' >broken.c
	same "$k: the status of the compiler: not 0" "$($occ -c broken.c 2>/dev/null && echo $?)" ''
	for o in --version -v -print-search-dirs -dumpmachine -dumpversion -print-prog-name=ld -print-libgcc-file-name --help; do
		same "$k: $o says what the compiler says" "$($occ $o 2>&1 | grep -v COLLECT; echo)" "$($cc $o 2>&1 | grep -v COLLECT; echo)"
	done
	silent "$k: $o leaves nothing" test ! -e a.out
	same "$k: no argument" "$($occ 2>&1 | tail -n 1)" "$($cc 2>&1 | tail -n 1)"
	same "$k: a file that is not there" "$($occ nosuch.c 2>&1 | head -n 1)" "$($cc nosuch.c 2>&1 | head -n 1)"

	# The places of the directories, in each way to preprocess.
	for o in -E -c '-x c++ -E' -save-temps\ -c '-M -E' -fdirectives-only\ -E; do
		case $k,$o in
		*clang*,-fdir* | clangmusl,*++*) continue ;;
		esac
		$occ -isystem d2 -idirafter d3 -I d1 -v $o hello.c -o place.tmp 2>&1 |
			sed -n '/^#include <\.\.\.> search starts here:/,/^End of search list/s/^ //p' >places
		same "$k: $o: after every -I and before every -isystem and the libc's" "$(sed -n '1{/^d1$/p;}
			2{\|^'"$include"'$|p;}' places | tr '\n' ' ')$(grep -c -x -e d2 -e d3 -e '/usr/include.*' places)" \
			"d1 $include $(grep -c -x -e d2 -e d3 -e '/usr/include.*' places)"
	done
	case $k in
	*clang*) ;;
	*)
		silent "$k: -save-temps -c" $occ -Werror -save-temps -c hello.c -o saved.o
		has_fstat -save-temps saved.o
		silent "$k: -no-integrated-cpp -c" $occ -Werror -no-integrated-cpp -c hello.c -o saved.o
		has_fstat -no-integrated-cpp saved.o ;;
	esac

	# A header that is compiled, and what includes it.
	case $k in
	*clang*)
		silent "$k: a precompiled header" $occ -Werror all.h -o all.pch
		silent "$k: -include-pch" $occ -Werror -include-pch all.pch -c hello.c -o pch.o ;;
	*)
		rm -f all.h.gch
		silent "$k: a precompiled header" $occ -Werror all.h
		mkdir -p gch && mv all.h.gch gch/
		silent "$k: what includes it" $occ -Werror -Winvalid-pch -Igch -include all.h -c hello.c -o pch.o ;;
	esac
	has_fstat 'a precompiled header' pch.o
}

# linking: with a libc
linking() {
	links 'a source' hello.c
	links 'several sources' f.c main.c other.c
	links objects f.o main.o
	links '-o -c' f.o main.o -o -c
	links 'a library' main.o -L. -lfoo
	links 'a library, options after it' main.o -L. -lfoo -o out -Wl,--as-needed
	links 'standard input' -x c -
	links '-x c with another suffix' -xc hello.txt
	links '-x none after it' -x c hello.txt -x none other.o
	links '-Xlinker -r' main.o -Xlinker -q f.o
	links '-include with a value like an option' -include ./one.h hello.c -MF -c
	links '-B' -B -c hello.c
	links '-nostartfiles' -nostartfiles f.o
	links -pie -pie hello.c
	links '-static' -static hello.c
	links -shared -shared -fPIC f.c
	# newlib's names of its libc
	: >libc_nano.a
	for lib in -lg -lc_nano libc_nano.a; do
		links "-nostdlib and $lib" -nostdlib main.o "$lib"
	done
	same "$k: the archive is there once" "$(shows f.o main.o | tr ' ' '\n' | grep -c -x -F "$archive")" 1
	no_link 'nothing to link' -L.
	no_link '-c after all' hello.c -o x.o -c

	silent "$k: a program of one source" $occ -Werror hello.c -o p
	program 'a program of one source' p
	silent "$k: several sources" $occ -Werror f.c main.c -o p
	program 'several sources' p
	silent "$k: objects" $occ -Werror -c f.c main.c
	silent "$k: objects alone" $occ -Werror f.o main.o -o p
	program 'objects alone' p
	rm -f ./-o ./-c
	silent "$k: -o -c" $occ -Werror f.o main.o -o -c
	program '-o -c' -c
	silent "$k: standard input" sh -c 'exec "$@" <hello.c' sh $occ -Werror -x c - -o p
	program 'standard input' p
	silent "$k: -xc -" sh -c 'exec "$@" <hello.c' sh $occ -Werror -xc - -o p
	program '-xc -' p
	silent "$k: -x c with another suffix" $occ -Werror -x c hello.txt -o p
	program '-x c with another suffix' p
	rm -f 'with blank'
	silent "$k: quotes in a response file" $occ @quotes.rsp
	program 'quotes in a response file' 'with blank'
	silent "$k: groups" $occ -Werror -o p -Xlinker --start-group f.o main.o -Xlinker --end-group
	program groups p
	silent "$k: an assembler file beside" $occ -Werror hello.c nothing.s nothing2.S -Wl,-z,muldefs -o p
	program 'an assembler file beside' p
	rm -f libfoo.a
	ar rc libfoo.a f.o
	silent "$k: a library of the user's that needs us" $occ -Werror main.o -L. -lfoo -o p
	program "a library of the user's that needs us" p
	silent "$k: -Wl,--as-needed" $occ -Werror -Wl,--as-needed main.o -L. -lfoo -o p
	program '-Wl,--as-needed' p
	silent "$k: -MD and -MF in one step" $occ -Werror -MD -MF p.d hello.c -o p
	program '-MD and -MF in one step' p
	silent "$k: -static" $occ -Werror -static hello.c -o p
	program -static p
	silent "$k: -pie" $occ -Werror -fPIE -pie hello.c -o p
	program -pie p
	silent "$k: -nostdlib with -lc" $occ -Werror -nostdlib -static -o p $(crt crt1.o) $(crt crti.o) hello.o -lc -lgcc -lgcc_eh -lc $(crt crtn.o)
	program '-nostdlib with -lc' p
	silent "$k: -shared" $occ -Werror -fPIC -shared f.c -o libf.so
	has_fstat -shared libf.so
	same "$k: -shared: it exports f and nothing of ours" "$(nm -D --defined-only libf.so | sed 's/.* //' | grep -v -e '^_init$' -e '^_fini$' | tr '\n' ' ')" 'f '
	silent "$k: a program of the plain compiler's with it" $cc main.c ./libf.so -o p
	check "$k: a program of the plain compiler's with it: it runs" ./p
	case $k in
	clang) lld=-fuse-ld=lld ;;
	*) lld='' ;;
	esac
	silent "$k: -flto" $occ -Werror -O2 -flto $lld f.c main.c -o p
	program -flto p
	silent "$k: -flto, by objects" $occ -Werror -O2 -flto -c f.c main.c
	silent "$k: -flto, their link" $occ -Werror -O2 -flto $lld f.o main.o -o p
	program '-flto, by objects' p
	$occ -c f.c main.c
}
# crt FILE: the libc's own
crt() {
	case $k in
	musl) echo "/usr/lib/x86_64-linux-musl/$1" ;;
	*) $cc -print-file-name="$1" ;;
	esac
}

for k in gcc clang musl clangmusl words; do
	include=$B/$k/inst/include/overstat archive=$B/$k/inst/lib/liboverstat.a
	occ=$B/$k/inst/bin/overstat-cc
	case $k in
	musl)
		cc=musl-gcc occ=$B/$k/inst/bin/x86_64-linux-musl-overstat-cc
		include=$B/$k/inst/x86_64-linux-musl/include/overstat
		archive=$B/$k/inst/x86_64-linux-musl/lib/liboverstat.a
		;;
	clangmusl) cc=$clang_musl ;;
	words) cc='env gcc -m64' ;;
	*) cc=$k ;;
	esac
	everywhere
	case $k in
	clangmusl | words) ;;
	*) linking ;;
	esac
done

for k in gcc clang; do
	occ=$B/$k/inst/bin/overstat-cc
	silent "$k: -static-pie" $occ -Werror -fPIE -static-pie hello.c -o p
	program -static-pie p
	silent "$k: -fsanitize=address,undefined" $occ -Werror -g -fsanitize=address,undefined hello.c -o p
	has_fstat '-fsanitize=address,undefined' p
	check "$k: -fsanitize=address,undefined: it runs" ./p
	silent "$k: C++, named by its suffix" $occ -Werror -c hello.cc -o cxx.o
	same "$k: C++, named by its suffix: it calls ours" "$(calls cxx.o)$(libcs cxx.o)" 'stat '
	$occ -x c++ -E hello.cc -o cxx.ii
	silent "$k: C++, preprocessed" $occ -Werror -c cxx.ii -o cxx.o
	silent "$k: C++, by -x" $occ -Werror -x c++ hello.cc -o p -lstdc++
	check "$k: C++, by -x: it runs" ./p
	case $k in
	gcc) cxx=g++ ;;
	*) cxx='clang++ -O1' ;;
	esac
	silent "$k: C++, by OVERSTAT_CC" env OVERSTAT_CC="$cxx" "$occ" -Werror hello.cc -o p
	same "$k: C++, by OVERSTAT_CC: it calls ours" "$(calls p)" 'stat '
	check "$k: C++, by OVERSTAT_CC: it runs" ./p
done
k=clang occ=$B/clang/inst/bin/overstat-cc cc=clang
silent 'clang: --analyze' $occ -Werror --analyze hello.c -o analyze.plist
silent 'clang: -S -emit-llvm' $occ -Werror -S -emit-llvm hello.c -o hello.ll
silent 'clang: -c of what that made' $occ -Werror -c hello.ll -o ll.o
has_fstat '-c of what -emit-llvm made' ll.o
k=gcc occ=$B/gcc/inst/bin/overstat-cc cc=gcc include=$B/gcc/inst/include/overstat archive=$B/gcc/inst/lib/liboverstat.a
links '-dumpbase and -dumpdir' -dumpbase x -dumpdir y- hello.c
links '-Ttext with its value apart' -Ttext 0x500000 hello.c

# What the compiler is called with. asked ARGUMENT...
printf '#!/bin/sh\nprintf "%%s\\n" "$*"\n' >says
chmod +x says
asked() {
	OVERSTAT_CC=./says $occ "$@"
}
seen=''
for o in -o -L -D -U -A -B -T -Tbss -Tdata -Ttext -G -u -z -e -h -R -I -l -isystem -isystem-after -idirafter \
	-iquote -iprefix -iwithprefix -iwithprefixbefore -imultilib -imultiarch -isysroot -ivfsoverlay -include \
	-include-pch -imacros -MF -MT -MQ -MJ -Xassembler -Xlinker -Xpreprocessor -Xclang -Xanalyzer -mllvm \
	-gcc-toolchain -target --sysroot --param --output --include --entry -aux-info -specs -wrapper -dumpbase \
	-dumpbase-ext -dumpdir -serialize-diagnostics -rpath; do
	case $(asked $o -c hello.c) in
	"$o -c hello.c $archive -I$include") ;;
	*) seen="$seen $o" ;;
	esac
done
same 'a value that looks like an option is none' "$seen" ''
seen=''
for o in -c -S -E -M -MM -r -fsyntax-only --preprocess --compile --assemble --analyze --precompile --dependencies \
	--user-dependencies -rewrite-objc -rewrite-legacy-objc -verify-pch -emit-ast; do
	case $(asked $o hello.c) in
	"$o hello.c -I$include") ;;
	*) seen="$seen $o" ;;
	esac
done
same 'each option that stops before the linker' "$seen" ''
for o in '-x c' -xc '--language c' --language=c; do
	same "$o: it ends before the archive" "$(asked $o hello.txt)" "$o hello.txt -x none $archive -I$include"
done

# In the build tree too.
k=obj/overstat-cc
silent "$k: it compiles and links" "$B/gcc/obj/overstat-cc" -Werror hello.c -o p
program "$k" p

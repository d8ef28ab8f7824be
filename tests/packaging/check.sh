# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2086,SC2016 # run.sh sets these; words; of a sh that is started
# make check as packagers run it: it installs nothing, and says what it does without.

version=$(cat "$src/VERSION")
# last: the line that counts
last() {
	tail -n 1 "$log"
}
# counts NAME COMMAND...: it succeeds, nothing has failed and something has passed
counts() {
	check "$@" && same "$1: the last line counts" \
		"$(last | sed -n '/^[1-9][0-9]* passed, 0 failed\(, [1-9][0-9]* skipped: .*\)\{0,1\}$/s/.*/yes/p')" yes
}

# A directory with a blank in its name, an ordinary user who has but a compiler, and the
# tarball: all at once, for it takes half a minute each time.
away=$(mktemp -d) || exit
fresh dist
../../src/configure >"$log"
check 'make dist' make dist
mkdir "$away/a blank"
check 'the tarball' tar -xzf "overstat-$version.tar.gz" -C "$away/a blank"
chmod 755 "$away"
chown -R 65534:65534 "$away/a blank"
as='setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/nonexistent'
# No Check, no fakeroot, and an apt-get that tells.
mkdir "$away/bin"
printf '#!/bin/sh\necho "$0 $*" >>"%s/installs"\nexit 1\n' "$away" >"$away/bin/apt-get"
printf '#!/bin/sh\nexit 1\n' >"$away/bin/pkg-config"
chmod 755 "$away/bin" "$away/bin/"*
cd "$away/a blank/overstat-$version" || exit
mkdir -m 1777 "$away/tmp"
counts 'make check of the tarball, by an ordinary user, in a directory with a blank, with -O0' \
	$as TMPDIR="$away/tmp" sh -c 'PATH=$1:$PATH && ./configure CFLAGS=-O0 && make && make check' sh "$away/bin"
same 'make check names what it is without' "$(last | grep -o -e 'Check' -e 'root' | sort | tr '\n' ' ')" 'Check root '
same 'make check says when a group begins' "$(grep -c ' \.\.\.$' "$log" | sed 's/^[3-9]$/some/')" some
same 'make check installs nothing' "$(cat "$away/installs" 2>/dev/null)" ''
same 'make check leaves nothing in the temporary directory' \
	"$(ls -A "$away/tmp")" ''
cd "$work" || exit
rm -rf "$away"

# The flags that distributions build with.
hardened='-g -O2 -fstack-protector-strong -fcf-protection -Wformat -Werror=format-security -fstack-clash-protection -fPIE'
fresh flags
check 'flags of a distribution: configure' ../../src/configure CFLAGS="$hardened -flto=auto" CPPFLAGS='-D_FORTIFY_SOURCE=3' \
	LDFLAGS='-fPIE -pie -flto=auto -Wl,-z,relro -Wl,-z,now -Wl,--as-needed'
check 'flags of a distribution: make' make
counts 'flags of a distribution: make check' make check SKIP=unit
same 'SKIP is named on the last line' "$(last | grep -c 'unit by SKIP')" 1
for flag in -O0 -flto -fstack-protector-strong -fcf-protection -D_FORTIFY_SOURCE=3; do
	fresh "flag$flag"
	check "$flag: configure and make" sh -c '../../src/configure CFLAGS="$1" && make' sh "$flag"
	counts "$flag: make check" make check SKIP='conformance unit'
done

# What is a failure, and what is counted: tests that say what they are told to.
cp -R "$src" ../told
mkdir ../tools
printf '#!/bin/sh\nexit 0\n' >../tools/pkg-config
chmod +x ../tools/pkg-config
# told SCRIPT: make check, whose one group is that
told() {
	printf '#!/bin/sh\n%s\n' "$1" >../told/tests/use.sh
	SKIP='link unit conformance' ../told/tests/run.sh ../told linux-x86_64-glibc
}
fails 'a group that says "not ok" fails' told 'echo ok one; echo not ok two'
same 'a group that says "not ok": it is shown and counted' "$(grep -c '^not ok two$' "$log") $(last | sed 's/,[^,]*$//')" '1 1 passed, 1 failed'
fails 'a group that ends with a status fails' told 'echo ok one; exit 1'
fails 'a group that checks nothing fails' told 'exit 0'
fails 'a group that skips all fails' told 'echo "ok one # SKIP this"'
check 'a group that skips one' told 'echo ok one; echo "ok two # SKIP this"'
same 'a group that skips one: it is counted and named' "$(last)" '1 passed, 0 failed, 4 skipped: link by SKIP; unit by SKIP; this; conformance by SKIP'
fakerooted() (
	export FAKEROOTKEY=1 LD_PRELOAD=
	told "$1"
)
check 'fakeroot does not reach the tests' fakerooted '[ "${FAKEROOTKEY-no}${LD_PRELOAD-no}" = nono ] && echo ok one'
check 'nothing is installed, for root neither' told '[ "$OVERSTAT_INSTALL" = no ] && echo ok one'
printf '#!/bin/sh\nprintf "ok %%s\\n" "$@"\n' >../told/tests/unit/run.sh
check 'the unit tests, where Check is' env PATH="$work/tools:$PATH" SKIP='link use conformance' ../told/tests/run.sh ../told linux-x86_64-glibc
# By the other name where the directory's is none of words
same 'the unit tests: how they are called' "$(sed "s|=/.*/overstat-check\.[^/]*/build/|=$PWD/|" obj/check/unit)" "ok CC=$(sed -n 's/^CC = //p' Makefile)
ok CFLAGS=$(sed -n 's/^CPPFLAGS = //p' Makefile) $(sed -n 's/^CFLAGS = //p' Makefile)
ok BUILD=$PWD/obj/unit"
printf '#!/bin/sh\n' >../told/tests/use.sh
fails 'a group that checks nothing fails beside one that passes' env PATH="$work/tools:$PATH" SKIP='link conformance' \
	../told/tests/run.sh ../told linux-x86_64-glibc
rm -rf ../told ../tools

# Wrong calls, in one sentence.
fails 'SKIP of a group that there is not fails' make check SKIP=nosuch
same 'SKIP of a group that there is not: says the groups' "$(grep -c "SKIP has 'nosuch', and the groups are: .*conformance" "$log")" 1
fails 'RUN that runs nothing fails' make check RUN=false
same 'RUN that runs nothing: says so' "$(grep -c 'RUN=false does not run a program of linux-x86_64-glibc' "$log")" 1
make help >"$log"
same 'make help has RUN=, SKIP= and check-house' "$(grep -c -e 'RUN=.*SKIP=' -e check-house "$log")" 2

# For another machine: without RUN it says that nothing runs here, and looks at the rest.
# A compiler whose programs this machine does not run will do.
fresh cross
printf '#!/bin/sh\nfor a; do case $a in -c | -E | -S | -dumpmachine | --version | -print-*) exec gcc "$@" ;; esac; done\nn=$#\nfor a; do [ "$a" = -static ] || set -- "$@" "$a"; done\nshift $n\nexec gcc "$@" -Wl,--dynamic-linker=/nonexistent/ld.so\n' >cc
chmod +x cc
check 'a cross build: configure and make' sh -c '../../src/configure --build=i386-linux-gnu --host=x86_64-linux-gnu CC="$PWD/cc" && make'
counts 'a cross build: make check' make check
same 'a cross build: make check says that nothing runs here' "$(last | grep -c 'RUN: nothing of linux-x86_64-glibc runs here')" 1
same 'a cross build: the conformance programs are built' "$(grep -c '^ok link: the conformance programs build' obj/check/link)" 1
counts 'a cross build with RUN' make check RUN=/lib64/ld-linux-x86-64.so.2 SKIP=unit
same 'a cross build with RUN: the programs run' "$(grep -c '^conformance: [1-9][0-9]* passed, 0 failed' "$log")" 1

# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2016 # run.sh sets these; other shells expand
# make dist.

fresh dist
../../src/configure CFLAGS=-Os >"$log"
make_once -j2 >"$log" 2>&1
check 'make dist' make dist
version=$(cat "$src/VERSION")
same 'make dist writes nothing into the sources' "$(git -C "$src" status --porcelain --ignored)" ''
check 'make dist: a tarball' tar -xzf "overstat-$version.tar.gz"
check 'make dist: it has what git has' sh -c '(cd "$1" && git ls-files | sort) >a
	(cd "$2" && find . -type f | sed "s|^\./||" | sort) >b
	cmp a b' sh "$src" "overstat-$version"
check 'make dist: configure from it' sh -c 'cd "$1" && ./configure CFLAGS=-Os' sh "overstat-$version"
check 'make dist: make from it' make -C "overstat-$version"
check 'make dist: the same archive' cmp "overstat-$version/lib/liboverstat.a" lib/liboverstat.a
# All of it is in check.sh.
check 'make dist: make check from it' env SKIP='unit conformance' make -C "overstat-$version" check
same 'make check counts what it ran' "$(grep -c '^[1-9][0-9]* passed, 0 failed, ' "$log")" 1
ar d "overstat-$version/lib/liboverstat.a" fstat.o
fails 'make check fails for an archive that lacks a function' env SKIP='unit use conformance' make -C "overstat-$version" check
same 'make check says what failed' "$(grep -c '^not ok .*fstat' "$log" | sed 's/[1-9]/some/')" some
# In the tarball's own tree, as it was made, and in a checkout of another user.
mkdir "overstat-$version/build" tmp
touch "overstat-$version/build/made" "overstat-$version/bench/results.tsv" "overstat-$version/overstat-0.tar.gz"
TMPDIR=$PWD/tmp make -C "overstat-$version" dist >"$log" 2>&1
same 'make dist leaves nothing in the temporary directory' "$(ls -A tmp)" ''
check 'make dist in the tarball: the same files' sh -c 'tar -tzf "$1" | grep -v "/$" | sort >a
	tar -tzf "$2" | grep -v "/$" | sort >b
	cmp a b' sh "overstat-$version.tar.gz" "overstat-$version/overstat-$version.tar.gz"
check 'make dist in the tarball: with what is in them' tar -xzf "overstat-$version/overstat-$version.tar.gz" -C tmp
same 'make dist in the tarball: what is run, and nothing else, can be run' \
	"$(cd "tmp/overstat-$version" && find . -type f -perm /111 | sort)" "$(cd "$src" && find . -path ./.git -prune -o -type f -perm /111 -print | sort)"
same 'make dist in the tarball: each file is as it was' "$(diff -r "$src" "tmp/overstat-$version" | grep -v 'Only in [^ ]*: \.git$')" ''
rm -rf tmp
mv "overstat-$version.tar.gz" first.tar.gz
cp -R "$src" ../theirs
chown -R 65534:65534 ../theirs
check 'make dist in a checkout of another user' ../theirs/tools/dist.sh ../theirs "$version"
check 'make dist in a checkout of another user: the same' cmp first.tar.gz "overstat-$version.tar.gz"
rm -rf ../theirs/.git/refs "overstat-$version.tar.gz"
fails 'make dist of a broken repository fails' ../theirs/tools/dist.sh ../theirs "$version"
same 'make dist of a broken repository: no tarball' "$(find . -maxdepth 1 -name 'overstat-*gz')" ''
rm -rf ../theirs
rm -f ./*.tar.gz
rm -rf "$work/nogit"
cp -R "$src" "$work/nogit"
rm -rf "$work/nogit/.git"
fresh dist-nogit
../nogit/configure >"$log"
# There is one above.
check 'make dist without a repository' make dist
tar -tzf "overstat-$version.tar.gz" | grep -v '/$' | sort >b
check 'make dist without a repository: the same files' cmp "$work/dist/a" b
rm -f ../nogit/VERSION
fails 'make dist of no sources fails' ../nogit/tools/dist.sh ../nogit "$version"

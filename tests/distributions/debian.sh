#!/bin/sh
# SPDX-License-Identifier: MIT
# debian.sh: the Debian package, built in a fresh root by an ordinary user, held
# against lintian, installed, used, and removed without a trace.
# shellcheck source=tests/distributions/root.sh
. "$(dirname "$0")/root.sh"

"$root/tools/need.sh" lintian || give_up lintian 'is not to be had'
room debian
check 'debhelper is installed' install build-essential debhelper || exit 1
tarball "$room/home/user/overstat-$version.tar.gz" || give_up 'the tarball' 'cannot be made'
chroot "$room" chown -R user: /home/user
# packaging/README.md's lines. The package runs make check, of which the long groups are
# left out here.
check 'dpkg-buildpackage, as an ordinary user' in_room -u "set -e; export SKIP='unit conformance'
	cp overstat-$version.tar.gz overstat_$version.orig.tar.gz
	tar -xf overstat_$version.orig.tar.gz && cd overstat-$version
	cp -R packaging/debian . && dpkg-buildpackage -us -uc" || exit 1
cp "$log" "$work/build.log"
same 'it has run make check' "$(grep -c '^[1-9][0-9]* passed, 0 failed' "$work/build.log")" 1
deb=$(cd "$room/home/user" && echo overstat_"$version"-*.deb)
lintian --allow-root --fail-on error "$room/home/user/"overstat_*.changes >"$work/lintian" 2>&1
same 'lintian: exit status' $? 0
same 'lintian: no error' "$(grep '^E:' "$work/lintian")" ''
# There is no wish for the package that a first upload could answer.
same 'lintian: no warning' "$(grep '^W:' "$work/lintian" | grep -v initial-upload-closes-no-bugs)" ''

(cd "$room" && find . -xdev -path ./proc -prune -o -path ./sys -prune -o -path ./home -prune -o -path ./tmp -prune -o -path ./var/log -prune -o -path ./var/cache -prune -o -print | sort) >"$work/before"
check 'dpkg -i' in_room "dpkg -i /home/user/$deb"
printf '#include <sys/stat.h>\nint main(void)\n{\n\tstruct stat st;\n\treturn fstat(0, &st) || !st.st_mode;\n}\n' >"$room/home/user/hello.c"
check 'overstat-cc' in_room -u 'overstat-cc -Werror -Wall -o hello hello.c && nm hello | grep -q "[Tt] __overstat_fstat$" && ./hello'
same 'the documents and pages' "$(in_room 'dpkg -L overstat | grep -c -e /doc/overstat/y2038.md -e /man7/overstat.7 -e /doc/overstat/copyright')" 3
depends=$(sed -n 's/^Depends: @, //p' "$root/packaging/debian/tests/control" | tr ',' '\n' | sed 's/|.*//' | tr '\n' ' ')
# shellcheck disable=SC2086 # words
if check "the autopkgtest's packages" install $depends; then
	check 'the autopkgtest' in_room -u "cd overstat-$version && sh debian/tests/rebuild"
	same 'the autopkgtest says what it saw' "$(tail -n 1 "$log")" 'tree calls overstat and says what it says without it'
fi
check 'dpkg --purge' in_room 'dpkg --purge overstat'
(cd "$room" && find . -xdev -path ./proc -prune -o -path ./sys -prune -o -path ./home -prune -o -path ./tmp -prune -o -path ./var/log -prune -o -path ./var/cache -prune -o -print | sort) >"$work/after"
same 'nothing of it is left' "$(comm -13 "$work/before" "$work/after" | grep overstat)" ''
exit $failed

#!/bin/sh
# SPDX-License-Identifier: MIT
# rpm.sh: the RPM, built with Debian's rpmbuild in a fresh root by an ordinary user,
# and unpacked and used there.
# shellcheck source=tests/distributions/root.sh
. "$(dirname "$0")/root.sh"

room rpm
check 'rpmbuild is installed' install rpm cpio || exit 1
tarball "$room/home/user/overstat-$version.tar.gz" || give_up 'the tarball' 'cannot be made'
(cd "$room/home/user" && tar -xf "overstat-$version.tar.gz" "overstat-$version/packaging" && mv "overstat-$version/packaging" .)
chroot "$room" chown -R user: /home/user
# Debian's packages are none of rpm's: gcc and make are there, and it
# cannot know. The package runs make check, of which the long groups are left out here.
check 'rpmbuild -bb, as an ordinary user' in_room -u "SKIP='unit conformance' rpmbuild -bb --nodeps --define \"_sourcedir \$PWD\" packaging/rpm/overstat.spec" || exit 1
cp "$log" "$work/build.log"
same 'it has run make check' "$(grep -c '^[1-9][0-9]* passed, 0 failed' "$work/build.log")" 1
rpm=$(cd "$room/home/user" && echo rpmbuild/RPMS/*/overstat-"$version"-*.rpm)
same 'it needs gcc' "$(in_room -u "rpm -qp --requires $rpm" | grep -c '^gcc$')" 1
same 'its version' "$(in_room -u "rpm -qp --qf '%{VERSION}' $rpm")" "$version"
check 'it is installed' in_room "cd / && rpm2cpio /home/user/$rpm | cpio -id --quiet"
printf '#include <sys/stat.h>\nint main(void)\n{\n\tstruct stat st;\n\treturn fstat(0, &st) || !st.st_mode;\n}\n' >"$room/home/user/hello.c"
check 'overstat-cc' in_room -u 'overstat-cc -Werror -Wall -o hello hello.c && nm hello | grep -q "[Tt] __overstat_fstat$" && ./hello'
same 'every file of make install is in it' "$(in_room -u "rpm -qpl $rpm" | grep -c -e lib64/liboverstat.a -e lib64/pkgconfig/overstat.pc -e lib64/overstat/config.site -e man7/overstat.7)" 4
exit $failed

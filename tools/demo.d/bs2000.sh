# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154 # tools/demo sets root and work
# shellcheck disable=SC2016 # $ begins a user ID

tools/need.sh gcc "gcc-$(tools/number.sh gcc)-multilib" libc6-dev make binutils ||
	fail "a package that the demo needs could not be installed; the reason is above"

heading "Building overstat for BS2000, over a libc with 4-byte time_t and off_t"
cd "$work" || fail "cannot go to $work"
m32="gcc -m32 -idirafter /usr/include/x86_64-linux-gnu"
quietly "configuring overstat" "$root/configure" --host=i686-bs2000 CC="$m32"
quietly "building overstat" make -j2
quietly "compiling dvsstat" obj/overstat-cc -o dvsstat "$root/examples/dvsstat.c"
echo "  configure --host=i686-bs2000 CC='gcc -m32 ...' && make"
echo "  overstat-cc -o dvsstat dvsstat.c"

heading "A catalogue of DVS files in a real file, by dvscat"
# dvscat, and what is typed for it
add() {
	echo "  dvscat add cat $*"
	obj/dvscat add cat "$@" || fail "dvscat add failed"
}
times='created=2001-02-03T04:05:06 accessed=2026-11-21T00:00:00'
# shellcheck disable=SC2086 # words
{
	add ':A:' acl=rwxr-xr-x
	add ':A:$USERID.PAM' pages=12 last-page=10 last-byte=100 acl=rw-r--r-- $times changed=2020-01-01T00:00:00
	add ':A:$USERID.NODE' node pages=3 acl=rw-rw-r-- $times changed=2020-01-01T00:00:00
	add ':A:$USERID.PAM.2038' pages=1 acl=r--r--r-- $times changed=2038-01-19T03:14:08
}
quietly "verifying the catalogue" obj/dvscat verify cat
echo "  dvscat list cat:"
obj/dvscat list cat | sed 's/^/    /'

# shown FILE LINES TEXT: dvsstat prints FILE, and so many lines of it have TEXT.
shown() {
	seen=$(grep -c -e "$3" out)
	[ "$seen" = "$2" ] || fail "'$3' was to be in $2 lines of $1, and is in $seen"
}
heading "A PAM file through the eight functions: 9 pages of 2048 and 100 bytes of the last"
./dvsstat cat ':A:$USERID.PAM' >out || fail "dvsstat failed"
sed 's/^/  /' out
shown PAM 8 'mode 100081a4 DVS owner USERID .* size 18532 blocks 12 of 2048 mtime 1577836800$'

heading "A node file: both bits; the LBP is not valid, so the last page is whole"
./dvsstat cat ':A:$USERID.NODE' >out || fail "dvsstat failed"
sed 's/^/  /' out
shown NODE 8 'mode 300081b4 DVS+node owner USERID .* size 6144 blocks 3 of 2048'

heading "A POSIX file, from the system below"
printf 'overstat\n' >posix
chmod 640 posix
touch -d @1577836800 posix
./dvsstat cat posix >out || fail "dvsstat failed"
sed 's/^/  /' out
shown posix 8 "mode 000081a0 owner *$(id -u):$(id -g)  *size 9 blocks .* of 512 mtime 1577836800\$"

heading "A time after 2038-01-19 03:14:07: four functions fail, four are right"
if ./dvsstat cat ':A:$USERID.PAM.2038' >out; then
	fail "no function failed"
fi
sed 's/^/  /' out
shown PAM.2038 4 'Value too large for defined data type'
for f in fstatx fstat64x fstatatx fstatat64x; do
	shown PAM.2038 1 "^  $f  *mode .* mtime 2147483648\$"
done

printf '\n%s\n' "Shown: PAM, node and POSIX files through all eight functions of the page, each with its
own struct; where time_t ends, the functions with x go on."

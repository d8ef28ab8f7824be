#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh BOARD LIBC BUILD [clang]: the programs here and those of tests/conformance that
# apply, with BUILD's overstat-cc, on QEMU's BOARD.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
board=$1 libc=$2 compiler=$4 build=$(cd "$3" && pwd) || exit 1
{
	read -r _
	read -r cc
	read -r link
} <<END
$("$here/board.sh" "$board" "$libc" "$compiler")
END
work=$build/run
rm -rf "$work"
mkdir -p "$work"
"$here/files.sh" "$work/files" || exit 1
cc=$(echo "$build"/installed/bin/*-overstat-cc)
failed=0
not_ok() {
	echo "not ok $1"
	failed=1
}
warnings='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
stdio=''
case $libc in
newlib | nano) stdio=-DLIBC_STDIO ;;
esac
# build PROGRAM SOURCE OPTION...
build() {
	program=$1 source=$2
	shift 2
	# shellcheck disable=SC2086 # words
	$cc -Os $warnings $stdio -D_OVERSTAT_SOURCE "$@" -o "$work/$program" "$source" $link >"$work/$program.log" 2>&1 ||
		not_ok "$program is built: $(grep -m 1 -E 'error|undefined' "$work/$program.log")"
}
# run PROGRAM: in files
run() {
	(cd "$work/files" && "$here/qemu.sh" "$board" "$work/$1" </dev/null 2>&1)
}

# What stat says of each path is what it says here, but for what no host tells
# through semihosting.
build odd "$here/odd.c" -DOVERSTAT
gcc -O2 -o "$work/odd.native" "$here/odd.c" || not_ok "odd is built for this machine"
case $board in
rv64 | a53) wide=yes ;;
*) wide=no ;;
esac
# As QEMU's own program nobody may write it.
qemu=$(command -v "qemu-system-$(case $board in rv32) echo riscv32 ;; rv64) echo riscv64 ;; a53) echo aarch64 ;; *) echo arm ;; esac)")
ln -s "$qemu" "$work/files/busy"
(cd "$work/files" && "$work/odd.native") | awk -v wide=$wide '
	# A socket cannot be opened, a device is a file.
	/^sock: s$/ { print "sock: ENXIO"; next }
	/^\/dev\/null: c$/ { print "/dev/null: - 0 MB and 0"; next }
	# A length of 32 bits
	wide == "no" && /^5G: / { print "5G: - 1024 MB and 0"; next }
	wide == "no" && /^8G: / { print "8G: - 0 MB and 0"; next }
	{ print }' >"$work/odd.expected"
run odd >"$work/odd.seen"
while IFS= read -r line; do
	path=${line%%: *}
	if grep -qxF -e "$line" "$work/odd.seen"; then
		echo "ok stat of '$path' on $board over $libc: ${line#*: }"
	else
		not_ok "stat of '$path' on $board over $libc: '$(grep -F -m 1 -e "$path: " "$work/odd.seen")', expected '$line'"
	fi
done <"$work/odd.expected"
[ "$(wc -l <"$work/odd.seen")" = "$(wc -l <"$work/odd.expected")" ] ||
	not_ok "stat on $board over $libc: $(wc -l <"$work/odd.seen") lines, expected $(wc -l <"$work/odd.expected")"

# tap PROGRAM: what it says, and that it came to its end
tap() {
	run "$1" >"$work/$1.out"
	status=$?
	sed "s/^\(not \)*ok /&$1, $board, $libc: /" "$work/$1.out"
	grep -q '^not ok' "$work/$1.out" && failed=1
	grep -q '^ok' "$work/$1.out" || not_ok "$1 on $board over $libc checks something"
	[ $status = 0 ] || grep -q '^not ok' "$work/$1.out" ||
		not_ok "$1 on $board over $libc ended with status $status"
}
build fds "$here/fds.c"
tap fds
# The libc's own names. newlib's libnosys comes before the archive is asked again,
# unless -u asks for them.
overstat_cc=$cc overstat_link=$link
cc=$("$here/board.sh" "$board" "$libc" "$compiler" | sed -n 2p)
case $libc in
newlib | nano) link="-Wl,-u,_fstat,-u,_stat $link" ;;
esac
link="$build/lib/liboverstat-names.a $build/lib/liboverstat.a $link"
build names "$here/names.c"
cc=$overstat_cc link=$overstat_link
tap names

# Of tests/conformance what makes no file, and no directory. Here dev_t has a sign.
warnings='-Wall -Wextra -Werror'
for program in hdr_fcntl hdr_unistd macros pointers; do
	# shellcheck disable=SC2086 # words
	$cc -Os $warnings -D_OVERSTAT_SOURCE -Dmain=program_main -c -o "$work/$program.o" \
		"$here/../conformance/$program.c" >"$work/$program.log" 2>&1 ||
		not_ok "$program is compiled: $(grep -m 1 error "$work/$program.log")"
	build "$program" "$work/$program.o" "$here/none.c"
	tap "$program"
done
exit $failed

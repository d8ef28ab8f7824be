# SPDX-License-Identifier: MIT
# What the targets debianN of tools/check share; tests/target/debianN.sh reads it.
# root and build are the target's.

# release SUITE: a root of it with the packages of SUITE.txt, for what follows
release() {
	suite=$1
	packages debootstrap
	stage root made
}
made() {
	tests/debian/root.sh "$suite" && echo "ok Debian $suite with what the tests need"
}

# inside NAME COMMAND...: a stage there
inside() {
	name=$1
	shift
	stage --needs=root "$name" tests/debian/in.sh "$root/build/cache/debian/$suite" "$@"
}

# libc NAME OPTION...: built there in $build/NAME, every warning an error, with
# these arguments of configure, and the conformance programs; these are optimised by
# gcc over glibc, elsewhere it takes longer than all else
libc() {
	at=$1
	shift
	inside "build-$at" tests/build.sh "$build/$at" "$@"
	level=-O0
	[ "$at" != glibc ] || level=-O2
	conforms "$at" '' "$at" $level
}
# conforms STAGE QEMU NAME FLAGS [WITHOUT...]
conforms() {
	what=$1 qemu=$2 cc=$build/$3/obj/overstat-cc flags=$4
	shift 4
	[ -z "$qemu" ] || cc="$cc -static"
	inside "conformance-$what" env CFLAGS="$flags" tests/conformance/run.sh "$@" "$cc" "$qemu"
}
# units: the unit programs by its compilers
units() {
	for cc in gcc clang; do
		inside "unit-$cc" tests/unit/run.sh "CC=$cc" "BUILD=$build/unit-$cc"
	done
}
# headers LIBC...: the matrix over these, in three languages, and every order of the
# headers under two macros: what one release shows and another does not hangs on
# neither. What an order shows hangs on the libc; clang sees each, for it takes many
# files at once, and gcc takes four times as long. Both see every order in headers.
headers() {
	inside headers env OVERSTAT_INSTALL=no "HEADERS=$build/headers" "TARGETS=$*" \
		'STANDARDS=c99 gnu11 c++20' 'ORDERS=^(none|_BS2000_SOURCE)$' ORDERED_BY=clang tests/headers/run.sh
}

# SPDX-License-Identifier: MIT
# What the targets linux-CPU of tools/check share; tests/target/linux-CPU.sh
# reads it. build is the target's.

# needs PACKAGE...: installs what every CPU needs, and these
needs() {
	packages --least="lld 14 qemu 7.2" gcc make pkg-config clang lld llvm qemu-user \
		libfuse3-dev fuse3 e2fsprogs xfsprogs btrfs-progs musl-tools linux-libc-dev dpkg-dev "$@"
}

# cpu NAME HOST QEMU [WITHOUT...]: the stages of a CPU and a libc that
# tests/linux/compiler.sh knows as NAME: built for the triplet HOST, installed,
# and tried with HOST-overstat-cc on QEMU, or here where that is '-'. WITHOUT is
# what the conformance programs do without.
cpu() {
	arch=$1 host=$2 qemu=$3
	shift 3
	[ "$qemu" != - ] || qemu=
	stage "build-$arch" installed "$arch" "$host"
	stage "--needs=build-$arch" "house-$arch" env RUN="$qemu" tests/house/run.sh --built "$build/$arch"
	conforms "$arch" "$host" "$qemu" "$@"
	older "$arch" "$host" "$qemu" "$@"
	stage "--needs=build-$arch" "headers-$arch" tests/linux/headers.sh "$arch" "$build/$arch"
}
# installed NAME HOST [OPTION...]
installed() {
	cc=$(tests/linux/compiler.sh "$1") || return 1
	to=$build/$1 host=$2
	shift 2
	tests/build.sh "$to" --host="$host" --prefix="$to/installed" "CC=$cc" "CFLAGS=$says_stack" "$@" && make -C "$to" install &&
		echo "ok $host-overstat-cc is installed" || return 1
	case $([ ! -e "$to/obj/fstat64_time64.o" ] || echo narrow)$(modes_of "$host") in
	default | narrow*time64) ;;
	*) echo "not ok $host: it has not the modes that tests/linux/target.sh says" ;;
	esac
}

# through NAME HOST QEMU [WITHOUT...]: the same without zero copy
through() {
	arch=$1 host=$2 qemu=$3
	shift 3
	at=$build
	build=$build/through
	stage "build-$arch-through" installed "$arch" "$host" \
		--stack="$root/tests/shift" CPPFLAGS=-DSHIFT=0
	way=-through
	conforms "$arch" "$host" "$qemu" zerocopy "$@"
	way='' build=$at
}
way=''

# modes_of HOST: where the libc's time_t may have 32 bits, three
modes_of() {
	case $1 in
	i?86-*-gnu | arm*-gnueabi* | powerpc-*-gnu | mips-*-gnu | mipsel-*-gnu | m68k-*-gnu) echo default offset64 time64 ;;
	*) echo default ;;
	esac
}

# conforms NAME HOST QEMU [WITHOUT...]: the conformance programs, static, and the
# real files unless the nanoseconds are not to be had. Where the libc's time_t may
# have 32 bits, in each of its modes. The library is optimised; to optimise the programs
# too, as on x86_64, takes longer than all else here.
conforms() {
	arch=$1 host=$2 qemu=$3
	shift 3
	less=''
	for w; do
		less="$less --without=$w"
	done
	cc=$build/$arch/installed/bin/$host-overstat-cc
	for mode in $(modes_of "$host"); do
		case $mode in
		default) flags=-O0 what=$way ;;
		offset64) flags='-O0 -D_FILE_OFFSET_BITS=64' what=$way-$mode ;;
		time64) flags='-O0 -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64' what=$way-$mode ;;
		esac
		# What tests/conform/gallery.sh shows.
		kept=
		[ "$what" ] || kept=--json=$build/$arch.json
		# shellcheck disable=SC2086 # options
		stage "--needs=build-$arch$way" "conformance-$arch$what" \
			env CFLAGS="$flags" tests/conformance/run.sh $less $kept "$cc -static" "$qemu"
		case " $* " in
		*' nsec '*) continue ;;
		esac
		stage "--needs=build-$arch$way" "files-$arch$what" \
			tests/linux/files.sh "$arch$what" "$cc -static $flags" "$qemu"
	done
}

# older NAME HOST QEMU [WITHOUT...]: the call that was there before statx, in the
# mode of the libc that a file of 5 GiB and of 2106 fits into.
older() {
	arch=$1 cc="$build/$1/installed/bin/$2-overstat-cc -static" qemu=$3 nsec=''
	modes=$(modes_of "$2")
	shift 3
	case $modes in
	*time64) cc="$cc -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64" ;;
	esac
	case " $* " in
	*' nsec '*) nsec=nsec ;;
	esac
	stage "--needs=build-$arch" "older-$arch" tests/linux/older.sh "$arch" "$cc" "$qemu" $nsec
}

# bare CPU QEMU: a CPU without a libc
bare() {
	stage "build-$1" installed "$1" "$1-linux-musl"
	stage "--needs=build-$1" "bare-$1" tests/linux/bare.sh "$1" "$build/$1/installed/bin/$1-linux-musl-overstat-cc" "$2"
}

# coreutils NAME HOST [QEMU]: unmodified programs, over musl
coreutils() {
	stage "--needs=build-$1" "coreutils-$1" tests/linux/coreutils.sh "$1" \
		"$build/$1/installed/bin/$2-overstat-cc" "$3"
}

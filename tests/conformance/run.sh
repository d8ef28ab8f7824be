#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh [OPTION]... CC-COMMAND [WRAPPER]: builds each program here with the
# compiler (overstat-cc, overstat-cc -static, or one without overstat) and runs
# it, through the wrapper if there is one (qemu-arm), in a directory of its own:
# as root and as an ordinary user where root runs this.
#
#	--build=DIR      where the programs are built [a temporary directory]
#	--only=PROGRAM   that one; may be repeated
#	--without=NEED   leave out what needs it; `programs` lists the needs
#	--wide=DIR       a directory on tmpfs [/dev/shm]
#	--once           never as another user, for a system that has none
#
# CFLAGS [-O2] is added, HOSTCC [cc] builds the FUSE server that runs here.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
build='' only='' without='' wide=/dev/shm once=no
while :; do
	case $1 in
	--build=*) build=${1#*=} ;;
	--only=*) only="$only ${1#*=}" ;;
	--without=*) without="$without ${1#*=}" ;;
	--wide=*) wide=${1#*=} ;;
	--once) once=yes ;;
	*) break ;;
	esac
	shift
done
cc=$1 wrapper=$2
for program in $only; do
	if ! grep -q "^${program}[[:blank:]]" "$here/programs"; then
		echo "$0: no program '$program' in $here/programs" >&2
		exit 2
	fi
done
case $cc in
'' | -*)
	echo "usage: $0 [--build=DIR] [--only=PROGRAM] [--without=NEED] [--wide=DIR] [--once] CC-COMMAND [WRAPPER]" >&2
	exit 2
	;;
esac
: "${CFLAGS=-O2}" "${HOSTCC:=cc}"
warnings='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
root=no failed=0
[ "$(id -u)" != 0 ] || root=yes

# Everybody may look for a program and a directory of their own in it, and root
# alone makes them.
scratch=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
mounted=
wide_scratch=$wide/${scratch##*/}
trap '[ -z "$mounted" ] || fusermount3 -u "$mounted" || umount "$mounted"
	rm -rf "$scratch" "$wide_scratch"' 0
trap 'exit 1' 1 2 15
chmod 711 "$scratch"
: "${build:=$scratch/build}"
mkdir -p "$build" "$scratch/bin" && cp "$here/programs" "$scratch" || exit 1

not_ok() {
	echo "not ok $1: $2"
	failed=1
}

signals=-DT_SIGNALS minor20=-DT_MINOR20
case " $without " in
*' signals '*) signals= ;;
esac
case " $without " in
*' minor20 '*) minor20= ;;
esac

# compile PROGRAM, once
compile() {
	[ ! -x "$scratch/bin/$1" ] || return 0
	# shellcheck disable=SC2086 # the compiler and flags are words
	if ! $cc $CFLAGS $warnings $signals $minor20 -o "$build/$1" "$here/$1.c" \
		>"$scratch/log" 2>&1; then
		not_ok "$1" "does not compile: $(grep -m 1 error "$scratch/log" || head -n 1 "$scratch/log")"
		return 1
	fi
	cp "$build/$1" "$scratch/bin/$1"
}

# rawfs, of the machine that runs this, whatever the programs are for
fuse_files() {
	[ -z "$mounted" ] || return 0
	"$here/../../tools/need.sh" libfuse3-dev fuse3 >"$scratch/log" 2>&1 || {
		why="libfuse3 is missing: $(tail -n 1 "$scratch/log")"
		return 1
	}
	# shellcheck disable=SC2086
	$HOSTCC -O2 $warnings -D_FILE_OFFSET_BITS=64 -isystem /usr/include/fuse3 \
		-o "$build/rawfs" "$here/rawfs.c" -lfuse3 >"$scratch/log" 2>&1 || {
		why="rawfs does not compile: $(grep -m 1 error "$scratch/log")"
		return 1
	}
	mkdir "$scratch/fuse"
	"$build/rawfs" "$scratch/fuse" >"$scratch/log" 2>&1 || {
		why="rawfs does not mount: $(head -n 1 "$scratch/log")"
		return 1
	}
	mounted=$scratch/fuse
}

# wide_directory, where times and device numbers have 64 bits
wide_directory() {
	[ "$(stat -f -c %T "$wide" 2>/dev/null)" = tmpfs ] || {
		why="$wide is no tmpfs; name a directory that is with --wide"
		return 1
	}
	mkdir -p "$wide_scratch" && chmod 711 "$wide_scratch"
}

# run_as USER PROGRAM WORK ARGUMENT...
run_as() {
	who=$1 program=$2 work=$3
	shift 3
	as=
	if [ "$root$who" = yesuser ]; then
		chown 65534:65534 "$work"
		as='setpriv --reuid=65534 --regid=65534 --clear-groups'
	fi
	# shellcheck disable=SC2086
	$as timeout 300 $wrapper "$scratch/bin/$program" "$work" "$@" \
		>"$scratch/out" 2>"$scratch/err" </dev/null
	status=$?
	cat "$scratch/out"
	sed 's/^/  | /' "$scratch/err"
	oks=$(grep -c '^ok ' "$scratch/out")
	not_oks=$(grep -c '^not ok ' "$scratch/out")
	[ "$not_oks" = 0 ] || failed=1
	if [ "$status" != 0 ] && [ "$not_oks" = 0 ] || [ "$status" -gt 1 ]; then
		not_ok "$program as $who" "ended with status $status after $oks checks"
	elif [ "$oks$not_oks" = 00 ]; then
		not_ok "$program as $who" "ran no check"
	fi
}

# one PROGRAM AS ARGUMENT NEEDS...
one() {
	program=$1 as=$2 argument=$3
	shift 3
	case " ${only:-$program} " in
	*" $program "*) ;;
	*) return ;;
	esac
	place=$scratch
	for need; do
		case " $without " in
		*" $need "*)
			echo "  left out by name: $program, which needs $need"
			return
			;;
		esac
	done
	title=$program
	[ "$argument" = - ] || title="$program $argument"
	compile "$program" || return
	for need; do
		case $need in
		wide)
			wide_directory || {
				not_ok "$title" "$why"
				return
			}
			place=$wide_scratch
			;;
		fuse)
			fuse_files || {
				not_ok "$title" "$why"
				return
			}
			;;
		esac
	done
	case $as$root in
	both*) [ "$once" = no ] || as=once ;;
	esac
	case $as$root in
	once* | bothno) users=$(id -un) ;;
	bothyes) users='root user' ;;
	rootyes) users=root ;;
	*)
		not_ok "$title" "only root can run it"
		return
		;;
	esac
	for user in $users; do
		echo "# $title as $user in ${place%/overstat.*}"
		work=$(mktemp -d "$place/work.XXXXXX") && chmod 755 "$work" || exit 1
		case $argument in
		-) run_as "$user" "$program" "$work" ;;
		@fuse) run_as "$user" "$program" "$work" "$mounted"/* ;;
		*) run_as "$user" "$program" "$work" "$argument" ;;
		esac
		chmod -R u+rwx "$work" 2>/dev/null
		rm -rf "$work"
	done
}

while read -r line; do
	case $line in
	'#'* | '') ;;
	*)
		# shellcheck disable=SC2086
		one $line <&3
		;;
	esac
done 3<&0 <"$scratch/programs"
exit "$failed"

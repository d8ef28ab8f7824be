# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2034 # who reads this uses them
# Read by the scripts that build programs of others, a file each in their folder here, and
# try them: tests/programs/run.sh, and those of firmware and Windows. failed becomes 1.
failed=0
# shellcheck source=tests/say.sh
. "$root/tests/say.sh"

# needed PACKAGE...: Debian's, and those that all are built with
needed() {
	"$root/tools/need.sh" gcc libc6-dev make binutils dpkg-dev "$@" && return
	not_ok packages 'what it needs cannot be installed'
	return 1
}
# fetched PACKAGE: sets source, where its sources are
fetched() {
	source=$("$root/tools/source.sh" "$1") && return
	not_ok source "$1 is not to be had"
	return 1
}
# each ABOUT PROGRAM...: one() of each program, which says what it has seen of ABOUT and it
each() {
	of=$1
	shift
	for program; do
		about=$of$program
		if ! [ -r "$here/$program.sh" ] || [ "$program" = run ]; then
			not_ok programs "no program '$program'; there are: $(cd "$here" && for f in *.sh; do
				[ "$f" = run.sh ] || printf '%s ' "${f%.sh}"
			done)"
			continue
		fi
		(one; exit $failed) || failed=1
	done
}

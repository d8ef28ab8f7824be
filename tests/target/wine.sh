# SPDX-License-Identifier: MIT
# Windows programs of both word sizes over msvcrt and ucrt, in a root of Debian 12 (wine 8,
# mingw-w64 10) and one of Debian 13 (wine 10, mingw-w64 12), where 32 bits can be had:
# what tools/check runs. wine starts anew for each, so it runs where it is named.

by_name
packages debootstrap
rooted() {
	tests/debian/root.sh "$1" wine && echo "ok Debian $1 with wine for both word sizes"
}
# within NAME COMMAND...: a stage in the root of $suite, with a wine's files of its own
within() {
	name=$1
	shift
	stage "--needs=root-$suite" "$name" tests/debian/in.sh "$root/build/cache/debian/$suite-wine" \
		env "WINEPREFIX=$build/$suite/wine" "$@"
}
for suite in bookworm trixie; do
	stage "root-$suite" rooted $suite
	for pair in i686-msvcrt i686-ucrt x86_64-msvcrt x86_64-ucrt; do
		case $suite-$pair in
		# The target nt has it.
		bookworm-x86_64-*) continue ;;
		esac
		within "build-$suite-$pair" tests/nt/build.sh "$build/$suite/$pair" "${pair%-*}" "${pair#*-}"
		within "calls-$suite-$pair" tests/nt/run.sh $pair "$build/$suite/$pair"
		within "w2c-$suite-$pair" tests/nt/w2c.sh $pair "$build/$suite/$pair"
		within "conformance-$suite-$pair" tests/nt/conformance.sh $pair "$build/$suite/$pair"
	done
	# shellcheck disable=SC2016 # the shell there expands
	[ $suite != trixie ] ||
		within measures sh -c 'cd "$1" && make size && make bench && echo "ok make size and make bench"' sh "$build/$suite/x86_64-msvcrt"
	within "ends-$suite" sh -c 'tests/nt/wine.sh --stop; echo "ok wine has ended"'
done

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
	for target in i686-msvcrt i686-ucrt x86_64-msvcrt x86_64-ucrt; do
		case $suite-$target in
		# The target nt has it.
		bookworm-x86_64-*) continue ;;
		esac
		within "build-$suite-$target" tests/nt/build.sh "$build/$suite/$target" "${target%-*}" "${target#*-}"
		within "calls-$suite-$target" tests/nt/run.sh $target "$build/$suite/$target"
		within "w2c-$suite-$target" tests/nt/w2c.sh $target "$build/$suite/$target"
		within "conformance-$suite-$target" tests/nt/conformance.sh $target "$build/$suite/$target"
	done
	# shellcheck disable=SC2016 # the shell there expands
	[ $suite != trixie ] ||
		within measures sh -c 'cd "$1" && make size && make bench && echo "ok make size and make bench"' sh "$build/$suite/x86_64-msvcrt"
	within "ends-$suite" sh -c 'tests/nt/wine.sh --stop; echo "ok wine has ended"'
done

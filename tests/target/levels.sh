# SPDX-License-Identifier: MIT
# The unit programs at each level of optimization, by this machine's compilers and
# by those of Debian 13. What tools/check runs, where it is named. A compiler of next
# year is a word in a list here.
# shellcheck source=tests/debian/target.sh
. tests/debian/target.sh
by_name
release trixie
inside levels tests/debian/levels.sh "$build/there" gcc-12 gcc-14 clang-19
stage levels-here tests/debian/levels.sh "$build/here" gcc clang
# The newest clang that Debian 12 has beside its own.
newest() {
	tools/need.sh clang-22 && tests/build.sh "$build/newest-library" CC=clang-22 &&
		tests/debian/levels.sh "$build/newest" clang-22
}
stage levels-newest newest

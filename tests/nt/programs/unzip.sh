# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154,SC2317 # run.sh sources it
# It asks for the archive by its name, and with -u for the time of what it would replace.
needs=zip
build() {
	set --
	for f in unzip crc32 crypt envargs explode extract fileio globals inflate list match process ttyio ubz2err unreduce \
		unshrink zipinfo win32/win32 win32/win32i64 win32/nt; do
		set -- "$@" "$source/$f.c"
	done
	# It has macros that newer headers of Windows do not stand.
	$cc -include windows.h -O1 -w -DWIN32 -DFORCE_WIN32_OVER_UNIX "-I$source" "-I$source/win32" -o program.exe "$@"
}
tests() {
	mkdir made && echo replaced >made/2100 && echo replaced >made/other && touch -d '2030-01-02 UTC' made/* || return
	(cd made && zip -q ../made.zip 2100 other) || not_ok zip 'makes no archive'
	more() {
		cp ../made.zip made.zip && cp ../made.zip Zażółć.zip
	}
	leaves 'what is newer stays' 'text replaced' 'text replaced' 'cat 2100 other | xargs' -q -o -u made.zip
	leaves 'an archive with a name in UTF-8' 'replaced' 'other' 'cat other' -q -o -u Zażółć.zip
}

# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154 # run.sh sources it
# A file of options that it has read it does not read again: where struct stat has st_ino,
# which is what its configure asks for HAVE_STAT_ST_INO, that is one with the same inode.
build() {
	# But those of other systems, and readtags.
	for f in "$source"/*.c; do
		case ${f##*/} in
		argproc.c | debug.c | mac.c | qdos.c | readtags.c) ;;
		*) set -- "$@" "$f" ;;
		esac
	done
	$cc -O1 -w -DWIN32 -DHAVE_STAT_ST_INO -DHAVE_REGCOMP -D__USE_GNU -Dbool=int -Dfalse=0 -Dtrue=1 -Dstrcasecmp=stricmp \
		"-I$source" "-I$source/gnu_regex" -o program.exe "$@" "$source/gnu_regex/regex.c"
}
tests() {
	again() {
		leaves "$1" "$2" "$3" "grep -c 'option file $5: already considered' ../said" -V "--options=$4" "--options=$5" --list-kinds=C
	}
	again 'an inode of each file' 0 1 two other
	again 'one inode of a file with two names' 1 1 two names
}

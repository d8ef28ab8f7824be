# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154 # run.sh sources it
# A Tcl for firmware. It reads as much of a script as the size of its file is.
build() {
	"$source/configure" --host=arm-none-eabi "CC=$cc" "CFLAGS=-O1 -w" "LDFLAGS=$libs" --without-ext=default \
		--with-ext='aio file stdlib' --disable-docs --disable-lineedit && make libjim.a jimsh.o initjimsh.o
}
linked() {
	link program "$1/jimsh.o" "$1/initjimsh.o" "$1/libjim.a" -lm
}
more() {
	cat >ask.tcl <<'END'
set name [lindex $argv 0]
if {[catch {file stat $name a} why]} {
	puts $why
} else {
	puts "$a(type) $a(size) $a(nlink) $a(uid) $a(gid) $a(dev) $a(ino) $a(mtime)"
}
END
	cat >types.tcl <<'END'
foreach name {file empty dir none} {
	lappend all "$name [file isfile $name] [file isdirectory $name]"
}
puts $all
END
}
tests() {
	unread='couldn'\''t read file "ask.tcl": Function not implemented'
	says 'file stat' 'file 292 1 0 0 0 0 0' 'link 292 0 0 0 0 0 0' "$unread" ask.tcl file
	says 'file stat of an empty file' 'file 0 1 0 0 0 0 0' 'link 0 0 0 0 0 0 0' "$unread" ask.tcl empty
	says 'file stat of a directory' 'directory 0 1 0 0 0 0 0' 'link 4096 0 0 0 0 0 0' "$unread" ask.tcl dir
	says 'file stat of 3 GiB' 'could not read "3G": Value too large for defined data type' \
		'link -1073741824 0 0 0 0 0 0' "$unread" ask.tcl 3G
	says 'file stat of what is not there' 'could not read "none": No such file or directory' \
		'could not read "none": No such file or directory' "$unread" ask.tcl none
	says 'file isfile and isdirectory' '{file 1 0} {empty 1 0} {dir 0 1} {none 0 0}' \
		'{file 0 0} {empty 0 0} {dir 0 0} {none 0 0}' "$(echo "$unread" | sed s/ask/types/)" types.tcl
}

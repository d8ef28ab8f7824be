# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154 # run.sh sources it
# xmlwf reads regular files only, as much as their size is.
build() {
	# What its configure would find
	echo '#define BYTEORDER 1234' >expat_config.h
	for f in xmlwf/xmlwf xmlwf/xmlfile xmlwf/codepage xmlwf/readfilemap lib/xmlparse lib/xmltok lib/xmlrole; do
		$cc -O1 -w -DXML_POOR_ENTROPY -DXML_DTD -DXML_NS -DXML_CONTEXT_BYTES=1024 \
			-I. "-I$source/expat/lib" -c "$source/expat/$f.c" || return
	done
}
more() {
	echo '<doc><a/></doc>' >well.xml
	echo '<doc><a></doc>' >ill.xml
}
tests() {
	says 'a well-formed document' '' 'well.xml: not a regular file' '' -t well.xml
	says 'one that is not' 'ill.xml:1:10: mismatched tag' 'ill.xml: not a regular file' 'ill.xml:1:10: mismatched tag' -t ill.xml
	says 'an empty file' 'empty:1:0: no element found' 'empty: not a regular file' 'empty: not a regular file' -t empty
	says 'a file of 3 GiB' '3G: Value too large for defined data type' '3G: not a regular file' '3G: not a regular file' -t 3G
	# An open directory is a file of 4096 bytes for the host.
	says 'a directory' 'dir: read unexpected number of bytes' 'dir: not a regular file' 'dir: read unexpected number of bytes' -t dir
}

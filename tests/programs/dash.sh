# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034,SC2016 # run.sh sources it; dash expands
# It has no tests of its own: what it asks files for is compared with stat(1).
build() {
	# One of Debian's patches adds a file to Makefile.am.
	autoreconf -fi && ./configure -q CC="$cc" CFLAGS='-O1 -w' --disable-dependency-tracking && make
}
needs='autoconf automake'
tests() {
	dash=$PWD/src/dash
	rm -rf odd && mkdir odd && cd odd || return
	gcc -o demodir "$root/tools/demodir.c" && ./demodir files >/dev/null || return
	for o in b c d e f g h L k p r s S u w x O G; do
		for f in files/*; do
			"$dash" -c "[ -$o \"\$1\" ]" sh "$f" && echo "$o $f"
		done >"ours.$o" 2>&1
		for f in files/*; do
			/usr/bin/test "-$o" "$f" && echo "$o $f"
		done >"plain.$o" 2>&1
		same "[ -$o ] of each file" "$(cmp "ours.$o" "plain.$o" 2>&1)" ''
	done
	touch -d '2100-01-01 UTC' late
	touch -d '2100-01-01 00:00:00.5 UTC' later
	touch -d '1960-01-01 UTC' early
	ln late same
	same '-nt and -ot of 1960 and 2100' "$("$dash" -c '[ late -nt early ] && [ early -ot late ] && ! [ early -nt late ] && echo yes')" yes
	same '-ef' "$("$dash" -c '[ late -ef same ] && ! [ late -ef early ] && echo yes')" yes
	same 'set -C does not write over a file' "$("$dash" -c 'set -C; echo x >late; echo $?' 2>/dev/null | head -n 1)$(wc -c <late)" 20
	same 'cd -P and pwd' "$("$dash" -c 'cd files && cd .. && pwd -P')" "$(pwd -P)"
}

#!/bin/sh
# SPDX-License-Identifier: MIT
# stack.sh DIR [JUMPED]: for every function that an object of DIR/lib/liboverstat.a is
# there for, its name and the stack that it takes at most. DIR was built with
# -fstack-usage. What that says of the functions of an object is added up along the
# deepest path through the archive, return addresses included; the libc's
# __errno_location and fsync are not in it. JUMPED is a function to which callers jump,
# when their own frame is gone.
: "${NM:=nm}"
cd "$1/obj" || exit 1
objects=$(ar t ../lib/liboverstat.a) || exit 1
{
	for o in $objects; do
		awk -F '\t' -v o="$o" '{ s += $2 } END { print o ": bytes", s + 0 }' "${o%.o}.su"
	done
	# Of all at once: where LLVM is installed nm reads the whole of it first.
	# shellcheck disable=SC2086 # names
	$NM -A $objects
} | awk -v jumped="$2" '
	# What gcc for i386 has in many objects to find its own address is no name.
	$NF ~ /^__x86\.get_pc_thunk/ { next }
	{ object = $1; sub(/:.*/, "", object) }
	$(NF - 1) == "bytes" { bytes[object] = $NF }
	$(NF - 1) == "T" { name[object] = $NF }
	$(NF - 1) == "U" { calls[object, ++ncalls[object]] = $NF }
	function deepest(f, i, d, max) {
		for (i = 1; i <= count[f]; i++)
			if (callee[f, i] in own && callee[f, i] != jumped) {
				d = deepest(callee[f, i])
				if (d > max)
					max = d
			}
		return own[f] + max
	}
	END {
		for (o in name) {
			own[name[o]] = bytes[o]
			count[name[o]] = ncalls[o]
			for (i = 1; i <= ncalls[o]; i++)
				callee[name[o], i] = calls[o, i]
		}
		for (f in own)
			print f, deepest(f)
	}'

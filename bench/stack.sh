#!/bin/sh
# SPDX-License-Identifier: MIT
# stack.sh DIR [JUMPED]: for every function that an object of DIR/lib/liboverstat.a is
# there for, its name and the stack that it takes at most. DIR was built with
# -fstack-usage. What that says of the functions of an object is added up along the
# deepest path through the archive, return addresses included; the libc's
# __errno_location and fsync are not in it. JUMPED is a function to which callers jump,
# when their own frame is gone.
: "${NM:=nm}"
cd "$1" || exit 1
ar t lib/liboverstat.a | while read -r o; do
	o=obj/$o
	awk -F '\t' '{ s += $2 } END { print "bytes", s + 0 }' "${o%.o}.su"
	# What gcc for i386 has in many objects to find its own address is no name.
	$NM "$o" | sed -n '/ __x86\.get_pc_thunk/d; s/.* T \(.*\)/name \1/p; s/.* U \(.*\)/calls \1/p'
	echo end
done | awk -v jumped="$2" '
	$1 == "bytes" { bytes = $2; ncalls = 0; name = "" }
	$1 == "name" { name = $2 }
	$1 == "calls" { calls[++ncalls] = $2 }
	$1 == "end" && name != "" {
		own[name] = bytes
		for (i = 1; i <= ncalls; i++)
			callee[name, i] = calls[i]
		count[name] = ncalls
	}
	function deepest(f, i, d, max) {
		for (i = 1; i <= count[f]; i++)
			if (callee[f, i] in own && callee[f, i] != jumped) {
				d = deepest(callee[f, i])
				if (d > max)
					max = d
			}
		return own[f] + max
	}
	END { for (f in own) print f, deepest(f) }'

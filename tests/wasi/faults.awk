# SPDX-License-Identifier: MIT
# faults.awk RESULTS...: whether each known fault is whose the file known
# says that it is: of the libc (*), and then no host passes the check; of a
# host, and then another does.
BEGIN {
	while ((getline line < known) > 0)
		if (line !~ /^#/ && split(line, f, "\t") == 4)
			of[f[4], ++n[f[4]]] = f[1]
}
/^[{]"v":/ {
	host = get($0, "target")
	hosts++
	next
}
{ id = get($0, "id") }
get($0, "result") == "pass" {
	passes[id] = passes[id] " " host
	# A program that ran to its end.
	passes["program." get($0, "program")] = "some"
}
get($0, "known") != "" {
	known_id[++faults] = id
	known_why[faults] = unescaped(get($0, "known"))
	known_host[faults] = host
}
END {
	name = known
	sub(/.*\//, "", name)
	for (i = 1; i <= faults; i++) {
		libc = 0
		for (k = 1; k <= n[known_why[i]]; k++)
			if (of[known_why[i], k] == "*")
				libc = 1
		if (hosts < 2 || known_id[i] ~ /^program\./)
			continue
		checked++
		if (libc && passes[known_id[i]] != "") {
			print "not ok " known_host[i] ": " known_id[i] ": said to be the libc's fault, but passes on" passes[known_id[i]]
			bad = 1
		} else if (!libc && passes[known_id[i]] == "") {
			print "not ok " known_host[i] ": " known_id[i] ": said to be the host's fault, but passes nowhere"
			bad = 1
		}
	}
	if (!bad && checked)
		print "ok the faults of " checked " results are whose " name " says that they are"
	exit bad
}

# SPDX-License-Identifier: MIT
# The names that a source sees, out of cpp -E -dM and then cpp -E -P: macros, and
# every identifier that is no macro's, which is more than those declared.
$1 == "#define" {
	sub(/\(.*/, "", $2)
	name[$2]
	next
}
/^#/ {
	next
}
{
	gsub(/"[^"]*"/, "")
	gsub(/[^A-Za-z0-9_]/, " ")
	n = split($0, w, " ")
	for (i = 1; i <= n; i++)
		name[w[i]]
}
END {
	for (k in name)
		if (k ~ /^[A-Za-z_]/)
			print k
}

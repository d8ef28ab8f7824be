# SPDX-License-Identifier: MIT
# struct.awk: a line of layouts.txt becomes the struct stat that it tells, for the
# harness of store.h: each member of so many bytes at its place, and what lies between
# as members of their own, which PADS lists.
BEGIN {
	end = pads = 0
}
function type(n) {
	return (sign[n] ? "int" : "uint") bytes[n] * 8 "_t"
}
# pad UNTIL: what no member fills
function pad(until) {
	if (until <= end)
		return
	printf "\tunsigned char pad%d[%d];\n", pads, until - end
	list = list " X(pad" pads ")"
	pads++
	end = until
}
{
	for (i = 3; i <= NF; i++) {
		split($i, w, /[=:]/)
		if (w[3] == "") {
			value[w[1]] = w[2]
			continue
		}
		at[w[1]] = w[2] + 0
		bytes[w[1]] = w[3] + 0
		sign[w[1]] = w[4] + 0
		first[w[2] + 0] = w[1]
	}
	print "#define SIZE " value["size"]
	for (n in at) {
		m = n
		gsub(/\.tv/, "", m)
		printf "#define AT_%s %d\n#define BYTES_%s %d\n#define SIGN_%s %d\n", m, at[n], m, bytes[n], m, sign[n]
	}
	print "struct stat {"
	while (end < value["size"]) {
		for (next_one = end; next_one < value["size"] && !(next_one in first); next_one++)
			;
		pad(next_one)
		if (end == value["size"])
			break
		n = first[end]
		if (n !~ /\.tv_/) {
			printf "\t%s %s;\n", type(n), n
			end += bytes[n]
			continue
		}
		# A time: its two members, and what is between.
		split(n, w, ".")
		other = w[1] (w[2] == "tv_sec" ? ".tv_nsec" : ".tv_sec")
		split(other, v, ".")
		between = at[other] - end - bytes[n]
		printf "\tstruct {\n\t\t%s %s;\n", type(n), w[2]
		if (between) {
			printf "\t\tunsigned char pad[%d];\n", between
			list = list " X(" w[1] ".pad)"
		}
		printf "\t\t%s %s;\n\t} __attribute__((__packed__)) %s;\n", type(other), v[2], w[1]
		end = at[other] + bytes[other]
	}
	print "} __attribute__((__packed__));"
	print "#define PADS" list
	print "#define OVERSTAT_X " ("st_known" in at ? 1 : 0)
	if ("__st_ino" in at)
		print "#define OVERSTAT_ST_INO32"
	if ("__st_atim32.tv_sec" in at)
		print "#define OVERSTAT_ST_TIM32"
}

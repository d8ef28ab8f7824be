# SPDX-License-Identifier: MIT
# requirements.awk requirements.tsv: the table as tap.h has it.
BEGIN {
	FS = "\t"
	print "static const struct {"
	print "\tconst char *id, *clause, *class_name;"
	print "\tint claimed;"
	print "} t_requirements[] = {"
}
/^#/ || NF < 6 { next }
{
	claimed = 1
	if ($4 ~ /^option\(/)
		claimed = "T_CLAIMS_" substr($4, 8, length($4) - 8)
	printf "\t{ \"%s\", \"%s, %s\", \"%s\", %s },\n", $1, $2, $3, $4, claimed
}
END { print "};" }

# SPDX-License-Identifier: MIT
# Reads what code.awk writes; a line for each function that is defined there:
# FILE LINES NAME, and "static" where it is.
{
	where = $1
	sub(/:.*/, "", where)
	line = $0
	sub(/^[^ ]* /, "", line)
	if (where != file) {
		file = where
		head = ""
		depth = start = directive = 0
	}
	if (directive || (depth == 0 && line ~ /^[ \t]*#/)) {
		directive = line ~ /\\$/
		next
	}
	n++
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (c == "{" && depth++ == 0) {
			gsub(/__attribute__[ \t]*\(\([^;{]*\)\)/, "", head)
			name = head
			is_function = head ~ /\(/ && head !~ /=/
			sub(/[ \t]*\(.*/, "", name)
			sub(/.*[^A-Za-z0-9_]/, "", name)
		} else if (c == "}" && --depth == 0) {
			if (is_function)
				print file, n - start + 1, name, head ~ /(^|[ \t])static[ \t]/ ? "static" : ""
			head = ""
		} else if (c == ";" && depth == 0) {
			head = ""
		} else if (depth == 0) {
			if (head == "" && c !~ /[ \t]/)
				start = n
			if (head != "" || c !~ /[ \t]/)
				head = head c
		}
	}
	if (depth == 0 && head != "")
		head = head " "
}

# SPDX-License-Identifier: MIT
# judge.awk own.tsv HOST...: what the programs printed on each host, a file each
# with a line `# PROGRAM as ...` before each, as checks of overstat. One that fails is ok where own.tsv has a
# row for it: of a host, and then the same check passes on another; of the libc,
# and then it passes on none. A row of a program that
# ran and that no failure needs any more is a failure.
BEGIN { FS = "\t" }
FNR == 1 { file++ }
file == 1 {
	if (/^#/ || NF < 5)
		next
	rows++
	row_host[rows] = $1
	row_program[rows] = $2
	row_when[rows] = $3
	row_check[rows] = regex($4)
	row_why[rows] = $5
	row_text[rows] = $1 " " $2 ": " $4
	next
}
FNR == 1 { host = FILENAME; program = "none" }
/^# / {
	program = $0
	sub(/^# /, "", program)
	sub(/ as .*/, "", program)
	started[host]++
	runs[program] = runs[program] " " host
	next
}
/^ok / {
	note(substr($0, 4), "")
	passed[program ": " substr($0, 4)] = 1
	next
}
/^not ok / {
	check = substr($0, 8)
	seen = "it failed"
	# What was seen follows the last quoted sentence, or else the last colon.
	if (match(check, /": [^"]*$/)) {
		seen = substr(check, RSTART + 3)
		check = substr(check, 1, RSTART)
	} else if (match(check, /: [^:]*$/)) {
		seen = substr(check, RSTART + 2)
		check = substr(check, 1, RSTART - 1)
	}
	note(check, seen)
	failed_on[program ": " check] = failed_on[program ": " check] " " host
}

function note(check, seen)
{
	lines++
	line_host[lines] = host
	line_program[lines] = program
	line_check[lines] = check
	line_seen[lines] = seen
}

function regex(glob)
{
	gsub(/[][\\.^$+?(){}|]/, "\\\\&", glob)
	gsub(/\*/, ".*", glob)
	return "^" glob "$"
}

# A WASIX module has the host of the other.
function is_of(i, host)
{
	return row_host[i] == host || row_host[i] == "libc" ||
		(row_host[i] == "wasmer" && host == "wasix")
}

# The row that is about line l.
function row(l,    i)
{
	for (i = 1; i <= rows; i++)
		if (is_of(i, line_host[l]) &&
			(row_program[i] == "*" || row_program[i] == line_program[l]) &&
			line_check[l] ~ row_check[i])
			return i
	return 0
}

# Whether it passes on a host. What a program cannot do without it prints only
# when it fails: then it passes where the program ran and did not print it.
function passes(l,    c, n, host, i, failed)
{
	c = line_program[l] ": " line_check[l]
	if (c in passed)
		return 1
	if (line_seen[l] !~ /were not run$/)
		return 0
	n = split(runs[line_program[l]], host, " ")
	failed = failed_on[c] " "
	for (i = 1; i <= n; i++)
		if (!index(failed, " " host[i] " "))
			return 1
	return 0
}

END {
	bad = 0
	for (l = 1; l <= lines; l++) {
		text = line_host[l] " " line_program[l] ": " line_check[l]
		if (line_seen[l] == "") {
			print "ok " text
			continue
		}
		r = row(l)
		if (r)
			used[r] = 1
		if (!r)
			print "not ok " text ": " line_seen[l]
		else if (row_host[r] == "libc" && passes(l))
			print "not ok " text ": " line_seen[l] "; said to be the libc's fault, but passes elsewhere"
		else if (row_host[r] != "libc" && !passes(l))
			print "not ok " text ": " line_seen[l] "; said to be the host's fault, but passes nowhere"
		else {
			print "ok " text " (" row_host[r] ": " row_why[r] ")"
			continue
		}
		bad = 1
	}
	for (h = 2; h < ARGC; h++)
		if (!started[ARGV[h]]) {
			print "not ok " ARGV[h] " ran no program"
			bad = 1
		}
	for (r = 1; r <= rows; r++)
		if (!used[r] && row_when[r] != "sometimes" &&
			(row_program[r] in runs) && (row_host[r] == "libc" || started[row_host[r]])) {
			print "not ok own.tsv: no failure needs the row " row_text[r]
			bad = 1
		}
	exit bad
}

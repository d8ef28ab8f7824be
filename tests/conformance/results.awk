# SPDX-License-Identifier: MIT
# results.awk: what the programs printed, as lines of JSON, a check a line.
#	table   requirements.tsv
#	known   the known file, or nothing
#	target  a row of it may be for
#	part    not all programs ran: a row that nothing needs may be for the rest
#	reading a log that overstat-conform did not take itself
# Between the programs overstat-conform writes
#	#@ begin PROGRAM SUFFIX USER
#	#@ end STATUS
#	#@ build|skip PROGRAM SUFFIX MESSAGE
BEGIN {
	requirements(table)
	if (known != "")
		known_rows()
}
{
	sub(/\r+$/, "")
	# What a terminal or a boot loader left before it.
	if (reading)
		sub(/^.*\r/, "")
}
!reading && /^#@ begin / {
	start($3, $4 == "-" ? "" : $4, $5)
	next
}
!reading && /^#@ (build|skip) / {
	start($3, $4 == "-" ? "" : $4, "")
	text = $0
	sub(/^#@ [a-z]+ [^ ]+ [^ ]+ /, "", text)
	ended[run] = $2
	end_text[run] = text
	run = ""
	next
}
!reading && /^#@ end / {
	status[run] = $3
	run = ""
	next
}
!reading && /^#@ error / {
	end_text[run] = substr($0, 11)
	next
}
reading && /^# program [a-z0-9_]+( [a-z0-9_]+)?$/ {
	start($3, $4 == "" ? "" : "@" $4, "")
	next
}
run == "" { next }
/^(not )?ok [0-9]+ - [^ ]+( # SKIP .*)?$/ {
	number = $1 == "ok" ? $2 : $3
	id = $1 == "ok" ? $4 : $5
	last = 0
	if (!(requirement_of(id) in class_of)) {
		if (!reading)
			defect(id, "it has no row in requirements.tsv")
		next
	}
	if ((run, number) in have)
		next
	have[run, number] = 1
	if ((run, "id", id) in have) {
		defect(id, "a second check has this id")
		next
	}
	have[run, "id", id] = 1
	last = ++n_checks[run]
	check_id[run, last] = id
	if (number + 0 > top[run])
		top[run] = number + 0
	if ($1 == "not") {
		result[run, last] = "fail"
		failures[run]++
		next
	}
	result[run, last] = "pass"
	i = index($0, " # SKIP ")
	if (i) {
		result[run, last] = "skip"
		seen[run, last] = substr($0, i + 8)
		if (seen[run, last] ~ /^cut off: /) {
			cut[run]++
			end_text[run] = substr(seen[run, last], 10)
		}
	}
	next
}
last && /^  seen: ".*"$/ { seen[run, last] = substr($0, 10, length($0) - 10); next }
last && /^  expected: ".*"$/ { expected[run, last] = substr($0, 14, length($0) - 14); next }
/^1\.\.[0-9]+$/ && n_checks[run] {
	plan[run] = substr($0, 4) + 0
	last = 0
	if (reading)
		run = ""
}

function start(program, suffix, user)
{
	run = ++n_runs
	run_program[run] = program
	run_suffix[run] = suffix
	run_user[run] = user
	last = 0
}

function defect(id, what)
{
	defects[run] = defects[run] (defects[run] == "" ? "" : "; ") id ": " what
}

# TARGET WHEN ID WHY, with tabs between; * stands for anything in TARGET and ID.
function known_rows(    line, f, n)
{
	while ((getline line < known) > 0) {
		n++
		if (line ~ /^#/ || line == "")
			continue
		if (split(line, f, "\t") != 4 || f[2] !~ /^(always|sometimes)$/) {
			print "overstat-conform: " known ", line " n ": not TARGET, always or sometimes, ID, WHY with tabs between" > "/dev/stderr"
			failed = 2
			exit 2
		}
		if (target !~ glob(f[1]))
			continue
		rows++
		row_line[rows] = n
		row_when[rows] = f[2]
		row_text[rows] = f[3]
		row_id[rows] = glob(f[3])
		row_why[rows] = f[4]
	}
	close(known)
}

function glob(text)
{
	gsub(/[][\\.^$+?(){}|]/, "\\\\&", text)
	gsub(/\*/, ".*", text)
	return "^" text "$"
}

# The reason that the known file has for a failure; quiet: no failure, is it named?
function why(id, quiet,    r)
{
	for (r = 1; r <= rows; r++) {
		if (quiet && (used[r] || passed[r]))
			continue
		if (id ~ row_id[r]) {
			if (quiet) {
				passed[r] = 1
				continue
			}
			used[r] = 1
			return row_why[r]
		}
	}
	return ""
}

function line(id, program, user, class, result, seen, expected, known)
{
	printf "{\"id\":\"%s\",\"program\":\"%s\",\"function\":\"%s\",\"user\":\"%s\",\"class\":\"%s\",\"result\":\"%s\"", \
		id, program, function_of(id), user, class, result
	if (seen != "")
		printf ",\"seen\":\"%s\"", seen
	if (expected != "")
		printf ",\"expected\":\"%s\"", expected
	if (known != "")
		printf ",\"known\":%s", json(known)
	print "}"
}

# Something about a program as a whole.
function whole(r, result, text,    id)
{
	id = "program." run_program[r] run_suffix[r]
	text = json(text)
	line(id, run_program[r], run_user[r], "shall", result, substr(text, 2, length(text) - 2), "", why(id, 0))
}

function tell(r,    i, id, k, missing)
{
	if (ended[r] != "") {
		whole(r, ended[r], end_text[r])
		return
	}
	for (i = 1; i <= n_checks[r]; i++) {
		id = check_id[r, i] run_suffix[r]
		k = why(id, result[r, i] != "fail")
		if (result[r, i] == "skip" || !rows)
			k = ""
		line(id, run_program[r], run_user[r], class_of_check(check_id[r, i]), result[r, i], \
			result[r, i] == "skip" ? quoted(seen[r, i]) : seen[r, i], expected[r, i], k)
	}
	if (cut[r])
		whole(r, "skip", "cut off: " cut[r] " checks: " end_text[r])
	if (defects[r] != "")
		whole(r, "fail", defects[r])
	missing = (plan[r] ? plan[r] : top[r]) - n_checks[r]
	if (status[r] == "timeout")
		whole(r, "timeout", "it did not end; " n_checks[r] + 0 " checks until then")
	else if (!reading && (status[r] > 1 || (status[r] == 1 && !failures[r]) || !plan[r]))
		whole(r, "crash", "ended with status " status[r] " after " n_checks[r] + 0 " checks" \
			(end_text[r] == "" ? "" : ": " end_text[r]))
	else if (!plan[r])
		whole(r, "missing", "the log ends after " n_checks[r] + 0 " checks" \
			(missing ? ", " missing " before that are missing" : ""))
	else if (missing)
		whole(r, "missing", missing " of " plan[r] " checks are missing")
}

function quoted(text)
{
	text = json(text)
	return substr(text, 2, length(text) - 2)
}

END {
	if (failed)
		exit failed
	# Of a program that a log has twice, the one that says more.
	for (r = 1; reading && r <= n_runs; r++) {
		k = run_program[r] run_suffix[r]
		if (!(k in best) || (plan[r] > 0) > (plan[best[k]] > 0) ||
			((plan[r] > 0) == (plan[best[k]] > 0) && n_checks[r] >= n_checks[best[k]]))
			best[k] = r
	}
	for (r = 1; r <= n_runs; r++)
		if (!reading || best[run_program[r] run_suffix[r]] == r)
			tell(r)
	# What was to run and is not there at all.
	n = split(wanted, w, " ")
	for (i = 1; i <= n; i++)
		if (!(w[i] in best)) {
			r = ++n_runs
			run_program[r] = w[i]
			sub(/@.*/, "", run_program[r])
			run_suffix[r] = substr(w[i], length(run_program[r]) + 1)
			whole(r, "missing", "it is not in the log")
		}
	for (r = 1; r <= rows; r++)
		if (!used[r] && row_when[r] == "always" && (passed[r] || !part))
			line("known.row/line_" row_line[r], "known", "", "own", "unneeded", \
				quoted(passed[r] ? "no failure needs the row " row_text[r] : "no check is what the row names: " row_text[r]), "", "")
}

# SPDX-License-Identifier: MIT
# judge.awk: lines of JSON, of one run or several, as
#	tap, junit    a file to write, or nothing
#	summary       to standard output; strict: what was not checked counts too
# Ends with 1 if something is broken that is not known, 3 if nothing was checked,
# 2 for a file that is none of ours.
BEGIN {
	requirements(table)
	# What TAP calls a failure that is no surprise.
	expected_failure = " # TO" "DO "
	if (tap != "")
		printf "TAP version 13\n" > tap
}
{ sub(/\r$/, "") }
/^[{]"v":/ {
	if (get($0, "v") != 1) {
		print "overstat-conform: " FILENAME ": version " get($0, "v") ", and this knows 1" > "/dev/stderr"
		wrong = 2
		exit 2
	}
	if (get($0, "not") != "") {
		print unescaped(get($0, "target")) ": not judged: " unescaped(get($0, "not"))
		next
	}
	target[++runs] = unescaped(get($0, "target"))
	overstat[runs] = get($0, "overstat")
	column[runs] = overstat[runs] == "" ? "libc" : "overstat"
	title[runs] = target[runs]
	split("", met)
	libc[runs] = unescaped(get($0, "libc"))
	next
}
!/^[{]"id":"/ || !runs {
	print "overstat-conform: " FILENAME ", line " FNR ": no result of overstat-conform" > "/dev/stderr"
	wrong = 2
	exit 2
}
{
	r = runs
	id = get($0, "id")
	known = seen = ""
	if (id in met)
		twice[r] = id
	met[id] = 1
	# A quote that is part of a text has a backslash.
	if (index($0, "\"result\":\"pass\""))
		what = res = "pass"
	else {
		res = get($0, "result")
		known = get($0, "known")
		what = held(get($0, "class"), res, known, overstat[r])
		seen = unescaped(get($0, "seen"))
	}
	req = requirement_of(id)
	# What was not checked, and what nothing said before.
	if (strict && known == "" && (what == "absent" || (what == "skip" && (id ~ /^program\./ && seen !~ /^left out/))))
		what = "broken"
	n[r, what]++
	if (res == "pass" || res == "fail")
		checks[r]++
	if (req in class_of) {
		if (!((r, req) in state))
			state[r, req] = what
		else if (rank(what) > rank(state[r, req]))
			state[r, req] = what
	}
	if (what == "broken" || what == "promise") {
		# The same said by many checks of a requirement is said once.
		t = seen (get($0, "expected") == "" ? "" : ", expected " unescaped(get($0, "expected")))
		if (!((r, req, t) in told)) {
			told[r, req, t] = ++bad[r]
			first[r, bad[r]] = id
			text[r, bad[r]] = t
		}
		like[r, told[r, req, t]]++
	}
	if (tap != "")
		tap_line()
	if (junit != "")
		junit_line()
}

function rank(what)
{
	return index("skip pass absent known allowed promise broken", what)
}

function tap_line(    name, line)
{
	name = id (several ? "@" column[r] : "")
	line = (what == "pass" || what == "skip" ? "ok " : "not ok ") ++number " - " name
	if (what == "skip")
		line = line " # SKIP " clean(seen)
	else if (what == "known")
		line = line expected_failure clean(unescaped(known))
	else if (what == "allowed")
		line = line expected_failure "POSIX allows it, or does not speak of it"
	else if (what == "absent")
		line = line expected_failure clean(seen)
	print line > tap
	if (what == "pass" || what == "skip")
		return
	print "  ---" > tap
	if (req in class_of)
		print "  clause: " json(page[req] ", " section[req]) > tap
	print "  class: " get($0, "class") > tap
	print "  seen: " json(seen) > tap
	if (get($0, "expected") != "")
		print "  expected: \"" get($0, "expected") "\"" > tap
	print "  ..." > tap
}

function clean(text)
{
	gsub(/[#\\]/, "?", text)
	return text
}

function xml(text)
{
	gsub(/&/, "\\&amp;", text)
	gsub(/</, "\\&lt;", text)
	gsub(/>/, "\\&gt;", text)
	gsub(/"/, "\\&quot;", text)
	return text
}

# A suite for each program of each run, kept until its counts are known.
function junit_line(    s, body)
{
	s = target[r] (several ? " " column[r] : "") "\t" get($0, "program")
	if (!(s in suite)) {
		suite[s] = ++suites
		suite_name[suites] = s
	}
	s = suite[s]
	tests[s]++
	body = "<testcase name=\"" xml(id) "\" classname=\"" xml(target[r] (several ? "." column[r] : "")) "\""
	if (what == "pass")
		body = body "/>"
	else if (what == "skip" || what == "absent" || what == "known") {
		skips[s]++
		body = body "><skipped message=\"" xml(what == "known" ? unescaped(known) : seen) "\"/></testcase>"
	} else if (what == "allowed")
		body = body "><system-out>" xml("POSIX allows it, or does not speak of it: " seen) "</system-out></testcase>"
	else {
		fails[s]++
		body = body "><failure message=\"" xml(seen) "\">" xml(get($0, "class") ": " (req in sentence ? sentence[req] : "")) "</failure></testcase>"
	}
	cases[s, tests[s]] = body
}

function junit_write(    s, i, f)
{
	print "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" > junit
	print "<testsuites name=\"overstat-conform\">" > junit
	for (s = 1; s <= suites; s++) {
		split(suite_name[s], f, "\t")
		printf "<testsuite name=\"%s\" package=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\">\n", \
			xml(f[2]), xml(f[1]), tests[s], fails[s], skips[s] > junit
		for (i = 1; i <= tests[s]; i++)
			print cases[s, i] > junit
		print "</testsuite>" > junit
	}
	print "</testsuites>" > junit
}

END {
	if (wrong)
		exit wrong
	if (tap != "")
		print "1.." number + 0 > tap
	if (junit != "")
		junit_write()
	for (r = 1; r <= runs; r++) {
		delete count
		for (i = 1; i <= n_requirements; i++)
			if ((r, requirement[i]) in state)
				count[state[r, requirement[i]]]++
		printf "%s%s%s: %d requirement%s broken, %s %d, %d kept", target[r], \
			libc[r] == "" ? "" : ", " libc[r], overstat[r] == "" ? "" : " and overstat " overstat[r], \
			count["broken"], count["broken"] == 1 ? "" : "s", overstat[r] == "" ? "not promised" : "promises broken", \
			count[overstat[r] == "" ? "allowed" : "promise"], count["pass"]
		if (count["known"])
			printf ", known faults of %d", count["known"]
		printf "; %d checks passed, %d failed, %d skipped", n[r, "pass"], \
			n[r, "broken"] + n[r, "promise"] + n[r, "allowed"] + n[r, "known"], n[r, "skip"]
		if (n[r, "absent"])
			printf ", %d not there", n[r, "absent"]
		print ""
		for (i = 1; i <= bad[r] && i <= 20; i++)
			print "  " first[r, i] (like[r, i] > 1 ? " and " like[r, i] - 1 " like it" : "") ": " text[r, i]
		if (bad[r] > 20)
			print "  and " bad[r] - 20 " more"
		if (twice[r] != "")
			print "  two results have one id: " twice[r]
		if (bad[r] || twice[r] != "")
			status = 1
		all += checks[r]
	}
	if (!all)
		exit 3
	exit status
}

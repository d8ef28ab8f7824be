# SPDX-License-Identifier: MIT
# diff.awk OLD NEW: which checks say something else now. Ends with 1 if one is
# worse. Runs are compared in order: the first of one with the first of the other.
FNR == 1 { file++; runs = 0 }
{ sub(/\r$/, "") }
/^[{]"v":/ && get($0, "not") != "" { next }
/^[{]"v":/ {
	name[file, ++runs] = unescaped(get($0, "target")) (get($0, "overstat") == "" ? "" : " and overstat " get($0, "overstat"))
	over[file, runs] = get($0, "overstat")
	if (runs > most)
		most = runs
	next
}
{
	id = get($0, "id")
	res = get($0, "result")
	if (file == 1) {
		result[runs, id] = res
		next
	}
	old = result[runs, id]
	seen_in_new[runs, id] = 1
	if (old == res)
		next
	if (res != "pass")
		text = ": " unescaped(get($0, "seen")) (get($0, "expected") == "" ? "" : ", expected " unescaped(get($0, "expected")))
	else
		text = ""
	if (old == "")
		line("new", res, text)
	else if (good(res) > good(old))
		line("better", old " -> " res, text)
	else
		line("worse", old " -> " res, text)
}
function good(r)
{
	return r == "pass" ? 2 : r == "skip" ? 1 : 0
}
function line(what, how, text)
{
	n[runs, what]++
	lines[++count] = what " " id ": " how text
	of[count] = runs
	if (what == "worse" || (what == "new" && how != "pass" && how != "skip"))
		bad = 1
}
END {
	for (k in result) {
		split(k, f, SUBSEP)
		if (!(k in seen_in_new))
			gone[f[1]]++
	}
	for (r = 1; r <= most; r++) {
		printf "%s -> %s: %d better, %d worse, %d new, %d gone\n", name[1, r], name[2, r], \
			n[r, "better"], n[r, "worse"], n[r, "new"], gone[r]
		for (i = 1; i <= count; i++)
			if (of[i] == r && (lines[i] !~ /^new .*: (pass|skip)/))
				print "  " lines[i]
	}
	exit bad
}

# SPDX-License-Identifier: MIT
# page.awk: lines of JSON, of any number of runs, as one HTML page. A run of a
# libc alone and the next one of the same target with overstat stand together.
# difference: two files are the old and the new, whose runs stand together in order,
# and what changed is marked.
BEGIN {
	requirements(table)
	by_page()
}
FNR == 1 { file++ }
{ sub(/\r$/, "") }
/^[{]"v":/ && get($0, "not") != "" {
	why = html(unescaped(get($0, "not")))
	if (!(why in not_judged))
		why_not[++nots] = why
	not_judged[why] = not_judged[why] (not_judged[why] == "" ? "" : "; ") html(unescaped(get($0, "target")))
	next
}
/^[{]"v":/ {
	about[++runs] = $0
	target[runs] = unescaped(get($0, "target"))
	overstat[runs] = get($0, "overstat")
	if (file == 1)
		old_runs = runs
	next
}
runs {
	r = runs
	# A quote that is part of a text has a backslash.
	res = index($0, "\"result\":\"pass\"") ? "pass" : get($0, "result")
	id = get($0, "id")
	if (difference)
		compare()
	req = requirement_of(id)
	if (res == "pass") {
		n[r, req, "pass"]++
		if (!((r, req) in state) || state[r, req] == "skip")
			state[r, req] = "pass"
		checks[r, "pass"]++
		next
	}
	class = get($0, "class")
	known = unescaped(get($0, "known"))
	what = held(class, res, known, overstat[r])
	if (what == "promise")
		what = "broken"
	checks[r, what]++
	if (!(req in class_of)) {
		if (what == "skip" && unescaped(get($0, "seen")) ~ /^left out/)
			next
		req = "program"
		if (what == "skip")
			what = "absent"
	}
	n[r, req, what]++
	if (!((r, req) in state) || index(order, what) > index(order, state[r, req]))
		state[r, req] = what
	if (what == "skip")
		next
	bad[req] = 1
	text = unescaped(get($0, "seen"))
	expected = unescaped(get($0, "expected"))
	# The same said by many checks is said once, by the first, with a count.
	k = what SUBSEP text SUBSEP expected SUBSEP known
	if (!((r, req, k) in said)) {
		if (++lines[r, req] > 12)
			next
		said[r, req, k] = lines[r, req]
		line_id[r, req, lines[r, req]] = id
		line_seen[r, req, lines[r, req]] = text
		line_expected[r, req, lines[r, req]] = expected
		line_known[r, req, lines[r, req]] = known
		line_what[r, req, lines[r, req]] = what
		line_program[r, req, lines[r, req]] = get($0, "program")
	}
	line_n[r, req, said[r, req, k]]++
}
BEGIN { order = "skip pass absent known allowed broken" }

# The requirements of a page one after the other, as the first of it stands in the table.
function by_page(    i, k, n, pages, first, of)
{
	for (i = 1; i <= n_requirements; i++) {
		if (!(page[requirement[i]] in first))
			first[page[requirement[i]]] = ++pages
		of[i] = requirement[i]
	}
	for (k = 1; k <= pages; k++)
		for (i = 1; i <= n_requirements; i++)
			if (first[page[of[i]]] == k)
				requirement[++n] = of[i]
}

# What this check said in the old run, if the line is of a new one.
function compare(    old, o)
{
	if (file == 1) {
		was[r, id] = res
		was_seen[r, id] = res == "pass" ? "" : unescaped(get($0, "seen"))
		ids[r, ++n_ids[r]] = id
		return
	}
	o = r - old_runs
	old = was[o, id]
	met[o, id] = 1
	if (old != res)
		change(r, id, old == "" ? "new" : good(res) > good(old) ? "better" : "worse", old, res, \
			(old == "" || old == "pass" ? "" : "before: " was_seen[o, id] "; ") (res == "pass" ? "" : unescaped(get($0, "seen"))))
}

function good(res)
{
	return res == "pass" ? 2 : res == "skip" ? 1 : 0
}

function change(r, id, how, old, new, text,    req)
{
	req = requirement_of(id)
	if (!(req in class_of))
		req = "program"
	changed[req] = 1
	changes[r, req, how]++
	total_of[r, how]++
	# Nothing to see in what is new and good.
	if (how == "new" && good(new))
		return
	n_change[r, req]++
	if (n_change[r, req] > 40)
		return
	change_line[r, req, n_change[r, req]] = "<tr><td><code>" html(id) "</code></td><td>" how "</td><td>" \
		(old == "" ? "not there" : old) "</td><td>" (new == "" ? "not there" : new) "</td><td>" html(text) "</td></tr>"
}

# What the old run had and the new one has not.
function find_gone(    o, i)
{
	for (o = 1; o <= old_runs; o++)
		for (i = 1; i <= n_ids[o]; i++)
			if (!((o, ids[o, i]) in met) && o + old_runs <= runs)
				change(o + old_runs, ids[o, i], "gone", was[o, ids[o, i]], "", was_seen[o, ids[o, i]])
}

# "3 worse, 1 better": of a run, or of a requirement in it
function changes_of(r, req,    i, w, n, text)
{
	n = split("worse better new gone", w, " ")
	for (i = 1; i <= n; i++)
		if (req == "" ? total_of[r, w[i]] : changes[r, req, w[i]])
			text = text (text == "" ? "" : ", ") number(req == "" ? total_of[r, w[i]] : changes[r, req, w[i]]) " " w[i]
	return text
}

function what_changed(    r, i, j, req)
{
	print "<h2>What changed</h2>"
	for (r = old_runs + 1; r <= runs; r++) {
		printf "<h3>%s: %s</h3>\n", html(title(r)), changes_of(r, "") == "" ? "nothing" : changes_of(r, "")
		for (i = 0; i <= n_requirements; i++) {
			req = i ? requirement[i] : "program"
			if (!n_change[r, req])
				continue
			printf "<section class=\"d\" id=\"c%d-%d\"><h4>%s</h4>\n", r, number_of[req], html(req)
			printf "<p><a href=\"#q%d\">Back to the row</a></p>\n", number_of[req]
			print "<div class=\"t\" tabindex=\"0\" role=\"region\" aria-label=\"" html(title(r) " " req) " changes, column " r "\"><table><thead><tr><th scope=\"col\">Check</th><th scope=\"col\">It is</th><th scope=\"col\">Was</th><th scope=\"col\">Is</th><th scope=\"col\">Seen</th></tr></thead><tbody>"
			for (j = 1; j <= n_change[r, req] && j <= 40; j++)
				print change_line[r, req, j]
			print "</tbody></table></div>"
			if (n_change[r, req] > 40)
				print "<p>And " number(n_change[r, req] - 40) " more.</p>"
			print "</section>"
		}
	}
}

function title(r)
{
	return target[r] (overstat[r] == "" ? "" : " + overstat")
}

function html(text)
{
	gsub(/&/, "\\&amp;", text)
	gsub(/</, "\\&lt;", text)
	gsub(/>/, "\\&gt;", text)
	gsub(/"/, "\\&quot;", text)
	return text
}

function number(i,    s)
{
	s = i + 0 ""
	while (s ~ /[0-9][0-9][0-9][0-9]/ && match(s, /[0-9]+/)) {
		if (RLENGTH <= 3)
			break
		s = substr(s, 1, RLENGTH - 3) "," substr(s, RLENGTH - 2)
	}
	return s
}

# Columns that stand together: a libc alone, and with overstat after it.
function pairs(    r)
{
	for (r = 1; difference && r <= runs; r++) {
		if (r > old_runs)
			second[r] = r - old_runs <= old_runs
		else
			with[r] = r + old_runs <= runs ? r + old_runs : 0
		if (!second[r])
			column[++columns] = r
	}
	for (r = 1; !difference && r <= runs; r++) {
		if (r > 1 && target[r] == target[r - 1] && overstat[r] != "" && overstat[r - 1] == "" && !second[r - 1]) {
			second[r] = 1
			with[r - 1] = r
		} else
			column[++columns] = r
	}
}

function total(r, what,    i, c)
{
	for (i = 1; i <= n_requirements; i++)
		if ((r, requirement[i]) in state && state[r, requirement[i]] == what)
			c++
	return c + 0
}

function word(what)
{
	return what == "pass" ? "kept" : what == "broken" ? "broken" : what == "allowed" ? "allowed, not promised" : what == "known" ? "known" : what == "skip" ? "left out" : "not checked"
}

# The word before a cell's figures, where a column has two of them.
function side(r)
{
	if (difference)
		return r > old_runs ? "new" : "old"
	if (second[r])
		return "overstat"
	return with[r] ? "libc" : ""
}

function cell(r, req,    what, of, text, label)
{
	what = (r, req) in state ? state[r, req] : "none"
	of = n[r, req, "pass"] + n[r, req, "broken"] + n[r, req, "allowed"] + n[r, req, "known"]
	text = what == "pass" ? " " number(n[r, req, "pass"]) : what == "broken" || what == "allowed" || what == "known" ? " " number(n[r, req, what]) " of " number(of) : what == "absent" ? " not there" : ""
	# The mark is the style's, the word is heard.
	text = "<b class=\"m " what "\"><i>" word(what == "none" ? "absent" : what) "</i>" text "</b>"
	if ((r, req) in section_of)
		text = "<a href=\"#d" section_of[r, req] "\">" text "</a>"
	if (changes_of(r, req) != "") {
		label = "<span class=\"m ch" (changes[r, req, "worse"] ? " broken" : changes[r, req, "better"] ? " pass" : "") "\">" changes_of(r, req) "</span>"
		text = text " " (n_change[r, req] ? "<a href=\"#c" r "-" number_of[req] "\">" label "</a>" : label)
	}
	return (side(r) == "" ? "" : "<small>" side(r) "</small>") text
}

function row(req,    c, fails, shall, text)
{
	fails = req in bad
	if (fails)
		shown++
	text = sentence[req] == "" ? "programs that did not build, run or end" : sentence[req]
	printf "<tr class=\"%s %s%s\" id=\"q%d\"><th scope=\"row\">%s<span class=\"i\">%s</span></th>", \
		fails ? "bad" : "good", class_of[req] == "shall" ? "shall" : "other", req in changed ? " changed" : "", number_of[req], html(text), \
		html((class_of[req] == "" ? "" : class_of[req] ", ") req)
	for (c = 1; c <= columns; c++)
		printf "<td>%s%s</td>", cell(column[c], req), with[column[c]] ? "<br>" cell(with[column[c]], req) : ""
	print "</tr>"
}

# What was seen of a requirement: a section for those runs of which the same was.
function sort_seen(    r, i, req, text)
{
	for (r = 1; r <= runs; r++)
		for (i = 0; i <= n_requirements; i++) {
			req = i ? requirement[i] : "program"
			if (!lines[r, req])
				continue
			text = req SUBSEP seen(r, req)
			if (!(text in first_section)) {
				first_section[text] = ++sections
				section_req[sections] = req
				section_rows[sections] = substr(text, length(req) + 2)
			}
			section_of[r, req] = first_section[text]
			of_section[section_of[r, req], ++n_section[section_of[r, req]]] = r
		}
}

# The checks, a row each.
function seen(r, req,    i, rows)
{
	for (i = 1; i <= lines[r, req] && i <= 12; i++)
		rows = rows "<tr><td><code>" html(line_id[r, req, i]) "</code>" \
			(line_n[r, req, i] > 1 ? " and " number(line_n[r, req, i] - 1) " like it" : "") "</td><td>" \
			html(line_seen[r, req, i]) "</td><td>" html(line_expected[r, req, i]) "</td><td>" \
			word(line_what[r, req, i]) (line_known[r, req, i] == "" ? "" : ": " html(line_known[r, req, i])) "</td></tr>\n"
	return rows "</tbody></table></div>\n" (lines[r, req] > 12 ? "<p>And " number(lines[r, req] - 12) " more.</p>\n" : "")
}

function details(s,    i, r, req, text, names, commands)
{
	req = section_req[s]
	for (i = 1; i <= n_section[s]; i++) {
		r = of_section[s, i]
		names = names (i > 1 ? "; " : "") html(target[r]) (overstat[r] == "" ? "" : " and overstat") (difference ? ", " side(r) : "")
		text = "<p>Again: <code>" html(again(r, line_program[r, req, 1])) "</code></p>\n"
		if (!index(commands, text))
			commands = commands text
	}
	printf "<section class=\"d\" id=\"d%d\"><h3>%s: %s</h3>\n", s, names, html(req)
	printf "<p>%s <a href=\"#q%d\">Back to the row</a></p>\n", html(page[req] == "" ? "" : page[req] ", " section[req] ": " sentence[req] "."), number_of[req]
	print "<div class=\"t\" tabindex=\"0\" role=\"region\" aria-label=\"" html(req) " checks, section " s "\"><table><thead><tr><th scope=\"col\">Check</th><th scope=\"col\">Seen</th><th scope=\"col\">Expected</th><th scope=\"col\">Held for</th></tr></thead><tbody>"
	print section_rows[s] commands "</section>"
}

# The command that repeats it.
function again(r, program,    run, needs)
{
	run = unescaped(get(about[r], "run"))
	needs = unescaped(get(about[r], "needs"))
	return "overstat-conform --cc='" unescaped(get(about[r], "cc")) "'" (run == "" ? "" : " --run='" run "'") \
		(needs == "" ? "" : " --needs=" needs) " --only=" program
}

function numbers(r,    a, k, gone)
{
	a = total(r, "allowed")
	k = total(r, "known")
	gone = n[r, "program", "absent"] + n[r, "program", "broken"]
	return total(r, "pass") " kept" (a ? ", " a " only promised by overstat" : "") (k ? ", " k " known" : "") \
		(gone ? ", " gone " program" (gone == 1 ? "" : "s") " not there" : "")
}

function failures(r)
{
	return number(checks[r, "pass"]) " checks passed, " number(checks[r, "broken"] + checks[r, "allowed"] + checks[r, "known"]) " failed"
}

function card(r,    b)
{
	b = total(r, "broken")
	printf "<li><h2>%s%s%s</h2><p class=\"b %s\">%s</p><p>%s</p><p class=\"f\">%s</p>%s</li>\n", \
		html(target[r]), overstat[r] == "" ? "" : " + overstat", difference ? ", " side(r) : "", b ? "no" : "yes", b ? b " broken" : "nothing broken", \
		numbers(r), failures(r), \
		(difference && (r > old_runs) ? "<p>" (changes_of(r, "") == "" ? "nothing changed" : changes_of(r, "")) "</p>" : "")
}

# The same of many targets: a line each.
function summary(    c, r, k)
{
	print "<div class=\"t\" tabindex=\"0\" role=\"region\" aria-label=\"Targets\"><table id=\"targets\"><thead><tr><th scope=\"col\">Target</th><th scope=\"col\">libc alone</th><th scope=\"col\">with overstat</th></tr></thead><tbody>"
	for (c = 1; c <= columns; c++) {
		r = column[c]
		k = with[r] ? with[r] : overstat[r] == "" ? 0 : r
		printf "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>\n", html(target[r]), \
			overstat[r] == "" ? brief(r) : "&#8211;", k ? brief(k) : "&#8211;"
	}
	print "</tbody></table></div>"
}

function brief(r,    b)
{
	b = total(r, "broken")
	return "<span class=\"m " (b ? "broken" : "pass") "\">" (b ? b " broken" : "nothing broken") "</span> " numbers(r) \
		"<span class=\"i\">" failures(r) "</span>"
}

END {
	if (!runs)
		exit
	if (difference)
		find_gone()
	pairs()
	name = difference ? "What changed between two runs of overstat-conform" : "How each target keeps POSIX.1-2024&#8217;s stat family"
	for (i = 1; i <= n_requirements; i++)
		number_of[requirement[i]] = i
	number_of["program"] = 0
	sort_seen()
	print "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
	print "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" name "</title>"
	print "<style>"
	print ":root{--bg:#fff;--fg:#1b1f24;--dim:#59626d;--line:#c9d1d9;--head:#f4f6f8;--link:#0550ae;--okb:#dafbe1;--ok:#0a4d1f;--nob:#ffe3e0;--no:#8c0a12;--mayb:#fff2c2;--may:#5f4000;--knb:#ddebff;--kn:#0a3069}"
	print "@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--dim:#9ea7b3;--line:#3d444d;--head:#161b22;--link:#79b8ff;--okb:#0f3a1c;--ok:#9be9ae;--nob:#5c1317;--no:#ffd3d0;--mayb:#453307;--may:#f5d77a;--knb:#102c54;--kn:#b6d4ff}}"
	print "*{box-sizing:border-box}body{margin:0 auto;padding:1rem;max-width:90rem;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}"
	print "h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}h2{font-size:1.25rem;margin:2rem 0 .5rem}h3,h4{font-size:1rem;margin:0}p{margin:.25rem 0}a{color:var(--link)}code{font-size:.85rem}"
	print ".c{list-style:none;margin:1rem 0;padding:0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr))}.c li{border:1px solid var(--line);border-radius:.5rem;padding:.75rem}.c h2{font-size:1rem;margin:0}.b{font-size:1.35rem;font-weight:700}.b.no{color:var(--no)}.b.yes{color:var(--ok)}.f,.i,small{color:var(--dim);font-size:.85rem}.i{display:block;font-weight:400}small{display:inline-block;min-width:4rem}"
	print ".t{position:relative;overflow-x:auto;border:1px solid var(--line);border-radius:.5rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);font-size:.9rem;min-width:7.5rem}tbody th{font-weight:400;min-width:14rem}thead th,.g th{background:var(--head);font-weight:600}td{white-space:nowrap}.d td,#targets td{white-space:normal}#targets td{min-width:11rem}"
	print ".m{border-radius:.3rem;padding:.05rem .4rem;white-space:nowrap;font-weight:400}.m.pass{background:var(--okb);color:var(--ok)}.m.broken{background:var(--nob);color:var(--no);font-weight:600}.m.allowed{background:var(--mayb);color:var(--may)}.m.known{background:var(--knb);color:var(--kn)}.m.skip,.m.absent,.m.none{background:var(--head);color:var(--dim)}"
	w["pass"] = "2713"; w["broken"] = "2717"; w["allowed"] = "25b3"; w["known"] = "25cf"
	for (i in w)
		printf ".m.%s:not(.ch)::before{content:\"\\%s\"}", i, w[i]
	print ".m:is(.skip,.absent,.none)::before{content:\"\\2013\"}span.m::before{margin-right:.3em}"
	print ".m i{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}a .m{text-decoration:underline}:focus-visible{outline:3px solid var(--link);outline-offset:2px}.k{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;padding:0;list-style:none}form{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center;margin:1rem 0}input[type=search]{font:inherit;padding:.35rem .6rem;border:1px solid var(--dim);border-radius:.4rem;background:var(--bg);color:var(--fg)}.d{margin:1.5rem 0}.js .hide,form[hidden]{display:none}dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem 1rem;font-size:.9rem}dd{margin:0}"
	print "@media (min-width:48rem){#matrix tr:not(.g) th:first-child{position:sticky;left:0;max-width:26rem}#matrix tbody tr:not(.g) th{background:var(--bg)}}"
	print "@media (max-width:40rem){tbody th{min-width:11rem}th,td{min-width:6.5rem}dl{grid-template-columns:1fr}}"
	print "</style>\n</head>\n<body>\n<main>\n<h1>" name "</h1>"
	for (r = 1; r <= runs; r++)
		all += checks[r, "pass"] + checks[r, "broken"] + checks[r, "allowed"] + checks[r, "known"]
	printf "<p>overstat-conform: %d requirements, %s checks, %d target%s. A libc is held for what POSIX says that it shall; overstat also for what it promises besides.</p>\n", n_requirements, number(all), columns, (columns > 1 ? "s" : "")
	if (columns > 7)
		summary()
	else {
		print "<ul class=\"c\">"
		for (r = 1; r <= runs; r++)
			card(r)
		print "</ul>"
	}
	if (nots) {
		print "<p>Not judged:</p>\n<ul>"
		for (i = 1; i <= nots; i++)
			print "<li>" not_judged[why_not[i]] ": " why_not[i] "</li>"
		print "</ul>"
	}
	print "<ul class=\"k\">"
	split("pass broken allowed known absent", w, " ")
	for (i = 1; i <= 5; i++)
		printf "<li><span class=\"m %s\">%s</span></li>\n", w[i], word(w[i])
	print "</ul>\n<h2>Requirements</h2>"
	print "<form hidden><label>Find <input type=\"search\" id=\"find\"></label>" (difference ? "<label><input type=\"checkbox\" id=\"changed\" checked> only what changed</label>" : "") "<label><input type=\"checkbox\" id=\"bad\"" (difference ? "" : " checked") "> only what fails somewhere</label><label><input type=\"checkbox\" id=\"shall\"> only &#8220;shall&#8221;</label><output id=\"count\"></output></form>"
	print "<div class=\"t\" tabindex=\"0\" role=\"region\" aria-label=\"Requirements and targets\"><table id=\"matrix\"><thead><tr><th scope=\"col\">Requirement</th>"
	for (c = 1; c <= columns; c++)
		printf "<th scope=\"col\">%s%s</th>", html(target[column[c]]), (((!difference && with[column[c]]) || overstat[column[c]] == "") ? "" : " + overstat")
	print "</tr></thead>"
	row_of["program"] = 1
	if ("program" in bad || "program" in changed) {
		print "<tbody>"
		row("program")
		print "</tbody>"
	}
	for (i = 1; i <= n_requirements; i++) {
		req = requirement[i]
		there = 0
		for (r = 1; r <= runs; r++)
			if ((r, req) in state)
				there = 1
		if (!there)
			continue
		if (page[req] != last_page) {
			last_page = page[req]
			printf "%s<tbody><tr class=\"g\"><th scope=\"rowgroup\" colspan=\"%d\">%s</th></tr>\n", (groups++ ? "</tbody>\n" : ""), columns + 1, html(last_page == "sys_stat.h" ? "<sys/stat.h>" : last_page ~ /\.h$/ ? "<" last_page ">" : last_page)
		}
		row(req)
	}
	print "</tbody></table></div>"
	if (difference)
		what_changed()
	print "<h2>What was seen</h2>"
	for (i = 1; i <= sections; i++)
		details(i)
	print "<h2>Where it ran</h2>"
	for (r = 1; r <= runs; r++) {
		printf "<h3>%s%s</h3><dl>", html(title(r)), difference ? ", " side(r) : ""
		k = split("libc overstat cc compiler run needs kernel cpu order bits start", w, " ")
		for (i = 1; i <= k; i++)
			if (get(about[r], w[i]) != "")
				printf "<dt>%s</dt><dd>%s</dd>", w[i], html(unescaped(get(about[r], w[i])))
		print "</dl>"
	}
	print "</main>\n<script>"
	print "(function(){var d=document,f=d.querySelector('form'),q=d.getElementById('find'),b=d.getElementById('bad'),s=d.getElementById('shall'),o=d.getElementById('count'),c=d.getElementById('changed');"
	print "d.documentElement.className='js';f.hidden=false;f.onsubmit=function(){return false};"
	print "function show(){var n=0,t=q.value.toLowerCase();d.querySelectorAll('#matrix tbody').forEach(function(g){var k=0;g.querySelectorAll('tr:not(.g)').forEach(function(r){var k0=r.className,h=(b.checked&&/good/.test(k0))||(s.checked&&/other/.test(k0))||(c&&c.checked&&!/changed/.test(k0))||(t&&r.textContent.toLowerCase().indexOf(t)<0);r.classList.toggle('hide',h);if(!h){k++;n++}});g.classList.toggle('hide',!k)});o.textContent=n+(n===1?' requirement':' requirements')}"
	print "function to(){var e=location.hash&&d.getElementById(location.hash.slice(1));if(e&&e.classList.contains('hide')){b.checked=s.checked=false;if(c)c.checked=false;q.value='';show();e.scrollIntoView()}}"
	print "q.oninput=b.onchange=s.onchange=show;if(c)c.onchange=show;window.onhashchange=to;show();to()})();"
	print "</script>\n</body>\n</html>"
}

# SPDX-License-Identifier: MIT
# common.awk: the table of requirements and the lines of JSON, for the other awk
# programs here, which are read after it.

# requirements FILE: class, page and the rest of each, and their order in the file.
function requirements(file,    line, f)
{
	while ((getline line < file) > 0) {
		if (line ~ /^#/ || split(line, f, "\t") < 6)
			continue
		page[f[1]] = f[2]
		section[f[1]] = f[3]
		class_of[f[1]] = f[4]
		promised[f[1]] = f[5]
		sentence[f[1]] = f[6]
		requirement[++n_requirements] = f[1]
	}
	close(file)
}

# What an id starts with.
function requirement_of(id,    i)
{
	i = index(id, "/")
	return i ? substr(id, 1, i - 1) : id
}

# The function that its case starts with, or nothing.
function function_of(id,    f)
{
	f = substr(id, index(id, "/") + 1)
	sub(/[,\/@].*/, "", f)
	return f ~ /^(f|l)?stat(at)?(64)?x?$/ ? f : ""
}

# A requirement's class; a function that POSIX does not have is overstat's own.
function class_of_check(id,    f)
{
	f = function_of(id)
	return f ~ /(64|x)$/ ? "own" : class_of[requirement_of(id)]
}

# text as a string of JSON; quoted: it is escaped already.
function json(text)
{
	gsub(/\\/, "&&", text)
	gsub(/"/, "\\\"", text)
	gsub(/[^ -~]/, "?", text)
	return "\"" text "\""
}

# The value of a key of a line that we wrote, still escaped; "" for null or none.
function get(line, key,    i, j, rest)
{
	key = "\"" key "\":"
	i = index(line, key)
	if (!i)
		return ""
	rest = substr(line, i + length(key))
	if (substr(rest, 1, 1) != "\"") {
		match(rest, /^[^,}]*/)
		rest = substr(rest, 1, RLENGTH)
		return rest == "null" ? "" : rest
	}
	rest = substr(rest, 2)
	j = index(rest, "\"")
	if (j > 1 && substr(rest, j - 1, 1) == "\\") {
		match(rest, /^([^"\\]|\\.)*/)
		return substr(rest, 1, RLENGTH)
	}
	return substr(rest, 1, j - 1)
}

function unescaped(text,    i)
{
	if (!index(text, "\\"))
		return text
	gsub(/\\u00[0-9a-f][0-9a-f]/, "?", text)
	gsub(/\\"/, "\"", text)
	gsub(/\\\\/, "\\", text)
	return text
}

# What a result is held for: pass, skip; broken; promise, which the target made by
# having overstat; allowed, where POSIX has no objection; known.
function held(class, result, known, overstat)
{
	if (result == "pass" || result == "skip")
		return result
	if (known != "")
		return "known"
	if (result == "build" || result == "missing")
		return "absent"
	if (result != "fail" || class == "shall" || class ~ /^option/)
		return "broken"
	return overstat != "" ? "promise" : "allowed"
}

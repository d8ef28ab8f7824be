# SPDX-License-Identifier: MIT
# The files without their comments, a line each as FILE:LINE: CODE.
FNR == 1 { inside = 0 }
{
	code = ""
	rest = $0
	while (rest != "") {
		i = index(rest, inside ? "*/" : "/*")
		if (!inside)
			code = code (i ? substr(rest, 1, i - 1) " " : rest)
		if (!i)
			break
		rest = substr(rest, i + 2)
		inside = !inside
	}
	print FILENAME ":" FNR ": " code
}

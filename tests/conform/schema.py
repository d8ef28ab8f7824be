# SPDX-License-Identifier: MIT
# schema.py conformance.md RESULTS: whether the results are what the tables of the
# page say, by a JSON reader that is not ours.
import json, re, sys

rows, where = {"run": set(), "check": set()}, None
results = []
for line in open(sys.argv[1]):
    if line.startswith("A run:"):
        where = "run"
    if line.startswith("A check:"):
        where = "check"
    cells = line.split("|")
    if where and len(cells) == 4 and "`" in cells[1]:
        rows[where] |= set(re.findall("`(\\w+)`", cells[1]))
        if "`result`" in cells[1]:
            results = re.findall("`(\\w+)`", cells[2])
seen = set()
for n, line in enumerate(open(sys.argv[2]), 1):
    o = json.loads(line)
    kind = "run" if "v" in o else "check"
    wrong = set(o) - rows[kind]
    if wrong:
        sys.exit(print(f"line {n}: {wrong}"))
    if kind == "run":
        seen = set()
        continue
    if o["result"] not in results or o["id"] in seen or re.search('[\\s:"#]', o["id"]) \
            or not re.fullmatch(r"shall|may|own|option\([A-Z]+\)", o["class"]):
        sys.exit(print(f"line {n}: {line}"))
    seen.add(o["id"])
print("right")

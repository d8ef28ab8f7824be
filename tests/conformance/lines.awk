# SPDX-License-Identifier: MIT
# lines.awk TAP: what overstat-conform wrote, a line a check, for who counts lines.
/^ok .* # SKIP / { sub(/^ok [0-9]+ - /, "  left out: "); print; next }
/^ok / { sub(/^ok [0-9]+ - /, "ok "); print; next }
/^not ok .* # [A-Z]+ / { sub(/^not ok [0-9]+ - /, "ok "); sub(/ # [A-Z]+ /, " is known: "); print; next }
/^not ok / { sub(/^not ok [0-9]+ - /, "not ok "); line = $0; next }
/^  seen: / && line != "" { sub(/^  seen: /, ""); line = line ": " $0 }
/^  expected: / && line != "" { sub(/^  expected: /, ""); line = line ", expected " $0 }
/^  \.\.\./ && line != "" { print line; line = "" }

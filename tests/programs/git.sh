# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034 # run.sh sources it
needs='zlib1g-dev perl'
build() {
	# It looks at nanoseconds.
	make -j2 CC="$cc" CFLAGS='-O0 -w' USE_NSEC=1 NO_CURL=1 NO_EXPAT=1 NO_OPENSSL=1 NO_GETTEXT=1 NO_TCLTK=1 \
		NO_PERL=1 NO_PYTHON=1
}
# Its scripts of the index and what that says of a file, of times, modes, links and kinds.
results() {
	for s in t0008-ignores t0010-racy-git t1700-split-index t1701-racy-split-index \
		t2009-checkout-statinfo t2100-update-cache-badpath t2101-update-index-reupdate \
		t2102-update-index-symlinks t2107-update-index-basic t2108-update-index-refresh-racy \
		t2200-add-update t2201-add-update-typechange t3000-ls-files-others t3002-ls-files-dashpath \
		t3010-ls-files-killed-modified t4006-diff-mode t4008-diff-break-rewrite t4011-diff-symlink \
		t4039-diff-assume-unchanged t4129-apply-samemode t5304-prune t5329-pack-objects-cruft \
		t7060-wtstatus t7063-status-untracked-cache t7508-status t7515-status-symlinks \
		t7519-status-fsmonitor; do
		(cd t && timeout -k 10 900 sh "./$s.sh") >said 2>&1
		sed -n -e "s/^ok \([0-9]*\) # skip/skip $s \1/p;t" -e '/# T[O]DO/d' -e "s/^ok/pass $s/p" -e "s/^not ok/fail $s/p" \
			-e "s/^1\.\.[1-9][0-9]*\$/pass $s comes to its end/p" -e "s/^1\.\.0 # SKIP/skip $s/p" said
		grep -q '^1\.\.' said || echo "fail $s comes to its end"
	done
}
tests() {
	compared
	rm -rf odd && mkdir -p odd/files && cd odd/files || return
	# The project above is a repository too.
	export HOME="$PWD" GIT_CONFIG_NOSYSTEM=1 GIT_CEILING_DIRECTORIES="$dir/odd"
	git=$dir/bin-wrappers/git
	echo early >early && touch -d '1960-01-01 UTC' early
	echo late >late && touch -d '2100-01-01 00:00:00.5 UTC' late
	echo mode >mode && chmod 755 mode && chown 70000:80000 mode
	ln -s nosuch link
	check 'makes a repository' "$git" init -q
	check 'takes odd files' "$git" add .
	"$git" ls-files --debug | tr -s ':\t' '  ' | awk 'NF == 1 { line = $1 }
		$1 ~ /time$/ { line = line " " $2 " " $3 }
		$1 == "dev" || $1 == "uid" { line = line " " $2 " " $4 }
		$1 == "size" { print line, $2 }' >../index
	# It keeps the low 32 bits of each.
	stat -c '%n %.9Z %.9Y %d %i %u %g %s' early late link mode | tr . ' ' | awk '{
		for (i = 2; i <= NF; i++) {
			$i %= 4294967296
			$i = sprintf("%.0f", $i < 0 ? $i + 4294967296 : $i)
		}
		print }' >../stat
	same 'its index has of odd files what stat(1) says' "$(diff ../index ../stat)" ''
	same 'their modes' "$("$git" ls-files -s | cut -d' ' -f1 | tr '\n' ' ')" '100644 100644 120000 100755 '
	same 'of these nothing has changed' "$("$git" diff-files --name-only)" ''
	touch -h -d '2099-12-31 UTC' link && touch -d '2100-01-01 00:00:00.25 UTC' late && chown 0 mode
	same 'other nanoseconds, another second, another owner: each has' "$("$git" -c core.trustctime=false diff-files --name-only | tr '\n' ' ')" 'late link mode '
}

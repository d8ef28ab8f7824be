# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034 # run.sh sources it
needs='zlib1g-dev perl'
make_git() {
	make -j2 CC="$cc" CFLAGS='-O0 -w' NO_OPENSSL=1 NO_CURL=1 NO_EXPAT=1 NO_GETTEXT=1 NO_TCLTK=1 \
		NO_PERL=1 NO_PYTHON=1 NO_INSTALL_HARDLINKS=1 "$@"
}
build() {
	make_git all
}
objects="find . -name '*.o'"
tests() {
	# The scripts in which the index, which is what stat said of each file, decides.
	for t in t0000-basic t2107-update-index-basic t2200-add-update t1700-split-index t7063-status-untracked-cache \
		t2020-checkout-detach t3700-add t7508-status t0028-working-tree-encoding; do
		[ -r "t/$t.sh" ] || continue
		(cd t && timeout 250 sh "./$t.sh") >"$log" 2>&1 </dev/null
		same "t/$t.sh" "$? $(grep -c '^not ok .*' "$log" | sed 's/^[0-9]*$//')$(grep '^not ok ' "$log" | grep -v '# TODO' | head -n 2)" '0 '
	done
	rm -rf odd && mkdir odd && cd odd || return
	git=../git
	"$git" init -q . && truncate -s 100 late && touch -d '2100-01-01 UTC' late && "$git" add late
	same 'a file of 2100 in the index' "$("$git" ls-files --debug late | sed -n 's/^  mtime: //p')" '4102444800:0'
	same 'nothing has changed' "$("$git" status --porcelain -uno)" 'A  late'
}

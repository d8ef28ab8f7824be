# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154 # tools/demo sets root and work

tools/need.sh gcc libc6-dev make clang lld llvm wasi-libc libclang-rt-dev-wasm32 dpkg-dev ||
	fail "a package that the demo needs could not be installed; the reason is above"
old=$(tools/least.sh clang 14 lld 14 2>&1) || fail "$old"
node=$(tools/node.sh) || fail "there is no node that is new enough; the reason is above"
PATH=$node:$PATH
clang=$(clang -dumpversion) clang=${clang%%.*}

heading "Building overstat for wasm32-wasi"
cd "$work" || fail "cannot go to $work"
mkdir overstat beside || fail "cannot write $work"
cd overstat || fail "cannot go to $work/overstat"
quietly "configuring overstat" "$root/configure" --host=wasm32-wasi \
	'CC=clang --target=wasm32-wasi --sysroot=/usr' "AR=llvm-ar-$clang" "RANLIB=llvm-ranlib-$clang"
quietly "building overstat" make -j2
cd "$work" || fail "cannot go to $work"
cc=$work/overstat/obj/overstat-cc
echo "  configure --host=wasm32-wasi && make, over wasi-libc; node $(node --version) runs the modules"
quietly "building tools/demodir.c" gcc -o demodir "$root/tools/demodir.c"
./demodir files || fail "the directory could not be made"

# on MODULE ARGUMENT...: it under Node, with this directory as "/".
on() {
	module=$1
	shift
	timeout 30 node --no-warnings "$root/tests/wasi/host.mjs" --dir=/=. node "$work/$module" "$@"
}

heading "A new program, with all sixteen functions: examples/statx4.c"
quietly "compiling statx4" "$cc" -O2 -o statx4.wasm "$root/examples/statx4.c"
echo "  overstat-cc -o statx4.wasm statx4.c"
# agree FUNCTIONS FACTS: each line of statx4's for FUNCTIONS says FACTS.
agree() {
	if ! grep "^  $1" says >lines || grep -v -F -- "$2" lines >&2; then
		fail "'$f' is not what stat(1) says of it: $2"
	fi
}
facts='%h %s %Y'
cd files || fail "cannot go to files"
shown=' regular directory sparse-5GiB time-1969-07-20 time-2242 dangling '
for f in *; do
	on statx4.wasm "$f" >../says || fail "statx4 does not run"
	for who in lstat '[sf]'; do
		case $who in
		lstat) of='' ;;
		*) of=-L
			[ -e "$f" ] || continue ;;
		esac
		# shellcheck disable=SC2046,SC2086 # words
		set -- $(stat $of -c "$facts" "$f")
		(cd .. && agree "$who" "nlink $1 size $2 blocks $((($2 + 511) / 512)) mtime $3.") || exit 1
	done
	case $shown in
	*" $f "*)
		echo "  $f"
		stat -c '    stat(1)    mode 0%a (of %F) nlink %h size %s blocks %b mtime %Y' "$f"
		grep -A1 -E '^  (lstat|lstat64x) ' ../says | grep -E '^  l| facts:' | sed 's/^/  /' ;;
	esac
done
cd "$work" || fail "cannot go to $work"
echo "  Links, sizes and times are those of stat(1), of every file and by all functions. WASI"
echo "  has no permissions and no blocks; the facts are what it has."

heading "A legacy program, unmodified: tree, from Debian's sources"
tree=$("$root/tools/source.sh" tree) || fail "no source of tree; the reason is above"
for which in native overstat; do
	cp -R "$tree" tree-$which || fail "cannot copy $tree"
	case $which in
	native) with=gcc ;;
	overstat) with="$cc -I$root/tests/wasi/compat" ;;
	esac
	quietly "building tree, $which" make -j2 -C tree-$which CC="$with"
done
echo "  make CC='overstat-cc -I compat' in ${tree##*/}: pwd.h and grp.h, which wasi-libc has not, are in tests/wasi/compat"
options='-N --charset=ascii -a -s --inodes -D --timefmt'
# shellcheck disable=SC2086 # words
{
	tree-native/tree $options '%F %T' files | sed 's,\(fifo\)|$,\1=,' >native.out
	on tree-overstat/tree $options '%F %T' files >overstat.out || fail "tree over overstat did not run"
}
diff native.out overstat.out >&2 || fail "tree under Node does not print what it prints natively"
for text in 5368709121 1969-07-20 2040-01-01; do
	grep -q -e "$text" overstat.out || fail "tree does not show $text"
done
echo "  Under Node it prints, of inodes, sizes, times and kinds, what the same source prints"
echo "  when it is built for this machine; $(wc -l <native.out) lines, among them:"
grep -E 'sparse|time-(1969|minus)|time-2242|dangling' overstat.out | sed 's/^/    /'
# Its headers give FIFO and socket the same number, until 2024.
if clang --target=wasm32-wasi --sysroot=/usr "-I$root/tests/wasi/compat" -w -fsyntax-only "$tree/color.c" >log 2>&1; then
	echo "  With this wasi-libc it compiles without overstat too; with one before 2024 it does not."
else
	echo "  Without overstat it does not compile:"
	grep -m 1 'error:' log | sed "s|^$tree/|    |"
fi

heading "Whose functions tree calls: its objects"
"llvm-nm-$clang" -u tree-overstat/*.o | sort -u >calls
! grep -E ' U ([fl]?stat|fstatat|f(data)?sync)$' calls >&2 || fail "tree calls the libc's, above"
grep -q __overstat_ calls || fail "tree calls nothing of overstat's"
echo "  $(grep -o '__overstat_.*' calls | tr '\n' ' ')and none of the libc's own"

heading "Beside wasi-libc's own functions, in one program: tests/wasi/beside.c"
quietly "compiling beside.c" "$cc" -O2 -D_OVERSTAT_SOURCE "-I$root/tests/conformance" -o beside.wasm "$root/tests/wasi/beside.c"
touch -d 1960-05-05T05:05:05Z beside/1960 || fail "cannot write $work/beside"
timeout 30 node --no-warnings "$root/tests/wasi/host.mjs" "--dir=/=$work/beside" node beside.wasm / | cat >says
grep '^|' says | sed 's/^/  /'
grep -q 'of 1960 .* -304800895 ' says || fail "that is not what was expected"

printf '\n%s\n' "Shown: under Node a new and an unmodified old program get every file's status from
overstat, with types, permissions that make sense and times before 1970."

# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154 # tools/demo sets root and work

tools/need.sh gcc libc6-dev make binutils musl-dev musl-tools dpkg-dev ||
	fail "a package that the demo needs could not be installed; the reason is above"

heading "Building overstat for two C libraries"
for libc in musl glibc; do
	case $libc in
	musl) cc=musl-gcc ;;
	glibc) cc=gcc ;;
	esac
	mkdir "$work/$libc"
	cd "$work/$libc" || fail "cannot go to $work/$libc"
	quietly "configuring overstat for $libc" "$root/configure" CC="$cc"
	quietly "building overstat for $libc" make -j2
	echo "  $libc: configure CC=$cc && make"
done
cd "$work" || fail "cannot go to $work"

heading "A directory with files of every kind"
mkdir says
quietly "building tools/demodir.c" gcc -o demodir "$root/tools/demodir.c"
./demodir files || fail "the directory could not be made"
echo "  build/demo/linux/files: a file beyond 4 GiB, times before 1970 and after 2038,"
echo "  FIFO, socket, links, links to nowhere, devices; $(find files ! -name files | wc -l) in all"

# agree FUNCTIONS FACTS: each line of statx4's for FUNCTIONS says FACTS.
agree() {
	if ! grep "^  $1" "says/$f.$libc" >lines || grep -v -F -- "$2" lines >&2; then
		fail "over $libc, '$f' is not what stat(1) says of it: $2"
	fi
}
# some FILE FUNCTIONS: their lines over musl
some() {
	echo "    $1"
	grep -A1 -E "^  ($2) " "says/$1.musl" | grep -E "^  ($2) | facts:" | sed 's/^/    /'
}
heading "A new program, with all sixteen functions: examples/statx4.c"
facts='nlink %h size %s blocks %b mtime %Y.'
for libc in glibc musl; do
	static=
	[ $libc = glibc ] || static=-static
	quietly "compiling statx4 for $libc" $libc/obj/overstat-cc -c \
		-o statx4-$libc.o "$root/examples/statx4.c"
	# shellcheck disable=SC2086 # nothing or a word
	quietly "linking statx4 for $libc" $libc/obj/overstat-cc $static \
		-o statx4-$libc statx4-$libc.o
	echo "  $libc: overstat-cc -c statx4.c; overstat-cc $static${static:+ }-o statx4-$libc statx4.o"
	for path in files/*; do
		f=${path#*/}
		(cd files && "../statx4-$libc" "$f") >"says/$f.$libc" ||
			fail "statx4-$libc does not run"
		agree lstat "$(stat -c "$facts" "$path")"
		[ ! -e "$path" ] || agree '[sf]' "$(stat -L -c "$facts" "$path")"
	done
done
echo "  stat(1) says the same of every file. Some of what statx4-musl prints:"
some sparse-5GiB 'stat|stat64|statx|stat64x'
some time-1969-07-20 'fstat|fstat64x'
some dangling 'stat|lstat'

heading "A legacy program, unmodified: tree, from Debian's sources"
tree=$("$root/tools/source.sh" tree) || fail "no source of tree; the reason is above"
for libc in glibc musl; do
	static=
	[ $libc = glibc ] || static=LDFLAGS=-static
	cp -R "$tree" tree-$libc || fail "cannot copy $tree"
	# shellcheck disable=SC2086 # nothing or a word
	quietly "building tree for $libc" make -j2 -C tree-$libc \
		CC="$work/$libc/obj/overstat-cc" $static
	echo "  $libc: make CC=overstat-cc${static:+ }$static in ${tree##*/}"
	tree-$libc/tree -a -p -s -D --timefmt '%Y-%m-%d %H:%M:%S' files >tree-$libc.out ||
		fail "tree over $libc did not run"
	for text in 5368709121 1969-07-20 2040-01-01; do
		grep -q -e "$text" tree-$libc.out || fail "tree over $libc does not show $text"
	done
done
cmp -s tree-glibc.out tree-musl.out || fail "tree prints something else over glibc than over musl"
echo "  What both print of the directory, kinds, modes, sizes and times:"
sed 's/^/    /' tree-musl.out

heading "Whose functions they call: nm -u of their objects"
for libc in glibc musl; do
	for program in statx4 tree; do
		nm -u $program-$libc.o $program-$libc/*.o 2>/dev/null | sort -u >calls
		grep -q __overstat_ calls || fail "$program over $libc calls nothing of overstat's"
		! grep -E ' (__)?([flx]*stat(at)?(64)?|f(data)?sync)$' calls >&2 ||
			fail "$program over $libc calls the libc's, above"
		echo "  $program, $libc: $(grep -o '__overstat_.*' calls | tr '\n' ' ')"
	done
done
echo "  None of the libc's own."

printf '\n%s\n' "Shown: a new and an unmodified old program, built with overstat-cc for musl and
for glibc, get every file's status from overstat, and it is the right one."

# SPDX-License-Identifier: MIT
# Part of run.sh: the stack that each function of the archive takes, with each
# optimisation that people use, on x86 also with all that it calls, and the size
# of fstat.
# shellcheck shell=sh
# shellcheck disable=SC2154 # root, work and target are run.sh's
bound=512
# stack_use CC FLAG: of BUILD-DIR itself where that says it of these, with the CFLAGS that
# tests/stages.sh has for that, else of a build of its own
stack_use() {
	out=$work/stack/$(echo "$1$2" | tr -c 'a-zA-Z0-9\n' _ | tail -c 120)
	mkdir -p "$out"
	if [ "$1, $(var CFLAGS)" = "$cc, $2 -g -fstack-usage" ]; then
		dir=$build
	elif (cd "$out" && "$root/configure" CC="$1" --host="$cpu-$system" \
		AR="$ar" RANLIB="$ranlib" CFLAGS="$2 -fstack-usage" &&
		MAKEFLAGS='' make) >"$out.log" 2>&1; then
		dir=$out
	else
		none "stack: $1 $2 builds the archive" "$(tail -n 3 "$out.log")"
		return
	fi
	ar t "$dir/lib/liboverstat.a" | while read -r o; do
		sed "s/^/${o%.o} /" "$dir/obj/${o%.o}.su"
	done >"$out.su"
	none "stack: $1 $2 says the use of each object" "$(
		ar t "$dir/lib/liboverstat.a" | awk -v state=" $state " '
			FILENAME != "-" { said[$1 ".o"]; next }
			!($1 in said) && !index(state, " " $1 " ")' "$out.su" - | while read -r o; do
			# A table has none.
			! $NM "$dir/obj/$o" | grep -q ' [Tt] ' || echo "$o"
		done)"
	while IFS='	' read -r function bytes kind; do
		object=${function%% *}
		function=${function##*:}
		name="stack: $1 $2: $object, $function: $bytes bytes"
		case $kind in
		static | *bounded*) none "$name" "$([ "$bytes" -le $bound ] || echo "more than $bound")" ;;
		*) none "$name" "$kind: no bound is known" ;;
		esac
	done <"$out.su"
	case $system-$cpu in
	linux-x86_64 | linux-i386) ;;
	*) return ;;
	esac
	"$root/bench/stack.sh" "$dir" >"$out.paths"
	for f in fd_fdstat_get fd_sync fsync fdatasync; do
		bytes=$(sed -n "s/^__overstat_$f //p" "$out.paths")
		none "stack: $1 $2: $f with all that it calls: ${bytes:-?} bytes" "$(
			[ "${bytes:-$((bound + 1))}" -le $bound ] || echo "more than $bound")"
	done
}

cc=$(var CC) ar=$(var AR) ranlib=$(var RANLIB)
ccs=$cc
# The other compiler, where it is for the same libc.
case $target-$cc in
linux-x86_64-glibc-gcc) ccs="gcc clang" ;;
linux-x86_64-glibc-clang) ccs="clang gcc" ;;
esac
IFS=' ' read -r system cpu _ <<END
$(echo "$target" | tr - ' ')
END
for flag in -Os -O2; do
	if [ "$ccs" = "$cc" ]; then
		stack_use "$cc" $flag
	else
		for c in $ccs; do
			stack_use "$c" $flag
		done
	fi
done

# What fstat adds to a program, and that nothing adds data: bench/size.sh.
if [ "$system-$cpu" = linux-x86_64 ]; then
	if "$root/bench/size.sh" "$root" "${target##*-}" >"$work/size" 2>&1; then
		text=$(awk -F '\t' '$1 ~ /: fstat$/ { print $2 + $3 }' obj/size.tsv)
		none "size: fstat adds ${text:-?} bytes to a static program, at most 96" "$(
			[ "${text:-97}" -le 96 ] || echo "more than 96")"
		none 'size: no function adds data' "$(awk -F '\t' 'NR > 1 && ($4 != 0 || $5 != 0)' obj/size.tsv)"
		none 'size: each public function was weighed' "$(
			symbols T | sed 's/^__overstat_//' | grep -v '^err$\|^front_\|^linux_\|^checked_' | while read -r f; do
				grep -q ": $f	[1-9]" obj/size.tsv || echo "$f"
			done)"
	else
		none 'size: was measured' "$(cat "$work/size")"
	fi
fi

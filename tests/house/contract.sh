# SPDX-License-Identifier: MIT
# Part of run.sh: what a backend defines, and that configure knows it.
# shellcheck shell=sh
# shellcheck disable=SC2154 # root, work are run.sh's
cd "$root" || exit 2
hosts=$(./configure --help | sed -n '/^Hosts:/,/^Libcs:/p')
for dir in arch/*/; do
	dir=${dir%/}
	name=${dir#arch/}
	find "$dir" -name '*.c' | sort | xargs awk -f tests/house/code.awk |
		awk -f tests/house/functions.awk | awk '$4 != "static"' >"$work/defined"
	same "$dir: the five functions, each in a file of its name" \
		"$(sed -n "s|^$dir/\([a-z]*\)\.c [0-9]* __overstat_${name}_\1 *\$|\1|p" "$work/defined" | sort |
			grep -xE 'f(stat|statat|sync|datasync|dstat)')" \
		"$(printf '%s\n' fdatasync fdstat fstat fstatat fsync)"
	# What else is defined is shared by files of the folder, or the system's own:
	# a header says so.
	none "$dir: any other function is declared in its header" "$(
		while read -r file lines function; do
			case $function in
			"__overstat_${name}_fstat" | "__overstat_${name}_fstatat" | "__overstat_${name}_fsync" | \
				"__overstat_${name}_fdatasync" | "__overstat_${name}_fdstat") ;;
			*) grep -rq --include='*.h' "[ *]$function(" "$dir" || echo "$file: $function, $lines lines" ;;
			esac
		done <"$work/defined")"
	none "$dir: its header says OVERSTAT_BACKEND_IS($name)" \
		"$(grep -q "^OVERSTAT_BACKEND_IS($name);" "$dir"/*.h || echo none)"
	case $name in
	example) none 'arch/example: configure offers it to nobody' "$(echo "$hosts" | grep -o '[^ ]*-example')" ;;
	*) none "$dir: configure lists a host for it" "$(echo "$hosts" | grep -q -- "-$name" || echo "$hosts")" ;;
	esac
done
cd "$build" || exit 2

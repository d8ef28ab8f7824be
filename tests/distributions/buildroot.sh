#!/bin/sh
# SPDX-License-Identifier: MIT
# buildroot.sh: the Buildroot package: the rules of its manual's chapter on coding
# style, and the commands of pkg-autotools.mk, run by make with the variables that
# Buildroot sets. Buildroot itself is not here.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
"$root/tools/need.sh" gcc "gcc-$("$root/tools/number.sh" gcc)-multilib" make || exit 1
work=$root/build/distributions/buildroot version=$(cat "$root/VERSION")
rm -rf "$work" && mkdir -p "$work" && cd "$work" || exit 1
package=$root/packaging/buildroot/overstat failed=0
about=buildroot
# shellcheck source=tests/say.sh
. "$root/tests/say.sh"
mk=$package/overstat.mk
line=$(printf '%080d' 0 | tr 0 '#')
same 'the head of the .mk' "$(sed -n '1p;5p' "$mk" | tr '\n' ' ')$(sed -n '2,4p' "$mk" | tr '\n' ' ')" "$line $line # # overstat # "
same 'an empty line after it' "$(sed -n 6p "$mk")" ''
same 'one blank around =' "$(grep -E '^[A-Z_]+' "$mk" | grep -v -E '^[A-Z0-9_]+ (=|\+=|\?=) [^ ]')" ''
same 'variables begin with the name' "$(grep -E '^[A-Z0-9_]+ ' "$mk" | grep -v '^OVERSTAT_')" ''
same 'the last line calls the infrastructure' "$(tail -n 1 "$mk")" "\$(eval \$(autotools-package))"
same 'no blank at an end of line, no line of 80 and more' "$(grep -n -h -E '[ 	]$' "$package"/*; awk 'length > 80' "$package"/Config.in "$mk")" ''
config=$package/Config.in
same 'Config.in: the symbol' "$(sed -n 1p "$config")" 'config BR2_PACKAGE_OVERSTAT'
same 'Config.in: a tab before each entry, a tab and two blanks before help' "$(awk '
	/^$/ { next }
	/^(config|comment|if|endif)/ { help = 0; next }
	/^\thelp$/ { help = 1; next }
	help ? !/^\t  [^ ]/ : !/^\t[a-z]/' "$config")" ''
same 'Config.in: help of no more than 72 columns' "$(awk '/^\t  / && length > 65' "$config")" ''
same 'the version is that of the sources' "$(sed -n 's/^OVERSTAT_VERSION = //p' "$mk")" "$version"
same 'the hash of the licence' "$(sed -n 's/^sha256  \([0-9a-f]*\)  LICENSE$/\1/p' "$package/overstat.hash")" \
	"$(sha256sum "$root/LICENSE" | cut -d' ' -f1)"

# pkg-autotools.mk's commands for a target, with a compiler for i686 as Buildroot
# names it.
mkdir -p host/bin host/i686-buildroot-linux-gnu/sysroot target
printf '#!/bin/sh\nexec gcc -m32 -idirafter /usr/include/x86_64-linux-gnu "$@"\n' >host/bin/i686-buildroot-linux-gnu-gcc
chmod +x host/bin/*
mkdir src
if [ -e "$root/.git" ]; then
	git -C "$root" ls-files -c -o --exclude-standard
else
	(cd "$root" && find . -type f ! -path './build/*')
fi | while read -r f; do
	[ ! -f "$root/$f" ] || echo "$f"
done | tar -C "$root" -cf - -T - | tar -C src -xf -
cat >Makefile <<'END'
qstrip = $(strip $(subst ",,$(1)))
GNU_TARGET_NAME = i686-buildroot-linux-gnu
HOST_DIR = $(CURDIR)/host
STAGING_SUBDIR = $(GNU_TARGET_NAME)/sysroot
STAGING_DIR = $(HOST_DIR)/$(STAGING_SUBDIR)
TARGET_CROSS = $(HOST_DIR)/bin/$(GNU_TARGET_NAME)-
BR2_PACKAGE_OVERSTAT_SITE = "file:///usr/src"
define autotools-package
all: configure
	$(MAKE) -C src
	$(MAKE) -C src DESTDIR=$(STAGING_DIR) install
	$$(call $$(OVERSTAT_POST_INSTALL_STAGING_HOOKS))
configure:
	(cd src && rm -rf config.cache && PATH="$(HOST_DIR)/bin:$$$$PATH" AR=ar RANLIB=ranlib \
	CC="$(TARGET_CROSS)gcc" CFLAGS="-D_LARGEFILE_SOURCE -D_LARGEFILE64_SOURCE -D_FILE_OFFSET_BITS=64 -Os -g0" \
	CPPFLAGS="-D_LARGEFILE_SOURCE -D_LARGEFILE64_SOURCE -D_FILE_OFFSET_BITS=64" LDFLAGS="" \
	CONFIG_SITE=/dev/null ./configure --target=$(GNU_TARGET_NAME) --host=$(GNU_TARGET_NAME) \
	--build=x86_64-pc-linux-gnu --prefix=/usr --exec-prefix=/usr --sysconfdir=/etc \
	--localstatedir=/var --program-prefix="" --disable-gtk-doc --disable-gtk-doc-html \
	--disable-doc --disable-docs --disable-documentation --with-xmlto=no --with-fop=no \
	--disable-dependency-tracking --enable-ipv6 --disable-nls --disable-static --enable-shared )
endef
END
echo "include $mk" >>Makefile
make >log 2>&1
same 'configured, built and installed' "$? $(sed -n '/[Ee]rror/p' log | head -n 3)" '0 '
printf '#include <sys/stat.h>\nint main(void)\n{\n\tstruct stat st;\n\treturn fstat(0, &st) || !st.st_mode;\n}\n' >hello.c
host/bin/i686-buildroot-linux-gnu-overstat-cc -Werror -o hello hello.c >log 2>&1 && ./hello
same 'the wrapper in HOST_DIR/bin works' "$? $(cat log)" '0 '
same 'with the headers of the staging directory' "$(host/bin/i686-buildroot-linux-gnu-overstat-cc -E hello.c |
	grep -c -m 1 "\"$work/host/i686-buildroot-linux-gnu/sysroot/usr/include/overstat/sys/stat.h\"")" 1
same 'nothing on the target' "$(ls target)" ''
exit $failed

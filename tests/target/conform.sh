# SPDX-License-Identifier: MIT
# overstat-conform itself: its reader, its page, a target without an operating
# system, whether its checks see faults, and the page of all targets that are built.
# What tools/check runs.

packages gcc libc6-dev musl-tools make perl libxml2-utils python3 python3-junitparser \
	"gcc-$(tools/number.sh gcc)-multilib" chromium tidy fonts-dejavu-core gcc-arm-none-eabi picolibc-arm-none-eabi qemu-system-arm
stage build tests/build.sh "$build/musl" CC=musl-gcc
stage reader tests/conform/reader.sh
judged() {
	"$root/tools/overstat-conform" --cc=musl-gcc --overstat="$build/musl" --both --quiet --tap="$build/musl.tap" \
		--json="$build/musl.json" --target='musl 1.2.3' &&
		echo "ok musl breaks no shall, and overstat keeps its promises: $(grep -c '"result":"pass"' "$build/musl.json") checks"
}
stage --needs=build both judged
stage --needs=both page tests/conform/page.sh "$build/musl.json"
stage picolibc tests/conform/picolibc.sh "$build/picolibc.json"
faulty() {
	fake=$root/tests/fake
	tests/build.sh "$build/mutants" CC=gcc --stack="$fake" &&
		tests/build.sh "$build/mutants-32" --host=i686-linux-gnu \
			'CC=gcc -m32 -idirafter /usr/include/x86_64-linux-gnu' --stack="$fake" &&
		tests/conform/mutants.sh "$build/mutants"
}
stage mutants faulty
alone --needs=both gallery env GALLERY_SECONDS=180 tests/conform/gallery.sh build/gallery build

# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034 # run.sh sources it
package=python3.11
# Without the modules that nothing here imports.
build() {
	{
		echo '*disabled*'
		echo _bz2 _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _crypt _ctypes \
			_ctypes_test _curses _curses_panel _dbm _decimal _elementtree _gdbm _hashlib _lzma \
			_multibytecodec _sqlite3 _ssl _tkinter _uuid audioop nis ossaudiodev pyexpat readline |
			tr ' ' '\n'
	} >Modules/Setup.local
	./configure -q CC="$cc" OPT=-DNDEBUG CFLAGS='-O1 -w' --without-ensurepip &&
		make -j2 sharedmods
}
results() {
	rm -rf scratch && mkdir scratch && cd scratch || return
	cat >../results.py <<'END'
import sys, unittest
out = open('../results', 'w', buffering=1)

class Result(unittest.TextTestResult):
    def say(self, state, test):
        print(state, test.id(), file=out)
    def addSuccess(self, test):
        super().addSuccess(test)
        self.say('pass', test)
    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.say('skip', test)
    def addError(self, test, error):
        super().addError(test, error)
        self.say('fail', test)
    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.say('fail', test)
    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.say('fail', test)
    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            self.say('fail', test)

names = ['test.test_' + n for n in sys.argv[1:]]
tests = unittest.defaultTestLoader.loadTestsFromNames(names)
unittest.TextTestRunner(resultclass=Result, verbosity=2).run(tests)
print('pass all come to their end', file=out)
END
	timeout -k 10 600 ../python ../results.py os stat posix fileio genericpath filecmp >../said 2>&1
	cd ..
	grep -q '^pass all come' results || echo 'fail all come to their end'
	sort -u results
}
tests() {
	check 'overstat-cc --overstat-verify of the interpreter' "$cc" --overstat-verify python
	same 'the interpreter calls ours' "$(sed -n 's/^python: \(.*\): overstat$/\1/p' "$log" | tr '\n' ' ')" \
		'fdatasync fstat fstatat fsync lstat stat '
	compared
	rm -rf odd && mkdir odd && cd odd || return
	gcc -o demodir "$root/tools/demodir.c" && ./demodir files >/dev/null || return
	for f in files/*; do
		stat -c '%n %f %i %d %h %u %g %s %b %o %t %T %.9X %.9Y %.9Z' "$f"
	done >expected
	cat >each.py <<'END'
import os, sys
def lstat(f): return os.lstat(f)
def fstatat(f): return os.stat(f[6:], dir_fd=files, follow_symlinks=False)
def fstat(f):
    fd = os.open(f, os.O_PATH | os.O_NOFOLLOW)
    try: return os.fstat(fd)
    finally: os.close(fd)
files = os.open('files', os.O_PATH)
for f in sys.argv[2:]:
    s = locals()[sys.argv[1]](f)
    print(f, '%x' % s.st_mode, s.st_ino, s.st_dev, s.st_nlink, s.st_uid, s.st_gid, s.st_size, s.st_blocks,
        s.st_blksize, '%x %x' % (os.major(s.st_rdev), os.minor(s.st_rdev)),
        *('%s%d.%09d' % ('-' if t < 0 else '', *divmod(abs(t), 10 ** 9))
            for t in (s.st_atime_ns, s.st_mtime_ns, s.st_ctime_ns)))
END
	for way in lstat fstatat fstat; do
		../python each.py $way files/* >"$way.ours" 2>&1
		same "$way of odd files is what stat(1) says" "$(diff expected $way.ours | head -n 4)" ''
	done
}

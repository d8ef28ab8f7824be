# SPDX-License-Identifier: MIT
# Part of dvscat.sh: the catalogue as a file among others: what dvscat(1) says of
# names, links, locks, owners, and files that are none.
# shellcheck shell=sh
# shellcheck disable=SC2154 # tmp, dvscat and failed are dvscat.sh's
# shellcheck disable=SC2016 # $ begins a user ID

# place NAME: an empty directory, with a catalogue where there is one already.
place() {
	mkdir "$tmp/$1" && cd "$tmp/$1" || exit 1
}
place aside
# The name that was once written to is anybody's.
add cat :A: >/dev/null
add cat.new :N: >/dev/null
check 'add to cat beside cat.new' "$(add cat :B:)" 0
check 'cat.new is as it was' "$(names cat) $(names cat.new)" ':A: :B: :N:'
echo victim >victim
rm cat.new && ln -s victim cat.new
check 'add where cat.new is a symbolic link' "$(add cat :C:)" 0
check 'what that points to is as it was' "$(cat victim) $(readlink cat.new) $(names cat)" 'victim victim :A: :B: :C:'
rm cat.new && ln cat cat.new
check 'an add that fails where cat.new is a hard link of cat' "$(add cat :D: acl=x)" \
	"1 dvscat: 'x' is no Basic ACL, such as rwxr-x---"
check 'another one' "$(add cat :C:)" '1 dvscat: :C: is there already; -f replaces it'
check 'both are as they were' "$(names cat), $(names cat.new)" ':A: :B: :C:, :A: :B: :C:'
check 'one that does not fail' "$(add cat :D:)" 0
check 'a hard link stays the old one' "$(names cat), $(names cat.new)" ':A: :B: :C: :D:, :A: :B: :C:'
# Its own name, taken: exec keeps the process ID.
taken() {
	# shellcheck disable=SC2094 # the shell's process ID
	sh -c "$1"' .dvscat.$$.0; exec "$0" add cat '"$2" "$dvscat" 2>&1
	echo $?
}
check 'a symbolic link of the own name' "$(taken 'ln -s victim' :E:)" 0
check 'is not followed' "$(cat victim) $(names cat)" 'victim :A: :B: :C: :D: :E:'
check 'a hard link of the own name' "$(taken 'ln victim' :F:)" 0
check 'is not written to' "$(cat victim) $(names cat)" 'victim :A: :B: :C: :D: :E: :F:'
check 'a directory of the own name' "$(taken mkdir :G:)" 0
check 'they stay, and no more' "$(find . -name '.dvscat.*.0' | wc -l) $(find . -name '.dvscat*' | wc -l)" '3 3'

place first
touch -d @1 .
for word in nonsense acl=x fcb=x pages=-1 last-byte=2049 created=2026-02-31T00:00:00 last-page=1; do
	check "add $word fails" "$(add cat ':A:$U.X' "$word" | cut -c 1-9)" '1 dvscat:'
done
check 'add of a name that is none fails' "$(add cat ':A:$U.x' | cut -c 1-9)" '1 dvscat:'
check 'remove fails' "$("$dvscat" remove cat :A: 2>&1)" 'dvscat: cat: No such file or directory'
check 'and nothing was made in the directory at any time' "$(find . -mindepth 1) $(stat -c %Y .)" ' 1'

place links
mkdir sub away
ln -s sub/real link && ln -s "$PWD/link" chain && ln -s ../chain away/far
check 'add to a link to nothing' "$(add link :A:)" 0
check 'add to an absolute link to a link' "$(add "$PWD/chain" :B:)" 0
check 'add to one from another directory' "$(add away/far :C:)" 0
check 'remove from a link' "$("$dvscat" remove chain :B: && echo 0)" 0
check 'each is a link still' "$(readlink link chain away/far | paste -s -d ' ' -)" "sub/real $PWD/link ../chain"
check 'the catalogue is where they point' "$(names sub/real), $(names away/far)" ':A: :C:, :A: :C:'
check 'and nothing beside' "$(find . -type f | paste -s -d ' ' -)" ./sub/real
check 'an empty name' "$(add '' :A:)" "1 dvscat: '' is no name of a file"
ln -s loop loop && ln -s . directory && ln -s nowhere/file lost
check 'a link to itself' "$(add loop :A:)" '1 dvscat: loop: Too many levels of symbolic links'
check 'a link to a directory' "$(add directory :A:)" '1 dvscat: directory: not a regular file'
check 'a link into a directory that is not there' "$(add lost :A:)" '1 dvscat: lost: No such file or directory'
check 'a directory' "$(add sub/ :A:)" '1 dvscat: sub/: not a regular file'
check 'a file with a slash' "$(add sub/real/ :A:)" '1 dvscat: sub/real/: Not a directory'
check 'and nothing was made' "$(find . -type f | paste -s -d ' ' -)" ./sub/real
# A POSIX file may have the name of a DVS file.
check 'add to a file :A:' "$(add ./:A: :A:)" 0
chmod 640 ./:A:
check 'the mode of a file :A:' "$(add ./:A: :B:) $(stat -c %a ./:A:)" '0 640'
long=$(printf %0255d 0)
check 'a name of 255 characters' "$(add "$long" :A:) $(names "$long")" '0 :A:'

# Whoever writes by another name waits; who reads does not, nor who is refused.
place lock
mkdir sub && ln -s sub/cat link && mkfifo fifo sub/fifo && ln -s sub/fifo link.fifo
add sub/cat :A: >/dev/null
for name in sub/cat link "$PWD/link" ./sub/../link; do
	check "add to $name waits for sub" "$(flock sub timeout 0.3 "$dvscat" add "$name" :B:; echo $?)" 124
done
check 'add to link does not wait for the directory of the link' "$(flock . timeout 20 "$dvscat" add link :B:; echo $?)" 0
check 'list does not wait' "$(flock sub timeout 20 "$dvscat" list link | wc -l)" 2
echo x >fifo &
writer=$!
for command in 'list NAME' 'verify NAME' 'add NAME :A:' 'add -f NAME :A:' 'remove NAME :A:'; do
	for name in fifo sub/fifo link.fifo . sub /dev/null /dev/zero; do
		# shellcheck disable=SC2046 # words
		said=$(flock . flock sub timeout 20 "$dvscat" $(echo "$command" | sed "s|NAME|$name|") 2>&1)
		check "${command%% *} of $name is refused at once" "$? $said" "1 dvscat: $name: not a regular file"
	done
done
check 'and the FIFO was not opened' "$(kill -0 $writer && echo waits)" waits
kill $writer
wait $writer 2>/dev/null

# Nothing is written into the catalogue that should have been said.
place streams
add cat :A: >/dev/null
printf x | cat cat - >damaged
for closed in '2>&-' '>&- 2>&-' '<&- 2>&-' '<&- >&- 2>&-'; do
	for name in cat damaged; do
		sum=$(cksum <$name)
		eval '"$dvscat" add $name :A:' "$closed"
		check "an add to $name that fails with $closed" "$? $(cksum <$name)" "1 $sum"
	done
	rm -f new
	eval '"$dvscat" add new :A:' "$closed"
	check "one that does not fail with $closed" "$? $(names new)" '0 :A:'
done
check 'list without standard output' "$("$dvscat" list cat 2>&1 >&-)" 'dvscat: standard output: Bad file descriptor'

# Owner, group and mode. An ordinary user is 65534; who is no root is one, and can
# give nothing away.
place owner
cp "$dvscat" dvscat && chmod 755 "$tmp" . dvscat
umask 027
add cat :A: >/dev/null
umask 022
check 'a new catalogue has the mode that umask leaves' "$(stat -c %a cat)" 640
for mode in 600 4755 2640 444; do
	chmod $mode cat
	check "the mode $mode is kept" "$(add -f cat :A:) $(stat -c %a cat)" "0 $mode"
done
if [ "$(id -u)" = 0 ]; then
	chmod 755 . .. && chown 65534:65534 .
	# as_user WORD...: what dvscat says, its status, and what is there then.
	as_user() {
		setpriv --reuid=65534 --regid=65534 --groups=1234 ./dvscat "$@" 2>&1
		echo "$? $(stat -c %u:%g:%a cat) $(names cat) $(find . -name '.dvscat*')"
	}
	chown 12:34 cat && chmod 6640 cat
	check 'owner, group and mode are kept by root' "$(add -f cat :A:) $(stat -c %u:%g:%a cat)" '0 12:34:6640'
	chown 65534:1234 cat && chmod 640 cat
	check 'those of an ordinary user by it' "$(as_user add cat :B:)" '0 65534:1234:640 :A: :B: '
	chown 65534:34 cat
	check 'a group that it is not in' "$(as_user add cat :C:)" \
		'dvscat: cat: its owner and group cannot be kept: Operation not permitted
1 65534:34:640 :A: :B: '
	chown 0:0 cat && chmod 666 cat
	check 'the owner root' "$(as_user remove cat :A:)" \
		'dvscat: cat: its owner and group cannot be kept: Operation not permitted
1 0:0:666 :A: :B: '
	chmod 644 cat
	check 'one that it may only read' "$(as_user add cat :C:)" 'dvscat: cat: Permission denied
1 0:0:644 :A: :B: '
	chown 65534:65534 cat && chmod 444 cat
	check 'its own that may only be read' "$(as_user add cat :C:)" 'dvscat: cat: Permission denied
1 65534:65534:444 :A: :B: '
	chmod 644 cat && chmod 555 .
	check 'a directory that may only be read' "$(as_user add cat :C:)" \
		'dvscat: cat: nothing can be written beside it: Permission denied
1 65534:65534:644 :A: :B: '
	chmod 111 .
	check 'a directory that may only be searched' "$(as_user add cat :C:)" 'dvscat: cat: Permission denied
1 65534:65534:644 :A: :B: '
	check 'list there' "$(as_user list cat | wc -l)" 3
else
	echo 'not ok dvscat: owners and permissions need root to be looked at'
	failed=1
fi
cd "$tmp" || exit 1

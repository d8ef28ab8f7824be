# SPDX-License-Identifier: MIT
# littlefs itself, as littlefs-python has it: what it answers where the double of
# tests/unit/check_glue.c answers the same, a line each.
from littlefs import LittleFS, LittleFSError, lfs

volume = LittleFS(block_size=512, block_count=64, name_max=8)
fs = volume.fs


def answer(call):
    try:
        return call()
    except LittleFSError as e:
        return e.code


def stat(path):
    s = answer(lambda: lfs.stat(fs, path))
    # The size of a directory is not set.
    return s if isinstance(s, int) else (s.type, s.size if s.type == 1 else None)


lfs.mkdir(fs, '/d')
f = lfs.file_open(fs, '/f', 'w+')
lfs.file_write(fs, f, b'hello')
print('unsynced:', stat('/f'), lfs.file_size(fs, f))
print('lfs_file_sync:', answer(lambda: lfs.file_sync(fs, f)))
for path in '/', '/d', '/f', '/none', '/12345678', '/123456789', '/f/x', '/..':
    print('lfs_stat', path + ':', stat(path))
print("lfs_getattr 't', none:", answer(lambda: lfs.getattr(fs, '/f', ord('t'))))
for value in b'\xff\xff\xff\xff', b'\1\0\0\0\1\0\0\0':
    lfs.setattr(fs, '/f', ord('t'), value)
    print("lfs_getattr 't':", len(lfs.getattr(fs, '/f', ord('t'))))

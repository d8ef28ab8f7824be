;; SPDX-License-Identifier: MIT
;; The four calls of the library, each for calls.c to call with what it likes. No
;; padding at the end of the memory: the last byte of it is the last of a page.
(module
  (import "wasi_snapshot_preview1" "fd_fdstat_get"
    (func $fd_fdstat_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_filestat_get"
    (func $fd_filestat_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_filestat_get"
    (func $path_filestat_get (param i32 i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_sync"
    (func $fd_sync (param i32) (result i32)))
  (memory (export "memory") 1 2)
  (func (export "fdstat") (param i32 i32) (result i32)
    (call $fd_fdstat_get (local.get 0) (local.get 1)))
  (func (export "filestat") (param i32 i32) (result i32)
    (call $fd_filestat_get (local.get 0) (local.get 1)))
  (func (export "path") (param i32 i32 i32 i32 i32) (result i32)
    (call $path_filestat_get (local.get 0) (local.get 1) (local.get 2)
      (local.get 3) (local.get 4)))
  (func (export "sync") (param i32) (result i32)
    (call $fd_sync (local.get 0)))
  (func (export "grow") (result i32)
    (memory.grow (i32.const 1))))

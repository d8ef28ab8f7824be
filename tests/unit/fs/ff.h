/* SPDX-License-Identifier: MIT */
/* What of FatFs R0.15 and, with FF_FS_CRTIME, R0.16 the glue names, declared anew:
 * names, numbers and types as in its documentation. check_glue.c has the functions. */
#ifndef FF_H
#define FF_H

#include <stdint.h>

#define FF_USE_LFN 1
#define FF_LFN_UNICODE 2
#define FF_MIN_SS 512
#define FF_MAX_SS 4096
#ifndef FF_FS_NORTC
#define FF_FS_NORTC 0
#endif

typedef unsigned char BYTE;
typedef uint16_t WORD;
typedef char TCHAR;
typedef uint64_t FSIZE_t;

typedef enum {
	FR_OK = 0,
	FR_DISK_ERR = 1,
	FR_NO_FILE = 4,
	FR_NO_PATH = 5,
	FR_INVALID_NAME = 6
} FRESULT;

typedef struct {
	BYTE fs_type;
	WORD id, ssize;
} FATFS;
typedef struct {
	FATFS *fs;
	WORD id;
	BYTE attr;
	FSIZE_t objsize;
} FFOBJID;
typedef struct {
	FFOBJID obj;
	BYTE err;
} FIL;
typedef struct {
	FSIZE_t fsize;
	WORD fdate, ftime;
#if FF_FS_CRTIME
	WORD crdate, crtime;
#endif
	BYTE fattrib;
} FILINFO;

#define AM_RDO 0x01
#define AM_DIR 0x10
#define f_error(fp) ((fp)->err)
#define f_size(fp) ((fp)->obj.objsize)

FRESULT f_stat(const TCHAR *path, FILINFO *);
FRESULT f_sync(FIL *);

#endif

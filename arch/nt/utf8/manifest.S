/* SPDX-License-Identifier: MIT */
/* A manifest by which a program's ANSI code page is UTF-8, from Windows 10 1903 on:
 * its arguments, open(), fopen() and stat() then agree on what a name is. As a
 * resource by hand, for not every compiler has a windres beside it. Its language is
 * 0: of two manifests a linker drops that one, so that a program's own stands.
 * PE format, ".rsrc section"; application manifests, activeCodePage. */
	.section .rsrc, "dr"
	.balign 4
root:
	/* A directory has 16 bytes, of which the last 2 count its entries. The entry:
	 * what, and where; the high bit says that it is a directory. */
	.long 0, 0, 0
	.short 0, 1
	.long 24, 0x80000000 + (name - root) /* RT_MANIFEST */
name:
	.long 0, 0, 0
	.short 0, 1
	.long 1, 0x80000000 + (language - root) /* of a program, not a DLL */
language:
	.long 0, 0, 0
	.short 0, 1
	.long 0, data - root
data:
	.rva manifest
	.long end - manifest, 0, 0
manifest:
	.ascii "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
	.ascii "<assembly xmlns=\"urn:schemas-microsoft-com:asm.v1\" manifestVersion=\"1.0\">\n"
	.ascii "<application xmlns=\"urn:schemas-microsoft-com:asm.v3\"><windowsSettings>\n"
	.ascii "<activeCodePage xmlns=\"http://schemas.microsoft.com/SMI/2019/WindowsSettings\">"
	.ascii "UTF-8</activeCodePage>\n"
	.ascii "</windowsSettings></application>\n"
	.ascii "</assembly>\n"
end:
	.balign 4

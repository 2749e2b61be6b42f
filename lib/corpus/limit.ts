const MEGABYTE = 1024 * 1024

/** How much is read of what people upload; shown on pages and in the README. Sizes are in bytes. */
export const LIMITS = {
  /** One file, as uploaded or as unpacked from an archive. */
  fileBytes: 64 * MEGABYTE,
  /** All files of one archive together, unpacked; counted while unpacking, headers are not believed. */
  archiveBytes: 512 * MEGABYTE,
  /** Files in one archive. */
  archiveFiles: 5_000,
  /** Characters (UTF-16 units) of one line of text; a longer line is cut into lines of this length. */
  lineLength: 100_000,
} as const

/** What may be uploaded, by the ending of its name; the content must be of the same kind (trust K28). */
export const FILE_KINDS = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
} as const;

export type FileKind = keyof typeof FILE_KINDS;
export type MediaType = (typeof FILE_KINDS)[FileKind];

/** The kind that the ending of a name promises. */
export function kindByEnding(name: string): FileKind | undefined {
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'jpeg') return 'jpg';
  return ending !== undefined && Object.hasOwn(FILE_KINDS, ending) ? (ending as FileKind) : undefined;
}

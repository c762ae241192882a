/** Hands a file over to whoever sits there, as a download. */
export function handFile(parts: BlobPart[], file: string, type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file;
  link.click();
  URL.revokeObjectURL(url);
}

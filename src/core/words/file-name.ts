/** A path's last part, whichever of both slashes parts it: the name by which its owner knows the file. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

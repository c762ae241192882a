import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** A file of the built web app, held in memory. */
export interface WebFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Null: it does not get smaller. */
  readonly gzipped: Uint8Array<ArrayBuffer> | null;
  readonly etag: string;
  /** Its name holds a hash of it, so that it never changes. */
  readonly lasting: boolean;
}

/** The web app by address, `/index.html`; empty: it is not built. Only what stood in its folder at the start is ever served. */
export type WebFiles = ReadonlyMap<string, WebFile>;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};
const packable = /^(text|application|image\/svg)/;
const zip = promisify(gzip);

/** Reads the built web app; files of kinds that no web app has are left. */
export async function readWebFiles(folder: string): Promise<WebFiles> {
  const files = new Map<string, WebFile>();
  if (!existsSync(join(folder, "index.html"))) return files;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const type = types[extname(entry.name).toLowerCase()];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = new Uint8Array(await readFile(path));
    const packed = packable.test(type) ? new Uint8Array(await zip(bytes)) : null;
    files.set(`/${relative(folder, path).split(sep).join("/")}`, {
      type,
      bytes,
      gzipped: packed && packed.length < bytes.length ? packed : null,
      etag: createHash("sha256").update(bytes).digest("base64url").slice(0, 22),
      lasting: /[-.][\w-]{8,}\.\w+$/.test(entry.name) && path.includes(`${sep}assets${sep}`),
    });
  }
  // Browsers and bookmarks ask here for the icon, whatever the page says.
  const icon = [...files].find(([path]) => /^\/(assets\/)?mark[-.\w]*\.svg$/.test(path))?.[1];
  if (icon) files.set("/favicon.ico", { ...icon, lasting: false });
  return files;
}

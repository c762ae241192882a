import type { Context } from "hono";
import { message } from "../../core/words/say.ts";
import { isKnown } from "../reading/is-known.ts";
import type { Reader } from "../reading/reader.ts";
import { escaped, htmlPage } from "./html.ts";
import type { WebFile, WebFiles } from "./web-files.ts";

/** The longest is that of a segment, whose name has up to 120 signs, most of them nine in an address. */
const longest = 1200;

/** A file of the web app, or its first page for the address of a page; null: neither. */
export function webAnswer(c: Context, web: WebFiles, notBuilt: () => string): Response | null {
  const { path } = c.req;
  const file = web.get(path);
  if (file) return fileAnswer(c, file);
  // Addresses of pages have no ending; what has one, or stands where files are, is a file that is not there.
  if (/^\/assets(\/|$)|\.\w+$/.test(path) || path.length > longest) return null;
  const first = web.get("/index.html");
  if (first) return fileAnswer(c, first);
  if (path !== "/") return null;
  return new Response(notBuilt(), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-cache",
      Vary: "Accept-Language",
    },
  });
}

function fileAnswer(c: Context, file: WebFile): Response {
  const packed = file.gzipped !== null && /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
  const etag = `"${file.etag}${packed ? "-gz" : ""}"`;
  const headers: Record<string, string> = {
    ETag: etag,
    "Cache-Control": file.lasting ? "public, max-age=31536000, immutable" : "no-cache",
    Vary: "Accept-Encoding",
  };
  if (isKnown(c.req.header("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  if (packed) headers["Content-Encoding"] = "gzip";
  return new Response(packed ? file.gzipped : file.bytes, {
    headers: { ...headers, "Content-Type": file.type },
  });
}

/** What stands at / while the web app is not built. */
export function notBuiltPage(
  { say, language }: Reader,
  { name, demo }: { readonly name: string; readonly demo: boolean },
): string {
  const link = (href: string, text: string) => `<li><a href="${href}">${escaped(text)}</a></li>`;
  return htmlPage(
    language,
    "Stige",
    `${demo ? `<p>${escaped(say(message("server.banner")))}</p>` : ""}
<h1>${escaped(say(message("server.notBuilt.title")))}: ${escaped(name)}</h1>
<p>${escaped(say(message("server.notBuilt")))}</p>
<ul>${link("/api/v1", say(message("server.notBuilt.api")))}${link("/api/v1/ladder", say(message("server.notBuilt.ladder")))}</ul>`,
  );
}

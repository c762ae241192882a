import { callAddresses } from "../live/calls-door.ts";
import { isLivePath } from "../live/live-paths.ts";
import { webhookAddresses } from "../live/webhooks-door.ts";
import { routes } from "../routes.ts";

const livePaths: ReadonlySet<string> = new Set(["/v1/m", ...Object.keys(callAddresses), ...webhookAddresses]);

/** Which methods an address answers that was asked by another; none: there is nothing at it. */
export function methodsAt(path: string): readonly string[] {
  if (isLivePath(path)) return livePaths.has(path) ? ["POST"] : [];
  if (!/^\/api(\/|$)/.test(path)) return ["GET", "HEAD"];
  const methods = routes.filter((route) => fits(route.path, path)).map(({ method }) => method.toUpperCase());
  return [...new Set(methods)].flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
}

function fits(pattern: string, path: string): boolean {
  const [asked, own] = [path.split("/"), `/api/v1${pattern}`.split("/")];
  return asked.length === own.length && own.every((part, i) => part === asked[i] || part.startsWith("{"));
}

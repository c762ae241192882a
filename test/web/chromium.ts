import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium as playwright } from "playwright-core";

const kept = ["TMPDIR", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "AWS_LAMBDA_JS_RUNTIME"] as const;

/**
 * The Chromium that npm brings, with its own libraries and font, so that the machine needs neither. It is for Linux on x64;
 * elsewhere, or for another one, STIGE_TEST_BROWSER names a browser.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.STIGE_TEST_BROWSER;
  if (own) return playwright.launch({ executablePath: own });
  return playwright.launch(await packaged(join(tmpdir(), "stige-chromium-153.0.0-1")));
}

/** Unpacks it once; a draft is renamed, so that two who begin at once, or one that is killed, leave nothing half. */
async function packaged(folder: string) {
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    const before = kept.map((name) => [name, process.env[name]] as const);
    // The name of a runtime makes it unpack its libraries and fonts too.
    Object.assign(process.env, { TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: "nodejs24.x" });
    await (await import("@sparticuz/chromium")).default.executablePath();
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    writeFileSync(
      join(draft, "fonts.conf"),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "fonts-cache")}</cachedir></fontconfig>`,
    );
    try {
      renameSync(draft, folder);
    } catch {
      rmSync(draft, { recursive: true });
    }
  }
  const libraries = join(folder, "al2023", "lib");
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, "fonts.conf") };
  return { executablePath: join(folder, "chromium"), env: env as Record<string, string> };
}

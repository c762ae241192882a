import type { Serving } from "../../src/server/serve.ts";
import type { Client } from "./real-shop.ts";

interface Sent {
  readonly ids: readonly string[];
  readonly detail: string;
  readonly remedy: string;
}

/** Sends a file as a browser does. */
export async function sendFile(
  serving: Pick<Serving, "address">,
  by: Client,
  name: string,
  bytes: Uint8Array | string,
  headers: Readonly<Record<string, string>> = {},
) {
  const answer = await fetch(new URL("/api/v1/uploads", serving.address), {
    method: "POST",
    headers: {
      Origin: new URL(serving.address).origin,
      Cookie: by.cookies(),
      "Content-Type": "application/octet-stream",
      "Stige-File": encodeURIComponent(name),
      ...headers,
    },
    body: bytes as Uint8Array<ArrayBuffer>,
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Sent };
}

/** Its line among those that were sent, once nothing is done with it any more. */
export async function restedFile(by: Client, id: string) {
  for (let i = 0; i < 800; i++) {
    const { body } = await by.ask("get", "/uploads");
    const one = body.list.find((line: { id: string }) => line.id === id);
    if (["seen", "unreadable", "loaded"].includes(one?.state)) return one;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error("it never rested");
}

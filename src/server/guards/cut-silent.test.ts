import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { cutSilent } from "./cut-silent.ts";

// Once an answer that took a minute was never given: its connection was cut, and the asker told "other side closed".
it("an answer that takes longer than silence may last is given; who sends no request whole is cut off", async () => {
  const server = createServer(async (request, response) => {
    request.resume();
    if (request.method === "GET") await sleep(600);
    if (request.method === "GET") response.end("at last");
  });
  cutSilent(server, 150);
  const port = await new Promise<number>((done) =>
    server.listen(0, "127.0.0.1", () => done((server.address() as AddressInfo).port)),
  );
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect(await answer.text()).toBe("at last");
    const silent = connect(port, "127.0.0.1");
    silent.write("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\nfew");
    silent.resume();
    const began = performance.now();
    await new Promise((done) => silent.once("close", done));
    expect(performance.now() - began).toBeGreaterThan(100);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

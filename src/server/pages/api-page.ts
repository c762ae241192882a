import { z } from "@hono/zod-openapi";
import type { Route } from "../route.ts";
import { escaped, htmlPage } from "./html.ts";

const groups = [
  ["shop", "The shop"],
  ["ladder", "The ladder"],
  ["people", "People"],
  ["rules", "Rules"],
  ["measures", "Who climbs, what it is worth"],
  ["data", "What it is built on"],
  ["facts", "Telling facts"],
  ["money", "Money"],
  ["accounts", "Accounts and keys"],
] as const satisfies readonly (readonly [Route["group"], string])[];

/** Every question as a form that asks it: the schemas once more, for people. In English, as the OpenAPI file. */
export function apiPage(routes: readonly Route[], version: string): string {
  const parts = groups.map(([group, title]) => {
    const own = routes.filter((route) => route.group === group);
    return own.length === 0 ? "" : `<h2>${title}</h2>${own.map(routeForm).join("")}`;
  });
  return htmlPage(
    "en",
    "Stige: the API",
    `<h1>What can be asked of this shop</h1>
<p>Stige ${escaped(version)}. For programs: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.
Errors are problem details (RFC 9457); sentences follow Accept-Language (nb, da, en); every answer has an ETag.
A date means its whole day in the shop's time zone.</p>${parts.join("")}
<h2>The server</h2><p><a href="/health/live">/health/live</a> · <a href="/health/ready">/health/ready</a> · <a href="/metrics">/metrics</a></p>
<script type="module" src="/api/v1/page.js"></script>`,
  );
}

function routeForm({ name, method, path, about, may, params, query, body, answer }: Route): string {
  const summary = `<summary><code>${method.toUpperCase()} /api/v1${escaped(path)}</code> ${escaped(about)}</summary>
<p>For ${escaped(may.join(", "))}.</p>`;
  const gives = `<details><summary>What it gives</summary><pre>${escaped(schemaOf(answer))}</pre></details>`;
  // A change is made on the pages of the app, or by a program that has read what it takes.
  if (method !== "get")
    return `<details id="${escaped(name)}">${summary}
${body ? `<details><summary>What it takes</summary><pre>${escaped(schemaOf(body))}</pre></details>` : ""}${gives}</details>`;
  const fields = [params, query].flatMap(({ shape }) =>
    Object.entries(shape).map(([word, schema]) => field(word, schema as z.ZodType)),
  );
  return `<details id="${escaped(name)}">${summary}
<form method="get" data-path="/api/v1${escaped(path)}">${fields.join("")}<button>Ask</button></form>
<p hidden><a></a> <output></output></p><pre hidden></pre>
${gives}</details>`;
}

function field(word: string, schema: z.ZodType): string {
  const { description, example } = openApiOf(schema);
  const hint = description ? `<small>${escaped(description)}</small>` : "";
  const placeholder = example === undefined ? "" : ` placeholder="${escaped(String(example))}"`;
  const needed = schema.safeParse(undefined).success ? "" : " required";
  return `<label>${escaped(word)} ${hint}<input name="${escaped(word)}"${placeholder}${needed}></label>`;
}

function openApiOf(schema: z.ZodType): { description?: string; example?: unknown } {
  const own = schema.meta() as { description?: string; example?: unknown } | undefined;
  const inner = (schema as unknown as { unwrap?: () => z.ZodType }).unwrap?.();
  return { ...(inner ? openApiOf(inner) : {}), ...own };
}

function schemaOf(schema: z.ZodType): string {
  return JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), null, 1);
}

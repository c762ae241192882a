import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { problemDetails } from "./answers/problem-details.ts";
import type { Route } from "./route.ts";

const json = (schema: z.ZodType) => ({ content: { "application/json": { schema } } });
const csv = {
  "text/csv": {
    schema: z
      .string()
      .openapi({ description: "Asked for with Accept: text/csv. Every row, not a page of them." }),
  },
};
const file = {
  content: {
    "application/octet-stream": {
      schema: z.string().openapi({ format: "binary", description: "The file as it stands." }),
    },
  },
};
const fact = z.record(z.string(), z.unknown()).openapi({
  description:
    "A fact by the names of its kind's fields (docs/facts.md), with `message_id` beside them; an order may have `lines`, a list of objects.",
});
const facts = {
  content: {
    "application/json": { schema: z.union([fact, z.array(fact)]) },
    "application/x-ndjson": { schema: z.string().openapi({ description: "An object a line." }) },
  },
};
const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemDetails } },
});

const language = z.object({
  "accept-language": z.string().optional().openapi({
    description: "nb, da or en: the language of sentences. Left out: the shop's.",
    example: "en",
  }),
});

const newer = z.object({
  "retry-after": z.string().optional().openapi({
    description:
      "It lacks facts that came since it was begun, and is worked out anew for whoever asks in so many seconds. Only of a large shop into which facts come.",
  }),
});

/** A key reads, and is no way to accounts. */
function securityOf({ method, group, takesFacts }: Route): Record<string, string[]>[] {
  if (takesFacts) return [{ key: [] }];
  return method === "get" && group !== "accounts" ? [{ session: [] }, { key: [] }] : [{ session: [] }];
}

/** One of them. */
function register(app: OpenAPIHono, one: Route): void {
  const {
    name,
    method,
    path,
    group,
    about,
    may,
    personal,
    params,
    query,
    headers,
    body,
    takesFile,
    takesFacts,
    changes,
    lasting,
    reckoned,
    answer,
    table,
  } = one;
  const hasParams = Object.keys(params.shape).length > 0;
  app.openAPIRegistry.registerPath(
    createRoute({
      method,
      path: `/api/v1${path}`,
      operationId: name,
      tags: [group],
      summary: about,
      description: takesFacts
        ? "For keys that write."
        : `For ${may.join(", ")}.${personal ? " Shows people: it is logged who asked." : ""}`,
      ...(may.includes("nobody") ? {} : { security: securityOf(one) }),
      request: {
        ...{ query, headers: language.extend(headers.shape), ...(hasParams ? { params } : {}) },
        ...(body ? { body: { required: true, ...json(body) } } : {}),
        ...(takesFile ? { body: { required: true, ...file } } : {}),
        ...(takesFacts ? { body: { required: true, ...facts } } : {}),
      },
      responses: {
        200: {
          description: about,
          content: { ...json(answer).content, ...(table ? csv : {}) },
          ...(lasting?.long ? { headers: newer } : {}),
        },
        ...(lasting?.long || reckoned
          ? {
              202: {
                description:
                  "Asked with `Prefer: respond-async`, and it takes longer: for how many `seconds` it is being worked out, and how many the last such answer took (`usualSeconds`). Ask the same again.",
              },
            }
          : {}),
        ...(method === "get" && name !== "change"
          ? { 304: { description: "The same as the ETag in If-None-Match." } }
          : !changes && name !== "change"
            ? {}
            : { 202: { description: "It takes longer: ask on at `/changes/{id}` by its `change`." } }),
        400: problem("Asked wrongly."),
        401: problem("Not signed in."),
        403: problem("Not for this account or key."),
        404: problem("There is no such thing."),
        default: problem("It could not be answered."),
      },
    }),
  );
}

/** The OpenAPI 3.1 document of the routes, made from the schemas that check them. */
export function openApiDocument(routes: readonly Route[], version: string) {
  const app = new OpenAPIHono();
  for (const one of routes) register(app, one);
  app.openAPIRegistry.registerComponent("securitySchemes", "key", { type: "http", scheme: "bearer" });
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    ...{ type: "apiKey", in: "cookie", name: "stige-….session_token" },
    description: "Set by signing in. Changes are then taken from pages of the server alone.",
  });
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Stige",
      version,
      description:
        "The loyalty ladder of a shop: who stands where, who climbed, who fell, and why. Instants are ISO 8601 in UTC, days are days of the shop's time zone, money is in minor units of the shop's currency.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/" }],
    tags: ["shop", "ladder", "people", "rules", "data", "facts", "money", "accounts"].map((tag) => ({
      name: tag,
    })),
  });
}

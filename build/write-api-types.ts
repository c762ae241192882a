import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "json-schema-to-typescript";
import { openApiDocument } from "../src/server/openapi.ts";
import { routes } from "../src/server/routes.ts";

/** Where the web app has the types of what it asks and is answered. */
export const apiTypesPath = join(import.meta.dirname, "../src/web/api/openapi.ts");

type Method = "get" | "post" | "patch" | "delete";

interface Operation {
  readonly requestBody?: { readonly content: { readonly "application/json"?: { readonly schema: object } } };
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: object;
  }[];
  readonly responses: {
    readonly 200: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  };
}

/** The types of every question and answer of the API, as TypeScript, from the server's OpenAPI document. */
export async function apiTypes(): Promise<string> {
  const document = openApiDocument(routes, "any") as unknown as {
    readonly paths: Readonly<Record<string, { readonly [M in Method]?: Operation }>>;
    readonly components: { readonly schemas: Readonly<Record<string, object>> };
  };
  const operations = Object.entries(document.paths).flatMap(([path, of]) =>
    Object.entries(of).map(([method, operation]) => ({
      ...{ method, operation, path: path.replace("/api/v1", "") },
    })),
  );
  const changes = operations
    .filter(({ method }) => method !== "get")
    .map(({ method, path, operation }) => [
      `${method.toUpperCase()} ${path}`,
      object({
        body: operation.requestBody?.content["application/json"]?.schema ?? object({}),
        answer: operation.responses[200].content["application/json"]?.schema ?? {},
      }),
    ]);
  const gets = operations.filter(({ method }) => method === "get");
  const questions = gets.map(({ path, operation: get }) => [
    path,
    object({
      query: object(
        Object.fromEntries(
          (get.parameters ?? [])
            .filter((one) => one.in === "query")
            .map(({ name, schema }) => [name, schema] as const),
        ),
        (get.parameters ?? []).filter((one) => one.in === "query" && one.required).map(({ name }) => name),
      ),
      answer: get.responses[200].content["application/json"]?.schema ?? {},
    }),
  ]);
  const root = {
    title: "Api",
    ...object(Object.fromEntries(questions)),
    definitions: { ...document.components.schemas, Changes: object(Object.fromEntries(changes)) },
  };
  const schema = JSON.parse(JSON.stringify(root).replaceAll("#/components/schemas/", "#/definitions/"));
  const written = await compile(schema, "Api", {
    maxItems: -1,
    bannerComment:
      "// Written by build/write-api-types.ts from the server's OpenAPI document: npm run schema.",
    additionalProperties: false,
    unreachableDefinitions: true,
    style: { printWidth: 110 },
  });
  // A question without words takes none. Which definition a type was made from is told by its name.
  return written
    .replaceAll(/(query|body): \{\};/g, "$1: Record<string, never>;")
    .replaceAll(
      /(\/\*\*\n| \*\n) \* This interface was referenced by .*\n \* via the .*\n \*\/\n/g,
      (_, before: string) => (before.startsWith("/") ? "" : " */\n"),
    );
}

function object(properties: Readonly<Record<string, object>>, required = Object.keys(properties)) {
  return { type: "object", properties, required, additionalProperties: false };
}

if (process.argv[1] === import.meta.filename) writeFileSync(apiTypesPath, await apiTypes());

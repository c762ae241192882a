import { writeFileSync } from "node:fs";
import { stigeYamlSchema } from "../src/core/ladder/stige-yaml/stige-yaml-schema.ts";

writeFileSync(new URL("stige.schema.json", import.meta.url), `${JSON.stringify(stigeYamlSchema, null, 2)}\n`);

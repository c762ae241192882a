import { holdAnyDialect } from "./hold-any-dialect.ts";

holdAnyDialect(200);

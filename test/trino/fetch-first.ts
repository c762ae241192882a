import { fetchedTrino } from "./fetched-trino.ts";
import { newestJava } from "./newest-java.ts";

/** Before any test: what Trino needs is there, or the run ends with a sentence that says what is missing. */
export function setup(): void {
  newestJava();
  fetchedTrino();
}

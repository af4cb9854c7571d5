import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";

const require = createRequire(import.meta.url);

/**
 * The published schema of SARIF 2.1.0 as a check. It is of draft 4; of what that draft writes otherwise than its
 * successors, it uses `id` and nothing else, which a test makes sure of.
 */
export function sarifCheck(): ValidateFunction {
  // One pattern of the schema holds a lone bracket, which expressions in Unicode mode refuse.
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true, unicodeRegExp: false });
  return ajv.compile(sarifSchema());
}

/** The schema, `id` read as `$id`. */
export function sarifSchema(): { readonly [name: string]: unknown } {
  const folder = dirname(require.resolve("@microsoft/jest-sarif/package.json"));
  const text = readFileSync(join(folder, "lib", "schemas", "sarif-2.1.0-rtm.5.json"), "utf8");
  const { id, $schema, ...schema }: { [name: string]: unknown } = JSON.parse(text);
  if ($schema !== "http://json-schema.org/draft-04/schema#") throw new Error("another draft");
  return { $id: id, ...schema };
}

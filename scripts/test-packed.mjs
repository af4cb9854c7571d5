// Installs the packed packages in a fresh folder, as a user would, and uses them from ESM, CommonJS and the shell.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedPackages } from "./packages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sodiem-packed-"));
const packed = join(folder, "packed");
const user = join(folder, "user");
mkdirSync(packed);
mkdirSync(user);

const inUser = (command, args, input) => execFileSync(command, args, { cwd: user, encoding: "utf8", input });

try {
  const tarballs = publishedPackages().map((pkg) => {
    const [{ filename }] = JSON.parse(
      execFileSync("npm", ["pack", "--json", "--pack-destination", packed], {
        cwd: pkg.folder,
        encoding: "utf8",
      }),
    );
    return join(packed, filename.replace("@", "").replace("/", "-"));
  });
  writeFileSync(join(user, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  inUser("npm", ["install", "--no-audit", "--no-fund", "--silent", ...tarballs]);

  const question = "tt22.termAverage({ regular: [94, 75, 60], midterm: 81, final: 63 }).outcome.value";
  writeFileSync(join(user, "esm.mjs"), `import { tt22 } from "@sodiem/core";\nconsole.log(${question});\n`);
  writeFileSync(
    join(user, "cjs.cjs"),
    `const { tt22 } = require("@sodiem/core");\nconsole.log(${question});\n`,
  );
  expect("the ESM build", inUser("node", ["esm.mjs"]), "73");
  expect("the CommonJS build", inUser("node", ["cjs.cjs"]), "73");
  for (const { manifest } of publishedPackages()) {
    for (const entry of Object.keys(manifest.exports).filter((name) => !/\.json$|\*|testing/.test(name))) {
      const name = manifest.name + entry.slice(1);
      inUser("node", ["--input-type=module", "-e", `await import(${JSON.stringify(name)})`]);
      inUser("node", ["--input-type=commonjs", "-e", `require(${JSON.stringify(name)})`]);
    }
  }
  for (const readme of ["README.md", "README.vi.md"]) {
    const [, code] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, readme), "utf8")) ?? [];
    writeFileSync(join(user, "readme.mjs"), code ?? "");
    const [, printed] = /console\.log\(.*\); \/\/ (.*)/.exec(code ?? "") ?? [];
    expect(`the example of ${readme}`, inUser("node", ["readme.mjs"]), printed ?? "an example that prints");
  }
  const answer = inUser("npx", ["sodiem", "eval"], '{"id":"1","op":"round","input":{"exact":"8.25"}}\n');
  expect("the command", JSON.parse(answer).value, "8.3");
  console.log("packed packages: every entry loads from ESM and CommonJS, the command answers");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function expect(what, got, wanted) {
  if (String(got).trim() === wanted) return;
  console.error(`${what} of the packed packages answered ${got} instead of ${wanted}`);
  process.exit(1);
}

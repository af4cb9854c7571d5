import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Which folders of core a folder may import, besides itself. */
const coreFolders: Record<string, readonly string[]> = {
  kernel: [],
  locale: [],
  law: ["kernel"],
  gradebook: ["kernel", "law"],
  regime: ["kernel", "law", "gradebook"],
  explain: ["kernel", "law", "gradebook", "locale"],
  audit: ["kernel", "law", "gradebook", "regime", "explain"],
  batch: ["kernel", "law", "gradebook", "regime", "explain"],
  packs: ["kernel"],
  workflow: ["kernel", "law", "gradebook", "audit", "packs", "receipt"],
  protocol: ["kernel", "law", "gradebook", "regime", "explain", "audit", "packs", "workflow", "locale"],
  atlas: ["kernel", "law", "locale"],
  receipt: ["kernel", "law", "packs"],
  "code-lists": ["kernel"],
  testing: ["kernel", "law", "gradebook"],
  interchange: ["kernel", "gradebook", "receipt"],
};

/** Which packages a package may import. */
const packages: Record<string, readonly string[]> = {
  core: [],
  workbook: ["core"],
  "adapter-vnedu": ["core", "workbook"],
  "adapter-smas": ["core", "workbook"],
  "adapter-csdl": ["core", "workbook"],
  "adapter-misa": ["core", "workbook"],
  vectors: ["core"],
  cli: ["core", "workbook", "adapter-vnedu", "adapter-smas", "adapter-csdl", "adapter-misa", "vectors"],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports = readdirSync(join(root, "packages")).flatMap((name) =>
  importsBelow(join(root, "packages", name, "src")),
);

describe("imports point one way", () => {
  test("there are imports to look at", () => {
    expect(imports.length).toBeGreaterThan(20);
  });

  test("between the folders of core", () => {
    const wrong = imports.filter(({ from, to }) => {
      const [source, target] = [coreFolderOf(from), coreFolderOf(to)];
      if (source === undefined || target === undefined || source === target) return false;
      return !(coreFolders[source] ?? []).includes(target);
    });
    expect(wrong).toEqual([]);
  });

  test("every folder of core has its place in the order", () => {
    const folders = readdirSync(join(root, "packages/core/src"), { withFileTypes: true });
    const unknown = folders.filter((entry) => entry.isDirectory() && !(entry.name in coreFolders));
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  test("between packages", () => {
    const wrong = imports.filter(({ from, to }) => {
      const source = relative(root, from).split(/[\\/]/)[1] ?? "";
      const target = /^@sodiem\/([^/]+)/.exec(to)?.[1];
      return target !== undefined && !isTest(from) && !(packages[source] ?? []).includes(target);
    });
    expect(wrong).toEqual([]);
  });

  test("no file imports itself through others", () => {
    expect(importCircles(imports)).toEqual([]);
  });

  test("only the reading and writing of spreadsheets knows a spreadsheet library", () => {
    const wrong = imports.filter(
      ({ from, to }) => /xlsx|saxes|fflate/.test(to) && !from.includes("packages/workbook/") && !isTest(from),
    );
    expect(wrong.filter(({ to }) => !to.startsWith("/"))).toEqual([]);
  });
});

function isTest(file: string): boolean {
  return /\.test\.ts$|\/testing\//.test(file);
}

function importsBelow(folder: string): Import[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => file.endsWith(".ts"))
    .flatMap(importsOf);
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^"';]*?from\s+"([^"]+)"|import\("([^"]+)"\)/g);
  return [...found].map((match) => ({ from: file, to: target(file, match[1] ?? match[2] ?? "") }));
}

function target(file: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const path = resolve(dirname(file), specifier);
  const candidates = [`${path}.ts`, join(path, "index.ts"), path];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile()) ?? path;
}

function coreFolderOf(file: string): string | undefined {
  if (isTest(file)) return undefined;
  return /packages\/core\/src\/([^/]+)\//.exec(file)?.[1];
}

function importCircles(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (to.endsWith(".ts")) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const circles: string[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      circles.push([...path.slice(path.indexOf(file)), file].map((part) => relative(root, part)).join(" → "));
      return;
    }
    state.set(file, "open");
    for (const neighbour of next.get(file) ?? []) visit(neighbour, [...path, file]);
    state.set(file, "done");
  };
  for (const file of next.keys()) visit(file, []);
  return circles;
}

import { packageBuild } from "../../tsup.base";

// The generator is built apart from the package, so that it shares no file with it and is not published.
export default [
  packageBuild({ index: "src/index.ts" }, { shims: true }),
  packageBuild({ generate: "src/generate/main.ts" }, { clean: false, dts: false, format: ["esm"] }),
];

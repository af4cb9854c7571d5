import { packageBuild } from "../../tsup.base";

// The generator is for this repository: its files are not among those published.
export default packageBuild({ index: "src/index.ts", generate: "src/generate/index.ts" }, { shims: true });

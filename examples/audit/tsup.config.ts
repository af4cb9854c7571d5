import { packageBuild } from "../../tsup.base";

// A private package never leaves the repository, so its development dependencies need no bundling.
export default packageBuild(
  { index: "src/index.ts", generate: "src/generate.ts" },
  { external: ["@e965/xlsx", "fflate"] },
);

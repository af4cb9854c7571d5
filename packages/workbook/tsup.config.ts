import { packageBuild } from "../../tsup.base";

export default packageBuild({
  index: "src/index.ts",
  "pupil-table": "src/pupil-table/index.ts",
  fill: "src/fill/index.ts",
  csv: "src/csv/index.ts",
  template: "src/template/index.ts",
});

import { packageBuild } from "../../tsup.base";

export default packageBuild({
  index: "src/index.ts",
  schema: "src/gradebook/schema.ts",
  "tt22-2021": "src/law/tt22-2021/index.ts",
  audit: "src/audit/index.ts",
  batch: "src/batch/index.ts",
  protocol: "src/protocol/index.ts",
  "locale/vi": "src/locale/vi.ts",
  "locale/en": "src/locale/en.ts",
});

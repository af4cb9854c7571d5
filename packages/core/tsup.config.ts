import { packageBuild } from "../../tsup.base";

export default packageBuild({
  index: "src/index.ts",
  schema: "src/gradebook/schema.ts",
  "tt22-2021": "src/law/tt22-2021/index.ts",
  audit: "src/audit/index.ts",
  batch: "src/batch/index.ts",
  protocol: "src/protocol/index.ts",
  atlas: "src/atlas/index.ts",
  receipt: "src/receipt/index.ts",
  "locale/vi": "src/locale/vi.ts",
  "locale/en": "src/locale/en.ts",
  "tt27-2020": "src/law/tt27-2020/index.ts",
  "tt22-2016": "src/law/tt22-2016/index.ts",
  "tt43-2021": "src/law/tt43-2021/index.ts",
  "tt58-2011": "src/law/tt58-2011/index.ts",
  packs: "src/packs/index.ts",
  workflow: "src/workflow/index.ts",
  "packs/tools": "src/packs/tools/index.ts",
  explain: "src/explain/index.ts",
  "packs/engine": "src/packs/engine/index.ts",
  "packs/schema": "src/packs/schema.ts",
});

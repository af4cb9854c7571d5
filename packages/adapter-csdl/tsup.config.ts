import { packageBuild } from "../../tsup.base";

export default packageBuild({ index: "src/index.ts", records: "src/records.ts" });

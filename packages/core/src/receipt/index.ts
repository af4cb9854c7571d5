export { basisData, basisOf } from "./basis";
export { canonicalJson } from "./canonical-json";
export { hashOf } from "./hash";
export { isJson } from "./json-value";
export {
  type Receipt,
  type ReceiptContent,
  type ReceiptHashes,
  receipt,
  receiptFormat,
} from "./receipt";
export { type LawDataSource, type Verification, verifyReceipt } from "./verify-receipt";
export { version } from "./version";

export { answer, answerLine, operationNames } from "./answer";
export type { Answer, Request } from "./envelope";

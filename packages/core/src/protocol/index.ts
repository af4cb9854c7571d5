export { answer, answerLine, operationNames } from "./answer";
export { readDecideRequest } from "./decide-operation";
export type { Answer, Request } from "./envelope";

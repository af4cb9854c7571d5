export { qd02InForce } from "./in-force";
export { unsupported } from "./unsupported";

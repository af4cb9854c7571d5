#!/usr/bin/env node
import { processConsole } from "./io/console";
import { runProgram } from "./program";

void runProgram(process.argv.slice(2), processConsole()).then((code) => {
  process.exitCode = code;
});

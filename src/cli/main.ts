import { processWorld } from './process-world.ts';
import { runCommandLine } from './run-command-line.ts';

void runCommandLine(process.argv.slice(2), processWorld).then((code) => {
  // Not process.exit: what was printed must first reach a slow reader.
  process.exitCode = code;
});

#!/usr/bin/env node
// Plain JavaScript, because it must start on a Node that is too old for the rest of Baoku.
import { fileURLToPath } from 'node:url';
import { needsOwnNode, runUnderOwnNode } from './own-node.mjs';

if (needsOwnNode()) {
  runUnderOwnNode(fileURLToPath(import.meta.url), process.argv.slice(2));
} else {
  await import('./typescript.mjs');
  const { runCommandLine } = await import('../src/cli/main.ts');
  const { processSurroundings } = await import('../src/cli/surroundings.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2), processSurroundings());
}

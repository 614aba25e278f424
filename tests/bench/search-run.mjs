// search-run.mjs - programs run for the bench of search, and what they cost.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

export function run(program, args, options = {}) {
  const done = spawnSync(program, args,
    { encoding: 'utf8', maxBuffer: 1 << 26, ...options });
  if (done.error || done.status !== 0) {
    const said = `${done.stdout ?? ''}${done.stderr ?? ''}`.slice(-4000);
    throw new Error(`${program} ${args.join(' ')}: ${done.error?.message
      ?? `exit ${done.status}`}\n${said}`);
  }
  return done.stdout + done.stderr;
}

// Runs a program on one processor only, the last one, whatever number of
// threads it starts: wall and CPU in ms, peak resident memory in KiB.
export function cost(tools, folder, program, args) {
  const file = join(folder, 'cost');
  const said = run(join(tools, 'measure'), [file, 'taskset', '-c',
    String(cpus().length - 1), program, ...args]);
  const [wall, cpu, peak] = readFileSync(file, 'utf8').split(' ').map(Number);
  return { said, wall, cpu, peak };
}

export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

export function weigh(folder) {
  const files = filesIn(folder);
  return { files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}

// The value below which that share of the values lies.
export function share(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

export const median = (values) => share(values, 0.5);

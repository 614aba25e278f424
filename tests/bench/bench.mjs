// bench.mjs - what a build costs, beside a loop that only writes the files.
//
//   node tests/bench/bench.mjs COHUB TOOLS [PAGES...]
//
// TOOLS is the folder of the programs measure and write_loop.  For each size
// of hub, on disk and on a memory file system, the build and the loop take
// turns, RUNS times (5 unless the environment says otherwise); every figure
// is the median.  Prints Markdown.

import { spawnSync } from 'node:child_process';
import {
  existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync,
} from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';

import { generate } from './generate.mjs';

const [cohub, tools] = process.argv.slice(2, 4).map((path) => resolve(path));
const sizes = process.argv.length > 4 ? process.argv.slice(4).map(Number)
  : [100, 1000, 10_000];
const runs = Number(process.env.RUNS ?? 5);
const places = { disk: join(tools, '..'), memory: '/dev/shm' };

function median(values) {
  const sorted = values.toSorted?.((a, b) => a - b)
    ?? [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

function run(program, args) {
  const done = spawnSync(program, args,
    { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (done.error || done.status !== 0) {
    console.error(done.error ?? `${program} ${args.join(' ')}: exit `
      + `${done.status}\n${done.stdout}${done.stderr}`.slice(0, 4000));
    process.exit(1);
  }
  return done.stdout + done.stderr;
}

// "stage NAME MS" lines, in order.
function stagesOf(output) {
  return new Map([...output.matchAll(/^stage (.+?) ([\d.]+)(?: ms)?$/gm)]
    .map(([, name, ms]) => [name, Number(ms)]));
}

function build(folder) {
  const out = join(folder, 'cost');
  const output = run(join(tools, 'measure'), [out, cohub, 'build', '-C',
    join(folder, 'hub'), '-o', join(folder, 'public'), '--timings']);
  const [wall, cpu, peak] = readFileSync(out, 'utf8').split(' ').map(Number);
  return { wall, cpu, peak, stages: stagesOf(output) };
}

function loop(folder) {
  const copy = join(folder, 'copy');
  const [written, synced, files, bytes] = run(join(tools, 'write_loop'),
    [join(folder, 'public'), copy]).split(' ').map(Number);
  rmSync(copy, { recursive: true });
  return { written, synced, files, bytes };
}

function forget(folder) {
  for (const name of ['public', 'hub/.cohub'])
    rmSync(join(folder, name), { recursive: true, force: true });
}

function measure(folder, pages) {
  const builds = [];
  const rebuilds = [];
  const loops = [];

  generate(join(folder, 'hub'), pages);
  for (let i = 0; i < runs; i++) {
    forget(folder);
    builds.push(build(folder));
    loops.push(loop(folder));
    rebuilds.push(build(folder));
  }
  const of = (list, key) => median(list.map((one) => one[key]));
  const stages = new Map([...builds[0].stages.keys()].map((name) =>
    [name, median(builds.map((one) => one.stages.get(name) ?? 0))]));
  return {
    pages, files: loops[0].files, bytes: loops[0].bytes,
    wall: of(builds, 'wall'), cpu: of(builds, 'cpu'), peak: of(builds, 'peak'),
    again: of(rebuilds, 'wall'), written: of(loops, 'written'),
    synced: of(loops, 'synced'), stages,
  };
}

function printTable(header, rows) {
  console.log(`| ${header.join(' | ')} |`);
  console.log(`|${' ---: |'.repeat(header.length)}`);
  for (const row of rows)
    console.log(`| ${row.join(' | ')} |`);
  console.log();
}

function report(place, results) {
  console.log(`## ${place === 'disk' ? 'On disk' : 'On a memory file system'}\n`);
  printTable(['pages', 'files', 'MB', 'build ms', 'again ms', 'CPU ms',
    'peak MB', 'loop ms', 'loop and syncfs ms', 'build / loop',
    'build / loop and syncfs'],
  results.map((r) => [r.pages, r.files, (r.bytes / 1e6).toFixed(1),
    r.wall.toFixed(0), r.again.toFixed(0), r.cpu.toFixed(0),
    (r.peak / 1024).toFixed(0), r.written.toFixed(0), r.synced.toFixed(0),
    (r.wall / r.written).toFixed(2), (r.wall / r.synced).toFixed(2)]));
  const names = [...new Set(results.flatMap((r) => [...r.stages.keys()]))];
  if (names.length)
    printTable(['pages', ...names.map((name) => `${name} ms`)],
      results.map((r) => [r.pages,
        ...names.map((name) => (r.stages.get(name) ?? 0).toFixed(1))]));
}

console.log(`# Bench: median of ${runs} runs, ${cpus().length} processors\n`);
for (const [place, parent] of Object.entries(places)) {
  if (!existsSync(parent))
    mkdirSync(parent);
  const results = sizes.map((pages) => {
    const folder = mkdtempSync(resolve(parent, 'cohub-bench-'));
    try {
      return measure(folder, pages);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  report(place, results);
}

// code-coverage.mjs - how much of each room the tests reach, and whether it is
// less than it was.
//
//   node tests/tool/code-coverage.mjs ROOT [--write]
//
// ROOT/coverage holds cohub and the unit tests, built with MODE=coverage.  The
// unit tests and the golden hubs are run, and the lines that they reach counted
// by room.  coverage-floor.txt says the least for each: a room that falls below
// is a failure.  --write raises floors, and never lowers one.

import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const project = resolve(here, '../..');
const build = resolve(process.argv[2], 'coverage');
const isWriting = process.argv[3] === '--write';
const cohub = join(build, 'cohub');
const counts = join(build, 'counts');
const floorFile = join(here, 'coverage-floor.txt');

// Debian names its tools with a version, or without.
function tool(name) {
  const found = [name, `${name}-14`].find((one) =>
    !spawnSync(one, ['--help']).error);

  if (!found)
    throw new Error(`${name} is missing: install the package llvm`);
  return found;
}

function runTests() {
  // %m: programs of one build share a file, and add up in it.
  const env = { ...process.env,
    LLVM_PROFILE_FILE: join(counts, '%4m.profraw') };
  const units = readdirSync(join(build, 'tests/unit'), { recursive: true })
    .map((file) => join(build, 'tests/unit', file))
    .filter((file) => /\/test_[a-z0-9_]+$/.test(file));

  for (const [command, words] of [
    ['prove', ['-Q', '--exec', '', ...units]],
    [join(project, 'tests/site/run.sh'), [cohub, join(build, 'golden')]]]) {
    const { status, stdout } = spawnSync(command, words,
      { cwd: project, env, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0)
      throw new Error(`the tests fail: ${stdout.slice(-2000)}`);
  }
}

function linesByRoom() {
  const data = join(build, 'all.profdata');

  execFileSync(tool('llvm-profdata'), ['merge', '-sparse', '-o', data,
    ...readdirSync(counts).map((file) => join(counts, file))]);
  const text = execFileSync(tool('llvm-cov'), ['export', '-summary-only',
    `-instr-profile=${data}`, cohub], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const rooms = new Map();
  for (const { filename, summary } of JSON.parse(text).data[0].files) {
    const room = /\bsrc\/([a-z]+)\//.exec(filename)?.[1];
    if (!room)
      continue;
    const sum = rooms.get(room) ?? { count: 0, covered: 0 };
    sum.count += summary.lines.count;
    sum.covered += summary.lines.covered;
    rooms.set(room, sum);
  }
  return rooms;
}

function floors() {
  return new Map((existsSync(floorFile) ? readFileSync(floorFile, 'utf8') : '')
    .split('\n').map((line) => line.match(/^([a-z]+) +(\d+)$/))
    .filter(Boolean).map(([, room, least]) => [room, Number(least)]));
}

rmSync(counts, { recursive: true, force: true });
mkdirSync(counts, { recursive: true });
runTests();
const least = floors();
let failed = 0;
const rows = [...linesByRoom()].sort().map(([room, { count, covered }]) => {
  const percent = Math.floor(100 * covered / count);
  const floor = least.get(room) ?? 0;
  const isLow = percent < floor;

  failed += isLow;
  console.log(`${isLow ? 'not ok - ' : ''}${room}: ${covered} of ${count} lines,`
    + ` ${percent} of 100; the floor is ${floor}`);
  return `${room.padEnd(9)} ${Math.max(percent, floor)}`;
});
if (isWriting)
  writeFileSync(floorFile, '# The least of 100 lines of each room that the unit '
    + 'tests and golden hubs\n# reach: make coverage.  It only rises: make '
    + `coverage-floor.\n${rows.join('\n')}\n`);
console.log(`code-coverage: ${rows.length - failed} passed, ${failed} failed`);
process.exit(failed || rows.length === 0 ? 1 : 0);

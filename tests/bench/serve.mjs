// serve.mjs - how long a save takes to be seen in the browser.
//
//   node tests/bench/serve.mjs COHUB SCRATCH DOCUMENT
//
// For hubs of SIZES pages: `cohub serve` runs, Chromium shows a page, a file
// of the hub is written, and the moment when its new words are in the DOM is
// told by the page itself.  Both moments are of one clock.  The processor time
// of the server is told beside them: the clock also counts what else the
// machine does.
//
// The environment may say SAVES (40), SIZES (1000,10000).

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';

import { launch } from '../browser/chromium.mjs';
import { generate } from './generate.mjs';
import { writeInto } from './search-table.mjs';

const [cohub, scratch, document] = process.argv.slice(2).filter(Boolean)
  .map((path) => resolve(path));
process.env.COHUB = cohub;
const { serve } = await import('../serve/server.mjs');
const SAVES = Number(process.env.SAVES ?? 40);
// After these everything is read again, which takes long.
const SAVES_OF_ALL = Math.ceil(SAVES / 8);
const SIZES = (process.env.SIZES ?? '1000,10000').split(',').map(Number);
const BOUND_MS = { 1000: 100, 10000: 250 };
const MEMORY_BOUND_MB = 400;
const WAIT_MS = 30_000;
// Longer than a checkout is waited for, so that one save does not meet the
// one before.
const REST_MS = 150;
const TICKS_A_SECOND = 100;

const note = (text) => console.error(`bench-serve: ${text}`);
const PAGE = 'area-0/section-0/page-4';

function replace(file, pattern, words) {
  const text = readFileSync(file, 'utf8');
  if (!pattern.test(text)) throw new Error(`${file} has no ${pattern}`);
  return [file, text.replace(pattern, words)];
}

// What is saved: its file and new text, for one more mark; and the page that
// then shows the mark.
const kinds = [
  ['a sentence of a page', PAGE, (hub, mark) => {
    const file = join(hub, `content/${PAGE}.md`);
    const text = readFileSync(file, 'utf8').replace(/\n\nSaved: .*\n$/, '\n');
    return [file, `${text}\n\nSaved: ${mark}.\n`];
  }],
  ['the title of a page', PAGE, (hub, mark) =>
    replace(join(hub, `content/${PAGE}.md`), /^title: .*$/m, `title: "Title ${mark}"`)],
  ['a sentence of the front page', 'index', (hub, mark) => {
    const file = join(hub, 'content/index.md');
    const text = readFileSync(file, 'utf8').replace(/\n\nSaved: .*\n$/, '\n');
    return [file, `${text}\n\nSaved: ${mark}.\n`];
  }],
  ['a meaning in the glossary', 'glossary', (hub, mark) =>
    replace(join(hub, 'content/glossary.yaml'), /meaning: .*$/m, `meaning: Meaning ${mark}.`),
  SAVES_OF_ALL],
  ['the name of the hub, in the settings', PAGE, (hub, mark) =>
    replace(join(hub, 'config.yaml'), /^name: .*$/m, `name: Hub ${mark}`), SAVES_OF_ALL],
];

function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

// Milliseconds of processor time, user and system, of a process so far.
function processorMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 1000 / TICKS_A_SECOND;
}

const memoryMb = (pid, field) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(
  readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

const rest = (ms) => new Promise((done) => { setTimeout(done, ms); });
const now = () => performance.timeOrigin + performance.now();

// Resolves, in the page, with the moment at which mark is in its text.
function seen(mark, wait) {
  return new Promise((done) => {
    const look = () => {
      if (!document.documentElement.textContent.includes(mark)) return;
      observer.disconnect();
      done(performance.timeOrigin + performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement,
      { childList: true, subtree: true, characterData: true });
    setTimeout(() => done(0), wait);
  });
}

async function save(page, hub, make, mark) {
  const [file, text] = make(hub, mark);
  const told = page.evaluate(`(${seen})(${JSON.stringify(mark)}, ${WAIT_MS})`);
  await page.evaluate(() => 1);
  const started = now();
  writeFileSync(file, text);
  const at = await told;
  if (!at) throw new Error(`${file} was saved, and the page never showed it`);
  return at - started;
}

async function measure(page, server, [what, path, make, saves = SAVES]) {
  await page.goto(server.url(`${path}.html`), { waitUntil: 'load' });
  await rest(1000);
  const times = [];
  await save(page, server.hub, make, `warm ${what.length}`);
  await rest(REST_MS);
  const before = processorMs(server.child.pid);
  for (let i = 0; i < saves; i++) {
    times.push(await save(page, server.hub, make, `mark ${i} of ${saves}`));
    await rest(REST_MS);
  }
  const spent = (processorMs(server.child.pid) - before) / saves;
  return { what, times, spent };
}

async function measureHub(browser, size) {
  const hub = join(scratch, String(size));
  note(`${size} pages`);
  generate(hub, size);
  writeFileSync(join(hub, 'content/glossary.yaml'), `terms:
  - term: Co-production
    meaning: Working together.
`);
  const server = await serve(hub);
  const page = await (await browser.newContext()).newPage();
  const rows = [];
  try {
    const opened = memoryMb(server.child.pid, 'VmRSS');
    for (const kind of kinds) {
      rows.push(await measure(page, server, kind));
      const { what, times, spent } = rows.at(-1);
      note(`${what}: p50 ${quantile(times, 0.5).toFixed(0)} ms, `
        + `p95 ${quantile(times, 0.95).toFixed(0)} ms, processor ${spent.toFixed(1)} ms`);
    }
    const pid = server.child.pid;
    const memory = [opened, memoryMb(pid, 'VmRSS'), memoryMb(pid, 'VmHWM')];
    note(`memory ${memory.map((mb) => mb.toFixed(0)).join(', ')} MB`);
    return { size, rows, memory };
  } finally {
    await page.context().close();
    await server.stop();
  }
}

function tableOf(results, load) {
  const lines = [`Last measured: ${cpus().length} processors (${cpus()[0].model}), `
    + `${Math.round(totalmem() / 2 ** 30)} GB of memory, load ${load.toFixed(1)} when it began; `
    + `${SAVES} saves of each kind, ${SAVES_OF_ALL} of the glossary and the settings.`, '',
  '| pages | saved | p50 ms | p95 ms | bound, p95 ms | met | processor ms of the server, a save |',
  '| ---: | --- | ---: | ---: | ---: | --- | ---: |'];
  for (const { size, rows } of results)
    for (const { what, times, spent } of rows) {
      const late = quantile(times, 0.95);
      const bound = BOUND_MS[size];
      lines.push(`| ${size} | ${what} | ${quantile(times, 0.5).toFixed(0)} | ${late.toFixed(0)} `
        + `| ${bound ?? ''} | ${!bound ? '' : late <= bound ? 'yes' : '**no**'} | ${spent.toFixed(1)} |`);
    }
  lines.push('', '| pages | memory when opened MB | after the saves MB | peak MB | bound MB | met |',
    '| ---: | ---: | ---: | ---: | ---: | --- |');
  for (const { size, memory } of results)
    lines.push(`| ${size} | ${memory.map((mb) => mb.toFixed(0)).join(' | ')} | ${MEMORY_BOUND_MB} `
      + `| ${memory[2] <= MEMORY_BOUND_MB ? 'yes' : '**no**'} |`);
  return lines.join('\n');
}

const load = loadavg()[0];
const browser = await launch();
const results = [];
try {
  for (const size of SIZES) results.push(await measureHub(browser, size));
} finally {
  await browser.close();
}
const table = tableOf(results, load);
console.log(table);
if (document) writeInto(document, table, 'serve');

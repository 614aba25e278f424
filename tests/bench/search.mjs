// search.mjs - what our search finds and costs, beside Pagefind on the same
// pages in the same run.
//
//   node tests/bench/search.mjs COHUB TOOLS SCRATCH DOCUMENT [COLLECTION]
//
// TOOLS is the folder of the program measure.  COLLECTION is a folder with
// eval.mjs, mksite.py and cranfield/; its documents may not be passed on, so
// it is no part of the project.  Without it the quality is left out, pages
// are made up, and the tables are printed but not written into DOCUMENT.
//
// The environment may say RUNS (5), VISITS (12), SIZES (1000,10000).

import {
  existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync,
} from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import {
  copyWithoutSearch, hubOfDocuments, hubOfMadeUpPages, hubOfMixture,
  missingFrom,
} from './search-hubs.mjs';
import { copyPages, index, install, VERSION } from './search-pagefind.mjs';
import { cost, median, run, weigh } from './search-run.mjs';
import { tables, writeInto } from './search-table.mjs';
import { coldVisits, gzipped, PAGES, warmQueries } from './search-visits.mjs';

const [cohub, tools, scratch, document, collection] =
  process.argv.slice(2).filter(Boolean).map((path) => resolve(path));
const { RUNS = 5, VISITS = 12, SIZES = '1000,10000' } = process.env;
const VARIANTS = 'short,typo100,prefix,full,known,knowntypo';
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
  + "img-src 'self' data:";
const root = fileURLToPath(new URL('../..', import.meta.url));

const note = (text) => console.error(`bench-search: ${text}`);

function build(hub, site) {
  rmSync(site, { recursive: true, force: true });
  rmSync(join(hub, '.cohub'), { recursive: true, force: true });
  const spent = cost(tools, hub, cohub,
    ['build', '-C', hub, '-o', site, '--jobs', '1', '--timings']);
  const stage = /^stage index-words ([\d.]+)/m.exec(spent.said)?.[1];
  return { ...spent, stage: Number(stage) };
}

// ---- what it finds ----

function judge(site, adapter, modes, more = []) {
  const file = join(site, '..', `${adapter}.json`);
  run('node', [join(collection, 'eval.mjs'), '--site', site, '--data',
    join(collection, 'cranfield'), '--adapter', adapter, '--queries', VARIANTS,
    '--modes', modes, '--cold', '0', '--no-checks', '--json', file,
    '--playwright', join(root, 'node_modules/playwright-core'), ...more]);
  return JSON.parse(readFileSync(file, 'utf8')).results;
}

function measureQuality(folder, pagefind) {
  const hub = hubOfDocuments(join(folder, 'hub'), collection,
    join(collection, 'cranfield'));
  const [site, copy] = ['public', 'pagefind'].map((name) => join(folder, name));
  build(hub, site);
  index(pagefind, tools, copy, copyPages(hub, site, copy));
  note('queries with judgements, cohub');
  const ours = judge(site, 'cohub', 'http,file', ['--csp', POLICY]);
  note('queries with judgements, Pagefind');
  return { ours, theirs: judge(copy, 'pagefind-ui', 'http') };
}

// ---- what it costs ----

const summary = (values) =>
  ({ least: Math.min(...values), middle: median(values) });

// With search, without it and Pagefind take turns, so that an hour of other
// work on the machine slows all of them.
function measureIndexing(folder, hub, pagefind) {
  const bare = copyWithoutSearch(hub, join(folder, 'bare'));
  const [site, other, copy] = ['public', 'public-bare', 'pagefind']
    .map((name) => join(folder, name));
  const turns = [];
  let pages = 0;

  for (let i = 0; i < Number(RUNS); i++) {
    const built = build(hub, site);
    pages ||= copyPages(hub, site, copy);
    turns.push({ built, without: build(bare, other),
      theirs: index(pagefind, tools, copy, pages) });
  }
  rmSync(other, { recursive: true });
  const least = (list, key) => Math.min(...list.map((one) => one[key]));
  const [built, without, theirs] = ['built', 'without', 'theirs']
    .map((name) => turns.map((turn) => turn[name]));
  return {
    ours: {
      stage: summary(built.map(({ stage }) => stage)),
      added: summary(turns.map((turn) => turn.built.cpu - turn.without.cpu)),
      peak: least(built, 'peak'),
      extra: least(built, 'peak') - least(without, 'peak'),
    },
    theirs: {
      wall: summary(theirs.map(({ wall }) => wall)),
      cpu: summary(theirs.map(({ cpu }) => cpu)),
      peak: least(theirs, 'peak'),
    },
  };
}

function sizesOfOurs(site) {
  const page = readFileSync(join(site, 'search.html'), 'utf8');
  const script = /<script[^>]* src="([^"]+)"/.exec(page)[1];
  const folder = readdirSync(join(site, 'search'))[0];
  return { client: gzipped(join(site, script)),
    manifest: gzipped(join(site, 'search', folder, 'm.js')),
    disk: weigh(join(site, 'search')) };
}

// WebAssembly and the index are compressed as they are.
function sizesOfTheirs(copy) {
  const folder = join(copy, 'pagefind');
  const bytes = (name) => readFileSync(join(folder, name)).length;
  const scripts = ['pagefind.js', 'pagefind-worker.js', 'pagefind-ui.js']
    .map((name) => gzipped(join(folder, name)));
  const list = readdirSync(folder).find((name) => name.endsWith('.pf_meta'));
  return { client: scripts.reduce((a, b) => a + b) + bytes('wasm.en.pagefind'),
    manifest: bytes(list), disk: weigh(folder) };
}

async function measureCost(folder, pages, pagefind) {
  const hub = join(folder, 'hub');
  mkdirSync(hub, { recursive: true });
  const queries = collection ? hubOfMixture(hub, collection, pages)
    : hubOfMadeUpPages(hub, pages);
  note(`indexing ${pages} pages`);
  const { ours, theirs } = measureIndexing(folder, hub, pagefind);
  const both = [[ours, 'public', 'cohub', sizesOfOurs],
    [theirs, 'pagefind', 'pagefind', sizesOfTheirs]];
  for (const [figures, name, page, sizes] of both) {
    note(`visits and queries, ${pages} pages, ${page}`);
    const site = join(folder, name);
    Object.assign(figures, sizes(site), {
      visits: await coldVisits(site, PAGES[page], queries, Number(VISITS)),
      warm: await warmQueries(site, PAGES[page], queries),
    });
  }
  return { pages, ours, theirs };
}

// ---- all of it ----

async function inFolder(work) {
  const place = existsSync('/dev/shm') ? '/dev/shm' : scratch;
  const folder = mkdtempSync(join(place, 'cohub-bench-search-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function factsOf(load) {
  const [{ model }] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const browser = run(process.env.CHROMIUM || '/usr/bin/chromium',
    ['--version']).match(/[\d.]+/)[0];
  const pages = collection ? 'pages of about 420 words from the collection'
    : 'made-up pages';
  return `${cpus().length} processors (${model}), ${gigabytes} GB of memory, `
    + `Linux ${release()}, load ${load.toFixed(1)} when it began; Pagefind `
    + `${VERSION}, Chromium ${browser}, Node ${process.versions.node}; `
    + `${pages}; ${RUNS} runs of each build, ${VISITS} cold visits.`;
}

async function main() {
  const [load] = loadavg();
  const missing = collection ? missingFrom(collection) : [];
  if (missing.length)
    throw new Error(`${collection} lacks ${missing.join(', ')}`);
  if (!collection)
    note('no COLLECTION was given: quality is left out, pages are made up');

  mkdirSync(scratch, { recursive: true });
  const pagefind = install(join(scratch, 'pagefind'));
  const quality = collection
    && await inFolder((folder) => measureQuality(folder, pagefind));
  const costs = [];
  for (const pages of SIZES.split(',').filter(Boolean).map(Number))
    costs.push(await inFolder((folder) =>
      measureCost(folder, pages, pagefind)));
  const text = tables({ facts: factsOf(load), quality, costs });
  console.log(text);
  if (collection)
    writeInto(document, text);
}

main().catch((error) => {
  note(error.stack);
  process.exitCode = 1;
});

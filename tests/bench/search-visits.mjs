// search-visits.mjs - what a search page loads and how fast it answers, in a
// browser, from a server that counts what it sends.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

import { launch } from '../browser/chromium.mjs';
import { median, share } from './search-run.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const QUIET_MS = 200;
const PATIENCE_MS = 15_000;

// How each search page is used, and how it says that it has answered.
export const PAGES = {
  cohub: {
    field: 'main input[type=search]',
    result: '[data-search-results] a[data-result]',
    isDone: `(() => {
      const status = document.querySelector('[data-search-status]');
      return status.dataset.query === query.trim()
        && status.dataset.state === 'done';
    })()`,
  },
  pagefind: {
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
    isDone: `(() => {
      const says = document.querySelector('.pagefind-ui__message')
        ?.textContent.trim() ?? '';
      return says.includes(query.trim()) && !says.startsWith('Searching')
        && !document.querySelector(
          '.pagefind-ui__result .pagefind-ui__loading');
    })()`,
  },
};

export const gzipped = (path) =>
  gzipSync(readFileSync(path), { level: 6 }).length;

// Text is sent as a usual server does: compressed, and to be kept an hour.
function bodyOf(site, path) {
  const type = TYPES[extname(path)];
  const body = readFileSync(join(site, path));
  return type ? gzipSync(body, { level: 6 }) : body;
}

async function serve(site) {
  const bodies = new Map();
  const sent = { bytes: 0, requests: 0, at: Date.now(), paths: [] };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(
      new URL(request.url, 'http://x').pathname));
    const type = TYPES[extname(path)];
    let body = bodies.get(path);
    try {
      body ??= bodyOf(site, path);
    } catch {
      response.writeHead(404).end();
      return;
    }
    bodies.set(path, body);
    sent.bytes += body.length;
    sent.requests++;
    sent.paths.push([path, body.length]);
    sent.at = Date.now();
    response.writeHead(200, {
      'cache-control': 'max-age=3600',
      'content-type': type ?? 'application/octet-stream',
      ...type && { 'content-encoding': 'gzip' },
    }).end(body, () => { sent.at = Date.now(); });
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  sent.url = `http://127.0.0.1:${server.address().port}/search.html`;
  sent.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return sent;
}

async function settle(sent) {
  while (Date.now() - sent.at < QUIET_MS)
    await new Promise((done) => { setTimeout(done, 20); });
}

// In the page: puts a query into the field and waits for its answer.
function askInPage({ query, field, result, isDone, patience }) {
  const element = document.querySelector(field);
  const done = new Function('query', `return ${isDone}`);
  const started = performance.now();

  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no answer: ${query}`)),
      patience);
    const look = () => {
      if (!done(query))
        return;
      clearTimeout(late);
      clearInterval(often);
      watch.disconnect();
      resolve({ ms: performance.now() - started,
        found: document.querySelectorAll(result).length });
    };
    const watch = new MutationObserver(look);
    const often = setInterval(look, 50);
    watch.observe(document.documentElement, { subtree: true, childList: true,
      characterData: true, attributes: true });
    element.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
      .call(element, query);
    element.dispatchEvent(new InputEvent('input',
      { bubbles: true, data: query, inputType: 'insertText' }));
    look();
  });
}

const ask = (page, how, query) =>
  page.evaluate(askInPage, { ...how, query, patience: PATIENCE_MS });

async function openPage(browser, sent, how) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(sent.url, { waitUntil: 'load' });
  await page.waitForSelector(how.field, { state: 'attached' });
  await settle(sent);
  return { page, close: () => context.close() };
}

// One visitor with nothing in the cache: what the page loads, then what the
// first and the second query load.
async function visit(browser, sent, how, queries) {
  const parts = [];
  const count = () => {
    parts.push({ kib: sent.bytes / 1024, requests: sent.requests,
      paths: sent.paths.splice(0) });
    sent.bytes = sent.requests = 0;
  };
  sent.bytes = sent.requests = sent.paths.length = 0;
  const { page, close } = await openPage(browser, sent, how);
  count();
  for (const query of queries) {
    await ask(page, how, query);
    await settle(sent);
    count();
  }
  await close();
  return parts;
}

// The medians of some cold visits, each with two other queries.
export async function coldVisits(site, how, queries, visits) {
  const sent = await serve(site);
  const browser = await launch();
  const all = [];
  for (let i = 0; i < visits; i++)
    all.push(await visit(browser, sent, how, [
      queries[i * 7 % queries.length], queries[(i * 7 + 3) % queries.length]]));
  await browser.close();
  sent.close();
  const [page, first, second] = [0, 1, 2].map((part) => ({
    kib: median(all.map((one) => one[part].kib)),
    most: share(all.map((one) => one[part].kib), 0.9),
    requests: median(all.map((one) => one[part].requests)),
    requestsMost: share(all.map((one) => one[part].requests), 0.9),
  }));
  return { page, first, second, all };
}

// How long answers take on one open page: queries that are new to it, and the
// same ones once more, when nothing is to be loaded.
export async function warmQueries(site, how, queries) {
  const sent = await serve(site);
  const browser = await launch();
  const { page, close } = await openPage(browser, sent, how);
  const times = { fresh: [], again: [] };

  for (const list of [times.fresh, times.again])
    for (const query of queries)
      list.push((await ask(page, how, query)).ms);
  await close();
  await browser.close();
  sent.close();
  const of = (list) => ({ p50: share(list, 0.5), p95: share(list, 0.95) });
  return { fresh: of(times.fresh), again: of(times.again) };
}

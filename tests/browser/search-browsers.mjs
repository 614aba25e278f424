// search-browsers.mjs - both browsers, a server with a strict policy, and the
// search page as readers meet it.

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

import { firefox } from 'playwright-core';

import { PATIENCE, launch } from './chromium.mjs';

export const POLICY = "default-src 'none'; script-src 'self'; "
  + "style-src 'self'; img-src 'self' data:";

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript',
  '.css': 'text/css', '.svg': 'image/svg+xml',
};

// Debian's Firefox speaks WebDriver BiDi, which playwright-core does too.
export const browsers = {
  chromium: launch,
  firefox: () => firefox.launch({
    executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr',
    channel: 'moz-firefox',
  }),
};

export function hasBrowser(name) {
  return name !== 'firefox'
    || existsSync(process.env.FIREFOX || '/usr/bin/firefox-esr');
}

// Serves a folder with the policy.  `spoil` may be set to a pattern: files
// whose path it matches are not found ("none"), or never come ("late").
export async function serve(site) {
  const state = { spoil: null, how: 'none', asked: [] };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(
      new URL(request.url, 'http://x').pathname));
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    const isSpoilt = state.spoil?.test(path);

    state.asked.push(path);
    if (isSpoilt && state.how === 'late')
      return;
    if (isSpoilt || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] || 'application/octet-stream',
      'content-security-policy': POLICY, 'cache-control': 'no-store',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  state.url = (page) => `http://127.0.0.1:${server.address().port}/${page}`;
  state.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return state;
}

// The same policy in the page itself, for pages without a server.
export function withPolicy(site, page) {
  return readFileSync(join(site, page), 'utf8').replace('<head>',
    `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}" />`);
}

export function fileUrl(site, page) {
  const [path, query] = page.split('?');
  return pathToFileURL(join(site, path)).href + (query ? `?${query}` : '');
}

// Opens an address and remembers every complaint of the browser.
export async function open(browser, address, options = {}) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const problems = [];

  page.on('console', (message) => {
    if (message.type() === 'error')
      problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return { page, problems, close: () => context.close() };
}

// Waits until the page has answered a query; says what it shows.
export async function answered(page, query) {
  await page.waitForFunction((text) => {
    const { dataset } = document.querySelector('[data-search-status]');
    return dataset.query === text && dataset.state !== 'busy';
  }, query.trim(), { timeout: PATIENCE });
  return page.evaluate(() => {
    const one = (name) => document.querySelector(`[data-search-${name}]`);
    const shown = (element) => element && !element.closest('[hidden]');
    return {
      state: one('status').dataset.state,
      titles: [...document.querySelectorAll('[data-result]')]
        .map((link) => link.textContent),
      links: [...document.querySelectorAll('[data-result]')].map(({ href }) => href),
      none: shown(one('none')),
      other: shown(one('other')) ? one('other').textContent.trim() : '',
      more: shown(one('more')),
      focus: document.activeElement.id,
      address: location.search,
    };
  });
}

export async function ask(page, query) {
  await page.fill('main input[type=search]', query);
  return answered(page, query);
}

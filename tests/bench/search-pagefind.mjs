// search-pagefind.mjs - Pagefind, on the same pages.
//
// It is installed into a scratch folder and is no part of the project.  Its
// program is run itself, without the script that npm puts before it.

import {
  existsSync, mkdirSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { recordsOf } from './search-hubs.mjs';
import { cost, filesIn, run } from './search-run.mjs';

export const VERSION = '1.6.0';

// What is on every page and says nothing about its subject: formats, links to
// the pages beside it, who made it and how to ask for help.
const NOT_INDEXED = ['.formats', '.step-on', '.page-end'];

export function install(folder) {
  const modules = join(folder, 'node_modules');
  const find = () => (existsSync(modules) ? filesIn(modules) : [])
    .find((file) => file.endsWith('/bin/pagefind_extended'));
  const stamp = join(folder, `pagefind-${VERSION}`);

  if (!existsSync(stamp)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
    run('npm', ['install', '--prefix', folder, '--save-exact',
      '--ignore-scripts', '--no-audit', '--no-fund', `pagefind@${VERSION}`]);
    writeFileSync(stamp, '');
  }
  if (!find())
    throw new Error('Pagefind has no program for this machine');
  return find();
}

// Its own search page, with its default interface, which answers at once.
const searchPage = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Search</title>
<link rel="icon" href="data:,">
<link href="pagefind/pagefind-ui.css" rel="stylesheet">
<script src="pagefind/pagefind-ui.js"></script></head>
<body><h1>Search</h1><div id="search"></div>
<script>addEventListener('DOMContentLoaded', () => new PagefindUI({
  element: '#search', showSubResults: false, showImages: false,
  pageSize: 10, debounceTimeoutMs: 0 }));</script></body></html>
`;

// A heading that names the values a page can be filtered by.
function markedHeading(filters) {
  const names = [...filters.keys()];
  const values = names.map((name) =>
    ` data-${name}="${filters.get(name).join(', ')}"`);
  const list = names.map((name) => `${name}[data-${name}]`).join(', ');
  return list ? `<h1 data-pagefind-filter="${list}"${values.join('')}>`
    : '<h1>';
}

// The standard pages that cohub wrote, each with its filters marked.
export function copyPages(hub, site, copy) {
  rmSync(copy, { recursive: true, force: true });
  const records = recordsOf(hub);
  for (const { address, filters } of records) {
    const page = readFileSync(join(site, address), 'utf8');
    mkdirSync(dirname(join(copy, address)), { recursive: true });
    writeFileSync(join(copy, address),
      page.replace('<h1>', markedHeading(filters)));
  }
  writeFileSync(join(copy, 'search.html'), searchPage);
  return records.length;
}

export function index(program, tools, copy, pages) {
  rmSync(join(copy, 'pagefind'), { recursive: true, force: true });
  const spent = cost(tools, dirname(copy), program, ['--site', copy,
    '--root-selector', 'main', '--exclude-selectors', NOT_INDEXED.join(', ')]);
  const indexed = Number(/Indexed (\d+) pages?/.exec(spent.said)?.[1]);
  if (indexed < pages)
    throw new Error(`Pagefind has read ${indexed} of ${pages} pages`);
  return spent;
}

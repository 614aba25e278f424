// search-hubs.mjs - hubs to search in: of a collection of documents, or of
// made-up pages.  All have English pages only.

import {
  cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';

import { generate } from './generate.mjs';
import { filesIn, run } from './search-run.mjs';

const QUERIES = 48;
const PAGES_A_SECTION = 200;
const FACETS = ['level', 'format'];

// What an outside collection has to hold to be measured with.
export const COLLECTION = ['eval.mjs', 'mksite.py', 'cranfield/docs.jsonl'];

const readLines = (file) => readFileSync(file, 'utf8').trim().split('\n');

const front = (text) => /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';

// "[one, two]", "one" or one, as a list.
function valuesOf(lines, key) {
  const written = new RegExp(`^${key}: *(.*)$`, 'm').exec(lines)?.[1] ?? '';
  return written.replaceAll(/[[\]"]/g, '').split(',')
    .map((value) => value.trim()).filter(Boolean);
}

export const pagesIn = (hub) => filesIn(join(hub, 'content'))
  .filter((file) => file.endsWith('.md') && !file.endsWith('.easy.md'));

// The pages of a hub: their address in the site and what they can be
// filtered by.
export function recordsOf(hub) {
  return pagesIn(hub).map((file) => {
    const lines = front(readFileSync(file, 'utf8'));
    const filters = [['topic', valuesOf(lines, 'topics')],
      ...FACETS.map((key) => [key, valuesOf(lines, key)])];
    return {
      address: relative(join(hub, 'content'), file).replace(/\.md$/, '.html'),
      filters: new Map(filters.filter(([, values]) => values.length)),
    };
  });
}

function writeConfig(folder, facets) {
  const value = (name) => `      - {key: ${name}, label: ${name}}\n`;
  const values = ([key, names]) => `  - key: ${key}
    label: ${key}
    values:
${[...names].map(value).join('')}`;
  writeFileSync(join(folder, 'config.yaml'), `name: A hub to search in
description: Pages that a search is measured with.
languages: [en]
contact:
  organisation: The hub editors
  email: editors@example.org
${facets.length ? `facets:\n${facets.map(values).join('')}` : ''}`);
}

// Keys of facets are single words; the collection's are not.
function tidyFacets(file, seen) {
  const text = readFileSync(file, 'utf8');
  const tidy = text.replaceAll(/^(level|format): "(.*)"$/gm,
    (_, key, value) => {
      const name = value.replaceAll(' ', '-');
      seen.set(key, (seen.get(key) ?? new Set()).add(name));
      return `${key}: ${name}`;
    });
  if (tidy !== text)
    writeFileSync(file, tidy);
}

// Sections, because a list of thousands of pages would be too long to read.
function divide(content, made) {
  const page = (title) => `---\ntitle: ${title}\n---\n\nSearch in these.\n`;
  const section = (name, title) => {
    mkdirSync(join(content, name), { recursive: true });
    writeFileSync(join(content, name, 'index.md'), page(title));
  };
  section('.', 'Home');
  section('records', 'Records');
  for (const [at, name] of readdirSync(made).sort().entries()) {
    const part = Math.floor(at / PAGES_A_SECTION);
    if (at % PAGES_A_SECTION === 0)
      section(`records/part-${part}`, `Part ${part + 1}`);
    renameSync(join(made, name), join(content, `records/part-${part}`, name));
  }
}

// A page for each document of a folder with docs.jsonl in it.
export function hubOfDocuments(folder, collection, documents) {
  const made = join(folder, 'made');
  const facets = new Map();

  run('python3', [join(collection, 'mksite.py'), 'md', documents, made]);
  for (const name of readdirSync(made))
    tidyFacets(join(made, name), facets);
  divide(join(folder, 'content'), made);
  writeConfig(folder, [...facets]);
  return folder;
}

// Pages of about 420 words, mixed from the documents of a collection, and
// queries for them.
export function hubOfMixture(folder, collection, count) {
  const documents = join(folder, 'documents');
  run('python3', [join(collection, 'mksite.py'), 'mix', String(count),
    documents, join(collection, 'cranfield')]);
  hubOfDocuments(folder, collection, documents);
  return readLines(join(documents, 'queries.short.jsonl'))
    .map((line) => JSON.parse(line).text);
}

// Made-up pages; their queries are two or three words of a title.
export function hubOfMadeUpPages(folder, count) {
  generate(folder, count);
  const titles = pagesIn(folder).filter((file) => /page-\d+\.md$/.test(file))
    .map((file) => valuesOf(front(readFileSync(file, 'utf8')), 'title')[0])
    .sort();
  return Array.from({ length: QUERIES }, (_, i) =>
    titles[Math.floor(i * titles.length / QUERIES)].toLowerCase().split(' ')
      .slice(0, 2 + i % 2).join(' '));
}

// The same hub with every page left out of the search.
export function copyWithoutSearch(hub, folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of ['config.yaml', 'content'])
    cpSync(join(hub, name), join(folder, name), { recursive: true });
  for (const file of pagesIn(folder)) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^---\n/, '---\nsearch: no\n'));
  }
  return folder;
}

export function missingFrom(collection) {
  return COLLECTION.filter((name) => !existsSync(join(collection, name)));
}

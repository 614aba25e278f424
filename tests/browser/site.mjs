// site.mjs - a built site as files: its pages, sizes and XML.

import { execFile as execFileWithCallback } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

const execFile = promisify(execFileWithCallback);

// Ten packets, which is what a server sends before it waits for an answer.
export const FIRST_VIEW_MOST = 14_000;

// The trees beside the standard one; see the list of variants.
const TREES = ['large-print', 'plain', 'easy-read'];

// Every page, as a path from the folder of the site, in order.
export function htmlFiles(site) {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(site, join(entry.parentPath ?? entry.path,
      entry.name)).split(sep).join('/'))
    .sort();
}

// A page that is only there to lead on from an old address: what is asked of a
// page in a window cannot be asked of it.
export function leadsOn(site, file) {
  return readFileSync(join(site, file), 'utf8')
    .includes('<meta http-equiv="refresh"');
}

export function treeOf(file) {
  return file.split('/').find((part) => TREES.includes(part)) ?? 'standard';
}

// What a page names and what can be named in it, read from the file: pages
// are well-formed XML, so tags and attributes can be told apart by pattern.
export function readFile(site, file) {
  const text = readFileSync(join(site, file), 'utf8')
    .replaceAll(/<!--[\s\S]*?-->/g, '');
  const base = pathToFileURL(join(site, file)).href;
  const plain = (value) => value.replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  const references = [];
  const ids = [];
  const blocking = [];
  for (const [tag, element] of text.matchAll(/<([a-z][a-z0-9]*)\b[^>]*>/g)) {
    for (const [, name, value] of tag.matchAll(/\s([a-z:-]+)="([^"]*)"/g)) {
      if (name === 'id')
        ids.push(plain(value));
      if (name !== 'href' && name !== 'src')
        continue;
      const url = URL.canParse(plain(value), base)
        ? new URL(plain(value), base).href : `broken:${value}`;
      references.push({ written: plain(value), url });
      // What is for paper only is not waited for.
      if (element === 'link' && /rel="stylesheet"/.test(tag)
        && !/media="print"/.test(tag))
        blocking.push(url);
    }
  }
  return {
    references, ids, blocking,
    headings: [...text.matchAll(/<h([1-6])\b/g)].map(([, level]) => +level),
  };
}

// One main heading, and no level left out on the way down.
export function headingProblems(headings) {
  const mains = headings.filter((level) => level === 1).length;
  const problems = mains === 1 ? [] : [`${mains} main headings`];
  headings.forEach((level, at) => {
    if (at > 0 && level > headings[at - 1] + 1)
      problems.push(`a heading h${level} right after an h${headings[at - 1]}`);
  });
  return problems;
}

// Shapes inside a drawing look alike to every check.
const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'g']);

// Every element and class that a page has, as "tag.class", and its language.
function partsOf(site, file) {
  const text = readFileSync(join(site, file), 'utf8');
  const parts = new Set();
  for (const [, tag, rest] of text.matchAll(/<([a-z][a-z0-9]*)\b([^>]*)>/g)) {
    if (SHAPES.has(tag))
      continue;
    parts.add(tag);
    for (const name of /\sclass="([^"]*)"/.exec(rest)?.[1].split(/\s+/) ?? [])
      parts.add(`${tag}.${name}`);
  }
  return { parts, language: /<html lang="([^"]*)"/.exec(text)?.[1] };
}

// The pages that add most to those before them, until nothing is left out.
function coverOf(pages) {
  const left = new Set(pages.flatMap(({ parts }) => [...parts]));
  const chosen = [];
  while (left.size > 0) {
    let most = 0;
    let best;
    for (const page of pages) {
      const gain = [...page.parts].filter((part) => left.has(part)).length;
      if (gain > most)
        [most, best] = [gain, page];
    }
    chosen.push(best);
    best.parts.forEach((part) => left.delete(part));
  }
  return chosen.map(({ file }) => file);
}

// Pages that stand for all: in each format and language its front page, and
// then those that between them have all that is drawn in any.  The richest
// stand first; `most` takes that many of each.
export function sampleOf(site, files, most = Infinity) {
  const trees = new Map();
  for (const file of files.filter((one) => !leadsOn(site, one))) {
    const { parts, language } = partsOf(site, file);
    const tree = `${language} ${treeOf(file)}`;
    trees.set(tree, [...trees.get(tree) ?? [], { file, parts }]);
  }
  return [...trees.values()].flatMap((pages) => {
    const [front] = pages.map(({ file }) => file)
      .filter((file) => file.endsWith('index.html'))
      .sort((one, other) => one.length - other.length);
    return [...new Set([front, ...coverOf(pages)])].filter(Boolean)
      .slice(0, most);
  });
}

const FILES_AT_ONCE = 500;

// What a strict XML parser has to say about the pages: file to complaints.
export async function xmlProblems(site, files) {
  const problems = new Map();
  const batches = Array.from(
    { length: Math.ceil(files.length / FILES_AT_ONCE) },
    (_, at) => files.slice(at * FILES_AT_ONCE, (at + 1) * FILES_AT_ONCE));
  await Promise.all(batches.map(async (batch) => {
    // Its exit status says only whether there are complaints.
    const said = await execFile('xmllint', ['--noout', '--nonet', ...batch],
      { cwd: site, maxBuffer: 1 << 26 })
      .catch((error) => {
        if (typeof error.code !== 'number')
          throw error;
        return error;
      });
    for (const line of said.stderr.split('\n')) {
      const [, file, where, what] = /^(.+?):(\d+): (.*)$/.exec(line) ?? [];
      if (file)
        problems.set(file, [...(problems.get(file) ?? []),
          `not well-formed XML, line ${where}: ${what}`]);
    }
  }));
  return problems;
}

// A page is drawn as it arrives.  What is further down than this is past the
// first seven screens of 1280 by 900 pixels, measured on guidance pages.
const FIRST_BYTES = 20 * 1024;

const sizes = new Map();

function firstBytes(path) {
  const bytes = readFileSync(path);
  if (!path.endsWith('.html'))
    return bytes;
  const words = bytes.toString().replace(/<svg\b.*?<\/svg>/gs, '');
  return Buffer.from(words).subarray(0, FIRST_BYTES);
}

// Bytes of the page and of what must be there before it can be drawn, each
// compressed as a server would; pictures aside.
export function firstViewSize(site, file, blocking) {
  const paths = [join(site, file), ...blocking.map((url) => fileURLToPath(url))];
  return paths.filter(existsSync).reduce((sum, path) => {
    // A style sheet is that of many pages.
    if (!sizes.has(path))
      sizes.set(path, gzipSync(firstBytes(path)).length);
    return sum + sizes.get(path);
  }, 0);
}

// What is wrong with the links and files that a page names.  idsOf gives the
// ids of each page that was opened.
export function linkProblems(site, file, references, idsOf) {
  const problems = [];
  for (const { written, url } of references) {
    if (!url?.startsWith('file:'))
      continue;
    const target = new URL(url);
    const fragment = decodeURIComponent(target.hash.slice(1));
    target.hash = target.search = '';

    const path = fileURLToPath(target);
    const name = relative(site, path).split(sep).join('/');
    if (name.startsWith('..'))
      problems.push(`leads out of the site: ${written}`);
    else if (!existsSync(path) || !statSync(path).isFile())
      problems.push(`leads to no file: ${written}`);
    else if (fragment && name.endsWith('.html')
      && !idsOf.get(name)?.has(fragment))
      problems.push(`leads to no id in ${name}: ${written}`);
  }
  return problems;
}

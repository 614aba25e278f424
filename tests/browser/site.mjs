// site.mjs - a built site as files: its pages, sizes and XML.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

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
      if (element === 'link' && /rel="stylesheet"/.test(tag))
        blocking.push(url);
    }
  }
  return { references, ids, blocking };
}

// A few pages that stand for all: of each folder its longest page, and in the
// standard tree its front page too.
export function sampleOf(site, files) {
  const folders = new Map();
  for (const file of files) {
    const folder = dirname(file);
    const front = file.endsWith('index.html');
    const size = statSync(join(site, file)).size;
    const kept = folders.get(folder) ?? {};

    if (front)
      kept.front = file;
    else if (!kept.size || size > kept.size)
      Object.assign(kept, { longest: file, size });
    folders.set(folder, kept);
  }
  return [...folders.values()]
    .flatMap(({ front, longest }) =>
      (front && (!longest || treeOf(front) === 'standard')
        ? [front, longest] : [longest]))
    .filter(Boolean);
}

// What a strict XML parser has to say about the pages: file to complaints.
export function xmlProblems(site, files) {
  const problems = new Map();
  for (let at = 0; at < files.length; at += 500) {
    const some = files.slice(at, at + 500);
    const run = spawnSync('xmllint', ['--noout', '--nonet', ...some],
      { cwd: site, encoding: 'utf8', maxBuffer: 1 << 26 });

    if (run.error)
      throw run.error;
    for (const line of run.stderr.split('\n')) {
      const [, file, where, what] = /^(.+?):(\d+): (.*)$/.exec(line) ?? [];
      if (file)
        problems.set(file, [...(problems.get(file) ?? []),
          `not well-formed XML, line ${where}: ${what}`]);
    }
  }
  return problems;
}

// A page is drawn as it arrives.  What is further down than this is past the
// first three screens, as in a glossary of hundreds of words.
const FIRST_BYTES = 24 * 1024;

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
  return paths.filter(existsSync)
    .reduce((sum, path) => sum + gzipSync(firstBytes(path)).length, 0);
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

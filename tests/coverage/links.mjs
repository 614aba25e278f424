// links.mjs - no two links of a page have the same words and lead to
// different places (WCAG 2.4.9), on any page of a built site.
//
//   node tests/coverage/links.mjs SITE
//
// The words are those that a screen reader says: what is hidden from it does
// not count, what is only hidden from the eye does.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const site = process.argv[2];
const CHARACTERS = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function wordsOf(attributes, inner) {
  const label = /\baria-label="([^"]*)"/.exec(attributes);
  return (label ? label[1] : inner)
    .replace(/<svg\b[^>]*aria-hidden[\s\S]*?<\/svg>/g, '')
    .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name) => CHARACTERS[name] ?? whole)
    .replace(/\s+/g, ' ').trim().toLowerCase();
}

function targetOf(file, href) {
  if (/^[a-z]+:/.test(href))
    return href;
  return href.startsWith('#') ? file + href : normalize(join(dirname(file), href));
}

function problemsOf(file) {
  const html = readFileSync(join(site, file), 'utf8');
  const targets = new Map();
  for (const [, attributes, inner] of html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)) {
    const href = /\bhref="([^"]*)"/.exec(attributes);
    if (!href)
      continue;
    const words = wordsOf(attributes, inner);
    if (!targets.has(words))
      targets.set(words, new Set());
    targets.get(words).add(targetOf(file, href[1]));
  }
  return [...targets].filter(([, all]) => all.size > 1)
    .map(([words, all]) => `${file}: "${words}" leads to ${[...all].join(' and ')}`);
}

const files = readdirSync(site, { recursive: true })
  .filter((name) => name.endsWith('.html'));
const problems = files.flatMap(problemsOf);
for (const problem of problems.slice(0, 40))
  console.log(problem);
console.log(`links: ${problems.length} with the words of another, on ${files.length} pages`);
process.exit(problems.length || files.length === 0 ? 1 : 0);

// page.mjs - what a reader gets of a page: words, links, pictures, cells.
//
// Of cohub's pages the text alone is read, without menus and what stands at
// the end of every page; of cmark-gfm's HTML all of it.

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const character = (whole, name) => {
  if (name[0] !== '#') return ENTITIES[name] ?? whole;
  const code = name[1] === 'x' || name[1] === 'X'
    ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
};

export const decoded = (text) => text.replace(/&(#?\w+);/g, character);

const without = (html, names) => names.reduce((rest, name) => rest.replace(
  new RegExp(`<${name}\\b[\\s\\S]*?</${name}>`, 'gi'), ' '), html);

// What a reader sees and hears, with descriptions of pictures.
export const visible = (html) => decoded(
  without(html, ['script', 'style', 'svg', 'title'])
    .replace(/<sup class="footnote-ref"[\s\S]*?<\/sup>/g, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/gi, ' $1 ')
    .replace(/<\/?(?:a|b|i|em|strong|span|code|del|ins|abbr|sup|sub|u|font|small|mark|q|cite|kbd)\b[^>]*>/gi, '')
    .replace(/<\/?[a-zA-Z][^>]*>/g, ' '));

export const visibleOutsideCode = (html) => visible(without(html, ['pre', 'code']));

export const words = (html) => visible(html).toLowerCase()
  .match(/[\p{L}\p{N}]+/gu) ?? [];

const matches = (html, pattern) => [...html.matchAll(pattern)];

export const links = (html) => matches(html, /<a\b[^>]*?\bhref="([^"]*)"/gi)
  .map((match) => decoded(match[1]).replace(/^http:/, 'https:'));

export const pictures = (html) => matches(html, /<img\b/gi).length;

export const cells = (html) => matches(html, /<t[hd]\b/gi).length;

export const tables = (html) => matches(html, /<table\b/gi).length;

// The text of one of cohub's pages, or null: a page that says that it is
// being mended, or where else to go, has none.
export const textOf = (page) => {
  const start = page.indexOf('<div class="lead">');
  const ends = ['<nav class="section-list"', '<nav class="step-on',
    '<section class="page-end"', '</main>'];
  if (start < 0) return null;
  const end = Math.min(...ends.map((mark) => page.indexOf(mark, start))
    .filter((at) => at >= 0));
  return page.slice(start, end);
};

// How many of before are not in after, each as often as it is there.
export const lost = (before, after) => {
  const left = new Map();
  for (const item of after) left.set(item, (left.get(item) ?? 0) + 1);
  return before.filter((item) => {
    const count = left.get(item) ?? 0;
    if (count) left.set(item, count - 1);
    return count === 0;
  });
};

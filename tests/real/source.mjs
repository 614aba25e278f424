// source.mjs - an author's file as another program would read it: what stands
// above the text, and the text in cmark-gfm's HTML.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const CMARK = ['--unsafe', '-e', 'table', '-e', 'strikethrough', '-e',
  'autolink', '-e', 'footnotes'];

export const filesOf = (folder) => readdirSync(folder,
  { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(md|markdown|MD)$/.test(entry.name))
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path,
    entry.name)))
  .sort();

const valueOf = (front, names) => {
  const line = front.match(new RegExp(`^(?:${names})\\s*[:=]\\s*(.*)$`, 'im'));
  return line ? line[1].replace(/\s+#.*$/, '').replace(/^["']|["']$/g, '')
    .trim() : '';
};

const isAfter = (day, today) => /^\d{4}-\d\d-\d\d/.test(day)
  && day.slice(0, 10) > today;

// A page that nobody is to see on that day.
const isHidden = (front, today) => {
  const expires = valueOf(front, 'expires|expiryDate|unpublishDate|expiry');
  return /^(true|yes)$/i.test(valueOf(front, 'draft|private'))
    || /^(false|no)$/i.test(valueOf(front, 'published'))
    || /^(draft|private|pending|trash)$/i.test(valueOf(front, 'status'))
    || isAfter(valueOf(front, 'date|publishDate'), today)
    || (/^\d{4}-\d\d-\d\d/.test(expires) && expires.slice(0, 10) < today);
};

// Code of other programs is no text; cohub says where it leaves some out.
const withoutCode = (text) => text
  .replace(/<!--[\s\S]*?-->/g, '')
  .replace(/\{%-?\s*comment[\s\S]*?endcomment\s*-?%\}/g, '')
  .replace(/\{\{[<%]?[\s\S]*?[%>]?\}\}/g, '')
  .replace(/\{%[\s\S]*?%\}/g, '')
  .replace(/\{[:#][^}\n]*\}/g, '')
  .replace(/^\[TOC\]$/gim, '');

export const readSource = (content, file, today) => {
  const bytes = readFileSync(join(content, file), 'utf8').replace(/^\uFEFF/, '')
    .replace(/\r\n/g, '\n');
  const cut = bytes.match(/^\s*(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/);
  const front = cut ? cut[2] : '';
  const body = cut ? bytes.slice(cut[0].length) : bytes;
  const slug = valueOf(front, 'slug|post_name');
  return {
    file: `content/${file}`,
    front,
    body,
    isHidden: isHidden(front, today),
    html: execFileSync('cmark-gfm', CMARK, { input: withoutCode(body) })
      .toString(),
    page: file.replace(/[^/]*$/, (name) => {
      const stem = name.replace(/\.[^.]*$/, '');
      return `${slug && stem !== 'index' ? slug : stem}.html`;
    }),
  };
};

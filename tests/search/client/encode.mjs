// encode.mjs - writes a small index as docs/search.md has it, so that the
// browser's half can be tested without the other.  Nothing here is fast.

import { readClient } from './engine.mjs';

const { wordsOf } = readClient();

export function symbol(value) {
  const code = value + 0x23;
  return String.fromCharCode(code >= 0x5c ? code + 1 : code);
}

export function number(value) {
  let text = '';
  while (value >= 45) {
    text += symbol(45 + (value % 45));
    value = Math.floor(value / 45);
  }
  return text + symbol(value);
}

// A stemmer for tests: one ending goes.
const stemOf = (word) => word.replace(/(?<=...)(?:s|ing|ed|ers?)$/, '');

function sharedLetters(one, other) {
  const [a, b] = [[...one], [...other]];
  let at = 0;
  while (at < a.length && a[at] === b[at] && at < 89)
    at++;
  return at;
}

// documents: [{title, summary, text, kind, ...}].  Small shards, so that there
// are several.
export function encode(documents, settings = {}) {
  const { shardMost = 60, postingsMost = 60 } = settings;
  const postings = new Map();
  const forms = new Set();
  documents.forEach((document, place) => {
    const add = (text, level) => {
      const words = wordsOf(text || '', settings.apart);
      for (const [, one, two] of (text || '').matchAll(/([a-z]+)-([a-z]+)/gi))
        words.push((one + two).toLowerCase());
      for (const word of words) {
        const list = postings.get(stemOf(word)) || new Map();
        list.set(place, Math.max(level, list.get(place) ?? 0));
        postings.set(stemOf(word), list);
        forms.add(word);
      }
    };
    add(document.text, 2);
    add(document.summary, 4);
    add(document.title, 8);
  });

  const files = {};
  const numbers = new Map();
  const shardOfStem = new Map();
  const w = [];
  const p = [];
  let text = '';
  let before = '';
  const closeShard = () => {
    if (text)
      files[`w${w.length - 1}`] = text;
    text = '';
  };
  for (const form of [...forms].sort()) {
    const stem = stemOf(form);
    const log = Math.floor(Math.log2(postings.get(stem).size));
    if (!text || text.length > shardMost) {
      closeShard();
      w.push([form, numbers.size - 1]);
      before = '';
    }
    const shared = sharedLetters(before, form);
    text += symbol(shared) + [...form].slice(shared).join('');
    if (!numbers.has(stem)) {
      numbers.set(stem, numbers.size);
      text += ` ${symbol(log)}`;
    } else {
      const back = number(numbers.size - 1 - numbers.get(stem));
      text += shardOfStem.get(stem) === w.length ? `!${back}` : `~${symbol(log)}${back}`;
    }
    shardOfStem.set(stem, w.length);
    before = form;
  }
  closeShard();

  let lists = '';
  for (const [stem, at] of numbers) {
    const list = [...postings.get(stem)].sort(([a], [b]) => a - b);
    if (!lists || lists.length > postingsMost) {
      if (lists)
        files[`p${p.length - 1}`] = lists;
      p.push(at);
      lists = '';
    }
    lists += number(list.length);
    list.forEach(([place], i) => {
      lists += number(place - (i ? list[i - 1][0] + 1 : 0));
    });
    for (let i = 0; i < list.length; i += 2)
      lists += symbol(list[i][1] * 9 + (list[i + 1]?.[1] ?? 0));
  }
  if (lists)
    files[`p${p.length - 1}`] = lists;

  const facets = (settings.facets || []).map(({ key, label, of }) => {
    const values = [...new Set(documents.flatMap((one) => of(one)))];
    return { key, label, of, values };
  });
  files.f = {};
  for (const { key, of, values } of facets) {
    const sets = [];
    const codes = documents.map((one) => {
      const set = JSON.stringify(of(one).map((value) => values.indexOf(value)));
      if (!sets.includes(set))
        sets.push(set);
      return sets.indexOf(set);
    });
    let wide = settings.wide || 0;
    while (90 ** (wide + 1) < sets.length)
      wide++;
    const coded = (code) => Array.from({ length: wide + 1 }, (_, at) =>
      symbol(Math.floor(code / 90 ** (wide - at)) % 90)).join('');
    files.f[key] = {
      sets: sets.map((set) => JSON.parse(set)), ...(wide ? { wide } : {}),
      codes: codes.map(coded).join(''),
    };
  }
  files.s = (settings.synonyms || []).map((ways) => ways
    .map((way) => wordsOf(way).map((word) => numbers.get(stemOf(word))))
    .filter((way) => way.every((stem) => stem !== undefined)));
  files.m = {
    v: 2, n: documents.length, w, p, k: [0, 3, 3], language: settings.language || 'en',
    stop: settings.stop || [], join: settings.join || ['co'],
    alternate: settings.alternate || [], pins: settings.pins || [],
    s: files.s.length ? 1 : 0, f: facets.length ? 1 : 0,
    apart: settings.apart ? 1 : 0, t: settings.t ?? 2,
    facets: facets.map(({ key, label, values }) => ({
      key, label,
      values: values.map((value) => [value, value, documents.length]),
    })),
  };
  documents.forEach((one, place) => {
    const file = `d${Math.floor(place / 3)}`;
    (files[file] ||= []).push([one.address || `${place}.html`, one.title, one.kind || 'page',
      one.summary || '', one.text || '', one.formats ?? 7, one.picture || '',
      one.easyTitle || '', one.easySummary || '', one.parent || '', one.language || '']);
  });
  return files;
}

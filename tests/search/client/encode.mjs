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
  const sorted = [...forms].sort();
  const numbers = new Map();
  for (const form of sorted) {
    if (!numbers.has(stemOf(form)))
      numbers.set(stemOf(form), numbers.size);
  }
  const numberOf = (form) => numbers.get(stemOf(form));

  // Words in order, as one payload; stems below `first` are of older files.
  const wordsText = (list, first) => {
    let text = '';
    let before = '';
    let newest = first - 1;
    for (const form of list) {
      const stem = numberOf(form);
      const log = Math.floor(Math.log2(postings.get(stemOf(form)).size));
      const shared = sharedLetters(before, form);
      text += symbol(shared) + [...form].slice(shared).join('');
      if (stem === newest + 1) {
        newest = stem;
        text += ` ${symbol(log)}`;
      } else {
        text += (stem >= first ? '!' : `~${symbol(log)}`) + number(newest - stem);
      }
      before = form;
    }
    return text;
  };
  const isNew = (form, at) => !sorted.slice(0, at).some(
    (one) => numberOf(one) === numberOf(form));

  const w = [];
  let list = [];
  sorted.forEach((form, at) => {
    if (!list.length)
      w.push([form, new Set(sorted.slice(0, at).map(numberOf)).size - 1]);
    list.push(form);
    const text = wordsText(list, w.at(-1)[1] + 1);
    if (text.length > shardMost || at + 1 === sorted.length) {
      files[`w${w.length - 1}`] = text;
      list = [];
    }
  });

  const p = [];
  const lists = [];
  for (const [stem, at] of numbers) {
    if (!lists.length || lists.at(-1).length > postingsMost) {
      const first = sorted.find((form, place) => numberOf(form) === at && isNew(form, place));
      p.push([at ? first : '', at]);
      lists.push('');
    }
    const all = [...postings.get(stem)].sort(([a], [b]) => a - b);
    let text = number(all.length);
    all.forEach(([place], i) => {
      text += number(place - (i ? all[i - 1][0] + 1 : 0));
    });
    for (let i = 0; i < all.length; i += 2)
      text += symbol(all[i][1] * 9 + (all[i + 1]?.[1] ?? 0));
    lists[lists.length - 1] += text;
  }
  p.forEach(([from, first], at) => {
    const [to, next] = p[at + 1] || ['\u{10ffff}', Infinity];
    const stands = (form) => (form >= from && form < to);
    const isOwn = (form) => numberOf(form) >= first && numberOf(form) < next;
    const words = sorted.filter((form) => stands(form) || isOwn(form));
    const joined = sorted.filter((form) => !words.includes(form) && sorted.some(
      (start) => stands(start) && form.startsWith(start) && forms.has(form.slice(start.length))));
    // Names are titles, each of one rank.
    const names = documents.flatMap(({ title, rank = 4 }, place) => {
      const stems = wordsOf(title).filter((word) => !(settings.stop || []).includes(word))
        .map(numberOf);
      const key = stems.reduce((sum, stem) => (sum * 89 + stem + 1) % 729_000, 0);
      return stems[0] >= first && stems[0] < next ? [symbol(Math.floor(key / 8100))
        + symbol(Math.floor(key / 90) % 90) + symbol(key % 90) + symbol(rank)
        + number(place)] : [];
    });
    files[`p${at}`] = [wordsText(words, first), lists[at], joined.map((form) =>
      `${form} ${number(numberOf(form))}`).join(''), names.join('')];
  });

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
    .filter((way) => way.every((stem) => stem !== undefined)))
    .map((ways) => [0, ...ways]);
  files.m = {
    v: 3, n: documents.length, w, k: [settings.written ?? 0, 3, 3], language: settings.language || 'en',
    stop: settings.stop || [], join: settings.join || ['co'],
    alternate: settings.alternate || [], pins: settings.pins || [],
    p: p.map(([start, stem], at) => `${start} ${number(stem - (at ? p[at - 1][1] : 0))}`).join(''),
    s: files.s.length ? 1 : 0, f: facets.length ? 1 : 0,
    apart: settings.apart ? 1 : 0, t: settings.t ?? 2,
    facets: facets.map(({ key, label, values }) => ({
      key, label,
      values: values.map((value) => [value, value, documents.length]),
    })),
  };
  documents.forEach((one, place) => {
    const { written = 0 } = settings;
    const file = `d${place < written ? place : written + Math.floor((place - written) / 3)}`;
    (files[file] ||= []).push([one.address || `${place}.html`, one.title, one.kind || 'page',
      one.summary || '', one.text || '', one.formats ?? 7, one.picture || '',
      one.easyTitle || '', one.easySummary || '', one.parent || '', one.language || '']);
  });
  return files;
}

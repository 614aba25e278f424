// codes.js - numbers, words and postings as the index writes them.
//
// 90 printable characters stand for 0 to 89.  A number is written in digits of
// 45, the lowest first; a digit of 45 or more says that another follows.

function valueAt(text, at) {
  const code = text.charCodeAt(at);
  return code - (code > 0x5c ? 0x24 : 0x23);
}

function readerOf(text) {
  let at = 0;
  const symbol = () => valueAt(text, at++);
  return {
    symbol,
    more: () => at < text.length,
    number() {
      let sum = 0;
      let scale = 1;
      for (;;) {
        const digit = symbol();
        if (digit < 45)
          return sum + digit * scale;
        sum += (digit - 45) * scale;
        scale *= 45;
        // A broken shard ends in no number.
        if (!(scale < 1e12))
          throw new Error('number');
      }
    },
    // Letters up to the mark that ends a word, and that mark.
    word() {
      const from = at;
      for (;;) {
        const code = text.charCodeAt(at++);
        if (code === 32 || code === 33 || code === 126)
          return [text.slice(from, at - 1), code];
        if (!(code > 33))
          throw new Error('word');
      }
    },
  };
}

// A shard of the word list.  `last` is the newest stem before it.
function readWords(text, last) {
  const reader = readerOf(text);
  const logOf = new Map();
  const shard = { forms: [], stems: [], logs: [] };
  const letters = /[\ud800-\udfff]/.test(text) ? Array.from : (word) => word;
  let form = '';
  while (reader.more()) {
    const shared = letters(form).slice(0, reader.symbol());
    const [rest, mark] = reader.word();
    const isNew = mark === 32;
    form = (typeof shared === 'string' ? shared : shared.join('')) + rest;
    let log = mark === 33 ? 0 : reader.symbol();
    const stem = isNew ? ++last : last - reader.number();
    if (mark === 33)
      log = logOf.get(stem) || 0;
    logOf.set(stem, log);
    shard.forms.push(form);
    shard.stems.push(stem);
    shard.logs.push(log);
  }
  return shard;
}

// The place in a sorted list where a word stands, or would.
function placeIn(count, at, word) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) < word)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

// A shard of postings: for each stem its documents and how much they say
// about it, 0 to 8.
function readPostings(text) {
  const reader = readerOf(text);
  const lists = [];
  while (reader.more()) {
    const count = reader.number();
    const documents = [];
    const levels = [];
    for (let at = 0, number = -1; at < count; at++) {
      number += reader.number() + 1;
      documents.push(number);
    }
    for (let at = 0; at < count; at += 2) {
      const two = reader.symbol();
      levels.push(Math.floor(two / 9), two % 9);
    }
    lists.push({ documents, levels });
  }
  return lists;
}

// For each file of postings the beginning of its first word and its first stem.
function readPlaces(text) {
  const reader = readerOf(text);
  const places = [];
  for (let stem = 0; reader.more();) {
    const [start] = reader.word();
    stem += reader.number();
    places.push([start, stem]);
  }
  return places;
}

// For each key of a name the documents that bear it, with their ranks.
function readNames(text) {
  const reader = readerOf(text);
  const names = new Map();
  while (reader.more()) {
    const key = (reader.symbol() * 90 + reader.symbol()) * 90 + reader.symbol();
    const rank = reader.symbol();
    names.set(key, [...names.get(key) || [], [reader.number(), rank]]);
  }
  return names;
}

// A file of postings: words with their stems, lists, what two words make
// together, where it stands in another file, and names that start here.
function readTerms([words, lists, more, names], last) {
  const { forms, stems } = readWords(words, last);
  const joined = new Map();
  const reader = readerOf(more);
  while (reader.more())
    joined.set(reader.word()[0], reader.number());
  return {
    forms, stems, joined, names: readNames(names), first: last + 1,
    lists: readPostings(lists),
    stemOf(word) {
      const at = placeIn(forms.length, (place) => forms[place], word);
      return forms[at] === word ? stems[at] : -1;
    },
  };
}

// query.js - what the words of a query may mean: groups of members.
//
// A group is a word of the query, a member one way to read it: stems (all of
// them must be there) and how much they weigh, in hundredths.

const TEXT_MOST = 1000;
const WORDS_MOST = 32;
const SYNONYMS_MOST = 8;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;

function readQuery(text, manifest) {
  const short = text.slice(0, TEXT_MOST);
  const all = wordsOf(short, manifest.apart).slice(0, WORDS_MOST);
  const inList = (word) => manifest.stop.includes(word);
  const isStop = all.every(inList) ? () => false : inList;
  return {
    words: manifest.w.length ? all : [],
    isStop,
    isOpen: /[\p{L}\p{N}\p{M}]$/u.test(short),
    phrases: Array.from(short.matchAll(QUOTED),
      (quoted) => wordsOf(quoted[1], manifest.apart).slice(0, WORDS_MOST))
      .filter((phrase) => phrase.length > 1).slice(0, 16),
  };
}

function addMember(group, stem, weight, isPrefix) {
  if (stem >= 0 && !group.members.some(({ stems }) => stems[0] === stem))
    group.members.push({ stems: [stem], weight, isPrefix });
}

// Forms that a word starts, the shortest first.
async function addPrefixes(index, group, word) {
  const weight = group.members.length ? 20 : 80;
  const found = [];
  const numbers = index.shardsFrom(word).slice(0, 2);
  for (const { forms, stems } of await index.shards(numbers)) {
    for (let at = placeIn(forms.length, (place) => forms[place], word);
      at < forms.length && forms[at].startsWith(word); at++) {
      if (forms[at] !== word)
        found.push([forms[at], stems[at]]);
    }
  }
  // The list is sorted, and stays so among words of one length.
  found.sort(([a], [b]) => a.length - b.length);
  for (const [, stem] of found.slice(0, 12))
    addMember(group, stem, weight, true);
}

async function addAlternates(index, group, word) {
  for (const [from, to] of index.manifest.alternate || []) {
    if (word.startsWith(from))
      addMember(group, await index.stemOf(to + word.slice(from.length)), 80);
  }
}

// `pairs`: the word and the next, the one before and the word.  The hub may
// write the two as one.
async function groupOf(index, word, pairs, mayGoOn, isExact) {
  const group = { word, members: [] };
  addMember(group, await index.stemOf(word), 100);
  const weight = group.members.length ? 60 : 100;
  for (const pair of pairs)
    addMember(group, await index.joinedStem(...pair), weight);
  if (mayGoOn && word.length > 1)
    await addPrefixes(index, group, word);
  if (!group.members.length)
    await addAlternates(index, group, word);
  if (!group.members.length && !isExact)
    await addRepairs(index, group, nearShards(index, word));
  if (!group.members.length && !isExact)
    await addEndings(index, group);
  return group;
}

// "co production" is co-production.
async function joinedGroup(index, { isStop }, parts) {
  const group = { word: parts.join(''), members: [] };
  if (index.manifest.join.includes(parts[0]))
    addMember(group, await index.joinedStem(...parts), 100);
  if (!group.members.length)
    return null;
  for (const part of parts) {
    if (!isStop(part))
      addMember(group, await index.stemOf(part), 60);
  }
  return group;
}

// The first reading of every word, one stem behind another.
function saidBy(groups) {
  return groups.flatMap(({ members: [first] }, at) => (first ? first.stems : [-1])
    .map((stem) => ({ stem, at, isWhole: first && !first.isPrefix })));
}

function isSaid(way, said, at) {
  return way.every((stem, place) => said[at + place] && stem === said[at + place].stem);
}

// Every other way to say a run of words that is known.
async function addSynonyms(index, groups) {
  let left = SYNONYMS_MOST;
  const said = saidBy(groups);
  for (const [onlyAsked, ...ways] of await index.synonyms()) {
    for (const way of ways) {
      for (let from = 0; from < said.length; from++) {
        if (!isSaid(way, said, from))
          continue;
        const { at } = said[from];
        const span = said[from + way.length - 1].at - at + 1;
        for (const other of ways.slice(onlyAsked)) {
          if (other !== way && left-- > 0)
            groups[at].members.push({ stems: other, weight: 50 * span, span });
        }
      }
    }
  }
}

async function understand(index, text, isExact) {
  const query = readQuery(text, index.manifest);
  const { words, isStop } = query;
  const last = words.length - 1;
  const groups = [];

  // All files that are surely needed come at once.
  await Promise.all([
    ...words.filter((word) => !isStop(word)).map(index.termsOf),
    ...(query.isOpen && words.length
      ? index.shardsFrom(words[last]).slice(0, 2).map(index.shard) : []),
  ]);
  let before = null;
  for (let at = 0; at <= last; at++) {
    const word = words[at];
    const pair = at < last ? words.slice(at, at + 2) : [];
    const group = pair.length && await joinedGroup(index, query, pair);
    const after = pair.length && !pair.some(isStop) ? pair : null;
    if (group) {
      groups.push(group);
      at++;
    } else if (!isStop(word)) {
      groups.push(await groupOf(index, word, [after, before].filter(Boolean),
        at === last && query.isOpen, isExact));
    }
    before = group ? null : after;
  }
  if (!isExact && groups.every(({ members }) => !members.length)) {
    for (const group of groups)
      await addRepairs(index, group, index.manifest.w.map((_, number) => number));
  }
  await addSynonyms(index, groups);
  return { ...query, groups };
}

// titles.js - what is called as the query says comes first.

const TITLES_MOST = 10;
const PAGE_RANKS = [3, 4, 5];

// The words of the query, repaired.
function meantBy({ words, groups }) {
  const repairs = new Map(groups.map(({ word, repair }) => [word, repair]));
  return words.map((word) => repairs.get(word) || word);
}

// What a title adds to a score when it has every word of the query: the more
// of the title that is, the more.
function titleBonus(words, wanted, score) {
  const isThere = (word) => words.some((one, place) => one === word
    || one + words[place + 1] === word);
  return words.length && [...wanted].every(isThere)
    ? Math.floor(score * Math.min(2 * words.length, 3 * wanted.size)
      / (4 * words.length)) : 0;
}

// Of the first ten, those whose title has every word of the query go up.
async function preferTitles(index, query, order, scores) {
  const { apart } = index.manifest;
  const wanted = new Set(meantBy(query).filter((word) => !query.isStop(word)));
  const first = order.slice(0, TITLES_MOST);
  const records = await Promise.all(first.map(index.record));
  records.forEach((record, at) => {
    const number = first[at];
    scores[number] += Math.max(...[record[1], record[7]].map((title) => titleBonus(
      wordsOf(title, apart), wanted, scores[number])));
  });
  return [...first.sort((a, b) => scores[b] - scores[a] || a - b),
    ...order.slice(TITLES_MOST)];
}

// The stems of a query or a name as one number.
function nameKey(stems) {
  return stems.reduce((key, stem) => (key * 89 + stem + 1) % 729000, 0);
}

// What bears the query as its name, then what bears another name for all of
// it: [number, rank, base] lists.
async function namesakesOf(index, { groups }) {
  const said = saidBy(groups);
  const found = new Map();
  const add = async (stems, base) => {
    const { names } = await index.termsOfStem(stems[0]);
    for (const [number, rank] of names.get(nameKey(stems)) || []) {
      if (!found.has(number))
        found.set(number, [number, rank, base]);
    }
  };
  if (!said.length || said.length > WORDS_MOST || !said.every(({ isWhole }) => isWhole))
    return [];
  await add(said.map(({ stem }) => stem), 1);
  for (const [onlyAsked, ...ways] of await index.synonyms()) {
    if (ways.some((way) => way.length === said.length && isSaid(way, said, 0))) {
      for (const way of ways.slice(onlyAsked))
        await add(way, 100);
    }
  }
  return [...found.values()];
}

// Those stand before all else, by rank; of several words a page with just that
// title comes first, of one word the term that it is.
async function putNamesFirst(index, query, order, scores, isEasy) {
  const { apart, k: [written] } = index.manifest;
  const found = new Set(order);
  const byPlace = ([a, , , one], [b, , , other]) => one - other
    || scores[b] - scores[a] || a - b;
  const first = (await namesakesOf(index, query))
    .filter(([number]) => found.has(number))
    .map(([number, rank, base]) => [number, rank, base, base + rank])
    .sort(byPlace).slice(0, TITLES_MOST);
  const said = meantBy(query).join(' ');
  const isOneWord = query.groups.length < 2 && !query.words.some(query.isStop);
  const records = await Promise.all(first.map(([number]) => index.record(number)));
  records.forEach((record, at) => {
    const [number, rank, base] = first[at];
    const isExact = wordsOf((isEasy && record[7]) || record[1], apart)
      .slice(0, WORDS_MOST).join(' ') === said;
    const isPage = number < written && PAGE_RANKS.includes(rank);
    first[at][3] = isExact && isPage && !isOneWord ? 0
      : base + 2 * rank + (isExact ? 0 : 1);
  });
  return [...new Set([...first.sort(byPlace).map(([number]) => number), ...order])];
}

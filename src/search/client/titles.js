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

// What bears the query as its name: [number, rank] pairs.
async function namesakesOf(index, { groups }) {
  const stems = [];
  for (const { members: [first] } of groups) {
    if (!first || first.isPrefix || first.isOther)
      return [];
    stems.push(...first.stems);
  }
  if (!stems.length || stems.length > WORDS_MOST)
    return [];
  return (await index.termsOfStem(stems[0])).names.get(nameKey(stems)) || [];
}

// Those stand before all else, by rank; of several words a page with just that
// title comes first, of one word the term that it is.
async function putNamesFirst(index, query, order, scores, isEasy) {
  const { apart, k: [written] } = index.manifest;
  const found = new Set(order);
  const byPlace = ([a, , one], [b, , other]) => one - other
    || scores[b] - scores[a] || a - b;
  const first = (await namesakesOf(index, query))
    .filter(([number]) => found.has(number))
    .map(([number, rank]) => [number, rank, rank])
    .sort(byPlace).slice(0, TITLES_MOST);
  const said = meantBy(query).join(' ');
  const isOneWord = query.groups.length < 2 && !query.words.some(query.isStop);
  const records = await Promise.all(first.map(([number]) => index.record(number)));
  records.forEach((record, at) => {
    const [number, rank] = first[at];
    const isSaid = wordsOf((isEasy && record[7]) || record[1], apart)
      .slice(0, WORDS_MOST).join(' ') === said;
    const isPage = number < written && PAGE_RANKS.includes(rank);
    first[at][2] = isSaid && isPage && !isOneWord ? 0
      : 1 + 2 * rank + (isSaid ? 0 : 1);
  });
  return [...new Set([...first.sort(byPlace).map(([number]) => number), ...order])];
}

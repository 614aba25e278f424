// rank.js - documents in the order of how well they answer.

// Two doubles of one size everywhere: the logarithm is rounded at once.
function rarity(count, documents) {
  return Math.max(1, Math.round(100 * Math.log(
    (2 * documents + 2) / (2 * count + 1))));
}

// What one member gives each document, when none of its words is rarer than
// `most`.
function scoresOf({ n, t }, lists, most) {
  let scores = null;
  for (const { documents, levels } of lists) {
    const weight = Math.min(most, rarity(documents.length, n));
    const next = new Int32Array(n);
    documents.forEach((number, at) => {
      const score = weight * (levels[at] + t);
      next[number] = scores ? Math.min(score, scores[number]) : score;
    });
    scores = next;
  }
  return scores;
}

// The sum over the groups of each one's best member.  What one word may go on
// to be is as rare as the least rare of it; another way to say some groups is no
// rarer than the rarest of them, and weighs more when nobody says one of them.
async function scoreAll(index, groups) {
  const { manifest } = index;
  const total = new Int32Array(manifest.n);
  const all = await Promise.all(groups.map(({ members }) => Promise.all(members
    .map(({ stems }) => Promise.all(stems.map(index.posting))))));
  const counts = all.map((lists) => lists.map(([{ documents }]) => documents.length));
  const rare = counts.map((some) => some.map((count) => rarity(count, manifest.n)));
  groups.forEach(({ members }, place) => {
    const best = new Int32Array(manifest.n);
    const least = Math.min(...rare[place].filter((_, at) => members[at].isPrefix));
    members.forEach(({ weight, isPrefix, span }, at) => {
      const end = place + (span || 0);
      const most = isPrefix ? least : span
        ? Math.max(...rare.slice(place, end).map(([first]) => first)) : Infinity;
      const worth = counts.slice(place, end).some(([first]) => !first)
        ? weight * 8 / 5 : weight;
      scoresOf(manifest, all[place][at], most).forEach((score, number) => {
        best[number] = Math.max(best[number], score * worth);
      });
    });
    best.forEach((score, number) => { total[number] += score; });
  });
  return total;
}

// The best first, then by number: as one number each, they sort fast.
function inOrder(scores) {
  const count = scores.length;
  const keys = [];
  scores.forEach((score, number) => score
    && keys.push((2 ** 31 - score) * count + number));
  return Array.from(Float64Array.from(keys).sort(), (key) => key % count);
}

// Of the best 30 that have every word of the phrases, stop words aside, those
// that say them word for word.
async function withPhrases(index, query, order) {
  const line = (words) => ` ${words.join(' ')} `;
  const wanted = new Set(query.phrases.flat().filter((word) => !query.isStop(word)));
  const having = await Promise.all(Array.from(wanted, async (word) => {
    const stem = await index.stemOf(word);
    return new Set(stem < 0 ? [] : (await index.posting(stem)).documents);
  }));
  const checked = order.filter((number) => having.every(
    (documents) => documents.has(number))).slice(0, 30);
  const records = await Promise.all(checked.map(index.record));
  return checked.filter((_, at) => {
    const [, title, , summary, text] = records[at];
    const lines = [title, summary, text]
      .map((words) => line(wordsOf(words, index.manifest.apart)));
    return query.phrases.every((phrase) => lines.some(
      (words) => words.includes(line(phrase))));
  });
}

// What a query finds, before filters: numbers in order.
async function find(index, text, isExact, isEasy) {
  const query = await understand(index, text, isExact);
  const { groups, words, phrases } = query;
  const scores = await scoreAll(index, groups);
  const [, pinned] = index.manifest.pins
    .find(([pin]) => pin === words.join(' ')) || [0, []];
  const isRepaired = groups.some(({ repair }) => repair);
  let order = inOrder(scores);
  const exact = phrases.length ? await withPhrases(index, query, order) : [];
  order = await preferTitles(index, query, exact.length ? exact : order, scores);
  order = await putNamesFirst(index, query, order, scores, isEasy);
  return {
    ...query, isRepaired, isPhrase: exact.length > 0,
    meant: isRepaired ? meantBy(query).join(' ') : '',
    order: [...new Set([...pinned, ...order])],
  };
}

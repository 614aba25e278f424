// index.js - an index whose parts come when they are asked for.
//
// `load(name)` promises the payload of one file: "m", "w3", "p0", "d12" ...

// Of shards in order, the one in which a word stands, if it stands anywhere.
function shardAt(shards, word) {
  return Math.max(0, placeIn(shards.length, (at) => shards[at][0], word + '\0') - 1);
}

async function openIndex(load) {
  const manifest = await load('m');
  const kept = new Map();

  const part = (name, read) => {
    if (!kept.has(name)) {
      const promise = load(name).then(read);
      kept.set(name, promise);
      promise.catch(() => kept.delete(name));
    }
    return kept.get(name);
  };
  const { w: wordShards, k: packing } = manifest;
  const postings = readPlaces(manifest.p);
  const [alone, inFile, inSymbols] = packing;

  const index = {
    manifest,
    // Some records share a file, and symbols too.
    async record(number) {
      const at = number - alone;
      return at < 0 ? (await part('d' + number))[0]
        : (await part('d' + (alone + Math.floor(at / inFile))))[at % inFile];
    },
    synonyms: () => (manifest.s ? part('s') : []),
    facetCodes: () => (manifest.f ? part('f') : {}),
    picture: async (number) => (
      await part('i' + Math.floor(number / inSymbols)))[number % inSymbols],
    shard: (number) => part('w' + number,
      (text) => readWords(text, wordShards[number][1])),
    // The shard in which a word stands, if it stands anywhere.
    shardOf: (word) => shardAt(wordShards, word),
    // All shards with words that start like this.
    shardsFrom(start) {
      const numbers = [];
      for (let at = index.shardOf(start); at < wordShards.length
        && (!numbers.length || wordShards[at][0].startsWith(start)); at++)
        numbers.push(at);
      return numbers;
    },
    shards: (numbers) => Promise.all(numbers.map(index.shard)),
    // The same words once more, in smaller shards beside their postings.
    terms: (number) => part('p' + number,
      (all) => readTerms(all, postings[number][1] - 1)),
    termsOf: (word) => index.terms(shardAt(postings, word)),
    termsOfStem: (stem) => index.terms(placeIn(postings.length,
      (at) => postings[at][1], stem + 1) - 1),
    // The stem of a form, or -1.
    stemOf: async (word) => (await index.termsOf(word)).stemOf(word),
    // The stem of what two words make together, or -1.
    async joinedStem(first, second) {
      const { stemOf, joined } = await index.termsOf(first);
      const whole = first + second;
      if (stemOf(first) < 0 || await index.stemOf(second) < 0)
        return index.stemOf(whole);
      return joined.has(whole) ? joined.get(whole) : stemOf(whole);
    },
    async posting(stem) {
      const { lists, first } = await index.termsOfStem(stem);
      return lists[stem - first];
    },
  };
  return index;
}

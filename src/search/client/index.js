// index.js - an index whose parts come when they are asked for.
//
// `load(name)` promises the payload of one file: "m", "w3", "p0", "d12" ...

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
  const { w: wordShards, p: postings, k: packing } = manifest;
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
    shardOf: (word) => Math.max(0, placeIn(wordShards.length,
      (at) => wordShards[at][0], word + '\0') - 1),
    // All shards with words that start like this.
    shardsFrom(start) {
      const numbers = [];
      for (let at = index.shardOf(start); at < wordShards.length
        && (!numbers.length || wordShards[at][0].startsWith(start)); at++)
        numbers.push(at);
      return numbers;
    },
    shards: (numbers) => Promise.all(numbers.map(index.shard)),
    // The stem of a form, or -1.  There is a shard.
    async stemOf(word) {
      const { forms, stems } = await index.shard(index.shardOf(word));
      const at = placeIn(forms.length, (place) => forms[place], word);
      return forms[at] === word ? stems[at] : -1;
    },
    async posting(stem) {
      const shard = placeIn(postings.length, (at) => postings[at], stem + 1) - 1;
      return (await part('p' + shard, readPostings))[stem - postings[shard]];
    },
  };
  return index;
}

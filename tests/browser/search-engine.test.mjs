// search-engine.test.mjs - the search without a browser, where the built site
// and the program are at hand.

import '../search/client/engine.test.mjs';
import '../search/client/cost.test.mjs';
import '../search/client/parity.test.mjs';
import '../search/client/titles.test.mjs';

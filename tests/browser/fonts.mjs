// fonts.mjs - the letters that a page is set in do not hang on the machine.
//
// Where words end depends on how wide the letters are, so the tests name their
// fonts: packages of tools/packages.txt, which the files in fonts/ show to
// fontconfig, and nothing else.  Wide letters, unless a file asks for narrow
// ones before it starts a browser.  Import this before playwright-core.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

export const FONTS = { wide: 'DejaVu Sans', narrow: 'Liberation Sans' };

// The variables of a browser that is to have these fonts.
export function fontsOf(width) {
  return { FONTCONFIG_FILE: join(here, 'fonts', `${width}.conf`) };
}

Object.assign(process.env, fontsOf(process.env.COHUB_LETTERS ?? 'wide'));

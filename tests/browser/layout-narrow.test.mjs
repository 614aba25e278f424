// layout-narrow.test.mjs - layout.test.mjs in narrow letters.

process.env.COHUB_LETTERS = 'narrow';
await import('./layout.test.mjs');

// planted-layout-narrow.test.mjs - planted-layout.test.mjs in narrow letters.

process.env.COHUB_LETTERS = 'narrow';
await import('./planted-layout.test.mjs');

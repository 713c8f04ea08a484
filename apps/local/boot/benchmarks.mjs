/** Name for `npm run bench -- <name>` → the script that measures it. */
export const benchmarks = {
  kt3: 'test/dist/bench/kt3.js',
  lists: 'test/dist/bench/lists.js',
};

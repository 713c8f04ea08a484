/** Name for `npm run bench -- <name>` → the script that measures it. */
export const benchmarks = {
  // acts: 'test/dist/bench/acts.js',
};

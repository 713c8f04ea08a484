import { buffer, text } from 'node:stream/consumers';
import { csvFile } from './csv-file.ts';

async function* of(...rows: string[][]): AsyncGenerator<string[]> {
  yield* rows;
}

it('is read as Chinese, with a line for each row', async () => {
  const file = await buffer(csvFile(['序号', '标题'], of(['T1', '提升口岸，“通关”'], ['T2', 'a "b", c\nd'])));
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(file.toString().slice(1)).toBe('序号,标题\r\nT1,提升口岸，“通关”\r\nT2,"a ""b"", c\nd"\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('lets no cell begin a formula: %j', async (cell) => {
  const file = await text(csvFile(['标题'], of([cell])));
  expect(file).not.toMatch(/\n"?[=+\-@\t\r＝]/);
});

it('asks for no more rows than are read, and ends them when the reader goes', async () => {
  let [told, ended] = [0, false];
  async function* endless(): AsyncGenerator<string[]> {
    try {
      for (;;) {
        told += 1;
        yield ['x'.repeat(1000)];
      }
    } finally {
      ended = true;
    }
  }
  const file = csvFile(['标题'], endless());
  const first = await file[Symbol.asyncIterator]().next();
  expect(first.done).toBe(false);
  expect(told).toBeLessThan(200);
  file.destroy();
  await new Promise((closed) => file.once('close', closed).destroyed && setImmediate(closed));
  await new Promise(setImmediate);
  expect(ended).toBe(true);
});

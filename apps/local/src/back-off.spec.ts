import { BackOff } from './back-off.ts';

describe('a process that dies', () => {
  it('is started again after growing pauses, half a minute at most', () => {
    const backOff = new BackOff();
    const waits = Array.from({ length: 9 }, () => backOff.after(100));
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('is trusted again after a minute of good health', () => {
    const backOff = new BackOff();
    for (let deaths = 0; deaths < 9; deaths++) backOff.after(100);
    expect(backOff.after(61_000)).toBe(500);
  });
});

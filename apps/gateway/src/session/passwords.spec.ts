import { hash } from '@node-rs/argon2';
import { Passwords } from './passwords.ts';

const secret = Buffer.from('pepper');

it('knows the right password with the pepper, and nobody without an account', async () => {
  const passwords = new Passwords({ pepper: 'pepper' });
  const kept = await hash('correct horse', { memoryCost: 1024, timeCost: 1, parallelism: 1, secret });
  expect(await passwords.fits(kept, 'correct horse')).toBe(true);
  expect(await passwords.fits(kept, 'wrong')).toBe(false);
  expect(await passwords.fits(undefined, 'nobody has this password')).toBe(false);
  expect(await new Passwords({}).fits(kept, 'correct horse')).toBe(false);
});

it('never has more than two attempts at once, and lets none wait for ever', async () => {
  const passwords = new Passwords({});
  let [running, most, done] = [0, 0, 0];
  const attempt = async (place: number) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    done += 1;
    if (place % 3 === 0) throw new Error('refused');
  };
  await Promise.allSettled(Array.from({ length: 50 }, (_, place) => passwords.inTurn(() => attempt(place))));
  expect([most, done, running]).toEqual([2, 50, 0]);
});

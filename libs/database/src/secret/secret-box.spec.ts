import { keyIn, newKey } from './own-key.ts';
import { SecretBox } from './secret-box.ts';

const PLACE = 'unit_robot|url|1';
const box = new SecretBox('a key of thirty-two characters ok');

it('opens what it closed, and never closes the same text the same way', () => {
  const closed = box.close('https://例', PLACE);
  expect(closed).not.toContain('https');
  expect(box.open(closed, PLACE)).toBe('https://例');
  expect(box.close('https://例', PLACE)).not.toBe(closed);
});

it('does not open what was changed, moved to another row, or closed with another key', () => {
  const closed = box.close('secret', PLACE);
  const changed = closed.slice(0, -2) + (closed.endsWith('AA') ? 'BB' : 'AA');
  expect(() => box.open(changed, PLACE)).toThrow();
  expect(() => box.open(closed, 'unit_robot|url|2')).toThrow();
  expect(() => new SecretBox('another key of thirty-two characters').open(closed, PLACE)).toThrow('another key');
  expect(() => new SecretBox(undefined).open(closed, PLACE)).toThrow('another key');
});

it('without a key keeps the text, marked as such; a box with a key still reads it', () => {
  const kept = new SecretBox(undefined).close('secret', PLACE);
  expect(kept).toBe('plain:secret');
  expect(box.open(kept, PLACE)).toBe('secret');
});

it('closes bytes too, and gives fingerprints that differ by purpose and key', () => {
  const bytes = Buffer.from([0, 255, 1, 2]);
  const closed = box.closeBytes(bytes, PLACE);
  expect(box.openBytes(closed, PLACE)).toEqual(bytes);
  expect(() => box.openBytes(closed, 'elsewhere')).toThrow();
  expect(box.fingerprint('E1', 'owner')).toBe(box.fingerprint('E1', 'owner'));
  expect(box.fingerprint('E1', 'owner')).not.toBe(box.fingerprint('E1', 'other'));
  expect(new SecretBox('another key of thirty-two characters').fingerprint('E1', 'owner')).not.toBe(
    box.fingerprint('E1', 'owner'),
  );
});

it('a row’s own key opens what it closed, and is itself closed under the installation’s', () => {
  const own = newKey(box, PLACE);
  const closed = own.box.close('a complaint', PLACE);
  expect(() => box.open(closed, PLACE)).toThrow();
  expect(keyIn(box, own.closed, PLACE).open(closed, PLACE)).toBe('a complaint');
});

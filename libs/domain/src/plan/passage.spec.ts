import fc from 'fast-check';
import { passage } from './passage.ts';

it('folds width, brackets and script of key words and keeps every place', () => {
  const { folded } = passage('〔責任單位：Ａ局，Ｂ局〕【牽頭】［配合單位；完成時限］２０２２年');
  expect(folded).toBe('(责任单位:A局,B局)(牵头)(配合单位;完成时限)2022年');
});

it('never changes the length', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => passage(text).folded.length === text.length));
});

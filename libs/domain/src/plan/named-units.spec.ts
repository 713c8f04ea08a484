import { namedUnits } from './named-units.ts';
import { passage } from './passage.ts';

const named = (words: string) => namedUnits(passage(words));

it.each([
  '区商务委、区财政局',
  '区商务委,区财政局',
  '区商务委，区财政局',
  '区商务委;区财政局',
  '区商务委；区财政局',
  '区商务委 区财政局',
  '区商务委\n区财政局',
])('parts %j', (words) => {
  expect(named(words).plain).toEqual(['区商务委', '区财政局']);
});

it.each([
  ['区人力资源和社会保障局、区住房和城乡建设委', ['区人力资源和社会保障局', '区住房和城乡建设委']],
  ['区委和区政府', ['区委', '区政府']],
  ['区商务委及各镇街', ['区商务委', '各镇街']],
  ['区财政局等', ['区财政局']],
  ['区财政局等部门', ['区财政局']],
  ['区财政局等区级有关部门和各镇街', ['区财政局', '区级有关部门', '各镇街']],
  ['各区县（自治县）政府、区级相关部门', ['各区县（自治县）政府', '区级相关部门']],
  ['各高等院校', ['各高等院校']],
  ['区 商务委、区财 政局', ['区商务委', '区财政局']],
])('reads %j as units', (words, units) => {
  expect(named(words).plain).toEqual(units);
});

it('lets a role hold for all units since the last one', () => {
  expect(named('甲局、乙局牵头，丙局配合；丁局牵头，戊局协助')).toMatchObject({
    leads: ['甲局', '乙局', '丁局'],
    supports: ['丙局', '戊局'],
  });
  expect(named('由甲局牵头,会同乙局、丙局')).toMatchObject({ leads: ['甲局'], supports: ['乙局', '丙局'], plain: [] });
  expect(named('甲局（牵头）、乙局')).toMatchObject({ leads: ['甲局'], supports: ['乙局'] });
});

it('keeps times apart, passes notes over and names what cannot be a unit', () => {
  const read = named('甲局、2023年底前、排第一的为牵头单位下同、“谁”');
  expect(read.times.map(({ written }) => written)).toEqual(['2023年底前']);
  expect([read.plain, read.unread]).toEqual([['甲局'], ['“谁”']]);
  expect(named('甲'.repeat(200)).unread).toHaveLength(1);
});

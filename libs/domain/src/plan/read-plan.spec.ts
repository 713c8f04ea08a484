import fc from 'fast-check';
import { type PlanReading } from './plan-reading.ts';
import { readPlan } from './read-plan.ts';

function reading(text: string): PlanReading {
  const read = readPlan(text);
  if (!('ok' in read)) throw new Error(read.unreadable);
  return read.ok;
}

it.each([
  '',
  ' \n\t ',
  '\ufeff',
  '只有一句话。',
  '一、总体要求\n（一）指导思想。坚持新发展理念。',
  '计划\n一、工作目标\n1．达到100家。',
])('refuses %j with a reason', (text) => {
  const read = readPlan(text);
  expect('unreadable' in read && read.unreadable.length > 10).toBe(true);
});

it('takes a numbered task without units for an item, and says that nobody is named', () => {
  const { items, warnings } = reading('计划\n一、重点任务\n1．甲。做好甲。\n2．乙。做好乙。（责任单位：区商务委）');
  expect(items.map(({ key, leads }) => [key, leads])).toEqual([
    ['T1', []],
    ['T2', ['区商务委']],
  ]);
  expect(warnings).toContainEqual({ line: 3, code: 'DUTY_UNREADABLE', detail: 'no unit is named' });
});

it('gives each item a key of its own where numbers begin anew in each group', () => {
  const { items } = reading('计划\n一、重点任务\n（一）甲\n1．子\n2．丑\n（二）乙\n1．寅\n二、保障措施\n（一）卯');
  expect(items.map(({ key, no, group }) => [key, no, group])).toEqual([
    ['T1', 1, '甲'],
    ['T2', 2, '甲'],
    ['T3', 1, '乙'],
    ['S1', 1, null],
  ]);
});

it('takes the chapters themselves, or (1) below a bare heading, for items where nothing smaller has duties', () => {
  expect(
    reading('一、抓生产。（责任单位：甲局）\n二、保安全。\n三、促就业。（责任单位：乙局）').items.map(
      ({ title }) => title,
    ),
  ).toEqual(['抓生产', '保安全', '促就业']);
  const small = reading('一、重点任务\n1．推行一件事\n（1）新生儿。（甲局牵头）\n（2）退休。（乙局牵头）\n（3）入学。');
  expect(small.items.map(({ title, group }) => [title, group])).toEqual([
    ['新生儿', '推行一件事'],
    ['退休', '推行一件事'],
    ['入学', '推行一件事'],
  ]);
});

it('leaves contents, page numbers, lists of appendices and letterheads out', () => {
  const text =
    '云府办发〔2023〕1号\n甲区\n工作要点\n目录\n一、重点任务……1\n— 1 —\n一、重点任务\n1．子。（责任单位：甲局）\n附件：1．名单\n2．表格';
  const { title, items, warnings } = reading(text);
  expect([title, items.length]).toEqual(['甲区工作要点', 1]);
  expect(warnings.filter(({ code }) => code === 'ARTEFACT_REMOVED').map(({ line }) => line)).toEqual([5, 6]);
});

it('loses no item before a table that stands under it, and takes rows below headings without cells', () => {
  const table = '序号\t任务\t牵头单位\n一、改善环境\n1\t甲\t子局\n2\t乙\t丑局';
  expect(reading(`一、重点任务\n1．丙\n${table}`).items.map(({ title, group }) => [title, group])).toEqual([
    ['丙', '重点任务'],
    ['甲', '改善环境'],
    ['乙', '改善环境'],
  ]);
  expect(reading(`一、重点任务\n（一）丁\n${table}`).items).toHaveLength(2);
});

it.each([
  ['1．甲（子局牵头，丑局配合）后文。', '甲', ['子局'], ['丑局']],
  ['1．甲（责任单位：子局）后文。', '甲', ['子局'], []],
  ['1．甲（责任单位 子局、丑局）', '甲', ['子局'], ['丑局']],
  ['1．甲。责任单位为：子局、丑局。', '甲', ['子局'], ['丑局']],
  ['1．甲。由子局牵头，会同丑局开展清理。', '甲', ['子局'], ['丑局']],
  ['1．甲。区商务委负责。', '甲', ['区商务委'], []],
  ['1．甲。（区商务委、区财政局）', '甲', ['区商务委'], ['区财政局']],
  ['1．甲。牵头单位：子局  配合单位：丑局', '甲', ['子局'], ['丑局']],
  ['1．甲。责任单位：子局；配合单位：丑局', '甲', ['子局'], ['丑局']],
  ['1．甲。支持小微主体（中小企业）。', '甲', [], []],
])('reads %s', (task, title, leads, supports) => {
  expect(reading(`一、重点任务\n${task}`).items[0]).toMatchObject({ title, leads, supports });
});

it('counts lines alike for all line ends', () => {
  const lines = ['计划', '', '一、重点任务', '1．子。（责任单位：甲局）'];
  for (const end of ['\n', '\r\n', '\r']) expect(reading(lines.join(end)).items[0]?.line).toBe(4);
});

const words = fc.stringMatching(/^[甲乙丙丁戊己庚辛壬癸]{2,6}$/);
const duty = fc.constantFrom(
  '（责任单位：甲局、乙委）',
  '（牵头单位：甲局；配合单位：乙委）',
  '(甲局牵头，乙委配合)',
  '〔责任单位：甲局、乙委按职责分工负责〕',
  '\n责任单位：甲局、乙委',
  '由甲局牵头，会同乙委办理。',
  '（责任单位：）',
  '（责任单位：甲局',
  '',
);

it('loses no numbered item, whatever stands beside it', () => {
  const task = fc.tuple(words, words, duty, fc.constantFrom('．', '.', '、'));
  fc.assert(
    fc.property(fc.array(task, { minLength: 1, maxLength: 12 }), (tasks) => {
      const body = tasks
        .map(([title, text, who, dot], place) => `${place + 1}${dot}${title}。${text}。${who}`)
        .join('\n');
      const { items } = reading(`计划\n一、重点任务\n（一）组\n${body}`);
      expect(items.map(({ no, title }) => [no, title])).toEqual(tasks.map(([title], place) => [place + 1, title]));
    }),
  );
});

it('never throws, and names no line that is not there', () => {
  const scraps = fc.constantFrom(
    ...[
      '一、',
      '（一）',
      '1．',
      '（1）',
      '责任单位：',
      '牵头',
      '配合',
      '由',
      '会同',
      '、',
      '；',
      '。',
      '（',
      '）',
      '【',
      '】',
      '\t',
      '|',
      '\n',
      '\r',
    ],
    ...[
      '2024年',
      '10月底前',
      '到',
      '每季度',
      '序号\t任务\t责任单位',
      '甲局',
      '等部门',
      '和',
      '“两地一城”',
      '[bookmark: x]',
      '附件',
      '重点任务',
      '\u0000',
      '\ud800',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (plan) => {
      const read = readPlan(plan);
      if (!('ok' in read)) return;
      const lines = plan.split(/\r\n|\n|\r/).length;
      expect(read.ok.items.every(({ line }) => line >= 1 && line <= lines)).toBe(true);
      expect(read.ok.warnings.every(({ line }) => line >= 1 && line <= lines)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

/** Milliseconds of this process's own work: other processes may hold the machine. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How much slower than usual the machine is just now: other processes share its cores. */
function slowness(): number {
  const usual = 40;
  let sum = 0;
  const now = cost(() => {
    for (let place = 0; place < 3e7; place += 1) sum = (sum * 31 + place) | 0;
  });
  return Math.max(1, now / usual);
}

it('reads ten thousand tasks in less than a second', () => {
  const task = (no: number): string =>
    `${no}．推进第${no}项。做好相关工作，到2024年完成。（责任单位：区商务委、区财政局、区教委）`;
  const text = `计划\n一、重点任务\n${Array.from({ length: 10_000 }, (_, place) => task(place + 1)).join('\n')}`;
  expect(reading(text).items).toHaveLength(10_000);
  const costs = Array.from({ length: 2 }, () => cost(() => reading(text)) / slowness());
  expect(Math.min(...costs)).toBeLessThan(1000);
});

it.each([
  ['open brackets', (size: number) => '（'.repeat(size)],
  ['labels', (size: number) => '责任单位：'.repeat(size / 5)],
  ['one list of units', (size: number) => `一、重点任务\n1．甲（责任单位：${'甲局、'.repeat(size / 3)}`],
  ['roles', (size: number) => `1．由${'甲局牵头，由'.repeat(size / 6)}`],
  ['dates', (size: number) => `1．${'到2024年6月底前'.repeat(size / 9)}`],
  ['numbers alone', (size: number) => '1．\n'.repeat(size / 3)],
  ['blanks', (size: number) => `1．甲${' '.repeat(size)}乙`],
])('needs time in proportion to the length for %s', (_, text) => {
  const [short, long] = [text(18_000), text(144_000)];
  readPlan(short);
  const base = Math.max(
    cost(() => readPlan(short)),
    25,
  );
  expect(cost(() => readPlan(long))).toBeLessThan(base * 8 * 4);
});

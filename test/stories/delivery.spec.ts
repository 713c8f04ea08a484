import { deskId, type Desk } from '@duban/domain/desk/desk';
import { type Way } from '@duban/domain/notice/preferences';
import { type Actor } from '../actor.ts';
import { approve, laid, publish } from '../play.ts';
import { type Letter, MailBox, Robots } from '../post-office.ts';
import { Stage } from '../stage.ts';

let stage: Stage;
let mail: MailBox;
let robots: Robots;
let tasks: { id: string; desk: Desk; unit: string }[];

beforeAll(async () => {
  [mail, robots] = await Promise.all([MailBox.open(), Robots.open()]);
  stage = await Stage.open('delivery', {
    env: {
      DUBAN_SMTP_URL: mail.url,
      DUBAN_MAIL_FROM: '督办系统 <duban@example.org>',
      DUBAN_SMS_URL: `${robots.url}/sms`,
      DUBAN_SMS_SECRET: 'a secret of the gateway',
      DUBAN_LOOPBACK_ROBOTS: '1',
      DUBAN_ROBOT_WINDOW: '4',
      DUBAN_FIELD_KEY: 'a field key of the tests, long enough to be one',
    },
  });
  const units = ['区财政局', '区水利局', '区科技局', '区教委'];
  const plan = {
    title: '送达样例',
    due: '2023-12-29',
    tasks: units.map((unit, at) => ({ title: `送达事项${at + 1}号`, units: [unit] })),
  };
  const { planId, matters } = await publish(stage, plan);
  await approve(stage, planId);
  tasks = [];
  for (const id of matters) {
    const [desk] = await laid(stage, id, 'sign');
    if (desk) tasks.push({ id, desk, unit: desk.party });
  }
  await stage.settled();
}, 120_000);
afterAll(async () => {
  await stage.close();
  await Promise.all([mail.close(), robots.close()]);
});

const taskOf = (unit: string) => tasks.find((task) => task.unit === unit) ?? fail(`no task of ${unit}`);

/** The officer of a unit, with ways chosen and addresses given. */
async function officer(unit: string, ways: Way[], digest = false): Promise<Actor & { email: string }> {
  const person = await stage.as('officer', unit);
  const email = `${unit.toLowerCase().replaceAll('_', '.')}@example.org`;
  await person.put('/api/me/notice-preferences', { ways, digest, email, phone: '13800000000' });
  return Object.assign(person, { email });
}

/** 催办, which is told at once. */
async function urge(unit: string): Promise<void> {
  const { id, desk } = taskOf(unit);
  await (await stage.as('supervision-office')).act(id, { type: 'urge', desk: deskId(id, desk.no) });
}

const rowsOf = async (code: string, unit: string): Promise<Record<string, any>[]> =>
  // eslint-disable-line @typescript-eslint/no-explicit-any -- rows of the record
  (
    await stage.pool.query(
      `select e.*, extract(epoch from e.sent_at - e.not_before)::float8 as late from delivery e join outbox o on o.id = e.outbox_id
        where o.code = $1 and o.unit = $2 order by e.channel`,
      [code, unit],
    )
  ).rows;

const arrived = async (address: string, count = 1, ms = 30_000): Promise<Letter[]> => {
  await stage.until(`${count} letters for ${address}`, () => Promise.resolve(mail.to(address).length >= count), ms);
  return mail.to(address);
};

/** By the day's clock, at which nothing is quiet. */
const to = (moment: string) => stage.pass({ to: `${moment}+08:00` });

it('an urged officer gets one letter that names task, step and day, and the log says so', async () => {
  await to('2023-02-01T10:00:00');
  const { email, ...finance } = await officer('FINANCE', ['mail']);
  await urge('FINANCE');
  const [letter] = await arrived(email);
  expect(letter?.subject).toMatch(/^【督办】催办：T?1/);
  expect(letter?.text).toMatch(/送达事项1号\n请办理：签收（区财政局）\n期限：2023年2月\d+日，还有 \d 个工作日/);
  await stage.until('it is marked', async () => (await rowsOf('desk.urged', 'FINANCE'))[0]?.['state'] === 'sent');
  const rows = await rowsOf('desk.urged', 'FINANCE');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    channel: 'mail',
    attempts: 1,
    reason: null,
    message_id: expect.stringContaining('@duban'),
  });
  expect(letter?.id).toBe(`<${rows[0]?.['message_id']}>`);
  void finance;
});

import { heartbeat } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { type Moment } from '@duban/domain/act/moment';
import { type DropReason } from '@duban/domain/notice/delivery-state';
import { type DeliveryHands } from '@duban/contracts/delivery-hands';
import { type DeliveryStore, type Loaded } from '@duban/database/delivery/delivery.store';
import { type ToldStore } from '@duban/database/delivery/told.store';
import { type RobotPaceStore } from '@duban/database/robot/robot-pace.store';
import { type SecretBox } from '@duban/database/secret/secret-box';
import { addressOf } from './notice/addressing.ts';
import { type Address, type Channel, type Channels, type Message, SendFailure } from './notice/channel.ts';
import { compose } from './notice/compose.ts';
import { type Turnstile } from './notice/turnstile.ts';

/** What an attempt needs. */
export interface Post {
  deliveries: DeliveryStore;
  told: ToldStore;
  pace: RobotPaceStore;
  channels: Channels;
  box: SecretBox;
  turnstile: Turnstile;
  moment: () => Promise<Moment>;
}

/** An attempt ends by itself well before the engine counts it as lost. */
const LONGEST_ATTEMPT_MS = 20_000;
const FULL_MS = 1_000;
const BEAT_MS = 3_000;

/** The hands of a message's workflow; what has ended is not sent again, whoever asks. */
export const deliveryHands = (post: Post): DeliveryHands => ({
  async send(id) {
    const one = await post.deliveries.load(id);
    if (!one || (one.state !== 'waiting' && one.state !== 'sending')) return;
    const channel = post.channels[one.channel];
    if (!channel) return dropped(post, id, 'channel-off');
    const way = await post.turnstile.through(one.robot ?? one.channel, () => alive(() => attempt(post, one, channel)));
    if (way === 'full') throw later(FULL_MS);
  },

  async giveUp(id) {
    await post.deliveries.fail(id, null);
  },
});

/** Says meanwhile that this worker lives. */
async function alive<T>(work: () => Promise<T>): Promise<T> {
  const beats = setInterval(() => heartbeat(), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beats);
  }
}

async function attempt(post: Post, one: Loaded, channel: Channel): Promise<void> {
  const address = addressIn(one, post.box);
  if (address === 'sealed') return lasting(post, one.id, 'sealed');
  if (typeof address === 'string') return dropped(post, one.id, address);
  const text = await compose(post.told, one, await post.moment());
  if (typeof text === 'string') return dropped(post, one.id, text);
  const silent = one.robot === null ? 0 : await post.pace.take(one.robot);
  if (silent > 0) throw later(silent);
  if (!(await post.deliveries.begin(one.id))) return;
  await sent(post, one, channel, { address, message: { id: one.messageId, subject: text.subject, text: text.body } });
}

function addressIn(one: Loaded, box: SecretBox): Address | DropReason | 'sealed' {
  try {
    return addressOf(one, box);
  } catch {
    return 'sealed';
  }
}

async function sent(
  post: Post,
  { id }: Loaded,
  channel: Channel,
  { address, message }: { address: Address; message: Message },
): Promise<void> {
  try {
    await channel.send(address, message, AbortSignal.timeout(LONGEST_ATTEMPT_MS));
  } catch (failure) {
    if (!(failure instanceof SendFailure)) throw failure;
    if (failure.lasting) return lasting(post, id, failure.code);
    await post.deliveries.missed(id, failure.code);
    throw ApplicationFailure.retryable(failure.code, failure.code);
  }
  await post.deliveries.sent(id);
}

/** No attempt would help: a person must. */
async function lasting({ deliveries }: Post, id: string, code: string): Promise<never> {
  await deliveries.fail(id, code);
  throw ApplicationFailure.nonRetryable(code, code);
}

/** Reasons that a person can clear away end the run as failed, so that it may be started again. */
async function dropped({ deliveries }: Post, id: string, reason: DropReason): Promise<void> {
  await deliveries.drop(id, reason);
  if (reason === 'channel-off' || reason === 'no-address') throw ApplicationFailure.nonRetryable(reason, reason);
}

/** Not an attempt: the place is full, or the robot has spoken enough. Not all come again in the same moment. */
const later = (ms: number): ApplicationFailure =>
  ApplicationFailure.create({
    message: 'later',
    type: 'later',
    nextRetryDelay: Math.ceil(ms + Math.random() * FULL_MS),
  });

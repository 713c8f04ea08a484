import { type ChannelName } from '@duban/domain/notice/channel';

/** What goes out. */
export interface Message {
  /** The same at every attempt, so that the other side can know a message that it has already. */
  id: string;
  subject: string;
  text: string;
}

/** Where it goes: a mail address, a telephone number, a robot's webhook with its signing key. */
export interface Address {
  to: string;
  secret: string | null;
}

/** One way out of the house. Resolves when the other side has taken the message; else throws a SendFailure. */
export interface Channel {
  send(address: Address, message: Message, signal: AbortSignal): Promise<void>;
}

/** The channels that this installation has. */
export type Channels = Partial<Record<ChannelName, Channel>>;

/**
 * Why a message was not taken, as a code that may be shown and kept; what the other side wrote stays outside. `lasting`:
 * the same again would be refused again. `unknown`: it may have been taken all the same.
 */
export class SendFailure extends Error {
  constructor(
    readonly code: 'unreachable' | 'refused' | 'unknown' | 'busy' | 'too-many' | 'forbidden-address',
    readonly lasting = false,
  ) {
    super(code);
  }
}

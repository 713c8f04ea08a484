import { type LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';
import { type GatewaySettings } from '@duban/config/settings';

/** Injection token of the log. */
export const LOG = Symbol('log');

/** One JSON line an event, on standard output; line breaks within a value are encoded. No bodies, tokens, names. */
export const makeLog = ({ logLevel }: Pick<GatewaySettings, 'logLevel'>): Logger =>
  pino({ level: logLevel, base: { service: 'gateway' } });

/** What Nest itself has to say; its own start-up lines are for its developers. */
export class FrameworkLog implements LoggerService {
  constructor(private readonly to: Logger) {}

  log(message: unknown): void {
    this.to.debug({ framework: String(message) });
  }

  warn(message: unknown): void {
    this.to.warn({ framework: String(message) });
  }

  error(message: unknown, ...more: unknown[]): void {
    const cause =
      message instanceof Error ? { message: message.message, stack: message.stack } : { message: String(message) };
    this.to.error({ framework: cause, more: more.map(String) });
  }
}

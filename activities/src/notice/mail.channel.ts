import { createTransport } from 'nodemailer';
import { type Channel, SendFailure } from './channel.ts';

export interface MailSettings {
  /** smtp:// or smtps:// with user and password. */
  url: string;
  from: string;
}

const TIMEOUTS = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000, dnsTimeout: 5_000 };
/** The commands before a letter is handed over: if one of them fails, nothing was sent. */
const BEFORE: readonly string[] = ['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL FROM', 'RCPT TO'];

/** 电子邮件 by SMTP; the Message-ID is the delivery's own at every attempt. */
export function mail({ url, from }: MailSettings): Channel {
  const transport = createTransport({ url, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true });
  return {
    async send({ to }, { id, subject, text }, signal) {
      const letter = { from, to, subject, text, messageId: `<${id}>`, headers: { 'Auto-Submitted': 'auto-generated' } };
      await within(signal, transport.sendMail(letter)).catch((error: unknown) => {
        throw error instanceof SendFailure ? error : failure(error as SmtpError);
      });
    },
  };
}

/** nodemailer cannot be told to stop; its own timeouts end what is left of a late attempt. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((done, failed) => {
    signal.addEventListener('abort', () => failed(new SendFailure('unknown')), { once: true });
    work.then(done, failed);
  });
}

interface SmtpError {
  responseCode?: number;
  command?: string;
}

/** A reply of the server is an outcome: 5yz lasts, 4yz passes (RFC 5321). Silence after the letter began is an unknown. */
function failure({ responseCode, command }: SmtpError): SendFailure {
  if (responseCode !== undefined && responseCode >= 400) return new SendFailure('refused', responseCode >= 500);
  return new SendFailure(BEFORE.includes(command ?? '') ? 'unreachable' : 'unknown');
}

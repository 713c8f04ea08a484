import { type EnvironmentReader } from './environment.ts';

/** What both gateway and worker know of notices. */
export interface NoticeSettings {
  /** DUBAN_FIELD_KEY or DUBAN_FIELD_KEY_FILE: closes what nobody should read who reads the database: telephone numbers, accounts, complaints; demanded in production. */
  fieldKey?: string;
  /** DUBAN_LOOPBACK_ROBOTS=1: robots may stand on this machine, for tests and demos; refused in production. */
  loopbackRobots: boolean;
}

/** How the worker sends; a channel that is not set up drops its messages and says so. */
export interface SendingSettings extends NoticeSettings {
  /** DUBAN_SMTP_URL or DUBAN_SMTP_URL_FILE (smtp:// or smtps://, with user and password) and DUBAN_MAIL_FROM. */
  mail?: { url: string; from: string };
  /** DUBAN_SMS_URL, and DUBAN_SMS_SECRET or DUBAN_SMS_SECRET_FILE. */
  sms?: { url: string; secret: string };
  /** DUBAN_ROBOT_WINDOW: seconds in which a robot speaks at most 15 times; shorter than a minute only for tests. */
  robotWindowMs: number;
  /** DUBAN_TREASURY_URL, and DUBAN_TREASURY_SECRET or DUBAN_TREASURY_SECRET_FILE; without them a person enters receipts. */
  treasury?: { url: string; secret: string };
}

export function noticeSettings(from: EnvironmentReader, production: boolean): NoticeSettings {
  const fieldKey = from.secret('DUBAN_FIELD_KEY');
  if (fieldKey !== undefined && fieldKey.length < 32)
    from.problem('DUBAN_FIELD_KEY', 'must have at least 32 characters');
  const loopbackRobots = from.flag('DUBAN_LOOPBACK_ROBOTS');
  if (production && loopbackRobots) from.problem('DUBAN_LOOPBACK_ROBOTS', 'is refused in production');
  return { loopbackRobots, ...(fieldKey === undefined ? {} : { fieldKey }) };
}

export function sendingSettings(from: EnvironmentReader, production: boolean): SendingSettings {
  const seconds = from.whole('DUBAN_ROBOT_WINDOW', { byDefault: 60, least: 1, most: 3600 });
  if (production && seconds < 60) from.problem('DUBAN_ROBOT_WINDOW', 'must be at least 60 in production');
  return {
    ...noticeSettings(from, production),
    ...mail(from),
    ...sms(from, production),
    ...treasury(from, production),
    robotWindowMs: seconds * 1000,
  };
}

function mail(from: EnvironmentReader): Pick<SendingSettings, 'mail'> {
  const [url, sender] = [from.secret('DUBAN_SMTP_URL'), from.text('DUBAN_MAIL_FROM')];
  together(from, { DUBAN_SMTP_URL: url, DUBAN_MAIL_FROM: sender });
  if (url === undefined || sender === undefined) return {};
  if (!isUrl(url, ['smtp:', 'smtps:'])) from.problem('DUBAN_SMTP_URL', 'must look like smtp://user:password@host:port');
  return { mail: { url, from: sender } };
}

function sms(from: EnvironmentReader, production: boolean): Pick<SendingSettings, 'sms'> {
  const [url, secret] = [from.text('DUBAN_SMS_URL'), from.secret('DUBAN_SMS_SECRET')];
  together(from, { DUBAN_SMS_URL: url, DUBAN_SMS_SECRET: secret });
  if (url === undefined || secret === undefined) return {};
  if (!isUrl(url, production ? ['https:'] : ['https:', 'http:']))
    from.problem('DUBAN_SMS_URL', 'must be an https:// address');
  return { sms: { url, secret } };
}

function treasury(from: EnvironmentReader, production: boolean): Pick<SendingSettings, 'treasury'> {
  const [url, secret] = [from.text('DUBAN_TREASURY_URL'), from.secret('DUBAN_TREASURY_SECRET')];
  together(from, { DUBAN_TREASURY_URL: url, DUBAN_TREASURY_SECRET: secret });
  if (url === undefined || secret === undefined) return {};
  if (!isUrl(url, production ? ['https:'] : ['https:', 'http:']))
    from.problem('DUBAN_TREASURY_URL', 'must be an https:// address');
  return { treasury: { url, secret } };
}

/** Half of a channel is a mistake, not a channel that is off. */
function together(from: EnvironmentReader, pair: Record<string, string | undefined>): void {
  const missing = Object.keys(pair).filter((name) => pair[name] === undefined);
  const [first] = missing;
  if (missing.length === 1 && first !== undefined && from.text(`${first}_FILE`) === undefined)
    from.problem(first, `is missing: it belongs to ${Object.keys(pair).find((name) => name !== first)}`);
}

const isUrl = (value: string, protocols: readonly string[]): boolean =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol) && new URL(value).hostname !== '';

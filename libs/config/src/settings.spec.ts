import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  readAuditSettings,
  readDatabaseSettings,
  readGatewaySettings,
  readSettings,
  readWorkerSettings,
} from './settings.ts';

const least = { DATABASE_URL: 'postgres://app:secret@127.0.0.1:5432/duban', TEMPORAL_ADDRESS: '127.0.0.1:7233' };

const filesInProduction = { DUBAN_FILES_DIR: '/var/lib/duban', DUBAN_CLAMD: 'clamav:3310' };
const fieldKey = { DUBAN_FIELD_KEY: 'f'.repeat(32) };

function saidBy(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('settings', () => {
  it('need a database and an engine only; the rest has a default', () => {
    expect(readSettings(least)).toEqual({
      databaseUrl: least.DATABASE_URL,
      databasePool: 10,
      temporalAddress: '127.0.0.1:7233',
      temporalNamespace: 'duban',
      taskQueue: 'duban',
      production: false,
      demo: false,
      movableClock: false,
      logLevel: 'info',
      workerSlots: 8,
      loopbackRobots: false,
      robotWindowMs: 60_000,
      filesFolder: resolve('.local/files'),
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:8080',
      trustProxy: [],
      loadLimit: 20,
      burdenLimit: 15,
    });
  });

  it('name every missing and every invalid variable in one message', () => {
    const said = saidBy(() =>
      readSettings({ PORT: '80800', DUBAN_DEMO: 'yes', LOG_LEVEL: 'loud', DUBAN_WORKER_SLOTS: '-1' }),
    );
    for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'PORT', 'DUBAN_DEMO', 'LOG_LEVEL', 'DUBAN_WORKER_SLOTS']) {
      expect(said).toContain(name);
    }
  });

  it('never print a secret', () => {
    const said = saidBy(() =>
      readSettings({ DATABASE_URL: 'mysql://root:geheim@db/x', DUBAN_PEPPER: 'paprika', PORT: 'x' }),
    );
    expect(said).toContain('DATABASE_URL');
    expect(said).not.toMatch(/geheim|paprika/);
  });

  it('take an empty value for one that is not set', () => {
    expect(readSettings({ ...least, PORT: '', TEMPORAL_NAMESPACE: ' ', DUBAN_DEMO: '' })).toMatchObject({
      port: 8080,
      temporalNamespace: 'duban',
      demo: false,
    });
    expect(saidBy(() => readSettings({ ...least, DATABASE_URL: '' }))).toContain('DATABASE_URL is missing');
  });

  it('refuse demo and movable clock in production, and say which', () => {
    const said = saidBy(() =>
      readWorkerSettings({ ...least, NODE_ENV: 'production', DUBAN_DEMO: '1', DUBAN_MOVABLE_CLOCK: '1' }),
    );
    expect(said).toMatch(/DUBAN_DEMO is refused in production/);
    expect(said).toMatch(/DUBAN_MOVABLE_CLOCK is refused in production/);
    expect(readSettings({ ...least, DUBAN_DEMO: '1', DUBAN_MOVABLE_CLOCK: '1' })).toMatchObject({
      demo: true,
      movableClock: true,
    });
  });

  it('demand a pepper of a production gateway', () => {
    const production = { ...least, NODE_ENV: 'production', ...filesInProduction, ...fieldKey };
    expect(saidBy(() => readGatewaySettings(production))).toContain('DUBAN_PEPPER');
    expect(readGatewaySettings({ ...production, DUBAN_PEPPER: 'p' }).pepper).toBe('p');
  });

  it('demand a place for files and a malware scanner in production, and read its address', () => {
    const secrets = { DUBAN_PEPPER: 'p', DUBAN_SEAL_KEY: 'k'.repeat(32), ...fieldKey };
    const production = { ...least, NODE_ENV: 'production', ...secrets };
    for (const read of [readGatewaySettings, readWorkerSettings]) {
      expect(saidBy(() => read(production))).toMatch(/DUBAN_FILES_DIR is missing[^]*DUBAN_CLAMD is missing/);
      expect(read({ ...production, ...filesInProduction })).toMatchObject({
        filesFolder: '/var/lib/duban',
        clamd: { host: 'clamav', port: 3310 },
      });
    }
    const clamd = (said: string) => readWorkerSettings({ ...least, DUBAN_CLAMD: said }).clamd;
    expect([clamd('unix:/run/clamd.sock'), clamd('[::1]:3310')]).toEqual([
      { path: '/run/clamd.sock' },
      { host: '::1', port: 3310 },
    ]);
    for (const wrong of ['clamav', 'http://clamav:3310', 'clamav:0', 'clamav:99999', 'unix:run'])
      expect(saidBy(() => clamd(wrong))).toContain('DUBAN_CLAMD');
  });

  it('demand a field key in production, of gateway and worker', () => {
    const secrets = { DUBAN_PEPPER: 'p', DUBAN_SEAL_KEY: 'k'.repeat(32) };
    const production = { ...least, NODE_ENV: 'production', ...filesInProduction, ...secrets };
    for (const read of [readGatewaySettings, readWorkerSettings]) {
      expect(saidBy(() => read(production))).toContain('DUBAN_FIELD_KEY is missing');
      expect(read({ ...production, ...fieldKey }).fieldKey).toBe(fieldKey.DUBAN_FIELD_KEY);
    }
  });

  it('demand a seal key of a production worker and of whoever verifies the record', () => {
    const production = { ...least, NODE_ENV: 'production', ...filesInProduction, ...fieldKey };
    const sealKey = 'k'.repeat(32);
    expect(saidBy(() => readWorkerSettings(production))).toContain('DUBAN_SEAL_KEY');
    expect(readWorkerSettings({ ...production, DUBAN_SEAL_KEY: sealKey }).sealKey).toBe(sealKey);
    expect(readWorkerSettings(least).sealKey).toBeUndefined();
    expect(saidBy(() => readAuditSettings(least))).toContain('DUBAN_SEAL_KEY');
    expect(saidBy(() => readAuditSettings({ ...least, DUBAN_SEAL_KEY: 'short' }))).toContain('32 characters');
    expect(readAuditSettings({ ...least, DUBAN_SEAL_KEY: sealKey }).sealKey).toBe(sealKey);
  });

  it('take a channel for notices only whole, and production only with proper ways', () => {
    const whole = { DUBAN_SMTP_URL: 'smtp://u:geheim@mail:25', DUBAN_MAIL_FROM: '督办 <duban@example.org>' };
    expect(readWorkerSettings({ ...least, ...whole }).mail).toEqual({
      url: whole.DUBAN_SMTP_URL,
      from: whole.DUBAN_MAIL_FROM,
    });
    expect(saidBy(() => readWorkerSettings({ ...least, DUBAN_SMTP_URL: whole.DUBAN_SMTP_URL }))).toContain(
      'DUBAN_MAIL_FROM',
    );
    const wrong = { DUBAN_SMTP_URL: 'http://u:geheim@mail', DUBAN_MAIL_FROM: 'x' };
    expect(saidBy(() => readWorkerSettings({ ...least, ...wrong }))).toMatch(/^(?!.*geheim).*DUBAN_SMTP_URL/s);
    const sms = { DUBAN_SMS_URL: 'http://127.0.0.1:1/', DUBAN_SMS_SECRET: 's' };
    expect(readWorkerSettings({ ...least, ...sms }).sms).toEqual({ url: sms.DUBAN_SMS_URL, secret: 's' });
    const careless = { ...sms, DUBAN_LOOPBACK_ROBOTS: '1', DUBAN_ROBOT_WINDOW: '5', DUBAN_FIELD_KEY: 'short' };
    const said = saidBy(() => readWorkerSettings({ ...least, NODE_ENV: 'production', ...careless }));
    for (const name of ['DUBAN_SMS_URL', 'DUBAN_LOOPBACK_ROBOTS', 'DUBAN_ROBOT_WINDOW', 'DUBAN_FIELD_KEY'])
      expect(said).toContain(name);
  });

  it('read secrets from files, as Docker hands them over', () => {
    const folder = mkdtempSync(join(tmpdir(), 'duban-settings-'));
    writeFileSync(join(folder, 'url'), `${least.DATABASE_URL}\n`);
    writeFileSync(join(folder, 'empty'), '\n');
    const env = { TEMPORAL_ADDRESS: 'temporal:7233', DATABASE_URL_FILE: join(folder, 'url') };
    expect(readSettings(env).databaseUrl).toBe(least.DATABASE_URL);
    expect(saidBy(() => readSettings({ ...env, ...least }))).toContain('both set');
    expect(saidBy(() => readSettings({ ...env, DATABASE_URL_FILE: join(folder, 'none') }))).toContain('cannot be read');
    expect(saidBy(() => readSettings({ ...env, DUBAN_PEPPER_FILE: join(folder, 'empty') }))).toContain('empty file');
    rmSync(folder, { recursive: true });
  });

  it('accept IPv6 and host names for the engine, nothing without a port', () => {
    for (const address of ['[::1]:7233', 'temporal.district.gov.cn:7233']) {
      expect(readSettings({ ...least, TEMPORAL_ADDRESS: address }).temporalAddress).toBe(address);
    }
    for (const address of ['temporal', 'http://temporal:7233', 'temporal:0', 'temporal:99999']) {
      expect(saidBy(() => readSettings({ ...least, TEMPORAL_ADDRESS: address }))).toContain('TEMPORAL_ADDRESS');
    }
  });

  it('take the address that is printed on documents without its last slash, and refuse what is none', () => {
    expect(readSettings({ ...least, DUBAN_PUBLIC_URL: 'https://duban.example/' }).publicUrl).toBe(
      'https://duban.example',
    );
    expect(readSettings({ ...least, HOST: '0.0.0.0', PORT: '9000' }).publicUrl).toBe('http://localhost:9000');
    for (const said of ['duban.example', 'ftp://duban.example', 'https://', 'https://a b', 'https://a/?x'])
      expect(saidBy(() => readSettings({ ...least, DUBAN_PUBLIC_URL: said }))).toContain('DUBAN_PUBLIC_URL');
  });

  it('let a tool ask for the database alone, and split the trusted proxies', () => {
    expect(readDatabaseSettings({ DATABASE_URL: least.DATABASE_URL })).toEqual({
      databaseUrl: least.DATABASE_URL,
      databasePool: 10,
    });
    expect(readSettings({ ...least, DUBAN_TRUST_PROXY: '10.0.0.1, 10.1.0.0/16,' }).trustProxy).toEqual([
      '10.0.0.1',
      '10.1.0.0/16',
    ]);
  });
});

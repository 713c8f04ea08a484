import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { deskId, isOpen, type Desk } from '@duban/domain/desk/desk';
import { type Matter } from '@duban/domain/matter/matter';
import { Actor } from './actor.ts';
import { upload } from './files/form.ts';
import { jpegOf } from './files/good-files.ts';
import { laid } from './play.ts';
import { type Stage } from './stage.ts';

const PASSWORD = 'A firm’s own Pass-word 1';

/** An enterprise with an agent and an authoriser of its own, opened through the API. */
export interface Firm {
  code: string;
  agent: Actor;
  authoriser: Actor;
}

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A credit code whose check sign fits. */
function creditCode(number: number): string {
  const body = `915001150${String(number).padStart(8, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * SIGNS.indexOf(body[place] ?? '0'), 0);
  return `${body}${SIGNS[(31 - (sum % 31)) % 31]}`;
}

let firms = 0;

export async function firm(stage: Stage, more: object = {}): Promise<Firm> {
  const admin = await stage.as('system-admin');
  const number = ++firms;
  const name = `样例外资企业${number}`;
  const body = {
    name,
    creditCode: creditCode(number),
    foreignInvested: true,
    inDistrict: true,
    bankAccount: '6222020200112233445',
    ...more,
  };
  const { code } = await admin.post('/api/enterprises', body);
  const person = async (login: string, rank?: string) => {
    await admin.post('/api/people', {
      login,
      name: `${name}${rank ? '授权人' : '经办人'}`,
      unit: code,
      role: 'enterprise-agent',
      password: PASSWORD,
      ...(rank ? { rank } : {}),
    });
    return Actor.signIn(stage.url, login, PASSWORD);
  };
  return {
    code,
    agent: await person(`firm${number}.agent`),
    authoriser: await person(`firm${number}.head`, 'principal'),
  };
}

/** The commission of commerce opens a window from today, long enough for tests that pass years. */
export async function programme(stage: Stage, more: object = {}): Promise<string> {
  const office = await stage.as('supervision-office');
  const today = (await office.get('/api/clock')).now.slice(0, 10);
  const closesOn = `${Number(today.slice(0, 4)) + 9}${today.slice(4)}`;
  const commerce = await stage.as('officer', 'COMMERCE');
  const { id } = await commerce.post('/api/programmes', {
    policy: 'fdi-award',
    year: 2023,
    title: '外资到资奖励申报',
    opensOn: today,
    closesOn,
    materials: [
      { slot: 'form', title: '申请表', required: true, obtainableBySharing: false },
      { slot: 'verification', title: '验资报告', required: false, obtainableBySharing: false },
      { slot: 'licence', title: '营业执照', required: true, obtainableBySharing: true, sharedFrom: 'MKT_REG' },
    ],
    expert: false,
    publicityDays: 5,
    ...more,
  });
  return id;
}

export const receipts = (usd: string, on = '2023-01-20') => [{ on, usd }];

/** A scanned page, uploaded for a slot. */
export async function paper(by: Actor, slot: string): Promise<{ slot: string; file: string; sharedFrom: null }> {
  const { status, body } = await upload(by, `${slot}.jpg`, jpegOf(10, 10, [[0xfe, randomBytes(12)]]));
  if (status !== 201) throw new Error(`upload: ${status} ${JSON.stringify(body)}`);
  return { slot, file: body.id, sharedFrom: null };
}

let projects = 0;

/** Fills a draft in, saves it, and has the authoriser submit it. */
export async function submitted(
  stage: Stage,
  by: Firm,
  of: string,
  usd: string,
  project = `P${++projects}`,
): Promise<{ id: string; no: string }> {
  const draft = await by.agent.post('/api/my/drafts', { programme: of });
  const body = {
    project: { id: project, name: `样例项目${project}` },
    claim: { project: { id: project, kind: 'new', industry: 'C2710' }, receipts: receipts(usd) },
    materials: [await paper(by.agent, 'form')],
    commitment: true,
  };
  const saved = await by.agent.call('PATCH', `/api/my/drafts/${draft.id}`, { version: draft.version, body });
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
  return by.authoriser.post(`/api/my/drafts/${draft.id}/submission`, { version: saved.body.version });
}

/** Another officer of the commission, who took no part so far. */
export async function secondOfficer(stage: Stage): Promise<Actor> {
  const admin = await stage.as('system-admin');
  const password = 'Another Pass-word 2';
  const login = 'commerce.officer.2';
  await admin.post('/api/people', { login, name: '区商务委承办人二', unit: 'COMMERCE', role: 'officer', password });
  return Actor.signIn(stage.url, login, password);
}

/** Gives the password again, as acts about money ask for. */
export async function confirmed(stage: Stage, login: string): Promise<Actor> {
  const found = stage.logins.find((one) => one.login === login);
  if (!found) throw new Error(`no demo login ${login}`);
  const actor = await Actor.signIn(stage.url, login, found.password);
  const { status } = await actor.call('POST', '/api/session/confirmation', { password: found.password });
  if (status !== 204) throw new Error(`confirmation: ${status}`);
  return actor;
}

/** Whoever holds an open desk of a step decides, one after another. */
export async function decideAll(stage: Stage, matter: string, step: string, act: object): Promise<void> {
  for (const desk of await laid(stage, matter, step)) {
    const by = await stage.as(desk.seat, desk.party);
    await by.act(matter, { ...act, desk: deskId(matter, desk.no) } as never);
  }
}

/** The steps of the main way that agree, from the first review to before the government's approval. */
export async function reviewed(stage: Stage, matter: string): Promise<void> {
  await decideAll(stage, matter, 'accept-review', { type: 'accept' });
  await decideAll(stage, matter, 'first-review', { type: 'pass' });
  await decideAll(stage, matter, 'joint-review', { type: 'agree' });
}

export const openDesk = (matter: Matter, step: string): Desk | undefined =>
  matter.desks.find((desk) => isOpen(desk) && desk.step === step);

/** 国库: a stand-in for the treasury's gateway, which answers as it is told and counts the orders that reach it. */
export class Treasury {
  readonly orders: Record<string, string>[] = [];
  /** 'paid' answers with a receipt; 'lost' takes the order and lets the answer be lost; a number answers that status. */
  mood: 'paid' | 'lost' | number = 'paid';
  private readonly server: Server = createServer((request, response) => void this.take(request, response));

  async start(): Promise<Record<string, string>> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    const { port } = this.server.address() as AddressInfo;
    return { DUBAN_TREASURY_URL: `http://127.0.0.1:${port}/orders`, DUBAN_TREASURY_SECRET: 'secret of the treasury' };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((stopped) => this.server.close(stopped));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    this.orders.push(JSON.parse(body) as Record<string, string>);
    if (this.mood === 'lost') return void request.socket.destroy();
    if (typeof this.mood === 'number') return void response.writeHead(this.mood).end('{}');
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ receipt: `GK-${this.orders.length}` }));
  }
}

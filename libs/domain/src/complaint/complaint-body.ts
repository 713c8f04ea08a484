import { type Day } from '../time/day.ts';

/** 投诉事由, small words: the text stands beside. */
export const TOPICS = [
  'market-access',
  'licensing',
  'tax',
  'land',
  'customs',
  'procurement',
  'intellectual-property',
  'finance',
  'inspection',
  'promises',
  'environment',
  'other',
] as const;

/** 投诉材料 (order of 2020 No. 3, Art 11): what a complainant writes. Kept closed under a key of its own; no rule reads it. */
export interface ComplaintBody {
  /** 1: an administrative act infringes rights; 2: the investment environment (Art 2). */
  type?: 1 | 2;
  /** Code of the unit complained of. */
  complainee?: string;
  topic?: string;
  /** Which clause of a plan or policy it is about. */
  clause?: string;
  complainant?: Complainant;
  contact?: Contact;
  agent?: Agent;
  /** Facts as the complainant tells them. */
  happened?: string;
  request?: string;
  /** Evidence and, if any, law. */
  grounds?: string;
  /** Of type 2: what should be done better. */
  suggestion?: string;
  /** When the act became known: the clocks of reconsideration and litigation run from it. */
  knownOn?: Day;
  elsewhere?: Elsewhere;
  /** Not to be known to the unit complained of. */
  hidden?: boolean;
  language?: 'zh' | 'en';
  /** Ids of papers kept closed. */
  files?: string[];
  /** 补正 as it was written, one after another. */
  supplements?: string[];
  /** What came of the key task that it became part of. */
  taskResult?: string;
}

export interface Complainant {
  name: string;
  address: string;
  /** What shows that it may complain: registration, investment. */
  standing: string;
}

export interface Contact {
  name: string;
  phone: string;
  email?: string;
}

/** 代理人, with a power of attorney (Art 12). */
export interface Agent {
  name: string;
  phone: string;
  /** Id of the paper. */
  authority?: string;
}

/** Whether situations of Art 14 (7) to (9) exist. */
export interface Elsewhere {
  higherAgency: boolean;
  petition: boolean;
  remedies: boolean;
}

/** Ids of all its papers, the power of attorney among them. */
export const papersOf = ({ files = [], agent }: ComplaintBody): string[] => [
  ...new Set([...files, ...(agent?.authority ? [agent.authority] : [])]),
];

/** What is missing before it can be submitted, by the fields' names in the order of the form (Art 11). */
export function missingInComplaint(body: ComplaintBody): string[] {
  const asked: Asked[] = [
    ['type', body.type],
    ['complainee', body.complainee],
    ['topic', body.topic],
    ...ofPeople(body),
    ['happened', body.happened?.trim()],
    ...(body.type === 2 ? ofEnvironment(body) : ofRights(body)),
  ];
  return asked.flatMap(([field, isThere]) => (isThere ? [] : [field]));
}

type Asked = [field: string, isThere: unknown];

const ofPeople = ({ complainant, contact, agent }: ComplaintBody): Asked[] => [
  ['complainant.name', complainant?.name.trim()],
  ['complainant.address', complainant?.address.trim()],
  ['complainant.standing', complainant?.standing.trim()],
  ['contact.name', contact?.name.trim()],
  ['contact.phone', contact?.phone.trim()],
  ['agent.authority', !agent || agent.authority],
];

const ofEnvironment = ({ suggestion }: ComplaintBody): Asked[] => [['suggestion', suggestion?.trim()]];

const ofRights = ({ request, grounds, elsewhere }: ComplaintBody): Asked[] => [
  ['request', request?.trim()],
  ['grounds', grounds?.trim()],
  ['elsewhere', elsewhere],
];

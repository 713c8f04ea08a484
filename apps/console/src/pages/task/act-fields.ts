import { type ActRequest } from '@duban/contracts/http/act-request';
import { type Piece } from '@duban/domain/act/act';
import { type AllowedAct } from '@duban/domain/act/allowed-acts';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Kind } from '@duban/domain/matter/matter';
import { ACT_FORMS, type Field, type FieldName } from './act-forms.ts';

export const fieldsOf = ({ type }: AllowedAct, step?: string): readonly Field[] =>
  ACT_FORMS[`${step ?? ''}/${type}`] ?? ACT_FORMS[type] ?? [{ name: 'words', label: '意见' }];

/** An act at a desk that is no verdict on it. */
export const isBesides = (kind: Kind, { type }: AllowedAct): boolean => type in KINDS[kind].deskActs;

const READERS: Record<FieldName, (form: FormData) => Partial<ActRequest>> = {
  words: (form) => one(form, 'words', (text) => ({ words: text })),
  progress: (form) => one(form, 'progress', (text) => ({ progress: Number(text) })),
  evidence: (form) => one(form, 'evidence', (text) => ({ evidence: linesOf(text) })),
  pieces: (form) => ({ pieces: piecesIn(form) }),
  unit: (form) => one(form, 'unit', (unit) => ({ unit })),
  units: (form) => (form.has('units') ? { units: form.getAll('units').map(String) } : {}),
  to: (form) => one(form, 'to', (step) => ({ to: step })),
  then: (form) =>
    one(form, 'then', (then) => ({ then: then === 'straight-back' ? 'straight-back' : 'level-by-level' })),
  day: (form) => one(form, 'day', (day) => ({ day })),
  ground: (form) => one(form, 'ground', (ground) => ({ ground })),
  person: (form) => one(form, 'person', (person) => ({ person })),
};

/** What was filled in, as the act that is sent; empty fields are left out. */
export function actOf({ type, desk }: AllowedAct, fields: readonly Field[], form: FormData): ActRequest {
  const act: ActRequest = desk === undefined ? { type } : { type, desk };
  for (const { name } of fields) Object.assign(act, READERS[name](form));
  // Units narrow a return to the supporters' delivery only.
  if (type === 'return' && act.to !== 'deliver') delete act.units;
  return act;
}

function one(form: FormData, name: string, as: (text: string) => Partial<ActRequest>): Partial<ActRequest> {
  const text = String(form.get(name) ?? '').trim();
  return text === '' ? {} : as(text);
}

const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

const PIECE = 'deliverable:';

function piecesIn(form: FormData): Piece[] {
  const units = [...form.keys()].filter((name) => name.startsWith(PIECE)).map((name) => name.slice(PIECE.length));
  return units.map((unit) => ({
    unit,
    deliverable: String(form.get(`${PIECE}${unit}`)).trim(),
    due: String(form.get(`due:${unit}`)),
  }));
}

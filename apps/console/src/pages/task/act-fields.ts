import { type Act, type Piece } from '@duban/domain/act/act';
import { type AllowedAct } from '@duban/domain/act/allowed-acts';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Kind } from '@duban/domain/matter/matter';

export type FieldName = 'words' | 'progress' | 'evidence' | 'pieces' | 'unit' | 'units' | 'to' | 'then' | 'day';

/** A field of an act's form. What is needed is judged by the rules; `required` only spares a way to the server. */
export interface Field {
  name: FieldName;
  label: string;
  required?: boolean;
}

const words: Field = { name: 'words', label: '意见' };
const reason: Field = { name: 'words', label: '理由', required: true };
const evidence: Field = { name: 'evidence', label: '佐证材料（每行一项：名称或链接）' };
const to: Field = { name: 'to', label: '退回到', required: true };

/** Which fields an act has; `step/act` where one name means two things. */
const FORMS: Record<string, readonly Field[]> = {
  reject: [reason],
  'send-back': [reason],
  reassign: [{ name: 'unit', label: '改派给', required: true }, words],
  insist: [reason],
  'break-down/submit': [{ name: 'pieces', label: '分解任务' }, words],
  'answer/submit': [{ ...words, label: '办结报告', required: true }, evidence],
  deliver: [
    { name: 'progress', label: '完成进度（%）', required: true },
    { ...words, label: '完成情况', required: true },
    evidence,
  ],
  'return-to': [{ name: 'units', label: '退回的配合单位', required: true }, reason],
  disagree: [reason],
  return: [
    to,
    { name: 'units', label: '退回配合反馈时限定单位（不选为全部）' },
    { name: 'then', label: '办完后' },
    reason,
  ],
  refuse: [reason],
  urge: [],
  withdraw: [],
  'request-extension': [{ name: 'day', label: '延期至', required: true }, reason],
  reopen: [{ ...to, label: '重新办理自' }, { name: 'day', label: '新的期限' }, reason],
};

export const fieldsOf = ({ type }: AllowedAct, step?: string): readonly Field[] =>
  FORMS[`${step ?? ''}/${type}`] ?? FORMS[type] ?? [words];

/** An act at a desk that is no verdict on it. */
export const isBesides = (kind: Kind, { type }: AllowedAct): boolean => type in KINDS[kind].deskActs;

const READERS: Record<FieldName, (form: FormData) => Partial<Act>> = {
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
};

/** What was filled in, as the act that is sent; empty fields are left out. */
export function actOf({ type, desk }: AllowedAct, fields: readonly Field[], form: FormData): Act {
  const act: Act = desk === undefined ? { type } : { type, desk };
  for (const { name } of fields) Object.assign(act, READERS[name](form));
  // Units narrow a return to the supporters' delivery only.
  if (act.to !== undefined && act.to !== 'deliver') delete act.units;
  return act;
}

function one(form: FormData, name: string, as: (text: string) => Partial<Act>): Partial<Act> {
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

import { type Material } from './application.ts';
import { type Programme } from './programme.ts';

/** 草稿: what an enterprise has written so far; anything may still be missing. */
export interface DraftBody {
  project?: { id: string; name: string };
  /** The facts that the amount is computed from, as they were typed. */
  claim?: unknown;
  materials?: Material[];
  contact?: { name: string; phone: string };
  /** 承诺: no reduction or withdrawal of capital for two years, and truthful papers. */
  commitment?: boolean;
}

/** What is missing before it can be submitted: fields and material slots by their names, in the order of the form. */
export function missingIn(body: DraftBody, programme: Pick<Programme, 'materials'>): string[] {
  const sent = new Set(
    (body.materials ?? []).filter(({ file, sharedFrom }) => file ?? sharedFrom).map(({ slot }) => slot),
  );
  return [
    ...(body.project?.id.trim() ? [] : ['project']),
    ...(body.claim === undefined ? ['claim'] : []),
    ...programme.materials
      .filter(({ slot, required, obtainableBySharing }) => required && !obtainableBySharing && !sent.has(slot))
      .map(({ slot }) => `materials.${slot}`),
    ...(body.commitment === true ? [] : ['commitment']),
  ];
}

/** The papers of an application: those sent, and those that another department shares. */
export function materialsOf(body: DraftBody, programme: Pick<Programme, 'materials'>): Material[] {
  const sent = body.materials ?? [];
  const shared = programme.materials
    .filter(({ slot, obtainableBySharing }) => obtainableBySharing && !sent.some((one) => one.slot === slot))
    .map(({ slot, sharedFrom }): Material => ({ slot, file: null, sharedFrom: sharedFrom ?? '' }));
  return [...sent, ...shared];
}

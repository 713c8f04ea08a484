import { type ManyResults } from '@duban/contracts/http/many-acts';
import { anything, list, maybe, nullable, object, text, uuid, whole, yesNo } from '../openapi/shape.ts';

const RESULT = object<{ matter: string; desk: string | null; done: boolean; version?: number; problem?: object }>({
  matter: uuid(),
  desk: nullable(text()),
  done: yesNo(),
  version: maybe(whole('Of the matter after the act.')),
  problem: maybe(anything('Code and facts of the refusal.')),
});

export const MANY = object<ManyResults>({ results: list(RESULT), done: whole(), refused: whole() });

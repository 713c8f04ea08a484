import { type Matter } from '../matter/matter.ts';
import { type Actor } from '../unit/actor.ts';
import { applicationOf } from './application.ts';

/** 申报人: whoever acts for the enterprise whose application it is; what it sees is a shape of its own. */
export const mayFollow = (actor: Actor, matter: Matter): boolean =>
  matter.kind === 'reward' &&
  actor.role === 'enterprise-agent' &&
  actor.unit !== null &&
  actor.unit === applicationOf(matter).enterprise.code;

/** 授权人: may submit and withdraw in the enterprise's name; an agent prepares. */
export const isAuthoriser = (actor: Actor): boolean => actor.role === 'enterprise-agent' && actor.rank === 'principal';

import { SetMetadata } from '@nestjs/common';
import { type Reflector } from '@nestjs/core';
import { type Role } from '@duban/domain/unit/actor';

/** Who may come in at all by a route; what a person may do there is judged by the rules of the domain. */
export type Rule = 'public' | 'signed-in' | readonly Role[];

const RULE = 'duban:rule';

/** `@Allow('public')`, `@Allow('signed-in')`, `@Allow('supervision-office')`. A route without it stops the start. */
export const Allow = (...who: ['public'] | ['signed-in'] | Role[]): MethodDecorator =>
  SetMetadata(RULE, who[0] === 'public' || who[0] === 'signed-in' ? who[0] : who);

/** The rule of a controller method; undefined when it has none. */
export const ruleOf = (reflector: Reflector, method: Parameters<Reflector['get']>[1]): Rule | undefined =>
  reflector.get<Rule | undefined>(RULE, method);

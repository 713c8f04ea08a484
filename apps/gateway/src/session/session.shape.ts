import { type Person, type SignedIn } from '@duban/contracts/http/session';
import { ROLES } from '@duban/domain/unit/actor';
import { nullable, object, oneOf, text, uuid } from '../openapi/shape.ts';

export const PERSON = object<Person>({
  id: uuid(),
  name: text(),
  login: text(),
  unit: nullable(text('Unit code.')),
  role: oneOf(ROLES),
  rank: nullable(oneOf(['section', 'deputy', 'principal'])),
});

export const SIGNED_IN = object<SignedIn>({ person: PERSON });

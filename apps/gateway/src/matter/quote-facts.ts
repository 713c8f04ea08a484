import { readQuoteFacts } from '@duban/domain/reward/read-quote-facts';
import { ValidateBy, type ValidationArguments } from 'class-validator';

/** Facts of a quote; the message names every field that is wrong. */
export const IsQuoteFacts = (): PropertyDecorator =>
  ValidateBy({
    name: 'isQuoteFacts',
    validator: {
      validate: (value: unknown) => 'facts' in readQuoteFacts(value),
      defaultMessage: (args?: ValidationArguments) => `$property: ${problemsOf(args?.value)}`,
    },
  });

function problemsOf(value: unknown): string {
  const read = readQuoteFacts(value);
  return 'problems' in read ? read.problems.map(({ field, problem }) => `${field} ${problem}`).join('; ') : '';
}

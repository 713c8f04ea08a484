import { ApiPropertyOptional } from '@nestjs/swagger';
import { type ClockMove } from '@duban/contracts/http/clock-move';
import { IsInt, Max, Min, ValidateBy } from 'class-validator';
import { isInstant } from '../refusal/cursor.ts';
import { Optional } from '../refusal/plain-text.ts';

/** The years a calendar is reckoned for; beyond them no due moment makes sense. */
const LATEST = '2100-01-01';

const IsReachable = (): PropertyDecorator =>
  ValidateBy({
    name: 'isReachable',
    validator: {
      validate: (value: unknown) => isInstant(value) && value < LATEST,
      defaultMessage: () => `$property must be an instant with offset before ${LATEST}`,
    },
  });

export class ClockMoveDto implements ClockMove {
  @ApiPropertyOptional({ format: 'date-time' })
  @Optional()
  @IsReachable()
  to?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 1000 })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(1000)
  workingDays?: number;
}

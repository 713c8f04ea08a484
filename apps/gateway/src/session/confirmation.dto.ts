import { ApiProperty } from '@nestjs/swagger';
import { IsText } from '../refusal/plain-text.ts';

export class ConfirmationDto {
  @ApiProperty({ maxLength: 200 })
  @IsText(200)
  password: string;
}

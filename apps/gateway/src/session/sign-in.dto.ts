import { ApiProperty } from '@nestjs/swagger';
import { type SignIn } from '@duban/contracts/http/session';
import { MinLength } from 'class-validator';
import { IsText } from '../refusal/plain-text.ts';

export class SignInDto implements SignIn {
  @ApiProperty({ maxLength: 64 })
  @IsText(64)
  @MinLength(1)
  login: string;

  @ApiProperty({ maxLength: 128, format: 'password' })
  @IsText(128)
  @MinLength(1)
  password: string;
}

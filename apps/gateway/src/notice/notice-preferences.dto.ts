import { ApiProperty } from '@nestjs/swagger';
import { type OwnNoticePreferences } from '@duban/contracts/http/notice-preferences';
import { type Way, WAYS } from '@duban/domain/notice/preferences';
import { ArrayUnique, IsArray, IsBoolean, IsEmail, IsIn, Matches, ValidateIf } from 'class-validator';

/** The field must be there; null says that there is none. */
const OrNull = (): PropertyDecorator => ValidateIf((_dto, value) => value !== null);

export class NoticePreferencesDto implements OwnNoticePreferences {
  @ApiProperty({ enum: WAYS, isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(WAYS, { each: true })
  ways: Way[];

  @ApiProperty({ description: 'The rest once a day in one message; else it is read in the app alone.' })
  @IsBoolean()
  digest: boolean;

  @ApiProperty({ type: String, nullable: true, format: 'email' })
  @OrNull()
  @IsEmail()
  email: string | null;

  @ApiProperty({ type: String, nullable: true, example: '13800000000' })
  @OrNull()
  @Matches(/^\+?\d{6,15}$/)
  phone: string | null;
}

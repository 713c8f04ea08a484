import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type RobotSetting, type UnitRobots } from '@duban/contracts/http/unit-robots';
import { type RobotKind, ROBOTS } from '@duban/domain/notice/channel';
import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, ValidateIf, ValidateNested } from 'class-validator';
import { IsText } from '../refusal/plain-text.ts';

export class RobotSettingDto implements RobotSetting {
  @ApiProperty({ enum: ROBOTS })
  @IsIn(ROBOTS)
  kind: RobotKind;

  @ApiProperty({ maxLength: 500, description: 'The webhook as its publisher gives it; https and its own host only.' })
  @IsText(500)
  url: string;

  @ApiPropertyOptional({
    type: String,
    maxLength: 200,
    nullable: true,
    description: 'Signing key. Absent: the one it has stays; null: it signs nothing.',
  })
  @ValidateIf((_dto, value) => value !== undefined && value !== null)
  @IsText(200)
  secret?: string | null;
}

export class UnitRobotsDto implements UnitRobots {
  @ApiProperty({ type: () => [RobotSettingDto], description: 'At most one of each kind.' })
  @IsArray()
  @ArrayUnique((robot: RobotSettingDto | undefined) => robot?.kind)
  @ValidateNested({ each: true })
  @Type(() => RobotSettingDto)
  robots: RobotSettingDto[];
}

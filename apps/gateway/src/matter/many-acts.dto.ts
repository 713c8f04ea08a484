import { ApiProperty } from '@nestjs/swagger';
import { type ManyActs } from '@duban/contracts/http/many-acts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { ActDto } from './act.dto.ts';

export class ActOnMatterDto extends ActDto {
  @ApiProperty({ format: 'uuid', description: 'Id of the matter.' })
  @IsUUID()
  matter: string;
}

export class ManyActsDto implements ManyActs {
  @ApiProperty({ type: () => [ActOnMatterDto], minItems: 1, maxItems: 100 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ActOnMatterDto)
  acts: ActOnMatterDto[];
}

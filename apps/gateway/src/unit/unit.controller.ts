import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page } from '@duban/contracts/http/page';
import { type UnitEntry } from '@duban/contracts/http/unit-entry';
import { Answers } from '../openapi/answers.ts';
import { page } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { ListUnits } from './list-units.ts';
import { UNIT } from './unit.shape.ts';

@ApiTags('unit')
@Controller('api/units')
export class UnitController {
  constructor(private readonly list: ListUnits) {}

  @Get()
  @Allow('signed-in')
  @Answers('The register of units with the names they are known by; one page.', page(UNIT))
  all(): Promise<Page<UnitEntry>> {
    return this.list.handle();
  }
}

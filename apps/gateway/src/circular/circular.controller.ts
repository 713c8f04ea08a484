import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type CircularLine, type CircularView } from '@duban/contracts/http/circular';
import { type Page } from '@duban/contracts/http/page';
import { type Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { page, text } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { CircularCommentDto, CircularDto, CircularQueryDto } from './circular.dto.ts';
import { CIRCULAR, CIRCULAR_ID, CIRCULAR_LINE } from './circular.shape.ts';
import { ShowCircular } from './show-circular.ts';
import { WorkCircular } from './work-circular.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const READERS = ['supervision-office', 'leader-in-charge', 'unit-leader'] as const;
const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('circular')
@Controller('api/circulars')
export class CircularController {
  constructor(
    private readonly show: ShowCircular,
    private readonly work: WorkCircular,
  ) {}

  @Get()
  @Allow(...READERS)
  @Answers('通报, the newest quarter first.', page(CIRCULAR_LINE), { problems: [400, 401, 403] })
  all(@Asking() asker: Asker, @Query() query: CircularQueryDto): Promise<Page<CircularLine>> {
    return this.show.page(asker, query);
  }

  @Post()
  @Allow('supervision-office')
  @ApiIdempotencyKey()
  @Answers(
    '起草通报: the figures of a quarter that is over, as they stood at its end; kept as they are.',
    CIRCULAR_ID,
    {
      status: 201,
      problems: [400, 401, 403, 409, 422],
    },
  )
  make(@Asking() asker: Asker, @IdempotencyKey() key: string, @Body() body: CircularDto): Promise<Answer> {
    return this.work.make(asker, key, body);
  }

  @Get(':id')
  @Allow(...READERS)
  @ApiParam(ID)
  @Answers('A circular with its figures, the paper made of them, and the units’ comments.', CIRCULAR, {
    problems: [401, 403, 404],
  })
  one(@Asking() asker: Asker, @Param('id') id: string): Promise<CircularView> {
    return this.show.one(asker, id);
  }

  @Post(':id/comments')
  @Allow('unit-leader')
  @ApiIdempotencyKey()
  @ApiParam(ID)
  @Answers('征求意见: a unit that the draft names says something to it, within three working days.', CIRCULAR_ID, {
    status: 201,
    problems: [400, 401, 403, 404, 409, 422],
  })
  comment(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: CircularCommentDto,
  ): Promise<Answer> {
    return this.work.comment(asker, id, key, body);
  }

  @Post(':id/issue')
  @HttpCode(200)
  @Allow('leader-in-charge')
  @ApiIdempotencyKey()
  @ApiParam(ID)
  @Answers('签发: issued under the next number of its year, after the units could comment.', CIRCULAR_ID, {
    problems: [400, 401, 403, 404, 409, 422],
  })
  issue(@Asking() asker: Asker, @Param('id') id: string, @IdempotencyKey() key: string): Promise<Answer> {
    return this.work.issue(asker, id, key);
  }

  @Get(':id/docx')
  @Allow(...READERS)
  @ApiParam(ID)
  @Answers('The circular as a Word document.', text(), { media: DOCX, problems: [401, 403, 404] })
  async docx(@Asking() asker: Asker, @Param('id') id: string): Promise<StreamableFile> {
    const paper = await this.show.paper(asker, id);
    const { paperAsDocx } = await import('@duban/papers/paper-docx');
    return fileOf(await paperAsDocx(paper), DOCX, 'docx');
  }

  @Get(':id/xlsx')
  @Allow(...READERS)
  @ApiParam(ID)
  @Answers('The circular’s tables as a workbook.', text(), { media: XLSX, problems: [401, 403, 404] })
  async xlsx(@Asking() asker: Asker, @Param('id') id: string): Promise<StreamableFile> {
    const paper = await this.show.paper(asker, id);
    const { paperAsXlsx } = await import('@duban/papers/paper-xlsx');
    return fileOf(await paperAsXlsx(paper), XLSX, 'xlsx');
  }
}

/** The writers are loaded when the first document is asked for. */
const fileOf = (bytes: Buffer, type: string, ending: string): StreamableFile =>
  new StreamableFile(bytes, { type, length: bytes.length, disposition: `attachment; filename="circular.${ending}"` });

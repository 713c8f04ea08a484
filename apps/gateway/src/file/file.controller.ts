import { Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiParam, ApiTags } from '@nestjs/swagger';
import { type FileView } from '@duban/contracts/http/file-view';
import { Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { text } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking, Exchange, Exchanging } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { FILE, UPLOAD } from './file.shape.ts';
import { DownloadFile } from './download-file.ts';
import { ShowFile } from './show-file.ts';
import { TakeUpload } from './take-upload.ts';

/** Whoever works on matters or applies; administrators have no business with papers. */
const WHO = [
  'officer', 'unit-leader', 'supervision-office', 'leader-in-charge', 'enterprise-agent', 'complaint-officer', 'finance-officer',
] as const; // prettier-ignore
const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('file')
@Controller('api/files')
export class FileController {
  constructor(
    private readonly uploads: TakeUpload,
    private readonly show: ShowFile,
    private readonly downloads: DownloadFile,
  ) {}

  @Post()
  @Allow(...WHO)
  @ApiIdempotencyKey()
  @ApiConsumes('multipart/form-data')
  @ApiBody(UPLOAD as never)
  @Answers(
    '上传附件: one pdf, ofd, docx, xlsx, jpg or png of at most 20 MB, told by its content. What runs, hides or is marked secret is ' +
      'refused. It stays in quarantine until a malware scanner found it clean. The same again under the same key changes nothing.',
    FILE,
    { status: 201, problems: [400, 401, 403, 409, 413, 415, 422, 503] },
  )
  upload(@Exchanging() exchange: Exchange, @Asking() asker: Asker, @IdempotencyKey() key: string): Promise<Answer> {
    return this.uploads.handle(exchange, asker, key);
  }

  @Get(':id')
  @Allow(...WHO)
  @ApiParam(ID)
  @Answers('What is known of a file, for its owner and whoever may see its matter.', FILE, {
    problems: [401, 403, 404],
  })
  one(@Asking() asker: Asker, @Param('id') id: string): Promise<FileView> {
    return this.show.one(asker, id);
  }

  @Get(':id/content')
  @Allow(...WHO)
  @ApiParam(ID)
  @Answers('下载附件: a clean file as an attachment; each download is kept in the system’s chain.', text(), {
    media: 'application/octet-stream',
    problems: [401, 403, 404, 409],
  })
  content(@Asking() asker: Asker, @Param('id') id: string, @Exchanging() exchange: Exchange): Promise<StreamableFile> {
    return this.downloads.handle(asker, id, exchange);
  }
}

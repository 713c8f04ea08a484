import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type DocumentView } from '@duban/contracts/http/documents';
import { STAFF } from '@duban/domain/unit/actor';
import { Answers } from '../openapi/answers.ts';
import { list, text } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking, Exchange, Exchanging } from '../session/asking.ts';
import { DocumentPathDto, DocumentQueryDto } from './document-query.dto.ts';
import { DOCUMENT } from './document.shape.ts';
import { DownloadDocument } from './download-document.ts';
import { AS_APPLICANT, AS_STAFF, ShowDocuments } from './show-documents.ts';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const DOC = { name: 'doc', schema: { type: 'string', format: 'uuid' } } as const;
const BYTES = { media: 'application/octet-stream', problems: [400, 401, 403, 404] };

@ApiTags('document')
@Controller('api')
export class DocumentController {
  constructor(
    private readonly show: ShowDocuments,
    private readonly downloads: DownloadDocument,
  ) {}

  @Get('matters/:id/documents')
  @Allow(...STAFF)
  @ApiParam(ID)
  @Answers('文书 that a reward application has caused, in the order of their issue.', list(DOCUMENT), {
    problems: [401, 403, 404],
  })
  all(@Asking() asker: Asker, @Param('id') id: string): Promise<DocumentView[]> {
    return this.show.all(asker, id, AS_STAFF);
  }

  @Get('matters/:id/documents/:doc')
  @Allow(...STAFF)
  @ApiParam(ID)
  @ApiParam(DOC)
  @Answers('Downloads a document; each download is kept in the system’s chain.', text(), BYTES)
  one(
    @Asking() asker: Asker,
    @Param() { id: matter, doc: document }: DocumentPathDto,
    @Query() { format = 'pdf' }: DocumentQueryDto,
    @Exchanging() exchange: Exchange,
  ): Promise<StreamableFile> {
    return this.downloads.handle(asker, { matter, document, format }, AS_STAFF, exchange);
  }

  @Get('my/applications/:id/documents')
  @Allow('enterprise-agent')
  @ApiParam(ID)
  @Answers('文书 of the enterprise’s own application.', list(DOCUMENT), { problems: [401, 403, 404] })
  mine(@Asking() asker: Asker, @Param('id') id: string): Promise<DocumentView[]> {
    return this.show.all(asker, id, AS_APPLICANT);
  }

  @Get('my/applications/:id/documents/:doc')
  @Allow('enterprise-agent')
  @ApiParam(ID)
  @ApiParam(DOC)
  @Answers('Downloads a document of the enterprise’s own application.', text(), BYTES)
  mineOne(
    @Asking() asker: Asker,
    @Param() { id: matter, doc: document }: DocumentPathDto,
    @Query() { format = 'pdf' }: DocumentQueryDto,
    @Exchanging() exchange: Exchange,
  ): Promise<StreamableFile> {
    return this.downloads.handle(asker, { matter, document, format }, AS_APPLICANT, exchange);
  }
}

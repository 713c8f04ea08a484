import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { type Logger } from 'pino';
import { LOG } from '../log.ts';
import { Settings } from '../settings.ts';
import { DocumentController } from './document.controller.ts';
import { DownloadDocument } from './download-document.ts';
import { PrintDocument } from './print-document.ts';
import { PublicPace } from './public-pace.ts';
import { ShowDocuments } from './show-documents.ts';
import { VerificationController } from './verification.controller.ts';
import { VerifyDocument } from './verify-document.ts';

@Module({
  controllers: [DocumentController, VerificationController],
  providers: [ShowDocuments, DownloadDocument, PrintDocument, VerifyDocument, PublicPace],
})
export class DocumentModule implements OnApplicationBootstrap {
  constructor(
    private readonly settings: Settings,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const { production, publicUrl } = this.settings.gateway;
    if (production && !publicUrl.startsWith('https:'))
      this.log.warn({ publicUrl }, 'the QR of documents leads to an address without https (DUBAN_PUBLIC_URL)');
  }
}

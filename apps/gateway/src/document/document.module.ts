import { Module } from '@nestjs/common';
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
export class DocumentModule {}

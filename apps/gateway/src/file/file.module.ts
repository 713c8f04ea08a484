import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { scannerOf } from '@duban/files/scan/scanner-of';
import { FileRoom } from '@duban/files/store/file-room';
import { type Logger } from 'pino';
import { LOG } from '../log.ts';
import { Settings } from '../settings.ts';
import { FileController } from './file.controller.ts';
import { FirstScan, SCANNER } from './first-scan.ts';
import { DownloadFile } from './download-file.ts';
import { Sealing } from './sealing.ts';
import { ShowFile } from './show-file.ts';
import { TakeUpload } from './take-upload.ts';

@Module({
  controllers: [FileController],
  providers: [
    { provide: FileRoom, useFactory: ({ gateway }: Settings) => new FileRoom(gateway.filesFolder), inject: [Settings] },
    { provide: SCANNER, useFactory: ({ gateway }: Settings) => scannerOf(gateway.clamd), inject: [Settings] },
    FirstScan,
    Sealing,
    DownloadFile,
    ShowFile,
    TakeUpload,
  ],
})
export class FileModule implements OnApplicationBootstrap {
  constructor(
    private readonly settings: Settings,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.gateway.clamd === undefined)
      this.log.warn('no malware scanner (DUBAN_CLAMD): uploads are checked for test signatures only');
  }
}

import { type MediaType } from '@duban/domain/file/file-kind';
import { type FileState } from '@duban/domain/file/stored-file';
import { type RefusalCode } from '@duban/domain/refusal';

/** 附件 as its owner and who may see its matter are shown it. */
export interface FileView {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
  mediaType: MediaType;
  state: FileState;
  /** 密存: it lies closed on the server; `sha256` is of the closed bytes. */
  closed: boolean;
  /** Why it is refused. */
  why: RefusalCode | null;
  /** The malware scanner that judged it; `signatures-of-the-demo` knows test files only. */
  scannedBy: string | null;
  at: string;
  matter: string | null;
  draft: string | null;
  slot: string | null;
}

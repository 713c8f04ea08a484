import { type RefusalCode } from '../refusal.ts';
import { type Instant } from '../time/day.ts';
import { type MediaType } from './file-kind.ts';

/** 隔离、可用、拒收: only a clean one is ever served. */
export const FILE_STATES = ['quarantined', 'clean', 'refused'] as const;
export type FileState = (typeof FILE_STATES)[number];

/** 附件: what is known of an uploaded file; its bytes lie elsewhere, under their hash. */
export interface StoredFile {
  id: string;
  /** Code of the unit or enterprise that uploaded it; of somebody who has none, his own id; of a closed file its fingerprint. */
  owner: string;
  /** Not known of a closed file. */
  uploadedBy: string | null;
  /** 密存: name and bytes are closed under this key, itself closed; `sha256` is of the closed bytes. */
  ownKey: string | null;
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
  mediaType: MediaType;
  state: FileState;
  /** Why it is refused. */
  why: RefusalCode | null;
  /** Who found it clean or refused it: the malware scanner, or the stand-in of a demo. */
  scannedBy: string | null;
  at: Instant;
  matterId: string | null;
  draftId: string | null;
  /** Which of the demanded materials it is. */
  slot: string | null;
}

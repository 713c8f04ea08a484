/** 核验: what a printed paper carries so that anybody can ask whether it was issued as it lies before him. */
export interface Proof {
  /** 核验码, random; tells nothing of what it stands for. */
  code: string;
  /** Where the code is answered; also what the QR holds. */
  address: string;
  /** 内容摘要: of the paper's content in canonical JSON, hex. */
  sha256: string;
}

/** «核验码 … · 内容摘要 SHA-256 …», as it stands at the foot of every page. */
export const proofInWords = ({ code, sha256 }: Proof): string => `核验码 ${code} · 内容摘要 SHA-256 ${sha256}`;

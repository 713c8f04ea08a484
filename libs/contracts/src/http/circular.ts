import { type CircularFigures, type CircularStatus } from '@duban/domain/circular/circular';
import { type Paper } from '@duban/domain/paper/paper';
import { type Instant } from '@duban/domain/time/day';

export interface CircularLine {
  id: string;
  /** `2023-Q1` */
  quarter: string;
  status: CircularStatus;
  /** 发文字号; null while it is a draft. */
  number: string | null;
  title: string;
  asOf: Instant;
  madeAt: Instant;
  commentUntil: Instant;
  issuedAt: Instant | null;
}

export interface CircularCommentLine {
  unit: string;
  name: string;
  words: string;
  at: Instant;
}

/** 通报 as the screen shows it; the docx and the xlsx are written from the same `paper`. */
export interface CircularView extends CircularLine {
  figures: CircularFigures;
  paper: Paper;
  comments: CircularCommentLine[];
}

export interface CircularRequest {
  quarter: string;
  plan?: string;
}

export interface CircularComment {
  words: string;
}

export interface CommendationLine {
  id: string;
  unit: string;
  reason: string;
  proposedAt: Instant;
  /** Null while the leader in charge has not decided. */
  approved: boolean | null;
  decidedAt: Instant | null;
}

export interface CommendationRequest {
  unit: string;
  reason: string;
}

export interface CommendationDecision {
  type: 'approve' | 'refuse';
}

export interface CooperationRequest {
  of: string;
  /** 0 to 100. */
  score: number;
  words?: string;
}

export interface CooperationLine {
  by: string;
  of: string;
  score: number;
  words: string | null;
  at: Instant;
}

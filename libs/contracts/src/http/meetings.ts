import { type Day } from '@duban/domain/time/day';

/** 议定事项: becomes a key task. */
export interface ResolutionRequest {
  title: string;
  text: string;
  leads: string[];
  supports: string[];
  /** Absent: 长期坚持, no end. */
  due?: Day;
}

/** Body of `POST /api/meetings`. */
export interface MeetingRequest {
  title: string;
  heldOn: Day;
  minutes: string;
  matters: string[];
  resolutions: ResolutionRequest[];
}

export interface MeetingHeld {
  id: string;
  opened: { id: string; no: string; title: string }[];
}

export interface MeetingEntry {
  id: string;
  title: string;
  heldOn: Day;
  minutes: string;
  matters: { id: string; no: string; title: string }[];
  opened: { id: string; no: string; title: string }[];
}

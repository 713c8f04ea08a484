import { isLive, isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';

/** The desks of a step in this chapter that were not voided. */
export const inChapter = (matter: Matter, step: string): Desk[] =>
  matter.desks.filter((desk) => isLive(desk) && desk.step === step && desk.chapter === matter.chapter);

/** The same in this round of it. */
export const inRound = (matter: Matter, step: string): Desk[] =>
  inChapter(matter, step).filter((desk) => desk.round === matter.round);

export const openAt = (matter: Matter, step: string): Desk | undefined =>
  matter.desks.find((desk) => desk.step === step && isOpen(desk));

/** 办理: the desk at which the complaint is being handled; undefined before the acceptance and after the proposal to end it. */
export const openHandle = (matter: Matter): Desk | undefined => openAt(matter, 'handle');

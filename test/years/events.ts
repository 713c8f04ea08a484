import { HOLIDAY_NOTICES } from '@duban/domain/calendar/notices';
import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { type Happenings } from './happenings.ts';

/** What happens to the district beside its daily work, by the month in which it happens. */
export const EVENTS: Record<string, (scene: Happenings) => Promise<void>> = {
  '2023-04': (scene) => scene.urgeSomeOverdue(),
  '2023-05': (scene) => scene.leaves('WATER'),
  '2023-06': (scene) => scene.instruct('请加快办理，下月底前报结果。'),
  '2023-07': (scene) => scene.suspendForAWeek(3),
  '2023-08': (scene) => scene.decideMeasures(),
  '2023-09': (scene) => scene.askExtensionsOfSupporters(8),
  '2023-10': (scene) => scene.holiday(noticeOf(2024)),
  '2023-12': (scene) => scene.transferLead(5, 'ECON_INFO'),
  '2024-02': (scene) => scene.leaves('EDU'),
  '2024-03': (scene) => scene.holiday(amended()),
  '2024-04': (scene) => scene.conclude(7),
  '2024-05': (scene) => scene.meet(),
  '2024-06': (scene) => scene.leaves('CULT_TOUR'),
  '2024-07': (scene) => scene.urgeSomeOverdue(),
  '2024-09': (scene) => scene.addSupporter(0, 'POLICE'),
  '2024-11': (scene) => scene.holiday(noticeOf(2025)),
  '2024-12': (scene) => scene.askExtensionsOfTasks('2025-12-12'),
  '2025-02': (scene) => scene.leaves('FINANCE'),
  '2025-03': (scene) => scene.suspendForAWeek(9),
  '2025-05': (scene) => scene.instruct('请梳理三年进展。'),
  '2025-06': (scene) => scene.decideMeasures(),
  '2025-08': (scene) => scene.leaves('COMMERCE'),
  '2025-11': (scene) => scene.holiday(noticeOf(2026)),
};

function noticeOf(year: number): CalendarYear {
  const found = HOLIDAY_NOTICES.find((notice) => notice.year === year);
  if (!found) throw new Error(`no notice of ${year}`);
  return found;
}

/** A change within the year, as Labour Day 2019 was changed in March: one more day off, made up for on a Sunday. */
function amended(): CalendarYear {
  const notice = noticeOf(2024);
  return {
    ...notice,
    source: '关于调整2024年劳动节放假安排的通知',
    announcedOn: '2024-03-22',
    holidays: { ...notice.holidays, '2024-04-30': '劳动节' },
    makeUps: { ...notice.makeUps, '2024-05-12': '劳动节' },
  };
}

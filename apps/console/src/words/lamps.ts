import { type Lamp } from '@duban/domain/desk/lamp';

/** What a lamp knows when it speaks; the days were counted by the server in its calendar. */
export interface LampFacts {
  /** Working days until the due day, negative after it; null when nobody counted them. */
  workingDaysLeft: number | null;
  /** The due day as it is written out, null without one. */
  due: string | null;
}

export interface LampWords {
  /** Stands for the lamp where there is no colour. */
  shape: string;
  name: string;
  staff: (facts: LampFacts) => string;
  public: (facts: LampFacts) => string;
}

/** 亮灯: shape and sentence of each lamp, for staff and for the public. A lamp without both does not compile. */
export const LAMP_WORDS: Record<Lamp, LampWords> = {
  closed: { shape: '✔', name: '已办结', staff: () => '按期办结', public: () => '已办结' },
  'closed-late': { shape: '✔', name: '超期办结', staff: lateText('办结'), public: () => '已办结' },
  stopped: { shape: '◆', name: '已暂停', staff: () => '已暂停', public: () => '暂停计时' },
  overdue: { shape: '■', name: '超期', staff: lateText(''), public: overduePublic },
  near: { shape: '▲', name: '临期', staff: ({ workingDaysLeft }) => `临期${left(workingDaysLeft)}`, public: byDay },
  provisional: { shape: '○', name: '暂定', staff: ({ due }) => `暂定${due ?? ''}`, public: provisionalPublic },
  'on-time': {
    shape: '●',
    name: '正常',
    staff: ({ workingDaysLeft }) => `正常${left(workingDaysLeft)}`,
    public: byDay,
  },
};

function left(days: number | null): string {
  if (days === null) return '';
  return days === 0 ? ' 今日到期' : ` 余${days}工作日`;
}

function lateText(ending: string): (facts: LampFacts) => string {
  return ({ workingDaysLeft }) => {
    if (workingDaysLeft === null) return `超期${ending}`;
    return workingDaysLeft >= 0 ? `超期不足1工作日${ending}` : `超期${-workingDaysLeft}工作日${ending}`;
  };
}

function byDay({ due }: LampFacts): string {
  return due === null ? '正在办理' : `最迟${due}`;
}

function provisionalPublic({ due }: LampFacts): string {
  return `暂定${due ?? ''}，放假安排公布后可能调整`;
}

function overduePublic({ workingDaysLeft }: LampFacts): string {
  const days = workingDaysLeft === null || workingDaysLeft >= 0 ? '' : `${-workingDaysLeft}个工作日`;
  return `已超过承诺日期${days}，已提醒承办单位`;
}

import { dateInWords } from '../../paper/paper.ts';
import { dayOf } from '../../time/day.ts';
import { itemsAsked } from '../accept-review.act.ts';
import { applicationOf } from '../application.ts';
import { COMMERCE } from '../parties.ts';
import {
  applicantOf,
  applicationInWords,
  type Body,
  dueInWords,
  type Issue,
  REMEDIES,
  unitIn,
  wordsOf,
} from './issue.ts';
import { withoutAccounts } from './without-accounts.ts';

/** 提交回执. */
export function receiptWords(issue: Issue): Body {
  const { matter, desk } = issue;
  const { materials, project } = applicationOf(matter);
  return {
    addressees: applicantOf(issue),
    paragraphs: [
      `你单位提交的${applicationInWords(issue)}申请已于${dateInWords(dayOf(matter.openedAt))}收到，项目为“${withoutAccounts(project.name)}”，随附材料${materials.length}项。`,
      `${unitIn(issue, COMMERCE)}将在${dueInWords(desk)}前作出是否受理的答复；材料不齐或者不符合要求的，将一次性告知需要补正的全部内容。`,
      '本回执只证明申请已经提交，不代表已经受理，也不代表符合奖励条件。办理进度可以凭编号在系统中查询。',
    ],
    tables: [],
  };
}

/** 受理通知书. */
export function acceptanceWords(issue: Issue): Body {
  return {
    addressees: applicantOf(issue),
    paragraphs: [
      `你单位提交的${applicationInWords(issue)}申请，材料齐全，符合规定形式。经审查，决定自本通知书载明之日起予以受理。`,
      '受理后依次进行初审、部门联审、公示和区政府审定。各环节的办理单位和期限可以凭编号在系统中查询。',
      '办理期间项目、出资或者享受其他同类奖励的情况发生变化的，请及时书面告知。',
    ],
    tables: [],
  };
}

/** 一次性补正通知书: everything that is missing, and the day on which the term ends. */
export function supplementWords(issue: Issue): Body {
  const { matter, desk } = issue;
  const said = matter.desks.findLast(({ verdict, voidedAt }) => verdict === 'ask-supplement' && voidedAt === null);
  const words = said ? wordsOf(said) : '';
  const items = itemsAsked(matter);
  return {
    addressees: applicantOf(issue),
    paragraphs: [
      `经审查，你单位提交的${applicationInWords(issue)}申请材料不齐全或者不符合规定形式，现将需要补正的全部内容共${items.length}项一次性告知如下。`,
      ...(words === '' ? [] : [`说明：${words}`]),
      `请于${dueInWords(desk)}24时前在系统中一次补齐。逾期未补正的，本次申请终止；申报期内可以重新申请。`,
      '补正期限遇国家调整节假日安排而顺延的，以系统显示的日期为准。',
    ],
    tables: [
      {
        title: '需要补正的内容',
        head: ['序号', '材料', '补正要求'],
        rows: items.map(({ slot, what }, place) => [place + 1, slot, withoutAccounts(what)]),
      },
    ],
  };
}

/** 不予受理通知书: the reason, and where to turn. */
export function nonAcceptanceWords(issue: Issue): Body {
  return {
    addressees: applicantOf(issue),
    paragraphs: [
      `你单位提交的${applicationInWords(issue)}申请，经审查，决定不予受理。`,
      `理由：${wordsOf(issue.desk)}`,
      `对本通知有疑问的，可以向${unitIn(issue, COMMERCE)}咨询、陈述意见。符合条件后，申报期内可以重新申请。`,
      REMEDIES,
    ],
    tables: [],
  };
}

import { type FdiLeftOutView, type FdiListView, type FdiProposalView } from '@duban/contracts/http/invitations';
import { type ImportedList, type TakenList } from '@duban/database/reward/fdi-list.store';
import { amountText } from '@duban/domain/reward/money';

/** Shown of each list at most; the counts are of all. */
const MOST_SHOWN = 1000;

/** 导入结果. */
export function fdiListView(
  { fileName, sha256, list }: Pick<ImportedList, 'fileName' | 'sha256' | 'list'>,
  { id, proposals, superseded, kept, sameAs }: TakenList,
): FdiListView {
  const proposed = proposals.flatMap(proposalView);
  const leftOut = proposals.flatMap(leftOutView);
  const [good, bad] = [list.rows.length, list.badRows.length];
  const counts = { rows: good + bad, good, bad, proposed: proposed.length, leftOut: leftOut.length, superseded, kept };
  return {
    id,
    fileName,
    sha256,
    counts,
    bad: list.bad.slice(0, MOST_SHOWN),
    ignored: list.ignored,
    proposals: proposed.slice(0, MOST_SHOWN),
    leftOut: leftOut.slice(0, MOST_SHOWN),
    sameAs,
  };
}

type Proposal = TakenList['proposals'][number];

function proposalView({ invitation, enterprise, quote, project, rows }: Proposal): FdiProposalView[] {
  if (invitation === null || !enterprise || !quote) return [];
  const { fen, capped, advisories } = quote;
  return [{ invitation, project, enterprise, rows, yuan: amountText(fen ?? 0), capped, advisories }];
}

const leftOutView = ({ invitation, project, name, rows, badRows, why }: Proposal): FdiLeftOutView[] =>
  invitation === null ? [{ project, name, rows, badRows, why }] : [];

import { type AllowedAct } from '@duban/domain/act/allowed-acts';
import { isOpen } from '@duban/domain/desk/desk';
import { ruleOf } from '@duban/domain/act/step-rule';
import { KINDS } from '@duban/domain/kind/kinds';
import { type DeskView, type MatterView } from '@duban/contracts/http/matter-view';
import { useUnitName } from '../../api/units.ts';

interface Props {
  view: MatterView;
  act: AllowedAct;
  desk: DeskView | undefined;
}

/** Before an act that goes forward: what comes after it. The server predicted it; the page computes nothing. */
export function Consequence({ view, act, desk }: Props) {
  const unitName = useUnitName();
  const forward = desk && ruleOf(KINDS[view.kind].steps, desk.step).verdicts[0] === act.type;
  if (!forward) return null;
  const next = view.next[0];
  const others = view.desks.filter((other) => other.step === desk.step && isOpen(other) && other.id !== desk.id);
  const after = next ? `${next.title}（${next.parties.map(unitName).join('、')}）` : '办结';
  return (
    <p className="consequence">
      提交后 → {others.length > 0 && `等${others.map(({ party }) => unitName(party)).join('、')}办理后，`}
      {after}
    </p>
  );
}

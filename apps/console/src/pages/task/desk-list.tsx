import { type AllowedAct } from '@duban/domain/act/allowed-acts';
import { isLive, isOpen } from '@duban/domain/desk/desk';
import { type DeskView, type MatterView } from '@duban/contracts/http/matter-view';
import { stepWords } from '../../words/steps.ts';
import { useUnitName } from '../../api/units.ts';
import { isBesides } from './act-fields.ts';
import { DeskItem } from './desk-item.tsx';

interface Props {
  view: MatterView;
  open: (act: AllowedAct) => void;
}

/** 办理环节: the desks of each round, the newest round first. */
export function DeskList({ view, open }: Props) {
  const rounds = [...new Set(view.desks.map(roundOf))].reverse();
  return (
    <section aria-labelledby="desks">
      <h2 id="desks">办理环节</h2>
      <Standing view={view} />
      {rounds.map((round) => (
        <div key={round}>
          {rounds.length > 1 && <h3>{round}</h3>}
          <ul className="lines">
            {openFirst(view.desks.filter((desk) => roundOf(desk) === round)).map((desk) => (
              <DeskItem key={desk.id} desk={desk} acts={besidesOf(view, desk)} open={open} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const openFirst = (desks: readonly DeskView[]): DeskView[] => [
  ...desks.filter(isOpen),
  ...desks.filter((desk) => !isOpen(desk)),
];

const roundOf = ({ chapter, round }: DeskView): string =>
  chapter > 1 ? `第${chapter}次办理 · 第${round}轮` : `第${round}轮`;

const besidesOf = (view: MatterView, { id }: DeskView): AllowedAct[] =>
  view.acts.filter((act) => act.desk === id && isBesides(view.kind, act));

/** 配合反馈1/3，等区经济信息委: how far each step that is open has come. */
function Standing({ view }: { view: MatterView }) {
  const unitName = useUnitName();
  const here = view.desks.filter((desk) => isLive(desk) && desk.chapter === view.chapter && desk.round === view.round);
  const steps = [...new Set(here.filter(isOpen).map(({ step }) => step))];
  const said = steps.map((step) => {
    const desks = here.filter((desk) => desk.step === step);
    const waitingFor = desks.filter(isOpen).map(({ party }) => unitName(party));
    return stepWords(step).staff({ done: desks.length - waitingFor.length, all: desks.length, waitingFor });
  });
  return said.length === 0 ? null : <p>{said.join('；')}</p>;
}

import { type AllowedAct } from '@duban/domain/act/allowed-acts';
import { type DeskView, type MatterView } from '@duban/contracts/http/matter-view';
import { useUnitName } from '../../api/units.ts';
import { Lamp } from '../../parts/lamp.tsx';
import { ActButton } from './act-button.tsx';
import { isBesides } from './act-fields.ts';

interface Props {
  view: MatterView;
  open: (act: AllowedAct) => void;
}

/** 等您办理: the verdicts on the desks that are the person's, then what may be asked for the whole matter. */
export function ActPanel({ view, open }: Props) {
  const verdicts = view.acts.filter((act) => act.desk !== undefined && !isBesides(view.kind, act));
  const onMatter = view.acts.filter((act) => act.desk === undefined);
  const desks = view.desks.filter(({ id }) => verdicts.some(({ desk }) => desk === id));
  if (desks.length === 0 && onMatter.length === 0) return null;
  return (
    <section aria-labelledby="my-acts" className="acts">
      <h2 id="my-acts">{desks.length > 0 ? '等您办理' : '您可以'}</h2>
      {desks.map((desk) => (
        <DeskActs key={desk.id} desk={desk} acts={verdicts.filter((act) => act.desk === desk.id)} open={open} />
      ))}
      {onMatter.length > 0 && (
        <div className="buttons">
          {onMatter.map((act) => (
            <ActButton key={act.type} act={act} open={open} />
          ))}
        </div>
      )}
    </section>
  );
}

function DeskActs({ desk, acts, open }: { desk: DeskView; acts: readonly AllowedAct[]; open: Props['open'] }) {
  const unitName = useUnitName();
  return (
    <>
      <h3>
        {desk.title}（{unitName(desk.party)}） <Lamp {...desk} />
      </h3>
      <div className="buttons">
        {acts.map((act, index) => (
          <ActButton key={act.type} act={act} step={desk.step} primary={index === 0} open={open} />
        ))}
      </div>
    </>
  );
}

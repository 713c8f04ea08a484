import { useId } from 'react';
import { type AllowedAct } from '@duban/domain/act/allowed-acts';
import { useUnitName } from '../../api/units.ts';
import { sentenceOf } from '../../parts/sentence.ts';
import { actWord } from '../../words/acts.ts';

interface Props {
  act: AllowedAct;
  step?: string;
  primary?: boolean;
  open: (act: AllowedAct) => void;
}

/** Opens an act's form. Not usable now: grey, still within reach of the keyboard, with the sentence that says why. */
export function ActButton({ act, step, primary = false, open }: Props) {
  const why = useId();
  const unitName = useUnitName();
  const refused = act.refusal !== undefined;
  return (
    <span className="act">
      <button
        type="button"
        className={primary ? 'primary' : undefined}
        aria-disabled={refused}
        aria-describedby={refused ? why : undefined}
        onClick={() => refused || open(act)}
      >
        {actWord(act.type, step)}
      </button>
      {act.refusal && (
        <span id={why} className="quiet">
          {sentenceOf(act.refusal, unitName)}
        </span>
      )}
    </span>
  );
}

import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { type AllowedAct } from '@duban/domain/act/allowed-acts';
import { type DeskView, type MatterView } from '@duban/contracts/http/matter-view';
import { freshKey } from '../../api/fresh-key.ts';
import { useAct } from '../../api/matters.ts';
import { useUnitName } from '../../api/units.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { actWord } from '../../words/acts.ts';
import { actOf, fieldsOf } from './act-fields.ts';
import { ActInput } from './act-input.tsx';
import { Consequence } from './consequence.tsx';

interface Props {
  view: MatterView;
  act: AllowedAct;
  done: (act: AllowedAct) => void;
  cancel: () => void;
}

/** An act's form. Its key is made when it opens, so that sending it twice does it once; what was typed stays on a «no». */
export function ActForm({ view, act, done, cancel }: Props) {
  const [key] = useState(freshKey);
  const form = useId();
  const sending = useAct(view.id, key);
  const desk = view.desks.find(({ id }) => id === act.desk);
  const fields = fieldsOf(act, desk?.step);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending.isPending) return;
    sending.mutate(actOf(act, fields, new FormData(event.currentTarget)), { onSuccess: () => done(act) });
  };
  return (
    <form id={form} className="act-form" aria-labelledby={`${form}-title`} onSubmit={send}>
      <Title id={`${form}-title`} act={act} desk={desk} />
      {fields.map((field) => (
        <ActInput key={field.name} field={field} form={form} view={view} />
      ))}
      <Consequence view={view} act={act} desk={desk} />
      {sending.isError && <ProblemNote error={sending.error} changing form={form} />}
      <div className="buttons">
        <button type="submit" className="primary" aria-disabled={sending.isPending}>
          {sending.isPending ? '提交中…' : `确认${actWord(act.type, desk?.step)}`}
        </button>
        <button type="button" onClick={cancel}>
          取消
        </button>
      </div>
    </form>
  );
}

/** Takes the focus when the form opens: whoever opened it by keyboard goes on from here. */
function Title({ id, act, desk }: { id: string; act: AllowedAct; desk: DeskView | undefined }) {
  const title = useRef<HTMLHeadingElement>(null);
  const unitName = useUnitName();
  useEffect(() => title.current?.focus(), []);
  return (
    <h3 id={id} tabIndex={-1} ref={title}>
      {actWord(act.type, desk?.step)}
      {desk && `（${desk.title} · ${unitName(desk.party)}）`}
    </h3>
  );
}

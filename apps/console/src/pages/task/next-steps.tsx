import { type PredictedStep } from '@duban/domain/act/predict';
import { useUnitName } from '../../api/units.ts';

/** 接下来: the steps that lie ahead if everybody agrees. */
export function NextSteps({ steps }: { steps: readonly PredictedStep[] }) {
  const unitName = useUnitName();
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps">接下来</h2>
      <ol className="next">
        {steps.map(({ step, title, parties }) => (
          <li key={step}>
            {title}
            <span className="quiet">（{parties.map(unitName).join('、')}）</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

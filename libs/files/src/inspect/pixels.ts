import { type Refusal, refused } from '@duban/domain/refusal';

const MILLION = 1_000_000;
/** Trust K30. */
const MOST_PIXELS = 50;

/** Why a picture of this size must not come in; whoever opens it would unpack all of it. */
export function sizeProblem(width: number, height: number): Refusal | undefined {
  if (width === 0 || height === 0) return refused('file.damaged');
  return width * height > MOST_PIXELS * MILLION ? refused('file.too-many-pixels', { most: MOST_PIXELS }) : undefined;
}

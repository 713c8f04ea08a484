/** Who decided: `forWhom` is the absent colleague whose desk a substitute worked. */
export interface DecidedBy {
  id: string;
  name: string;
  unit: string | null;
  forWhom?: string;
}

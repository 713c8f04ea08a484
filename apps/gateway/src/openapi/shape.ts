/** Small words for the shapes of answers in OpenAPI; an object must name every field of the contract it stands for. */
export interface Shape {
  type?: string;
  description?: string;
  [more: string]: unknown;
}

const described = (shape: Shape, description: string | undefined): Shape =>
  description === undefined ? shape : { ...shape, description };

export const text = (description?: string): Shape => described({ type: 'string' }, description);
export const uuid = (description?: string): Shape => described({ type: 'string', format: 'uuid' }, description);
export const instant = (description?: string): Shape =>
  described({ type: 'string', format: 'date-time', example: '2023-02-03T17:30:00+08:00' }, description);
export const day = (description?: string): Shape =>
  described({ type: 'string', format: 'date', example: '2023-02-03' }, description);
export const whole = (description?: string): Shape => described({ type: 'integer' }, description);
export const number = (description?: string): Shape => described({ type: 'number' }, description);
export const yesNo = (description?: string): Shape => described({ type: 'boolean' }, description);
export const oneOf = (values: readonly string[], description?: string): Shape =>
  described({ type: 'string', enum: [...values] }, description);
export const list = (items: Shape, description?: string): Shape => described({ type: 'array', items }, description);
export const anything = (description?: string): Shape =>
  described({ type: 'object', additionalProperties: true }, description);
export const nullable = (shape: Shape): Shape => ({ ...shape, nullable: true });

/** An optional field. */
export const maybe = (shape: Shape): Shape & { optional: true } => ({ ...shape, optional: true });

const without = (shape: Shape, name: string): Shape =>
  Object.fromEntries(Object.entries(shape).filter(([key]) => key !== name));

export function object<T>(fields: { [K in keyof Required<T>]: Shape }, description?: string): Shape {
  const entries = Object.entries<Shape>(fields);
  const properties = Object.fromEntries(entries.map(([name, shape]) => [name, without(shape, 'optional')]));
  const required = entries.filter(([, shape]) => shape['optional'] !== true).map(([name]) => name);
  return described({ type: 'object', properties, required }, description);
}

export const page = (items: Shape): Shape =>
  object<{ items: unknown; next: unknown }>({ items: list(items), next: nullable(text('Cursor of the next page.')) });

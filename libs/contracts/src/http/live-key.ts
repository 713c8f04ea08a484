/** An event of `GET /api/live`: which matter changed, never what. */
export interface LiveKey {
  matter: string;
  version: number;
}

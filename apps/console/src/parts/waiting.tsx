/** Shown while something is looked up; the style lets it appear only after 200 ms. */
export function Waiting({ what }: { what: string }) {
  return (
    <p className="waiting" role="status">
      正在读取{what}…
    </p>
  );
}

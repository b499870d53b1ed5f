const ROWS = [0, 1, 2, 3, 4, 5];

/** In the place of what a row says, while that is read. */
export function WaitingWords() {
  return (
    <>
      <span class="waiting-bar" />
      <span class="waiting-bar half" />
    </>
  );
}

/** In the place of a list, while it is read. */
export function WaitingRows() {
  return (
    <div class="waiting" aria-busy="true">
      {ROWS.map((row) => (
        <p key={row} class="row-words">
          <WaitingWords />
        </p>
      ))}
    </div>
  );
}

/** Takes a text for the id of the record that is expected here: at the borders, where types end. */
export const idOf = <Id extends string & { readonly __brand: string }>(text: string): Id =>
  text as Id;

/** Names a row in an edit that is refused where the row was changed since it was read. */
export const versionOf = <Row extends { id: string; seen: number }>({
  id,
  seen,
}: Row): Pick<Row, 'id' | 'seen'> => ({ id, seen });

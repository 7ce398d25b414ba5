/** Takes a text for the id of the record that is expected here: at the borders, where types end. */
export const idOf = <Id extends string & { readonly __brand: string }>(text: string): Id =>
  text as Id;

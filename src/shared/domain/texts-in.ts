// Every text in something that is made of plain data, whatever its shape: of fields to come too. Pure.

/** In the order of the fields; fields by these names are passed over, with all that is in them. */
export function textsIn(content: unknown, passedOver?: ReadonlySet<string>): readonly string[] {
  if (typeof content === 'string') return [content];
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([name, value]) =>
    passedOver?.has(name) ? [] : textsIn(value, passedOver),
  );
}

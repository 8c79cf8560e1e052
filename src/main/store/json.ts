// A value that has a JSON form, for what is handed in to be sealed or signed.
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

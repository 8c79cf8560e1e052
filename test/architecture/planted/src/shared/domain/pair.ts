export type Pair = { readonly id: string };
export const maxSupportees = 2;

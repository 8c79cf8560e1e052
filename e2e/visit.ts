// A screen by its name, and how one gets there.
export type Visit = { readonly name: string; readonly go: () => Promise<unknown> };

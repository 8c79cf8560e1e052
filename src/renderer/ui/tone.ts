// What a colour may mean. A tone never stands alone: a word or an icon says the same.
export const tones = ['accent', 'urgent', 'late', 'ok', 'question', 'neutral'] as const;
export type Tone = (typeof tones)[number];

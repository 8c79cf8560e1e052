export const names = ['pairs.list'] as const;

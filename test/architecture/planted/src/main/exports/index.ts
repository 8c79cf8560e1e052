export const paper = 'mentor sheet';

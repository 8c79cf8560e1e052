// breaks: every file belongs to a part
export const socket = 1;

// breaks: every file belongs to a part
export const alone = 1;

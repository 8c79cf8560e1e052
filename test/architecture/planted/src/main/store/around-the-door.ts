// breaks: main/store imports shared, platform, the door of vault and sqlite only
import { seal } from '#main/vault/seal.ts';

export const around = seal;

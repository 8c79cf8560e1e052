// breaks: main/store imports shared, platform, the door of vault and sqlite only
// breaks: only vault imports cryptography
import sodium from 'libsodium-wrappers-sumo';

export const own = sodium;

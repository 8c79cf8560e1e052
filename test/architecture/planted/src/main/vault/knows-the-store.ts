// breaks: main/vault imports shared, platform and libsodium only
import { nothing } from '../store/only-a-type.ts';

export const known = nothing;

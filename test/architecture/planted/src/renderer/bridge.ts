// breaks: renderer/bridge imports shared only
import { Button } from './ui/button.tsx';

export const bridge = Button;

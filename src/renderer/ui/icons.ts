// The few icons that mean the same everywhere; a screen picks its others from @tabler/icons-react.
export { IconX as CloseIcon } from '@tabler/icons-react';

// The door of contacts: planning and recording one, and one as it stands on a timeline.
export { ContactComposer } from './contact-composer.tsx';
export { useContactItem } from './contact-item.tsx';
export { StuckNotice } from './stuck-notice.tsx';

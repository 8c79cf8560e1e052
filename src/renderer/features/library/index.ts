// The door of the library: cards, guidelines and agreements to read, print and add to.
export { LibraryScreen } from './library-screen.tsx';

// breaks: renderer/features import shared, ui, db, bridge and papers only
import { App } from '#renderer/app/app.tsx';

export const Asks = App;

// breaks: main/services imports the parts behind the port only, never electron
import { app } from 'electron';

export const services = app;

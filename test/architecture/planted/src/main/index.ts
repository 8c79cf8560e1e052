// breaks: main/index imports shell, port and link only
import { services } from '#main/services.ts';

export const main = services;

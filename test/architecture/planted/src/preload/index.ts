// breaks: preload imports the names of the contract and electron only
import { maxSupportees } from '#shared/domain/pair.ts';

export const expose = maxSupportees;

// breaks: only main/exports/transfer imports age
import { Encrypter } from 'age-encryption';

export const encrypter = Encrypter;

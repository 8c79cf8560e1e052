import { expect, it } from 'vitest';
import { namesIn } from './name-check.ts';

const people = [
  { givenName: 'Noor', namePrefix: 'van der', familyName: 'Berg' },
  { givenName: 'Zoë', namePrefix: '', familyName: 'Yılmaz-Özdemir' },
  { givenName: 'Anne-Fleur', namePrefix: 'de', familyName: 'Groot' },
  { givenName: 'Bo', namePrefix: '', familyName: 'Al Amrani' },
  { givenName: 'Tess', namePrefix: '', familyName: "D'Angelo" },
  { givenName: 'Jan', namePrefix: '', familyName: 'Winters' },
  { givenName: 'Mark', namePrefix: 'ter', familyName: 'Haar' },
];

it.each([
  ['Noors mentor belde', 'Noor'],
  ["Noor's jas", 'Noor'],
  ['NOOR was er niet', 'Noor'],
  ['met noor gesproken', 'Noor'],
  ['dat is noors tas', 'Noor'],
  ['mevrouw Van der Berg', 'Berg'],
  ['VAN DER BERG kwam', 'Berg'],
  ['Zoe zat alleen', 'Zoë'],
  ['Zoe\u0308s fiets', 'Zoë'],
  ['volgens Ozdemir', 'Özdemir'],
  ['Fleur wil stoppen', 'Fleur'],
  ['anne-fleur zei niets', 'Fleur'],
  ['Bo is er', 'Bo'],
  ['vraag het Amrani', 'Amrani'],
  ['Tess’ broer', 'Tess'],
  ['van d’Angelo gehoord', "D'Angelo"],
  ['Jans vader', 'Jan'],
  ['De Groot', 'Groot'],
  ['Ter Haar kwam', 'Haar'],
])('finds a name however it is written: %s', (text, name) => {
  expect(namesIn(text, people)).toContain(name);
});

it.each([
  'een groot verschil',
  'het weer, de winter en de bergen',
  'al eens geprobeerd',
  'Als het niet lukt',
  'een januaridag met bomen',
  'een bos en een jan-van-gent',
  'Wij spreken af dat leerling A zelf vraagt',
  'noordelijk',
  'een buddy belt haar vaak',
])('leaves words alone: %s', (text) => {
  expect(namesIn(text, people)).toEqual([]);
});

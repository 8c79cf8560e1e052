// Which text belongs to which value: one table per closed list, so that a new value without a sentence
// is a type error. Holds keys of the pupils texts, never a text.
import type { ClassListField } from '#shared/domain/class-list-columns.ts';
import type { DropReason } from '#shared/domain/class-list-never.ts';
import type { KeptReason } from '#shared/domain/class-list-undo.ts';
import type { PupilChange } from '#shared/domain/class-list-plan.ts';
import type { RefusalReason } from '#shared/domain/class-list-rows.ts';
import type { PairStatus } from '#shared/domain/pair.ts';
import type { AgeGroup, PupilStatus } from '#shared/domain/pupil.ts';
import type { ClassListPreview } from '#shared/ipc/class-list-preview.ts';
import type { PupilPair } from './pupil-rows.ts';

export const statusTexts = {
  active: 'pupils:status.active',
  maybeLeft: 'pupils:status.maybeLeft',
  left: 'pupils:status.left',
  takenBack: 'pupils:status.takenBack',
} as const satisfies Readonly<Record<PupilStatus, string>>;

export const roleTexts = {
  supporter: 'pupils:role.supporter',
  supportee: 'pupils:role.supportee',
} as const satisfies Readonly<Record<PupilPair['role'], string>>;

export const ageTexts = {
  under12: 'pupils:age.under12',
  from12: 'pupils:age.from12',
  from16: 'pupils:age.from16',
  from18: 'pupils:age.from18',
} as const satisfies Readonly<Record<AgeGroup, string>>;

export const pairStatusTexts = {
  active: 'pupils:pairStatus.active',
  paused: 'pupils:pairStatus.paused',
  ended: 'pupils:pairStatus.ended',
} as const satisfies Readonly<Record<PairStatus, string>>;

export const fieldTexts = {
  pupilNumber: 'pupils:field.pupilNumber',
  givenName: 'pupils:field.givenName',
  namePrefix: 'pupils:field.namePrefix',
  familyName: 'pupils:field.familyName',
  fullName: 'pupils:field.fullName',
  className: 'pupils:field.className',
  mentorName: 'pupils:field.mentorName',
  site: 'pupils:field.site',
  birthDate: 'pupils:field.birthDate',
  schoolYear: 'pupils:field.schoolYear',
  enrolledFrom: 'pupils:field.enrolledFrom',
  status: 'pupils:field.status',
} as const satisfies Readonly<Record<ClassListField | PupilChange['field'], string>>;

export const dropTexts = {
  bsn: 'pupils:drop.bsn',
  educationNumber: 'pupils:drop.educationNumber',
  looksLikeBsn: 'pupils:drop.looksLikeBsn',
  nationality: 'pupils:drop.nationality',
  origin: 'pupils:drop.origin',
  arrival: 'pupils:drop.arrival',
  belief: 'pupils:drop.belief',
  health: 'pupils:drop.health',
  grades: 'pupils:drop.grades',
  gender: 'pupils:drop.gender',
  family: 'pupils:drop.family',
  address: 'pupils:drop.address',
  phone: 'pupils:drop.phone',
  email: 'pupils:drop.email',
  login: 'pupils:drop.login',
  funding: 'pupils:drop.funding',
  finance: 'pupils:drop.finance',
  photo: 'pupils:drop.photo',
  notNeeded: 'pupils:drop.notNeeded',
  duplicate: 'pupils:drop.duplicate',
  unknown: 'pupils:drop.unknown',
  leftOut: 'pupils:drop.leftOut',
} as const satisfies Readonly<Record<DropReason, string>>;

export const refusalTexts = {
  damagedRow: 'pupils:refusal.damagedRow',
  tooManyCells: 'pupils:refusal.tooManyCells',
  tooFewCells: 'pupils:refusal.tooFewCells',
  formula: 'pupils:refusal.formula',
  tooLong: 'pupils:refusal.tooLong',
  numberMissing: 'pupils:refusal.numberMissing',
  numberInvalid: 'pupils:refusal.numberInvalid',
  nameMissing: 'pupils:refusal.nameMissing',
  nameInvalid: 'pupils:refusal.nameInvalid',
  dateImpossible: 'pupils:refusal.dateImpossible',
  schoolYearUnclear: 'pupils:refusal.schoolYearUnclear',
  otherSchoolYear: 'pupils:refusal.otherSchoolYear',
  conflictingClass: 'pupils:refusal.conflictingClass',
  numberTwice: 'pupils:refusal.numberTwice',
} as const satisfies Readonly<Record<RefusalReason, string>>;

export const unreadableTexts = {
  binary: 'pupils:unreadable.binary',
  oldExcel: 'pupils:unreadable.oldExcel',
  protectedExcel: 'pupils:unreadable.protectedExcel',
  damagedExcel: 'pupils:unreadable.damagedExcel',
  otherSpreadsheet: 'pupils:unreadable.otherSpreadsheet',
  unpackedTooLarge: 'pupils:unreadable.unpackedTooLarge',
  encoding: 'pupils:unreadable.encoding',
  quotes: 'pupils:unreadable.quotes',
  tooManyRows: 'pupils:unreadable.tooManyRows',
  tooManyColumns: 'pupils:unreadable.tooManyColumns',
  tooManyCells: 'pupils:unreadable.tooManyCells',
  cellTooLong: 'pupils:unreadable.cellTooLong',
  lineTooLong: 'pupils:unreadable.lineTooLong',
  noHeaders: 'pupils:unreadable.noHeaders',
} as const satisfies Readonly<Record<string, string>>;

type TextSource = Extract<ClassListPreview['source'], { readonly type: 'text' }>;

export const encodingTexts = {
  'utf-8': 'pupils:encoding.utf8',
  'utf-8-bom': 'pupils:encoding.utf8',
  'windows-1252': 'pupils:encoding.windows1252',
  'utf-16le': 'pupils:encoding.utf16',
} as const satisfies Readonly<Record<TextSource['encoding'], string>>;

export const delimiterTexts = {
  ',': 'pupils:delimiter.comma',
  ';': 'pupils:delimiter.semicolon',
  '\t': 'pupils:delimiter.tab',
} as const satisfies Readonly<Record<TextSource['delimiter'], string>>;

export const keptTexts = {
  changedSince: 'pupils:undo.changedSince',
  inUse: 'pupils:undo.inUse',
} as const satisfies Readonly<Record<KeptReason, string>>;

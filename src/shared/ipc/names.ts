// The names of all calls and events: all the preload needs to know. Types tie this list to the
// contract; it imports nothing, so that the preload stays one small file.

export const callNames = [
  'app.info',
  'preferences.get',
  'preferences.set',
  'passphrase.check',
  'vault.list',
  'vault.choose',
  'vault.create',
  'vault.unlock',
  'vault.lock',
  'vault.changePassphrase',
  'vault.verify',
  'members.add',
  'members.update',
  'school.save',
  'log.list',
  'records.load',
  'dossiers.open',
  'classLists.choose',
  'classLists.preview',
  'classLists.import',
  'classLists.cancel',
  'classLists.undoPreview',
  'classLists.undo',
  'pairs.create',
  'pairs.update',
  'notes.save',
  'drafts.save',
  'drafts.list',
  'drafts.drop',
  'referrals.save',
  'referrals.step',
  'referrals.takeConsentBack',
  'destinations.save',
  'signOffs.ask',
  'signOffs.askErasure',
  'signOffs.askSheet',
  'signOffs.authors',
  'signOffs.check',
  'signOffs.decide',
  'signOffs.standIn',
  'signOffs.withdraw',
  'papers.preview',
  'papers.print',
  'paper.take',

  // people
  'pupils.create',
  'pupils.update',
  'pupils.decide',
  'pupils.merge',
  'pupils.unmerge',
  'representations.save',
  'consents.record',
  'consents.withdraw',
  'ownGoals.save',
  'ownGoals.review',
  'ownGoals.reach',
  'classes.save',
  'staffContacts.save',

  // selection
  'applications.create',
  'applications.update',
  'applications.decide',
  'applications.reopen',
  'applications.tell',
  'applications.withdraw',
  'applications.wipe',
  'confirmations.give',

  // training
  'trainings.create',
  'trainings.update',
  'trainings.saveSession',
  'trainings.dropSession',
  'trainings.addTrainees',
  'trainings.removeTrainee',
  'trainings.attend',
  'trainings.placement',
  'trainings.finish',

  // matching
  'programmeSettings.save',
  'supportRequests.create',
  'supportRequests.update',
  'supportRequests.withdraw',
  'notTogether.add',
  'notTogether.set',

  // the life of a pair
  'contacts.save',
  'pairs.pause',
  'pairs.resume',
  'pairs.changePeople',
  'pairs.end',
  'notes.names',

  // programme
  'programme.saveItem',
  'programme.savePart',
  'programme.addTask',
  'programme.makePublicity',
  'programme.tell',

  // activities and hours
  'lessons.save',
  'activities.save',
  'dropIns.save',
  'tallies.add',
  'peerHours.add',
  'peerHours.setCounts',

  // library
  'library.save',

  // tasks and continuity
  'deputies.save',
  'handovers.make',
  'rollovers.preview',
  'rollovers.run',
  'rollovers.cancel',
  'tasks.create',
  'tasks.change',
  'tasks.finish',
  'tasks.reopen',

  // tables and search
  'views.save',
  'views.choose',
  'tables.export',
  'search.find',

  // concerns
  'concerns.create',
  'concerns.update',
  'concerns.step',
  'concerns.knows',
  'concerns.disclose',
  'concerns.letIn',
  'concerns.breakGlass',
  'concerns.glassSeen',
  'concerns.saveClosing',
  'concerns.close',

  // reporting code
  'reportingCodes.open',
  'reportingCodes.addStep',
  'reportingCodes.letIn',

  // board reports
  'boardReports.create',
  'boardReports.update',
  'boardReports.designate',
  'boardReports.addStep',

  // emergency card and serious-matter settings
  'emergency.card',
  'emergency.saveCard',
  'concernSettings.save',

  // destinations

  // sealed packages
  'transfers.make',
  'transfers.confirm',
  'transfers.choose',
  'transfers.open',

  // intervision, groups and planning
  'intervisionGroups.save',
  'intervisionSessions.plan',
  'intervisionSessions.change',
  'intervisionTopics.save',
  'intervisionMethods.save',

  // intervision, afterwards
  'intervisionOutcomes.save',
  'intervisionOutcomes.drop',
  'intervisionOutcomes.lookBack',
  'intervisionOutcomes.toConcern',
  'intervisionOutcomes.toPair',
  'intervisionSessions.close',
  'intervisionSessions.reopen',

  // intervision, load of peers
  'peerCheckIns.save',
  'peerCheckIns.care',
  'peerCheckIns.standing',
  'peerCheckIns.letIn',
  'peerConsults.save',
  'peerSupportPlans.save',

  // intervision, live
  'intervisionSessions.open',
  'intervisionSessions.attend',
  'intervisionSessions.saveNotes',
  'intervisionSessions.letGuestIn',
  'intervisionSessions.linkCase',
  'intervisionSessions.dropCase',
] as const;
export type CallName = (typeof callNames)[number];

export const eventNames = [
  'vault.locked',
  'records.changed',
  'import.progressed',
  'rollover.progressed',
] as const;
export type EventName = (typeof eventNames)[number];

// The screens of intervision, for whoever looks at all of them.
import type { App } from './fixtures.ts';
import { today } from './school.ts';
import type { Visit } from './visit.ts';

/** Groups of peers: the list, the form, one group, planning it, its session of today, the calendar and the methods. */
export function intervisionScreens(app: App): readonly Visit[] {
  const { intervision, intervisionSession, frame } = app;
  const name = 'Buddygroep voorbeeld';
  return [
    { name: 'intervisie, nieuwe groep', go: () => intervision.startNew() },
    {
      name: 'intervisie, groep',
      go: async () => {
        await intervision.fill({ name, kind: 'buddies', peers: ['Lotte Vos', 'Tess'] });
        await intervision.saveAs(name);
        await intervision.plan({ type: 'intervision', everyWeeks: '2', from: today() });
        await intervision.addTopic('Hoe begin ik een gesprek?', 'Lotte Vos');
      },
    },
    { name: 'intervisie, plannen', go: () => intervision.startPlanning() },
    {
      name: 'intervisie',
      go: async () => {
        await frame.closeDialog();
        await frame.goTo('/intervisie');
      },
    },
    { name: 'bijeenkomst', go: () => intervisionSession.open() },
    { name: 'bijeenkomst afronden', go: () => intervisionSession.toFinish() },
    ...(
      [
        ['agenda', 'agenda'],
        ['methoden', 'methoden'],
        ['methode', 'methoden/raguse'],
        ['nieuwe methode', 'methoden/nieuw'],
      ] as const
    ).map(([part, path]) => ({
      name: `intervisie, ${part}`,
      go: () => frame.goTo(`/intervisie/${path}`),
    })),
  ];
}

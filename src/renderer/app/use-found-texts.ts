// Searches in texts while somebody types in the palette: when typing stops for a moment, and again while
// texts are still being taken in. An answer to an older question is dropped.
import { useEffect, useState } from 'react';
import { noTexts, useFrame, type FoundTexts } from './frame-state.ts';

const pauseMs = 150;
const againMs = 1_000;
/** Shorter than this nearly every text has it. */
const shortest = 3;

export function useFoundTexts(query: string): FoundTexts {
  const { searchTexts } = useFrame();
  const [found, setFound] = useState<{ readonly query: string; readonly texts: FoundTexts }>({
    query: '',
    texts: noTexts,
  });
  useEffect(() => {
    if (query.length < shortest) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let current = true;
    const ask = async () => {
      const texts = await searchTexts(query);
      if (!current) return;
      setFound({ query, texts });
      if (texts.indexing) timer = setTimeout(() => void ask(), againMs);
    };
    timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, searchTexts]);
  // What was found for a few letters less stays until there is better; for other words it goes.
  const fits = query.length >= shortest && found.query !== '' && query.startsWith(found.query);
  return fits || found.query === query ? found.texts : noTexts;
}

// Minutes as hours and minutes: '3:20'.

export function hourText(minutes: number): string {
  return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Minutes as a person plans them: `about 20 min`, `about half a day`. A day has eight hours. */
export const effortWords = (minutes: number): string => {
  if (minutes < 60) return `about ${minutes} min`;
  if (minutes < 240) return `about ${Math.round(minutes / 60)} h`;
  return minutes < 480 ? "about half a day" : `about ${Math.round(minutes / 480)} d`;
};

/** The element that holds the screens, and whatever opens over them: all of it goes out of sight together. */
export const SCREENS_ID = 'screens';

export { actorOfCookie, type CookieToSet, closeAllSessions, closeSession, findActor, openSession, sessionCookieName } from './sessions.ts';

/** A browser in which the person is signed in. */
export class OwnSessionDto {
  id: string;
  /** "Chrome · Windows"; empty where it is not known. */
  browser: string;
  signedInAt: Date;
  /** To the minute. */
  lastSeenAt: Date;
  /** The one that asks. */
  current: boolean;
}

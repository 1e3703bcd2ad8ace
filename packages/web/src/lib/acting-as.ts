/**
 * As whom the one user of a local service enters something that somebody else signed. A service with accounts knows who is signed in and
 * takes no such word.
 */
export interface ActingAs {
  readonly name: string;
  readonly role?: string;
}

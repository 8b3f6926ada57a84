/**
 * Bytes that are asked for again when a download goes on, to see that they are those that are here. They tell a server that
 * does not heed REST, or another file of the same size and time, as surely as more would: bytes that repeat themselves
 * prove nothing in any number, and what came from a wrong position also shows in the count.
 */
export const overlapBytes = 64;

package org.carequay.casefile;

/** Command: a letter ends as REVOKED, SATISFIED or DISHONOURED, for a reason that is kept. */
public record LopEnd(LopStatus as, String reason) {}

package org.carequay.casefile;

/** Event, in the transaction of its cause: what is known of the accident or of who may pay has changed. */
public record CaseChanged(CaseId caseFile) {}

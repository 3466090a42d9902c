package org.carequay.api.encounter;

import org.carequay.encounter.NoteSection;

/** A copied section that its reader stands by. */
public record AttestInput(NoteSection section) {}

package org.carequay.encounter;

import java.time.Instant;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Who has a draft open to write in it. */
public interface NoteWriters {
    /** Somebody who has the draft open since then. */
    record Writer(String name, Instant since) {}

    /**
     * Says that the caller has it open; asked again every few seconds, as who does not ask for {@value #GONE_AFTER_SECONDS}
     * seconds counts as gone.
     *
     * @return the others, longest first
     * @throws org.carequay.shared.NotFound
     */
    @Requires(Permission.ENCOUNTER_WRITE)
    List<Writer> here(EncounterId encounter);

    /** How long after the last word of somebody's page that person counts as gone. */
    int GONE_AFTER_SECONDS = 45;
}
